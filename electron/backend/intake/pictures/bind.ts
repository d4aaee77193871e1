/**
 * Pictures of a workbook → the rows they belong to. A picture belongs to the row it stands in; one in a cell merged over several rows to each of them.
 * Pictures above the table, in its heading or beside rows that are no records (a stamp, a logo) belong to nobody.
 */
import type { AttachmentSlot } from '../../../../shared/declared/evidence.ts';
import type { EntityName } from '../../../../shared/declared/vocabulary.ts';
import { cellAddress } from '../understanding/grid.ts';
import type { UnderstoodTable } from '../understanding/understand.ts';
import { slotOf } from './slots.ts';

/** A picture of a staged file, its bytes already put aside. */
export interface StagedPicture {
  sha256: string;
  path: string;
  places: { sheet: number; row: number; column: number }[];
}

export interface BoundPicture {
  picture: StagedPicture;
  /** sheet row of the record */
  row: number;
  cell: string;
  slot: AttachmentSlot;
}

/** Most pictures one row may bring: more is a collage or an attack. */
const PER_ROW = 20;

/**
 * @param entity what the rows of this table become
 * @param rows sheet rows that are records
 */
export function bindPictures(
  pictures: readonly StagedPicture[],
  table: UnderstoodTable,
  entity: EntityName,
  rows: ReadonlySet<number>,
): BoundPicture[] {
  const columns = table.table?.columns ?? [];
  const headingAt = (column: number): string | null => columns.find(({ from, to }) => column >= from && column <= to)?.header ?? null;
  const perRow = new Map<number, { picture: StagedPicture; column: number; cell: string }[]>();
  for (const picture of pictures) {
    for (const { sheet, row, column } of picture.places) {
      if (sheet !== table.sheetIndex) continue;
      const merge = table.grid.mergeAt(row, column);
      for (let at = merge?.top ?? row; at <= (merge?.bottom ?? row) && at - row < 500; at += 1) {
        if (!rows.has(at)) continue;
        const list = perRow.get(at) ?? [];
        perRow.set(at, list);
        if (list.length < PER_ROW) list.push({ picture, column, cell: cellAddress(row, column) });
      }
    }
  }
  const bound: BoundPicture[] = [];
  for (const [row, list] of [...perRow].sort(([a], [b]) => a - b)) {
    list.sort((a, b) => a.column - b.column);
    const silent = list.filter(
      ({ column }) => slotOf(entity, headingAt(column), { count: 1, index: 0 }) === slotOf(entity, null, { count: 1, index: 0 }),
    );
    for (const each of list) {
      const among = { count: silent.length === list.length ? list.length : 1, index: list.indexOf(each) };
      bound.push({ picture: each.picture, row, cell: each.cell, slot: slotOf(entity, headingAt(each.column), among) });
    }
  }
  return bound;
}
