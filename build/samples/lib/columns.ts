/** Columns that most tables share: each writes the cell as people would and tells what it means. */
import type { FieldValue } from '../../../shared/declared/vocabulary.ts';
import { type Spelling, spellDay } from './days.ts';
import type { Column, Written } from './sheet.ts';

type Heading = string | readonly string[];

export function levels(heading: Heading): readonly string[] {
  return typeof heading === 'string' ? [heading] : heading;
}

/** 序号: counts for the eye, no field. */
export function sequence<Row>(heading: Heading = '序号'): Column<Row> {
  return { heading: levels(heading), field: null, width: 6, write: (_, index) => ({ cell: index + 1 }) };
}

/** Text as it stands. An empty text leaves the cell empty and says nothing. */
export function text<Row>(heading: Heading, field: string | null, width: number, get: (row: Row) => string): Column<Row> {
  return {
    heading: levels(heading),
    field,
    width,
    write: (row) => {
      const value = get(row);
      return { cell: value === '' ? null : value, ...(field && value !== '' ? { values: { [field]: value } } : {}) };
    },
  };
}

/** Any cell and any meaning. */
export function custom<Row>(
  heading: Heading,
  field: string | null,
  width: number,
  write: (row: Row, index: number) => Written,
): Column<Row> {
  return { heading: levels(heading), field, width, write };
}

/** Shown one way, recorded another: 规上 → 规上, √ → 是, 有 → true. */
export function shown<Row>(
  heading: Heading,
  field: string,
  width: number,
  get: (row: Row) => { cell: string | number | null; value?: FieldValue },
): Column<Row> {
  return custom(heading, field, width, (row) => {
    const { cell, value } = get(row);
    return { cell, ...(value === undefined ? {} : { values: { [field]: value } }) };
  });
}

export function count<Row>(heading: Heading, field: string, width: number, get: (row: Row) => number): Column<Row> {
  return custom(heading, field, width, (row) => ({ cell: get(row), values: { [field]: get(row) } }));
}

/** Telephone numbers: one or several, as text or as a number. */
export function phones<Row>(
  heading: Heading,
  field: string,
  width: number,
  get: (row: Row) => readonly string[],
  style: 'text' | 'number' = 'text',
  separator = '、',
): Column<Row> {
  return custom(heading, field, width, (row) => {
    const list = get(row);
    const [only] = list;
    if (only === undefined) return { cell: null };
    const cell = style === 'number' && list.length === 1 ? { number: Number(only), format: '0' } : list.join(separator);
    return { cell, values: { [field]: [...list] } };
  });
}

/**
 * A day in a spelling chosen row by row. Without its year the value is the one inferred from the filing date, and a warning goes with it.
 */
export function day<Row>(
  heading: Heading,
  field: string,
  width: number,
  get: (row: Row) => string | null,
  spelling: Spelling | ((row: Row, index: number) => Spelling),
): Column<Row> {
  return custom(heading, field, width, (row, index) => {
    const value = get(row);
    if (value === null) return { cell: null };
    const chosen = typeof spelling === 'string' ? spelling : spelling(row, index);
    return {
      cell: spellDay(value, chosen),
      values: { [field]: value },
      ...(chosen === 'noYear'
        ? { problem: { severity: 'warning' as const, about: 'the year is not written; taken from the filing date' } }
        : {}),
    };
  });
}

/** The field name a column gives when its record hangs under another: owner.name, enterprise.uscc. */
export function under(record: string, field: string): string {
  return `${record}.${field}`;
}
