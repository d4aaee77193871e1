/**
 * What a row means beyond its single cells: who it belongs to, several hazards in one cell, level and source from the title, what the
 * enterprise claims about its state (domain.md §2.11 ⑩), which 保存必 fields are missing. Pure.
 */

import type { Day } from '../../../../shared/day.ts';
import { type KnownKind, kindLabel } from '../../../../shared/declared/intake/kinds.ts';
import type { EntityName, RecordValues } from '../../../../shared/declared/vocabulary.ts';
import { isOperationCertificate } from '../../../../shared/identifiers/operationCertificate.ts';
import type { CellProblem } from '../../../../shared/intake.ts';
import { crossFieldProblems } from '../../../../shared/rules/crossFields.ts';
import { splitItems } from '../../../../shared/values/splitItems.ts';
import type { Mapping } from '../mapping/columns.ts';
import { columnLetters } from '../understanding/grid.ts';
import { isEnterpriseName, type Sender, type UnderstoodTable } from '../understanding/understand.ts';
import { isBlank, type ReadRow } from './readRows.ts';
import type { BatchAnswers } from './readTable.ts';

/** What the enterprise says about a hazard that it has dealt with. */
export interface Claim {
  /** in its own words */
  words: string;
  /** rechecker, day and result are all there and the result is 合格: a person may accept it in one go */
  complete: boolean;
}

export interface FinishedRow {
  row: number;
  values: RecordValues;
  problems: CellProblem[];
  claim: Claim | null;
  /** the state in the enterprise's own words, where the sheet has such a column */
  said: string | null;
  refused: boolean;
  /** hazards: fields the row does not say and a person has answered for the whole batch, or may */
  open: readonly ('level' | 'source' | 'found_on')[];
}

export interface Finished {
  rows: FinishedRow[];
  zeroReport: boolean;
}

const savedOnlyWith: Readonly<Record<KnownKind, readonly (readonly [string, string])[]>> = {
  enterprise: [['name', '单位名称']],
  lease: [
    ['lessor.name', '出租方名称'],
    ['lessee.name', '承租方名称'],
  ],
  contractor: [['name', '承包单位名称']],
  outsourcing_project: [
    ['owner.name', '发包单位'],
    ['contractor.name', '承包单位'],
    ['content', '项目内容'],
  ],
  worker: [
    ['name', '姓名'],
    ['employer.name', '用人单位'],
    ['id_no', '证件号码'],
  ],
  hazard: [
    ['enterprise.name', '单位'],
    ['found_on', '发现日期'],
    ['description', '隐患描述'],
  ],
};

/** Fields without which a record of this kind is not saved (domain.md §2, 「必」的两级). */
export function savedOnlyWithFields(kind: KnownKind): readonly (readonly [string, string])[] {
  return savedOnlyWith[kind];
}

export interface SheetSaying {
  sender: Sender | null;
  /** level and source that title, sheet or file name tell; null where a column tells them or nothing does */
  level: { code: string; says: string } | null;
  source: { code: string; says: string } | null;
}

const LIST_OF = '(?:清单|台[账帐]|明细|一览|汇总|登记|统计|名单)';
const MAJOR_LIST = new RegExp(`重大(?:事故|安全|生产安全事故)?隐患(?:整改|治理|挂牌督办|动态)?${LIST_OF}`);
const GENERAL_LIST = new RegExp(`一般(?:事故|安全)?隐患(?:整改|治理)?${LIST_OF}`);
const SELF_CHECK = /自查(?:自纠|自改|自检|自报)?|自检自查/;

/** What the names around a table tell about all its rows. */
export function sheetSaying(table: UnderstoodTable, kind: KnownKind, mapping: Mapping, fileStem: string): SheetSaying {
  const saying: SheetSaying = { sender: table.sender, level: null, source: null };
  if (kind !== 'hazard') return saying;
  for (const [what, text] of [
    ['标题', table.facts.title],
    ['工作表名', table.sheet],
    ['文件名', fileStem],
  ] as const) {
    if (saying.level === null && !mapping.byPath.has('level')) {
      const code = MAJOR_LIST.test(text) ? '重大' : GENERAL_LIST.test(text) ? '一般' : null;
      if (code !== null) saying.level = { code, says: `没有等级这一列，按${what}“${text.slice(0, 30)}”读作${code}隐患，请核对。` };
    }
    if (saying.source === null && !mapping.byPath.has('source') && SELF_CHECK.test(text)) {
      saying.source = { code: '企业自查', says: `没有来源这一列，按${what}“${text.slice(0, 30)}”读作企业自查，请核对。` };
    }
  }
  return saying;
}

