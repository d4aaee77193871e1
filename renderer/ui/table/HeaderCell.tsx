import { Table } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Sort } from '../../../shared/records.ts';
import classes from './RecordTable.module.css';

export interface HeaderCellProps {
  label: string;
  unit: string | undefined;
  numeric: boolean;
  /** pixels from the left edge when pinned */
  left: number | undefined;
  sort: Sort | undefined;
  onSort: (more: boolean) => void;
  onResizeStart: (event: unknown) => void;
  onFit: () => void;
}

/** A column's name: click sorts, the right edge drags, a double click there fits the content. */
export function HeaderCell({ label, unit, numeric, left, sort, onSort, onResizeStart, onFit }: HeaderCellProps) {
  return (
    <Table.Th
      aria-sort={sort ? (sort.descending ? 'descending' : 'ascending') : 'none'}
      className={left === undefined ? undefined : classes.pinned}
      style={left === undefined ? undefined : { left }}
      data-numeric={numeric || undefined}
    >
      <button
        type="button"
        tabIndex={-1}
        className={classes.sort}
        title="点一下排序；按住 Shift 再点可按多栏排序"
        onClick={(event) => onSort(event.shiftKey)}
      >
        <span>
          {label}
          {unit ? <small>（{unit}）</small> : null}
        </span>
        {sort ? sort.descending ? <IconArrowDown size={14} /> : <IconArrowUp size={14} /> : null}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the edge is a mouse convenience; widths are also kept by the column menu */}
      <span className={classes.edge} onMouseDown={onResizeStart} onTouchStart={onResizeStart} onDoubleClick={onFit} />
    </Table.Th>
  );
}
