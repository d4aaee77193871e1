/** What keys, the clipboard and the cell editor do in the grid of a list. */
import type { KeyboardEvent } from 'react';
import { MOST_AT_ONCE, MOST_PASTED_ROWS, type Paste } from '../../../shared/editing.ts';
import type { RecordRow } from '../../../shared/records.ts';
import { toastDone } from '../../data/toasts.tsx';
import type { Pages } from '../../data/usePages.ts';
import { useWrite } from '../../data/useWrite.ts';
import type { Column } from '../columns.ts';
import { isImeKey } from '../keys.ts';
import type { ShownEntity } from '../recordScreens.ts';
import type { After } from './CellEditor.tsx';
import { copyRows } from './copy.ts';
import { editText, isEditable, optionsOf } from './editable.ts';
import type { useGridFocus } from './gridFocus.ts';
import { type Chosen, useAllRows } from './useChosen.ts';
import type { InlineEdit } from './useInlineEdit.ts';

interface Grid {
  entity: ShownEntity;
  today: string | undefined;
  pages: Pages;
  /** columns on screen, left to right */
  shown: readonly Column[];
  grid: ReturnType<typeof useGridFocus>;
  chosen: Chosen;
  edit: InlineEdit;
  onOpen: (id: string) => void;
  onPasteTable: (text: string, at: NonNullable<Paste['at']>) => void;
}

export function useGridActions({ entity, today, pages, shown, grid, chosen, edit, onOpen, onPasteTable }: Grid) {
  const allRows = useAllRows();
  const fill = useWrite('records.applyBulk', { done: (result) => `已向下填充 ${result.changed} 格` });
  const current = pages.rowAt(grid.at.row);
  const column = shown[grid.at.column];
  const copy = async (): Promise<void> => {
    const held = Array.from({ length: Math.min(pages.total, MOST_AT_ONCE) }, (_, index) => pages.rowAt(index)).flatMap((row) => row ?? []);
    const here = held.filter((row) => chosen.ids.has(row.id));
    // what was chosen further down may not be on this PC's screen yet
    const all =
      here.length < chosen.ids.size ? (await allRows(pages.selection, MOST_AT_ONCE)).filter((row) => chosen.ids.has(row.id)) : here;
    const wanted = chosen.ids.size > 0 ? all : current ? [current] : [];
    if (wanted.length === 0) return;
    await copyRows(shown, wanted);
    toastDone(`已复制 ${wanted.length} 行（带表头），可直接粘贴到 Excel、WPS`);
  };
  const begin = (row: RecordRow, at: Column, text = editText(at.field, row.values[at.name])): void => edit.begin(row, at, text);
  const commit = (row: RecordRow, at: Column, text: string, after: After): void => {
    edit.commit(row, at, text);
    if (after === 'stay') return;
    if (after === 'down') {
      grid.focusAt({ row: grid.at.row + 1, column: grid.at.column });
      return;
    }
    const step = after === 'next' ? 1 : -1;
    let next = grid.at.column + step;
    while (shown[next] && !isEditable(entity, shown[next] as Column)) next += step;
    const target = shown[next];
    if (!target) {
      grid.focusAt(grid.at);
      return;
    }
    // the editor takes the focus itself
    grid.set({ row: grid.at.row, column: next });
    begin(row, target);
  };
  const fillDown = async (): Promise<void> => {
    if (!current || !column || !isEditable(entity, column)) return;
    if (chosen.ids.size > 1) {
      const outcome = await fill.run({
        entity,
        chosen: { ids: [...chosen.ids] },
        values: { [column.name]: current.values[column.name] ?? null },
      });
      if (outcome.ok) edit.remember(outcome.changeSet);
      return;
    }
    const above = pages.rowAt(grid.at.row - 1);
    if (above) edit.commit(current, column, editText(column.field, above.values[column.name]));
  };
  const paste = (text: string): void => {
    const cell = text.replace(/\r?\n$/, '');
    if (current && column && isEditable(entity, column) && !/[\t\n]/.test(cell) && optionsOf(column.field) === null) {
      begin(current, column, cell);
      return;
    }
    const ids = Array.from({ length: MOST_PASTED_ROWS }, (_, index) => pages.rowAt(grid.at.row + index)?.id).flatMap((id) => id ?? []);
    onPasteTable(text, { columns: shown.slice(grid.at.column).map((one) => one.name), ids });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isImeKey(event) || !(event.target instanceof HTMLElement) || event.target.closest('input:not([type=checkbox]), textarea')) return;
    const plain = current !== undefined && column !== undefined && isEditable(entity, column);
    const ctrl = event.ctrlKey || event.metaKey;
    const letter = event.key.toLowerCase();
    const act = (what: () => void): void => {
      event.preventDefault();
      what();
    };
    if (event.key === 'F2' && plain) act(() => begin(current, column));
    else if (event.key === 'Enter' && current) act(() => (plain && !ctrl ? begin(current, column) : onOpen(current.id)));
    else if (event.key === ' ' && current) act(() => chosen.toggle(current.id));
    else if (ctrl && letter === 'c' && !String(window.getSelection())) act(() => void copy());
    else if (ctrl && letter === 'd') act(() => void fillDown());
    else if (ctrl && letter === 'z') act(edit.undoLast);
    else if (ctrl && event.key === ';' && plain && column.field.kind === 'day' && today) act(() => edit.commit(current, column, today));
    else if (event.key === 'Escape' && current && column && edit.giveUp(current.id, column.name)) event.preventDefault();
    else grid.move(event);
  };

  return { column, begin, commit, copy, paste, onKeyDown };
}