const senderSays: Readonly<Record<Sender['from'], string>> = {
  line: '填报单位一栏',
  title: '标题',
  sheet: '工作表名',
  file: '文件名',
  book: '同一文件里其他工作表的填报单位',
  person: '指定的填报单位',
};

const partyFromSender: Readonly<Partial<Record<KnownKind, string>>> = {
  hazard: 'enterprise.name',
  worker: 'employer.name',
  outsourcing_project: 'owner.name',
  lease: 'lessor.name',
};

const CLAIMED = new Set(['pending_recheck', 'pending_close', 'closed']);
const DONE_WORDS =
  /(?:已|完成|完毕|到位|合格)(?:经|全部|按要求|于.{0,12})?(?:整改|完成|销号|闭环|落实|治理|清理|更换|拆除|修复)|整改(?:完成|完毕|到位|合格)|完成整改|立行立改|当场整改|现场整改|^已?(?:整改|完成|销号|闭环)$|^(?:是|√|✓|100%)$/;
const NOT_DONE = /未(?:整改|完成|销号|落实|闭环)|尚未|正在|整改中|进行中|计划|拟|将于|部分|待(?:整改|完成)|逾期/;

/** Does a text such as 整改情况 claim that all is done? */
export function claimsDone(words: string): boolean {
  return DONE_WORDS.test(words) && !NOT_DONE.test(words);
}

export interface FinishOptions {
  kind: KnownKind;
  today: Day;
  mapping: Mapping;
  saying: SheetSaying;
  /** the day of filling in: what 发现日期 a person may take for rows without one */
  filledOn: Day | null;
  answers: BatchAnswers;
  /** what stands in section lines above a row */
  sections: ReadonlyMap<number, string>;
}

export function finishRows(read: readonly ReadRow[], options: FinishOptions): Finished {
  const rows: FinishedRow[] = [];
  let zeros = 0;
  for (const one of read) {
    if (one.zero) {
      zeros += 1;
      continue;
    }
    if (options.kind === 'hazard') rows.push(...hazardRows(one, options));
    else rows.push(finish(one, one.values, one.problems, null, options));
  }
  return { rows, zeroReport: zeros > 0 && rows.length === 0 };
}

function addressOf(mapping: Mapping, path: string, row: number): string | null {
  const at = mapping.byPath.get(path);
  const column = at === undefined ? undefined : mapping.columns[at];
  return column === undefined ? null : columnLetters(column.from) + row;
}

function fromSender(values: RecordValues, problems: CellProblem[], row: number, options: FinishOptions): void {
  const path = partyFromSender[options.kind];
  if (path === undefined || !isBlank(values[path])) return;
  const section = options.sections
    .get(row)
    ?.replace(/^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）])\s*/, '');
  const named = section !== undefined && /(?:公司|厂|合作社|超市|酒店|学校|医院|商行|经营部)$/.test(section) ? section : null;
  if (named !== null) {
    values[path] = named;
    problems.push({
      field: path,
      cell: null,
      severity: 'warning',
      says: `单位取自上方的分组行“${named.slice(0, 30)}”，请核对。`,
      cause: `${path}:section`,
    });
    return;
  }
  const { sender } = options.saying;
  if (!sender || !isEnterpriseName(sender.name)) return;
  values[path] = tidyName(sender.name);
  const guessed = (sender.from !== 'line' && sender.from !== 'person') || (options.kind === 'lease' && sender.from === 'line');
  if (guessed) {
    problems.push({
      field: path,
      cell: null,
      severity: 'warning',
      says: `这张表没有单位一列，单位取自${senderSays[sender.from]}，请核对。`,
      cause: `${path}:sender`,
    });
  }
}

export function tidyName(name: string): string {
  return name
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/(?<=[\u4e00-\u9fff（）])\s+|\s+(?=[\u4e00-\u9fff（）])/g, '')
    .trim();
}

