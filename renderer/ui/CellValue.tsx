import type { ReactNode } from 'react';
import type { RecordRow } from '../../shared/records.ts';
import type { Column } from './columns.ts';
import { StatusBadge } from './StatusBadge.tsx';
import { isEmpty, valueText } from './valueText.ts';

/** One value of a list row. Empty is a quiet dash, so that 0 and “not filled in” look different. */
export function cellValue(column: Column, row: RecordRow, today: string | undefined): ReactNode {
  const value = row.values[column.name];
  if (isEmpty(value)) return <span style={{ color: 'var(--ink3)' }}>{row.missing.includes(column.name) ? '未填' : '—'}</span>;
  if (column.field.kind === 'choice' && typeof value === 'string' && column.field.codes) {
    const badge = StatusBadge({ codes: column.field.codes, code: value });
    if (badge) return badge;
  }
  return valueText(column.field, value, today);
}
