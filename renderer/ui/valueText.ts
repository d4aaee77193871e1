/** Values of records as people read them. Nothing is an em dash, so that 0 and “not filled in” look different. */
import { codeLabel } from '../../shared/declared/codes/index.ts';
import type { FieldDeclaration } from '../../shared/declared/vocabulary.ts';
import type { RecordRow } from '../../shared/records.ts';
import { shortDay } from './dayWords.ts';

type Value = RecordRow['values'][string] | undefined;

export const isEmpty = (value: Value): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const grouped = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 });

/**
 * @param today given in lists: days of this year lose their year
 * @returns '' for an empty value
 */
export function valueText(field: FieldDeclaration, value: Value, today?: string): string {
  if (isEmpty(value) || value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((one) => (field.codes ? codeLabel(field.codes, one) : one)).join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return field.kind === 'divisionCode' ? String(value) : grouped.format(value);
  if (field.codes) return codeLabel(field.codes, value);
  if (field.kind === 'day' && today) return shortDay(value, today);
  return value;
}
