/** Read rows → finished rows of a sheet: what its title says of all of them, zero reports, and the rules of its kind. Pure. */
import type { KnownKind } from '../../../../shared/declared/intake/kinds.ts';
import type { Mapping } from '../mapping/columns.ts';
import type { UnderstoodTable } from '../understanding/understand.ts';
import { hazardRows } from './hazardRows.ts';
import type { ReadRow } from './readRows.ts';
import { type FinishedRow, type FinishOptions, finish, type SheetSaying } from './rowRules.ts';

export interface Finished {
  rows: FinishedRow[];
  zeroReport: boolean;
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
