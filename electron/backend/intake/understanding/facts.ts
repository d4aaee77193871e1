/**
 * What the lines around a table say: title, 填报单位, 填报日期, 填表人 (domain.md §2.14). Kept as facts of the sheet, never as records.
 */
import { toHalfWidth } from '../../../../shared/declared/intake/headings.ts';

export interface Line {
  row: number;
  /** cells of the line that hold something, from the left */
  cells: { column: number; text: string }[];
}

/** A fact and where it stands. */
export interface Said {
  text: string;
  row: number;
  column: number;
}

export interface SheetFacts {
  title: string;
  /** 填报单位 and its like */
  enterprise: Said | null;
  /** as written */
  filledOn: Said | null;
  filledBy: Said | null;
  phone: Said | null;
  /** every line outside the tables, for kind recognition and notes */
  lines: string[];
}

type FactName = 'enterprise' | 'filledOn' | 'filledBy' | 'phone' | 'other';

const LABELS: readonly (readonly [FactName, string])[] = [
  [
    'enterprise',
    '填报单位|填报企业|填表单位|报送单位|报送企业|上报单位|上报企业|填写单位|编制单位|被检查单位|受检单位|受检企业|单位名称|企业名称|公司名称|自查单位|自查企业|排查单位|生产经营单位|所属单位|用人单位|发包单位|单位|企业',
  ],
  [
    'filledOn',
    '填报日期|填表日期|填报时间|填表时间|上报日期|上报时间|报告日期|报告时间|报送日期|报送时间|制表日期|制表时间|填写日期|填写时间|截止日期|截止时间|截至日期|截至|截止到|统计日期|统计时间|检查日期|检查时间|自查日期|自查时间|排查日期|排查时间|日期|时间',
  ],
  ['filledBy', '填报人|填表人|制表人|填写人|经办人|编制人|编制|制表'],
  ['phone', '联系电话|联系方式|电话'],
  [
    'other',
    '审核人|审核|批准人|批准|审批|主要负责人|单位负责人|企业负责人|负责人|安全负责人|复核|校对|签字|盖章|月份|单位\\(万元\\)|金额单位|计量单位|文号|编号|页码|统一社会信用代码|信用代码|地址',
  ],
];

const ALL_LABELS = LABELS.flatMap(([name, words]) => words.split('|').map((word) => ({ name, word }))).sort(
  (a, b) => b.word.length - a.word.length,
);
const BRACKET = String.raw`(?:\s*[(（][^()（）]{0,8}[)）])?`;
const LABEL = new RegExp(
  `(${ALL_LABELS.map(({ word }) =>
    [...word]
      .map((character) => `${character.replace(/[\\()]/g, '\\$&')}\\s*`)
      .join('')
      .replaceAll('\\\\\\s*', '\\'),
  ).join('|')})${BRACKET}\\s*[:：]`,
  'g',
);
/** a label alone in its cell, its value to the right: 填报单位（盖章） | 某某公司 */
const LABEL_ALONE = new RegExp(
  `^(填报单位|填报企业|填表单位|报送单位|上报单位|被检查单位|受检单位|自查单位|填报日期|填表日期|填报时间|填表时间|上报时间|报送日期|制表日期|检查日期|自查日期|填报人|填表人|制表人|联系电话)${BRACKET}$`,
);

const nameOf = (label: string): FactName => {
  const bare = label.replace(/\s/g, '');
  return ALL_LABELS.find(({ word }) => word.replaceAll('\\', '') === bare)?.name ?? 'other';
};

const EMPTY_VALUE = /^[\s_＿—\-/／、.。:：]*$|^(?:年\s*月\s*日|\(?盖章\)?|（盖章）|\(?签字\)?|（签字）)$/;

/** 单位：万元 names a unit of measure, not an organisation. */
const NO_ORGANISATION = /^(?:亿元|万元|千元|元|人|家|个|条|项|处|㎡|平方米|公顷|亩|吨|天|%)?(?:[、,，/].*)?$/;

function clean(text: string): string {
  return text
    .replace(/^[\s_＿:：]+|[\s_＿;；,，]+$/g, '')
    .replace(/[(（](?:盖章|公章|章|签字|签章|签名)[)）]/g, '')
    .trim();
}

