/**
 * Hazard rows: several in one cell, level and source from the title, and what the enterprise claims about their state. 已整改, 已销号 and the
 * like become 待复查 with the words kept; nothing is closed by an import (domain.md §2.11 ⑩).
 */
import type { RecordValues } from '../../../../shared/declared/vocabulary.ts';
import type { CellProblem } from '../../../../shared/intake.ts';
import { splitItems } from '../../../../shared/values/splitItems.ts';
import type { Mapping } from '../mapping/columns.ts';
import { isBlank, type ReadRow } from './readRows.ts';
import { addressOf, type Claim, type FinishedRow, type FinishOptions, finish } from './rowRules.ts';

const CLAIMED = new Set(['pending_recheck', 'pending_close', 'closed']);
const DONE_WORDS =
  /(?:已|完成|完毕|到位|合格)(?:经|全部|按要求|于.{0,12})?(?:整改|完成|销号|闭环|落实|治理|清理|更换|拆除|修复)|整改(?:完成|完毕|到位|合格)|完成整改|立行立改|当场整改|现场整改|^已?(?:整改|完成|销号|闭环)$|^(?:是|√|✓|100%)$/;
const NOT_DONE = /未(?:整改|完成|销号|落实|闭环)|尚未|正在|整改中|进行中|计划|拟|将于|部分|待(?:整改|完成)|逾期/;

/** Does a text such as 整改情况 claim that all is done? */
export function claimsDone(words: string): boolean {
  return DONE_WORDS.test(words) && !NOT_DONE.test(words);
}

const NO_DESCRIPTION = /^(?:无|\/|—|-|详见附件|见附件|附件|同上|详见.{0,12}|见.{0,8}表)[。.]?$/;

export function hazardRows(one: ReadRow, options: FinishOptions): FinishedRow[] {
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
