/**
 * The neutral shape in which cells reach the readers, whoever read the file, and what a reader answers. Readers are pure: the same cell
 * and context give the same answer. They never guess silently: whatever they add carries a warning and `inferred`.
 */
import { maskPersonalData } from '../identifiers/mask.ts';
import { error, type Problem, warning } from '../identifiers/problem.ts';

export interface Cell {
  /** what the sheet shows; for a text cell its text */
  text: string;
  /** the number stored, where the cell is numeric */
  number?: number;
  /** the number carries a format of a date or time */
  isDate?: boolean;
  /** the book counts days from 1904 (old Excel for Mac) */
  date1904?: boolean;
}

/** What had to be added to the cell to make a value of it. */
export type Inference = 'year' | 'month-end' | 'month-start' | 'relative' | 'unit' | 'spelling' | 'range';

export interface Reading<T> {
  /** null: empty, or not readable (then a problem says so) */
  value: T | null;
  problems: readonly Problem[];
  inferred?: Inference;
}

/**
 * Beyond this many characters a cell holds no day, number, yes or no, code or telephone number. The readers of those look no further:
 * on a hostile cell of 32,767 characters their patterns would take minutes.
 */
export const longestShortValue = 400;

const nothing: Reading<never> = Object.freeze({ value: null, problems: Object.freeze([]) as readonly Problem[] });

/** Nothing there: no value and nothing wrong with that. */
export function empty<T>(): Reading<T> {
  return nothing;
}

export function read<T>(value: T): Reading<T> {
  return { value, problems: [] };
}

/** Read, with something a person should look at. */
export function doubted<T>(value: T, says: string, inferred?: Inference): Reading<T> {
  return inferred === undefined ? { value, problems: [warning(says)] } : { value, problems: [warning(says)], inferred };
}

/** Not readable, the record can do without. */
export function unread<T>(says: string): Reading<T> {
  return { value: null, problems: [warning(says)] };
}

/** Not readable, and wrong. */
export function wrong<T>(says: string): Reading<T> {
  return { value: null, problems: [error(says)] };
}

/** A cell that holds this text, for pasted text and tests. */
export function textCell(text: string): Cell {
  return { text };
}

/** The beginning of a cell's text in Chinese quotation marks, with personal numbers masked, for sentences. */
export function quoted(text: string): string {
  const line = maskPersonalData(text.slice(0, 100).replace(/\s+/gu, ' ').trim());
  return `“${line.length > 24 ? `${line.slice(0, 24)}…` : line}”`;
}
