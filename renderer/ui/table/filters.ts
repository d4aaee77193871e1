/** Filters as people read them. A field has one filter, or two: from and to. */
import type { EntityName, FieldValue } from '../../../shared/declared/vocabulary.ts';
import type { Filter } from '../../../shared/records.ts';
import { type Column, columnOf, isNumber } from '../columns.ts';
import { valueText } from '../valueText.ts';

export type FilterStyle = 'values' | 'range' | 'text';

/** How a column is filtered: by picking values, by bounds, or by words it contains. */
export function filterStyle(column: Column): FilterStyle {
  const { kind } = column.field;
  if (kind === 'day' || isNumber(column.field)) return 'range';
  if (kind === 'longText' || kind === 'uscc' || kind === 'phones' || kind === 'idNumber' || kind === 'certNo' || column.name === 'code')
    return 'text';
  return 'values';
}

const asText = (column: Column, value: FieldValue | undefined): string => valueText(column.field, value) || String(value ?? '');

/** '状态：整改中、待复查' */
export function filterWords(entity: EntityName, field: string, filters: readonly Filter[]): string {
  const column = columnOf(entity, field);
  if (!column) return field;
  const parts = filters.map((filter) => {
    const { op, value } = filter;
    if (op === 'empty') return '（空白）';
    if (op === 'filled') return '（非空）';
    if (op === 'from') return `从 ${asText(column, value)}`;
    if (op === 'to') return `到 ${asText(column, value)}`;
    if (op === 'contains') return `含“${String(value)}”`;
    if (op === 'isNot') return `不是 ${asText(column, value)}`;
    if (Array.isArray(value)) {
      const labels = value.map((one) => asText(column, one));
      return labels.length > 3 ? `${labels.slice(0, 3).join('、')} 等 ${labels.length} 项` : labels.join('、');
    }
    return asText(column, value);
  });
  return `${column.label}：${parts.join('　')}`;
}

/** Filters without those of one field. */
export function otherFilters(filters: readonly Filter[], field: string): Filter[] {
  return filters.filter((filter) => filter.field !== field);
}
