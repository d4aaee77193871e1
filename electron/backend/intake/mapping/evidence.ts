/** What the values of a column look like: the second witness beside its heading, and the only one where the heading says nothing. */
import { codeOf } from '../../../../shared/declared/codes/index.ts';
import type { ParsedRow } from '../../../parser/protocol.ts';
import { shownText } from '../understanding/grid.ts';
import type { HeadingColumn } from '../understanding/tables.ts';

export interface Evidence {
  /** cells looked at that hold something */
  filled: number;
  /** shares of `filled`, 0…1 */
  days: number;
  ranges: number;
  numbers: number;
  money: number;
  phones: number;
  names: number;
  creditCodes: number;
  identityNumbers: number;
  flags: number;
  organisations: number;
  /** words for the state of a hazard and nothing else: 已整改, 未完成 */
  states: number;
  /** 1, 2, 3 … as a 序号 column has */
  counting: number;
  meanLength: number;
}

const SAMPLE_ROWS = 60;
const DAY =
  /^(?:\d{4}\s*[年.\-/]\s*\d{1,2}(?:\s*[月.\-/]\s*\d{0,2}\s*[日号]?)?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?|\d{1,2}\s*月\s*\d{1,2}\s*[日号]|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|\d{2}[./-]\d{1,2}[./-]\d{1,2}|\d{1,3}\s*(?:天|日)[之以]?内|立即(?:整改)?|长期(?:有效)?|即日|当[日天]|.{0,6}月底前?)$/;
const RANGE = /\d\s*(?:[-—–~～至到]|——)\s*(?:\d{4}|\d{1,2}[月./]|长期|至今)/;
const PHONE = /^(?:\+?86)?1[3-9]\d{9}$|^0\d{2,3}[-—]?\d{7,8}|^[48]00-?\d|^\d{7,8}$/;
const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/i;
const IDENTITY = /^\d{17}[\dXx]$|^\d\.\d+[Ee]\+17$/;
const FLAG = /^(?:是|否|有|无|√|✓|✔|×|✗|对|错|Y|N|已\S{0,3}|未\S{0,3}|不?涉及|不?存在|true|false)$/i;
const MONEY = /^[￥¥]?\s*约?[\d,，]+(?:\.\d+)?\s*(?:万元?|亿元?|千元|元)$|^[￥¥]\s*[\d,，.]+$/;
const ORGANISATION = /(?:公司|厂|合作社|经营部|门市|商行|中心|学校|医院|集团|矿|店|站|村委会|管委会|队)(?:[（(].*[)）])?$/;
const PERSON = /^[\u4e00-\u9fff]{2,3}(?:·[\u4e00-\u9fff]{1,6})?$/;

export function evidenceOf(body: readonly ParsedRow[], columns: readonly HeadingColumn[]): Evidence[] {
  const width = (columns.at(-1)?.to ?? 0) + 1;
  const indexOf = new Int32Array(width).fill(-1);
  for (const [index, column] of columns.entries()) for (let at = column.from; at <= column.to; at++) indexOf[at] = index;
  const made: Evidence[] = columns.map(() => ({
    filled: 0,
    days: 0,
    ranges: 0,
    numbers: 0,
    money: 0,
    phones: 0,
    names: 0,
    creditCodes: 0,
    identityNumbers: 0,
    flags: 0,
    organisations: 0,
    states: 0,
    counting: 0,
    meanLength: 0,
  }));
  const last = new Float64Array(columns.length);
  const step = Math.max(1, Math.floor(body.length / SAMPLE_ROWS));
  for (let at = 0; at < body.length; at += step) {
    for (const cell of body[at]?.cells ?? []) {
      const index = cell.c < width ? (indexOf[cell.c] ?? -1) : -1;
      const evidence = made[index];
      if (!evidence) continue;
      const text = shownText(cell);
      if (text === '' || text === '/' || text === '-') continue;
      evidence.filled += 1;
      evidence.meanLength += text.length;
      const tight = text.replace(/[\s\u200b-\u200f]/g, '');
      if (cell.d || DAY.test(text)) evidence.days += 1;
      if (RANGE.test(text)) evidence.ranges += 1;
      if (cell.t === 'n' || /^[\d,]+(?:\.\d+)?$/.test(tight)) evidence.numbers += 1;
      if (MONEY.test(tight)) evidence.money += 1;
      if (PHONE.test(tight.split(/[、/;；,，]/)[0] ?? '')) evidence.phones += 1;
      if (CREDIT_CODE.test(tight) && !(/^\d{17}[\dX]$/.test(tight) && /^[1-6]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])/.test(tight)))
        evidence.creditCodes += 1;
      if ((IDENTITY.test(tight) && !/^9[1-3]/.test(tight)) || (cell.long && !/^9[1-3]/.test(tight))) evidence.identityNumbers += 1;
      if (tight.length <= 8 && codeOf('hazardStatus', tight) !== undefined) evidence.states += 1;
      if (FLAG.test(tight)) evidence.flags += 1;
      if (ORGANISATION.test(tight)) evidence.organisations += 1;
      if (PERSON.test(tight)) evidence.names += 1;
      const number = Number(tight);
      if (step === 1 ? number === (last[index] ?? 0) + 1 : Number.isInteger(number) && number > (last[index] ?? 0)) evidence.counting += 1;
      last[index] = Number.isFinite(number) ? number : 0;
    }
  }
  for (const evidence of made) {
    const { filled } = evidence;
    if (filled === 0) continue;
    for (const key of Object.keys(evidence) as (keyof Evidence)[]) if (key !== 'filled') evidence[key] /= filled;
  }
  return made;
}
