/** What rules between the fields of one record are made of. */
import type { Day } from '../day.ts';
import type { RecordValues } from '../declared/vocabulary.ts';
import type { FieldProblem } from '../envelope.ts';

/** @param values normalised values of the whole record; only typed fields are there */
export type Rule = (values: RecordValues, today: Day) => FieldProblem[];

export const day = (values: RecordValues, field: string): Day | null => {
  const value = values[field];
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? (value as Day) : null;
};
export const number = (values: RecordValues, field: string): number | null => {
  const value = values[field];
  return typeof value === 'number' ? value : null;
};
export const list = (values: RecordValues, field: string): readonly string[] => {
  const value = values[field];
  return Array.isArray(value) ? value : [];
};
export const given = (values: RecordValues, field: string): boolean => {
  const value = values[field] ?? null;
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
};

export const error = (field: string, says: string): FieldProblem => ({ field, severity: 'error', says });
export const warning = (field: string, says: string): FieldProblem => ({ field, severity: 'warning', says });

/** `late` must not lie before `early`. */
export function order(values: RecordValues, early: string, late: string, says: string): FieldProblem[] {
  const first = day(values, early);
  const second = day(values, late);
  return first !== null && second !== null && second < first ? [error(late, says)] : [];
}

/** The same as a rule. */
export const inOrder =
  (early: string, late: string, says: string): Rule =>
  (values) =>
    order(values, early, late, says);

/** What is registered has happened: its day cannot be to come. */
export const happened =
  (field: string, what: string): Rule =>
  (values, today) => {
    const on = day(values, field);
    return on !== null && on > today ? [error(field, `${what}在今天之后，还没有发生的不能登记，请核对。`)] : [];
  };

/** A part cannot be larger than its whole. */
export const partOf =
  (part: string, whole: string, says: string): Rule =>
  (values) => {
    const few = number(values, part);
    const all = number(values, whole);
    return few !== null && all !== null && few > all ? [error(part, says)] : [];
  };

/** Where `when` holds, the field should be there. */
export const asks =
  (field: string, when: (values: RecordValues) => boolean, says: string): Rule =>
  (values) =>
    when(values) && !given(values, field) ? [warning(field, says)] : [];
