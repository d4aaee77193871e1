/** What a screen tells its list, and small reckonings of the list. */
import type { ReactNode } from 'react';
import type { RecordValues } from '../../../shared/declared/vocabulary.ts';
import type { RecordRow, Sort } from '../../../shared/records.ts';
import type { ShownEntity } from '../recordScreens.ts';
import type { QuickView } from './views.ts';

export interface RecordTableProps {
  entity: ShownEntity;
  /** columns shown unless the person chose otherwise, in this order */
  columns: readonly string[];
  /** columns that stay at the left edge unless the person chose otherwise */
  pinned?: readonly string[];
  views: readonly QuickView[];
  /** first widths that differ from what the kind of field proposes, in pixels */
  widths?: Readonly<Record<string, number>>;
  /** columns and widths while a record is open beside a list that has little room left */
  compact?: Readonly<Record<string, number>>;
  /** fields offered as filter chips at once */
  offered?: readonly string[];
  /** own rendering of some cells; null: as declared */
  cells?: Record<string, (row: RecordRow, today: string | undefined) => ReactNode>;
  /** what stands where no record is, by whether anything narrows the list */
  empty: (narrowed: boolean, clear: () => void) => ReactNode;
  /** what can be done with the chosen records, shown in the foot */
  bulk?: (ids: string[], done: () => void) => ReactNode;
  /** values of a pasted new record that no column brings */
  start?: RecordValues;
  /** told the ids around the opened record, for previous and next */
  onNeighbours?: (neighbours: { previous: string | null; next: string | null }) => void;
}

/** Pixels by column, larger or smaller with the text. */
export const scaled = (widths: Readonly<Record<string, number>>, by: number): Record<string, number> =>
  by === 1 ? { ...widths } : Object.fromEntries(Object.entries(widths).map(([name, pixels]) => [name, Math.round(pixels * by)]));

export const viewTitle = (view: QuickView | undefined): string => view?.label ?? '';

/** Click: up, down, off. With Shift the column joins those that sort already. */
export function nextSort(sort: readonly Sort[], field: string, more: boolean): Sort[] {
  const held = sort.find((one) => one.field === field);
  const others = more ? sort.filter((one) => one.field !== field) : [];
  if (!held) return [...others, { field, descending: false }];
  return held.descending ? others : [...others, { field, descending: true }];
}
