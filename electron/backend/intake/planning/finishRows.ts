/** Read rows → finished rows of a sheet: what its title says of all of them, zero reports, and the rules of its kind. Pure. */
import type { KnownKind } from '../../../../shared/declared/intake/kinds.ts';
import type { Mapping } from '../mapping/columns.ts';
import type { UnderstoodTable } from '../understanding/understand.ts';
import { hazardRows } from './hazardRows.ts';
import { isBlank, type ReadRow } from './readRows.ts';
import { addressOf, type FinishedRow, type FinishOptions, finish, partyFromSender, type SheetSaying } from './rowRules.ts';

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

/** People write the enterprise once and leave the rows below it blank. Taken, and said. */
function takeFromAbove(one: ReadRow, above: ReadRow, party: string, mapping: Mapping): void {
  const prefix = party.slice(0, party.indexOf('.') + 1);
  for (const [path, value] of Object.entries(above.values))
    if (path.startsWith(prefix) && isBlank(one.values[path])) one.values[path] = value;
  one.problems.push({
    field: party,
    cell: addressOf(mapping, party, one.row),
    severity: 'warning',
    says: `这一格空白，按上面第 ${above.row} 行的“${String(above.values[party]).slice(0, 30)}”读入，请核对。`,
    cause: `${party}:above`,
  });
}

/** Takes read rows in their order and finishes each. */
export function rowFinisher(options: FinishOptions): { take(one: ReadRow): void; result(): Finished } {
  const rows: FinishedRow[] = [];
  let zeros = 0;
  let above: ReadRow | null = null;
  const party = partyFromSender[options.kind];
  const hasParty = party !== undefined && options.mapping.byPath.has(party);
  return {
    take(one) {
      if (hasParty) {
        if (!isBlank(one.values[party])) above = one;
        else if (above && !one.zero) takeFromAbove(one, above, party, options.mapping);
      }
      if (one.zero) zeros += 1;
      else if (options.kind === 'hazard') rows.push(...hazardRows(one, options));
      else rows.push(finish(one, one.values, one.problems, null, options));
    },
    result: () => ({ rows, zeroReport: zeros > 0 && rows.length === 0 }),
  };
}