function finish(
  one: ReadRow,
  values: RecordValues,
  problems: CellProblem[],
  claim: Claim | null,
  options: FinishOptions,
  open: FinishedRow['open'] = [],
): FinishedRow {
  const { kind, mapping, today } = options;
  fromSender(values, problems, one.row, options);
  if (kind === 'outsourcing_project' && isBlank(values.content) && !isBlank(values.name)) values.content = values.name ?? null;
  if (kind === 'worker') checkWorker(one, values, problems, options);
  for (const each of crossProblems(kind, values, today)) {
    problems.push({
      field: each.field,
      cell: addressOf(mapping, each.field, one.row),
      severity: each.severity,
      says: each.says,
      cause: `${each.field}:rule`,
    });
  }
  let refused = false;
  for (const [path, label] of savedOnlyWith[kind]) {
    if (!isBlank(values[path])) continue;
    refused = true;
    if (problems.some((known) => known.field === path && known.severity === 'error')) continue;
    const cell = addressOf(mapping, path, one.row);
    const where = cell === null ? `这张表没有${label}这一列` : `这一格没有${label}`;
    problems.push({
      field: path,
      cell,
      severity: 'error',
      says: `缺${label}，不能入账：${where}，请补填后重新导入。`,
      cause: `${path}:missing`,
    });
  }
  return { row: one.row, values, problems, claim, said: one.said ?? null, refused, open };
}

function crossProblems(
  kind: KnownKind,
  values: RecordValues,
  today: Day,
): { field: string; severity: 'error' | 'warning'; says: string }[] {
  const found: { field: string; severity: 'error' | 'warning'; says: string }[] = crossFieldProblems(kind as EntityName, values, today);
  if (kind !== 'worker') return found;
  const certificate: RecordValues = {};
  let any = false;
  for (const field of ['issued', 'first_issued', 'expire'] as const) {
    const value = values[`certificate.${field}`];
    if (isBlank(value)) continue;
    certificate[field] = value ?? null;
    any = true;
  }
  return any
    ? [...found, ...crossFieldProblems('certificate', certificate, today).map((each) => ({ ...each, field: `certificate.${each.field}` }))]
    : found;
}

function checkWorker(one: ReadRow, values: RecordValues, problems: CellProblem[], options: FinishOptions): void {
  const number = values['certificate.cert_no'];
  if (typeof number !== 'string' || !isOperationCertificate(number)) return;
  const cell = addressOf(options.mapping, 'certificate.cert_no', one.row);
  if (typeof values.id_no === 'string') {
    if (values.id_no !== number.slice(1)) {
      problems.push({
        field: 'certificate.cert_no',
        cell,
        severity: 'warning',
        says: '操作证号 T 后的 18 位与本人身份证号不同，请核对是否填错行。',
        cause: 'certificate.cert_no:holder',
      });
    }
    return;
  }
  const lost = problems.find((known) => known.field === 'id_no' && known.severity === 'error');
  if (lost) lost.says += `同一行的操作证号（${cell ?? ''}）里有完整的 18 位号码，可与本人证件核对后补录。`;
}

const NO_DESCRIPTION = /^(?:无|\/|—|-|详见附件|见附件|附件|同上|详见.{0,12}|见.{0,8}表)[。.]?$/;

function hazardRows(one: ReadRow, options: FinishOptions): FinishedRow[] {
  const { values, problems } = one;
  const { mapping, saying } = options;
  const description = typeof values.description === 'string' ? values.description : null;
  if (description !== null && NO_DESCRIPTION.test(description.trim())) {
    values.description = null;
    problems.push({
      field: 'description',
      cell: addressOf(mapping, 'description', one.row),
      severity: 'error',
      says: `“${description.trim().slice(0, 12)}”没有写出具体隐患，不能入账；请对方把问题写进表里。`,
      cause: 'description:vague',
    });
  }
  if (saying.level && isBlank(values.level)) {
    values.level = saying.level.code;
    problems.push({ field: 'level', cell: null, severity: 'warning', says: saying.level.says, cause: 'level:title' });
  }
  if (saying.source && isBlank(values.source)) {
    values.source = saying.source.code;
    problems.push({ field: 'source', cell: null, severity: 'warning', says: saying.source.says, cause: 'source:title' });
  }
  const open: ('level' | 'source' | 'found_on')[] = [];
  for (const field of ['level', 'source'] as const) {
    if (!isBlank(values[field]) && values[field] !== '待判级') continue;
    open.push(field);
    const answer = options.answers[field];
    if (answer !== null) values[field] = answer;
  }
  if (isBlank(values.found_on) && options.filledOn) open.push('found_on');
  if (options.answers.foundOnIsFilledOn && isBlank(values.found_on) && options.filledOn) {
    values.found_on = options.filledOn;
    problems.push({ field: 'found_on', cell: null, severity: 'warning', says: '没有发现日期，按填报日期读入。', cause: 'found_on:filled' });
  }
  const claim = claimOf(one, values, problems, mapping);
  const items = typeof values.description === 'string' ? splitItems(values.description) : [];
  if (items.length < 2) {
    if (items.length === 1 && items[0] !== undefined) values.description = items[0];
    return [finish(one, values, problems, claim, options, open)];
  }
  return splitRows(one, items, claim, options, open);
}

