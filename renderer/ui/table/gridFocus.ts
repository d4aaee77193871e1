import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type CellAt, moveOf } from './gridKeys.ts';

/** Height of a row of every list in pixels, at the standard size of text; tokens.css says the same. */
export const ROW_PIXELS = 38;

/** Wide enough for what is in view, 320 pixels at most. */
export function fittedWidth(scroller: HTMLElement | null, column: string): number {
  const cells = scroller?.querySelectorAll<HTMLElement>(`td[data-column="${CSS.escape(column)}"]`) ?? [];
  let widest = 72;
  const range = document.createRange();
  for (const cell of cells) {
    range.selectNodeContents(cell);
    widest = Math.max(widest, range.getBoundingClientRect().width + 24);
  }
  return Math.min(320, Math.ceil(widest));
}

interface GridFocus {
  total: number;
  columns: number;
  scroller: { readonly current: HTMLDivElement | null };
  scrollTo: (row: number) => void;
  rowPixels: number;
}

/** One tab stop; the focused cell is remembered by its place, so it survives virtual rows and rereading. */
export function useGridFocus({ total, columns, scroller, scrollTo, rowPixels }: GridFocus) {
  const [at, setAt] = useState<CellAt>({ row: 0, column: 0 });
  const wantsFocus = useRef(false);
  const here = { row: Math.max(0, Math.min(at.row, total - 1)), column: Math.max(0, Math.min(at.column, columns - 1)) };
  useEffect(() => {
    if (!wantsFocus.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${here.row}:${here.column}"]`);
    if (cell) {
      wantsFocus.current = false;
      cell.focus({ preventScroll: true });
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  });
  return {
    at: here,
    set: setAt,
    /** the focus itself goes there, as soon as the cell is on screen */
    focusAt(to: CellAt): void {
      const row = Math.max(0, Math.min(to.row, total - 1));
      wantsFocus.current = true;
      if (row !== here.row) scrollTo(row);
      setAt({ row, column: Math.max(0, Math.min(to.column, columns - 1)) });
    },
    move(event: KeyboardEvent): void {
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowPixels) - 2);
      const next = moveOf(event, here, total, columns, page);
      if (!next) return;
      event.preventDefault();
      wantsFocus.current = true;
      if (next.row !== here.row) scrollTo(next.row);
      setAt(next);
    },
    cell: (row: number, column: number) => ({
      'data-cell': `${row}:${column}`,
      tabIndex: row === here.row && column === here.column ? 0 : -1,
      onFocus: () => {
        if (at.row !== row || at.column !== column) setAt({ row, column });
      },
    }),
  };
}