/** Labels and their values in one line; several may share one cell. */
function factsOfLine(line: Line, into: SheetFacts): boolean {
  let any = false;
  const keep = (name: FactName, text: string, column: number): void => {
    any = true;
    // what stands far to the right in the same cell is not part of the value: 某某公司            2025年8月3日
    const [value = '', ...rest] = clean(text).split(/\s{3,}/);
    if (name === 'enterprise' && NO_ORGANISATION.test(value)) return;
    const date = rest.find((part) => /^\d{4}\s*[年.\-/]/.test(part));
    if (date !== undefined && into.filledOn === null) into.filledOn = { text: date, row: line.row, column };
    if (name === 'other' || EMPTY_VALUE.test(value) || into[name] !== null) return;
    into[name] = { text: value, row: line.row, column };
  };
  for (const [at, cell] of line.cells.entries()) {
    const marks = [...cell.text.matchAll(LABEL)];
    for (const [index, mark] of marks.entries()) {
      const from = mark.index + mark[0].length;
      const to = marks[index + 1]?.index ?? cell.text.length;
      let value = cell.text.slice(from, to);
      let column = cell.column;
      if (EMPTY_VALUE.test(clean(value)) && index === marks.length - 1) {
        const next = line.cells[at + 1];
        if (next && !/[:：]/.test(next.text)) {
          value = next.text;
          column = next.column;
        }
      }
      keep(nameOf(mark[1] ?? ''), value, column);
    }
    if (marks.length === 0) {
      const alone = LABEL_ALONE.exec(cell.text.replace(/\s/g, ''));
      const next = line.cells[at + 1];
      if (alone && next && next.text.length <= 60) keep(nameOf(alone[1] ?? ''), next.text, next.column);
    }
  }
  return any;
}

const ORGANISATION =
  /(?:有限责任公司|股份有限公司|有限公司|集团公司|分公司|公司|合作社|加工厂|[\u4e00-\u9fff]厂|经营部|门市部|服务部|加油站|商行|超市|酒店|宾馆|饭店|医院|卫生院|学校|幼儿园|养老院|敬老院|煤矿|砖厂|洗煤厂)/;

/**
 * The enterprise a title or file name begins with: 恒基铸造有限公司2025年8月隐患排查台账 → 恒基铸造有限公司. Null when it names none.
 */
export function enterpriseInTitle(title: string): string | null {
  const text = toHalfWidth(title)
    .replace(/\.(?:xlsx?|xlsm|et|csv|ods|docx?|wps)$/i, '')
    .replace(/^[\d\s._\-—、()]+/, '')
    .replace(/[\s_]+/g, ' ')
    .trim();
  const found = ORGANISATION.exec(text);
  if (!found) return null;
  let end = found.index + found[0].length;
  // the longest organisation name: 某某集团公司某某分公司
  for (let next = ORGANISATION.exec(text.slice(end)); next && next.index < 12; next = ORGANISATION.exec(text.slice(end))) {
    if (/[\d年月日表隐患排查自关于的]/.test(text.slice(end, end + next.index))) break;
    end += next.index + next[0].length;
  }
  let start = 0;
  const before = text.slice(0, found.index);
  const cut = /.*(?:关于|[\s\-—_:,、《【\]】)]|\d{4}年?(?:\d{1,2}月)?(?:份)?)/.exec(before);
  if (cut) start = cut[0].length;
  const name = text
    .slice(start, end)
    .replace(/^[\d年月日份]+/, '')
    .trim();
  const branch = /^\((?:[^()]{1,6})\)/.exec(text.slice(end));
  const whole = branch && /分|店|厂/.test(branch[0]) ? name + branch[0] : name;
  return whole.length >= 4 &&
    whole.length <= 50 &&
    !/^(?:各|本|我|全|所有|辖区|规上|工贸|乡镇|全镇|外包|承包|施工|发包|有限公司|企业)/.test(whole)
    ? whole
    : null;
}

/**
 * @param lines everything outside the tables, from the top
 * @param above number of those lines that stand above the first table: the title is among them
 */
export function readFacts(lines: readonly Line[], above: number): SheetFacts {
  const facts: SheetFacts = { title: '', enterprise: null, filledOn: null, filledBy: null, phone: null, lines: [] };
  for (const [index, line] of lines.entries()) {
    facts.lines.push(line.cells.map((cell) => cell.text).join(' '));
    const labelled = factsOfLine(line, facts);
    const first = line.cells[0];
    const isTitle =
      index < above &&
      !labelled &&
      first &&
      line.cells.length <= 2 &&
      !/^(?:附件|附表|附|表)\s*\d{0,2}\s*[:：]?$/.test(first.text) &&
      first.text.length <= 80;
    if (isTitle && facts.title === '') facts.title = first.text.replace(/\s+/g, '');
  }
  return facts;
}

/** Year (and month) a title or a name speaks of: 2025年8月 → 2025-08; 2025 stands for the year. Null when none. */
export function periodIn(text: string): { year: number; month: number | null } | null {
  const found = /(20[0-4]\d)\s*[年.\-/_]?\s*(?:(1[0-2]|0?[1-9])\s*月)?/.exec(toHalfWidth(text));
  if (!found) return null;
  return { year: Number(found[1]), month: found[2] ? Number(found[2]) : null };
}