/** Other cells of the row that are numbered alike go with their item: measures 1. 2. 3. beside hazards 1. 2. 3. */
function splitRows(
  one: ReadRow,
  items: readonly string[],
  claim: Claim | null,
  options: FinishOptions,
  open: FinishedRow['open'],
): FinishedRow[] {
  const alike = new Map<string, readonly string[]>();
  for (const path of ['measures', 'rectify_desc', 'location', 'contingency']) {
    const text = one.values[path];
    if (typeof text !== 'string') continue;
    const parts = splitItems(text);
    if (parts.length === items.length) alike.set(path, parts);
  }
  const cell = addressOf(options.mapping, 'description', one.row);
  return items.map((description, index) => {
    const values: RecordValues = { ...one.values, description };
    for (const [path, parts] of alike) values[path] = parts[index] ?? null;
    const problems = one.problems.map((known) => ({ ...known }));
    problems.push({
      field: 'description',
      cell,
      severity: 'warning',
      says: `一格里写了 ${items.length} 条隐患，已拆成 ${items.length} 条，这是第 ${index + 1} 条，请核对。`,
      cause: 'description:split',
    });
    if (index > 0 && typeof values.funds_yuan === 'number' && values.funds_yuan !== 0) {
      values.funds_yuan = null;
      problems.push({
        field: 'funds_yuan',
        cell: addressOf(options.mapping, 'funds_yuan', one.row),
        severity: 'warning',
        says: '整改资金是整格几条隐患合计的，只记在第 1 条，请核对。',
        cause: 'funds_yuan:split',
      });
    }
    return finish({ ...one, values, problems }, values, problems, claim === null ? null : { ...claim }, options, open);
  });
}

/**
 * State words → what is claimed. 已整改, 已销号 and the like become 待复查 with the words kept; nothing is closed by an import (⑩).
 */
function claimOf(one: ReadRow, values: RecordValues, problems: CellProblem[], mapping: Mapping): Claim | null {
  const words = one.said ?? null;
  const desc = typeof values.rectify_desc === 'string' ? values.rectify_desc : null;
  let claimed = false;
  if (words !== null) {
    const code = values.status;
    if (typeof code === 'string') claimed = CLAIMED.has(code);
    else if (claimsDone(words)) {
      claimed = true;
      forget(problems, 'status');
    } else if (words.length > 6 && NOT_DONE.test(words)) {
      values.status = 'rectifying';
      forget(problems, 'status');
    }
    // 是否销号 and 整改情况 in one column: the words are more than a state
    if (words.length > 8 && desc === null && !mapping.byPath.has('rectify_desc')) values.rectify_desc = words;
    if (claimed) values.status = 'pending_recheck';
  } else if (desc !== null && claimsDone(desc)) claimed = true;
  else if (!isBlank(values.rectified_on) && !mapping.byPath.has('status') && (desc === null || !NOT_DONE.test(desc))) claimed = true;
  if (!claimed) return null;
  const complete = !isBlank(values['recheck.on']) && !isBlank(values['recheck.inspectors']) && values['recheck.result'] === '合格';
  return { words: words ?? desc ?? `整改完成日期 ${String(values.rectified_on)}`, complete };
}

function forget(problems: CellProblem[], field: string): void {
  for (let at = problems.length - 1; at >= 0; at--)
    if (problems[at]?.field === field && problems[at]?.severity === 'warning') problems.splice(at, 1);
}

/** 企业「恒基铸造」 for sentences about a row. */
export function titleOfRow(kind: KnownKind, values: RecordValues): string {
  const path = kind === 'hazard' ? 'description' : kind === 'lease' ? 'lessee.name' : kind === 'outsourcing_project' ? 'content' : 'name';
  const value = values[path];
  return `${kindLabel(kind)}「${typeof value === 'string' ? value.slice(0, 24) : ''}」`;
}
