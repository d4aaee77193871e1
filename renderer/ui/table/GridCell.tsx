import { Table, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { HTMLAttributes, ReactNode } from 'react';
import type { RecordRow } from '../../../shared/records.ts';
import { type Column, isNumber } from '../columns.ts';
import { valueText } from '../valueText.ts';
import { type After, CellEditor } from './CellEditor.tsx';
import classes from './RecordTable.module.css';
import type { Editing, Mark } from './useInlineEdit.ts';

export interface GridCellProps {
  row: RecordRow | undefined;
  column: Column;
  /** place, focus and tab stop */
  grid: HTMLAttributes<HTMLTableCellElement>;
  /** pixels from the left edge when pinned */
  left: number | undefined;
  today: string | undefined;
  /** edited where it stands */
  plain: boolean;
  editing: Editing | null;
  mark: Mark | undefined;
  children: ReactNode;
  onCommit: (text: string, after: After) => void;
  onCancel: () => void;
}

/** One cell: what it holds, the editor over it, or how its last edit went. */
export function GridCell({ row, column, grid, left, today, plain, editing, mark, children, onCommit, onCancel }: GridCellProps) {
  return (
    <Table.Td
      {...grid}
      data-column={column.name}
      className={left === undefined ? undefined : classes.pinned}
      data-numeric={isNumber(column.field) || undefined}
      data-plain={plain || undefined}
      data-editing={editing ? true : undefined}
      data-mark={mark?.state}
      aria-invalid={mark?.state === 'invalid' || undefined}
      style={left === undefined ? undefined : { left }}
    >
      {editing ? (
        <CellEditor column={column} text={editing.text} today={today} onCommit={onCommit} onCancel={onCancel} />
      ) : !row ? (
        <span className={classes.waiting} />
      ) : mark?.state === 'invalid' ? (
        <Tooltip label={`没有保存：${mark.says}`}>
          <span>
            <IconAlertTriangle size={14} aria-hidden /> {mark.text}
            <span className={classes.unseen}>，没有保存：{mark.says}</span>
          </span>
        </Tooltip>
      ) : mark ? (
        <>
          {valueText(column.field, mark.value, today) || '—'}{' '}
          {mark.state === 'saved' ? <IconCheck size={14} className={classes.savedMark} aria-label="已保存" /> : null}
        </>
      ) : (
        children
      )}
    </Table.Td>
  );
}
