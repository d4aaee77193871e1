/** One understood table → its mapping and finished rows. Pure; run again whenever a person decides something about the sheet. */

import type { Day } from '../../../../shared/day.ts';
import { isDay } from '../../../../shared/day.ts';
import type { KnownKind } from '../../../../shared/declared/intake/kinds.ts';
import type { IntakeKind } from '../../../../shared/intake.ts';
import { readDay } from '../../../../shared/values/dates.ts';
import { type Mapping, mapColumns, type Remembered } from '../mapping/columns.ts';
import { evidenceOf } from '../mapping/evidence.ts';
import type { UnderstoodTable } from '../understanding/understand.ts';
import { finishRows, sheetSaying } from './finishRows.ts';
import { readRows } from './readRows.ts';
import type { FinishedRow, SheetSaying } from './rowRules.ts';

/** What a person said about the whole batch that changes how rows are read. */
export interface BatchAnswers {
  /** for days without a year where the sheet tells none */
  year: number | null;
  /** rows without a day of finding take the day of filling in */
  foundOnIsFilledOn: boolean;
  /** for hazards whose row, column and title say none */
  level: string | null;
  source: string | null;
}

export const noAnswers: BatchAnswers = { year: null, foundOnIsFilledOn: false, level: null, source: null };

export interface ReadTable {
  kind: IntakeKind;
  mapping: Mapping | null;
  rows: FinishedRow[];
  zeroReport: boolean;
  declared: { enterprise: string | null; filledOn: Day | null };
  saying: SheetSaying;
  /** days without a year could not be read: nothing tells the year */
  yearUnknown: boolean;
}

const NOTHING_SAID: SheetSaying = { sender: null, level: null, source: null };

export function filledOnOf(table: UnderstoodTable, today: Day, year: number | null): Day | null {
  const said = table.facts.filledOn;
  if (!said) return null;
  const cell = table.grid.cellAt(said.row, said.column);
  const known = year ?? table.period?.year ?? null;
  const context = { today, ...(known === null ? {} : { defaultYear: known }) };
  const reading =
    cell?.t === 'n' && cell.d
      ? readDay({ text: said.text, number: cell.v as number, isDate: true }, context)
      : readDay({ text: said.text }, context);
  return reading.value !== null && isDay(reading.value) ? reading.value : null;
}

export function readTable(
  table: UnderstoodTable,
  options: { today: Day; date1904: boolean; fileStem: string; remembered: Remembered | null; answers: BatchAnswers },
): ReadTable {
  const { today, answers } = options;
  const filledOn = filledOnOf(table, today, answers.year);
  const declared = { enterprise: table.sender?.name ?? null, filledOn };
  if (table.table === null || table.kind === 'unknown') {
    return {
      kind: table.kind,
      mapping: null,
      rows: [],
      zeroReport: table.kind === 'hazard' && table.saysNothingFound,
      declared,
      saying: NOTHING_SAID,
      yearUnknown: false,
    };
  }
  const kind: KnownKind = table.kind;
  const { body, columns, sections } = table.table;
  const mapping = mapColumns(kind, columns, evidenceOf(body, columns), options.remembered, table.sender !== null);
  const defaultYear = (filledOn === null ? null : Number(filledOn.slice(0, 4))) ?? table.period?.year ?? answers.year;
  const read = readRows(kind, table.grid, table.table, mapping, {
    today,
    defaultYear,
    date1904: options.date1904,
    notAfter: filledOn ?? today,
  });
  const saying = sheetSaying(table, kind, mapping, options.fileStem);
  const finished = finishRows(read, { kind, today, mapping, saying, filledOn, answers, sections });
  return {
    kind,
    mapping,
    rows: finished.rows,
    zeroReport: finished.zeroReport || (kind === 'hazard' && finished.rows.length === 0 && table.saysNothingFound),
    declared,
    saying,
    yearUnknown: defaultYear === null && finished.rows.some((row) => row.problems.some((problem) => problem.says.includes('没有写年份'))),
  };
}
