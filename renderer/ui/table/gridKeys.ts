/** Arrow keys in a grid with one tab stop (ARIA grid pattern). Pure: where the focus goes. */

export interface CellAt {
  row: number;
  column: number;
}

/** @param page rows that fit on screen; @returns null when the key does not move */
export function moveOf(event: { key: string; ctrlKey: boolean }, at: CellAt, rows: number, columns: number, page: number): CellAt | null {
  const row = (n: number): number => Math.max(0, Math.min(rows - 1, n));
  const column = (n: number): number => Math.max(0, Math.min(columns - 1, n));
  switch (event.key) {
    case 'ArrowDown':
      return { ...at, row: row(at.row + 1) };
    case 'ArrowUp':
      return { ...at, row: row(at.row - 1) };
    case 'ArrowRight':
      return { ...at, column: column(at.column + 1) };
    case 'ArrowLeft':
      return { ...at, column: column(at.column - 1) };
    case 'PageDown':
      return { ...at, row: row(at.row + page) };
    case 'PageUp':
      return { ...at, row: row(at.row - page) };
    case 'Home':
      return event.ctrlKey ? { row: 0, column: 0 } : { ...at, column: 0 };
    case 'End':
      return event.ctrlKey ? { row: row(rows - 1), column: column(columns - 1) } : { ...at, column: column(columns - 1) };
    default:
      return null;
  }
}
