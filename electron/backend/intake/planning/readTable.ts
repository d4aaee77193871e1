/** One understood table → its mapping and finished rows. Pure; run again whenever a person decides something about the sheet. */

import type { Day } from '../../../../shared/day.ts';
import { isDay } from '../../../../shared/day.ts';
import type { KnownKind } from '../../../../shared/declared/intake/kinds.ts';
import type { IntakeKind } from '../../../../shared/intake.ts';
import { readDay } from '../../../../shared/values/dates.ts';
import { type Mapping, mapColumns, type Remembered } from '../mapping/columns.ts';
import { evidenceOf } from '../mapping/evidence.ts';
import { shownText } from '../understanding/grid.ts';
import type { FoundTable } from '../understanding/tables.ts';
import type { UnderstoodTable } from '../understanding/understand.ts';
import { rowFinisher, sheetSaying } from './finishRows.ts';
import { rowReader } from './readRows.ts';
import { type FinishedRow, partyFromSender, type SheetSaying } from './rowRules.ts';

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

const FULL_YEAR = /^(20[0-4]\d)\s*[年.\-/]/;
const ROWS_FOR_YEAR = 300;

/** The one year in which all full days of a table lie; null when they lie in several, or none is full. */
function onlyYear(table: FoundTable, mapping: Mapping): number | null {
  const days = new Set(mapping.columns.filter(({ field }) => field?.declaration.kind === 'day').map(({ from }) => from));
  const years = new Set<string>();
  for (const row of table.body.slice(0, ROWS_FOR_YEAR)) {
    for (const cell of row.cells) {
      if (!days.has(cell.c)) continue;
      const year = FULL_YEAR.exec(shownText(cell))?.[1];
      if (year !== undefined) years.add(year);
    }
  }
  const [only] = years;
  return years.size === 1 && only !== undefined ? Number(only) : null;
}

export interface ReadTableOptions {
  today: Day;
  date1904: boolean;
  fileStem: string;
  remembered: Remembered | null;
  answers: BatchAnswers;
}

const ROWS_A_STEP = 1_000;

/** Reads a table in one go. */
export function readTable(table: UnderstoodTable, options: ReadTableOptions): ReadTable {
  const steps = readTableInSteps(table, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Reads a table, stopping after every thousand rows so that whoever drives it can let others have a turn, or stop for good. */
export function* readTableInSteps(table: UnderstoodTable, options: ReadTableOptions): Generator<undefined, ReadTable> {
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
  const defaultYear =
    (filledOn === null ? null : Number(filledOn.slice(0, 4))) ?? table.period?.year ?? answers.year ?? onlyYear(table.table, mapping);
  const read = rowReader(kind, table.grid, mapping, { today, defaultYear, date1904: options.date1904, notAfter: filledOn ?? today });
  // another sheet's sender is this sheet's only where its rows name nobody themselves
  const party = partyFromSender[kind];
  if (table.sender?.from === 'book' && (party === undefined || mapping.byPath.has(party))) declared.enterprise = null;
  const saying = sheetSaying(table, kind, mapping, options.fileStem);
  const finisher = rowFinisher({ kind, today, mapping, saying, filledOn, answers, sections });
  for (const [at, parsed] of body.entries()) {
    const one = read(parsed);
    if (one !== null) finisher.take(one);
    if (at % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
  }
  const finished = finisher.result();
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
