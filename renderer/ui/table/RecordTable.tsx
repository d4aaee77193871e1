/**
 * The one list of the program: records of an entity, paged, sorted, filtered and counted by the back end, with what a person does to a list.
 *
 * Invariants
 *  - search, view, filters, sort and the opened record live in the URL (useListState); columns and widths are remembered on this PC
 *  - only rows in view exist in the document; there is one tab stop, arrows move inside
 *  - what is exported or copied is what is shown: this view, these filters, this order, these columns
 *  - “nothing fits” is said only after the back end has answered; until then the rows of the question before stay
 *
 * Worked example: <RecordTable entity="lease" columns={['lessor.name', 'lessee.name', 'end_on']} views={[…]} empty={…} />
 */
import { Checkbox, Table } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import {
  type ColumnDef,
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { RecordRow, Selection, Sort } from '../../../shared/records.ts';
import { toastDone } from '../../data/toasts.tsx';
import { usePages } from '../../data/usePages.ts';
import { cellValue } from '../CellValue.tsx';
import { allColumns, type Column, columnOf, isNumber, widthOf } from '../columns.ts';
import { FaultNote } from '../FaultNote.tsx';
import { isImeKey } from '../keys.ts';
import type { ShownEntity } from '../recordScreens.ts';
import { useListState } from '../useListState.ts';
import { useToday } from '../useToday.ts';
import { copyRows } from './copy.ts';
import { FilterBar } from './FilterBar.tsx';
import { fittedWidth, ROW_PIXELS, useGridFocus } from './gridFocus.ts';
import { HeaderCell } from './HeaderCell.tsx';
import { plainLayout, useLayout } from './layout.ts';
import classes from './RecordTable.module.css';
import { TableFoot } from './TableFoot.tsx';
import { TableTools } from './TableTools.tsx';
import { Views } from './Views.tsx';
import { ownName, type QuickView, useOwnViews } from './views.ts';

const CHECK_WIDTH = 40;

const features = tableFeatures({
  columnVisibilityFeature,
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnResizingFeature,
});
export type Features = typeof features;

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
  onNew?: { label: string };
  /** told the ids around the opened record, for previous and next */
  onNeighbours?: (neighbours: { previous: string | null; next: string | null }) => void;
}

export function RecordTable(props: RecordTableProps) {
  const { entity, views } = props;
  const { search, change } = useListState();
  const today = useToday();
  const [layout, setLayout] = useLayout(entity);
  const [own] = useOwnViews(entity);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const scroller = useRef<HTMLDivElement>(null);

  const every = useMemo(() => {
    const declared = allColumns(entity);
    const extra = props.columns.flatMap((name) => (declared.some((one) => one.name === name) ? [] : (columnOf(entity, name) ?? [])));
    return [...declared, ...extra];
  }, [entity, props.columns]);
  const known = useMemo(() => new Set(every.map((column) => column.name)), [every]);
  const { ref: frame, width: room } = useElementSize();
  const compact = search.open !== undefined && room > 0 && room < 900 && layout.shown === null ? props.compact : undefined;
  const wanted = compact ? Object.keys(compact) : (layout.shown ?? props.columns);
  const shownNames = wanted.filter((name) => known.has(name));
  const pinnedNames = (layout.pinned ?? props.pinned ?? []).filter((name) => shownNames.includes(name));

  const view = views.find((one) => one.name === search.view) ?? (own.some((one) => ownName(one) === search.view) ? undefined : views[0]);
  const key = JSON.stringify([entity, search.q, view?.filters, search.filters, search.sort]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is the content of what the selection is made of
  const selection = useMemo<Selection>(
    () => ({
      entity,
      ...(search.q ? { search: search.q } : {}),
      filters: [...(view?.filters ?? []), ...(search.filters ?? [])],
      sort: search.sort ?? [],
    }),
    [key],
  );

  const [inView, setInView] = useState({ first: 0, last: 30 });
  const pages = usePages(selection, inView.first, inView.last);
  const virtual = useVirtualizer({
    count: pages.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PIXELS,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => setInView((before) => (before.first === first && before.last === last ? before : { first, last })), [first, last]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question starts at its top, with nothing chosen
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    setChosen(new Set());
  }, [key]);

  const columns = useMemo<ColumnDef<Features, RecordRow>[]>(
    () =>
      every.map((column) => ({ id: column.name, header: column.label, size: props.widths?.[column.name] ?? widthOf(column), minSize: 56 })),
    [every, props.widths],
  );
  const rows = items.flatMap((item) => pages.rowAt(item.index) ?? []);
  const visibility = useMemo(
    () => Object.fromEntries(every.map((column) => [column.name, shownNames.includes(column.name)])),
    [every, shownNames],
  );
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: (row) => row.id,
    columnResizeMode: 'onChange',
    state: {
      columnVisibility: visibility,
      columnOrder: shownNames,
      columnPinning: { start: pinnedNames, end: [] },
      columnSizing: compact ?? layout.widths,
    },
    onColumnSizingChange: (update) => setLayout({ ...layout, widths: typeof update === 'function' ? update(layout.widths) : update }),
  });
  const leaves = [...table.getStartVisibleLeafColumns(), ...table.getCenterVisibleLeafColumns()];
  const byName = new Map(every.map((column) => [column.name, column]));
  const shown = leaves.flatMap((leaf) => byName.get(leaf.id) ?? []);
  let left = CHECK_WIDTH;
  const pinLeft = new Map<string, number>();
  for (const leaf of leaves) {
    if (!pinnedNames.includes(leaf.id)) break;
    pinLeft.set(leaf.id, left);
    left += leaf.getSize();
  }
  const width = CHECK_WIDTH + leaves.reduce((sum, leaf) => sum + leaf.getSize(), 0);

  const { onNeighbours } = props;
  const openIndex = items.find((item) => pages.rowAt(item.index)?.id === search.open)?.index ?? null;
  const previous = openIndex === null ? null : (pages.rowAt(openIndex - 1)?.id ?? null);
  const next = openIndex === null ? null : (pages.rowAt(openIndex + 1)?.id ?? null);
  useEffect(() => onNeighbours?.({ previous, next }), [onNeighbours, previous, next]);

  const grid = useGridFocus({ total: pages.total, columns: shown.length, scroller, scrollTo: (row) => virtual.scrollToIndex(row) });
  const toggle = (id: string): void =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const open = (id: string): void => change({ open: id, tab: undefined, form: undefined }, { replace: search.open !== undefined });
  const copy = async (): Promise<void> => {
    const current = pages.rowAt(grid.at.row);
    const loaded = Array.from({ length: Math.min(pages.total, 2_000) }, (_, index) => pages.rowAt(index)).flatMap((row) => row ?? []);
    const wanted = chosen.size > 0 ? loaded.filter((row) => chosen.has(row.id)) : current ? [current] : [];
    if (wanted.length === 0) return;
    await copyRows(shown, wanted);
    toastDone(`已复制 ${wanted.length} 行（带表头），可直接粘贴到 Excel、WPS`);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isImeKey(event) || !(event.target instanceof HTMLElement) || event.target.closest('input:not([type=checkbox]), textarea')) return;
    const row = pages.rowAt(grid.at.row);
    if (event.key === 'Enter' && row) {
      event.preventDefault();
      open(row.id);
    } else if (event.key === ' ' && row) {
      event.preventDefault();
      toggle(row.id);
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c' && !String(window.getSelection())) {
      event.preventDefault();
      void copy();
    } else grid.move(event);
  };

  const loaded = rows.map((row) => row.id);
  const allChosen = loaded.length > 0 && loaded.every((id) => chosen.has(id));
  const narrowed =
    search.q !== undefined || (search.filters?.length ?? 0) > 0 || (search.view !== undefined && search.view !== views[0]?.name);

  return (
    <div className={classes.whole}>
      <div className={classes.line}>
        <Views entity={entity} views={views} />
        <span className={classes.grow} />
        <TableTools
          selection={pages.selection}
          columns={shown}
          every={every}
          pinned={pinnedNames}
          title={viewTitle(view)}
          onShown={(names) => setLayout({ ...layout, shown: names })}
          onPinned={(names) => setLayout({ ...layout, pinned: names })}
          onReset={() => setLayout(plainLayout)}
        />
      </div>
      <FilterBar
        entity={entity}
        offered={compact ? [] : (props.offered ?? [])}
        selection={selection}
        found={pages.loading || pages.renewing ? null : pages.total}
      />
      <div className={classes.frame} ref={frame} data-renewing={pages.renewing || undefined}>
        {pages.error ? (
          <div className={classes.fault}>
            <FaultNote error={pages.error} onRetry={pages.retry} />
          </div>
        ) : null}
        <div className={classes.scroller} ref={scroller}>
          <Table
            role="grid"
            aria-rowcount={pages.total + 1}
            aria-colcount={shown.length + 1}
            aria-busy={pages.loading || pages.renewing}
            className={classes.table}
            style={{ width }}
            onKeyDown={onKeyDown}
          >
            <colgroup>
              <col style={{ width: CHECK_WIDTH }} />
              {leaves.map((leaf) => (
                <col key={leaf.id} style={{ width: leaf.getSize() }} />
              ))}
              <col />
            </colgroup>
            <Table.Thead>
              <Table.Tr aria-rowindex={1}>
                <Table.Th className={classes.pinned} style={{ left: 0 }}>
                  <Checkbox
                    size="xs"
                    tabIndex={-1}
                    aria-label="选择已列出的各行"
                    checked={allChosen}
                    indeterminate={!allChosen && chosen.size > 0}
                    onChange={() => setChosen(allChosen ? new Set() : new Set([...chosen, ...loaded]))}
                  />
                </Table.Th>
                {table.getHeaderGroups()[0]?.headers.map((header) => (
                  <HeaderCell
                    key={header.id}
                    label={byName.get(header.id)?.label ?? header.id}
                    unit={byName.get(header.id)?.field.unit}
                    numeric={byName.has(header.id) && isNumber((byName.get(header.id) as Column).field)}
                    left={pinLeft.get(header.id)}
                    sort={(search.sort ?? []).find((one) => one.field === header.id)}
                    onSort={(more) => change({ sort: nextSort(search.sort ?? [], header.id, more) })}
                    onResizeStart={header.getResizeHandler()}
                    onFit={() =>
                      setLayout({ ...layout, widths: { ...layout.widths, [header.id]: fittedWidth(scroller.current, header.id) } })
                    }
                  />
                ))}
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {first > 0 ? <tr style={{ height: first * ROW_PIXELS }} aria-hidden /> : null}
              {items.map((item) => {
                const row = pages.rowAt(item.index);
                return (
                  <Table.Tr
                    key={item.index}
                    aria-rowindex={item.index + 2}
                    aria-selected={row ? chosen.has(row.id) : false}
                    data-open={(row && row.id === search.open) || undefined}
                    data-chosen={(row && chosen.has(row.id)) || undefined}
                    onClick={(event) => {
                      if (!row || String(window.getSelection()) || (event.target as HTMLElement).closest('a,button,input,label')) return;
                      grid.set({ row: item.index, column: grid.at.column });
                      open(row.id);
                    }}
                  >
                    <Table.Td className={classes.pinned} style={{ left: 0 }}>
                      {row ? (
                        <Checkbox
                          size="xs"
                          tabIndex={-1}
                          aria-label="选择这一行"
                          checked={chosen.has(row.id)}
                          onChange={() => toggle(row.id)}
                        />
                      ) : null}
                    </Table.Td>
                    {shown.map((column, index) => (
                      <Table.Td
                        key={column.name}
                        {...grid.cell(item.index, index)}
                        data-column={column.name}
                        className={pinLeft.has(column.name) ? classes.pinned : undefined}
                        data-numeric={isNumber(column.field) || undefined}
                        style={pinLeft.has(column.name) ? { left: pinLeft.get(column.name) } : undefined}
                      >
                        {row ? (
                          (props.cells?.[column.name]?.(row, today) ?? cellValue(column, row, today))
                        ) : (
                          <span className={classes.waiting} />
                        )}
                      </Table.Td>
                    ))}
                    <Table.Td />
                  </Table.Tr>
                );
              })}
              {pages.total - 1 > last ? <tr style={{ height: (pages.total - 1 - last) * ROW_PIXELS }} aria-hidden /> : null}
            </Table.Tbody>
          </Table>
          {!pages.loading && !pages.renewing && !pages.error && pages.total === 0
            ? props.empty(narrowed, () => change({ q: undefined, filters: undefined, view: undefined }))
            : null}
        </div>
        <TableFoot
          entity={entity}
          chosen={chosen.size}
          total={pages.total}
          first={pages.total === 0 ? 0 : Math.max(first, Math.floor((virtual.scrollOffset ?? 0) / ROW_PIXELS)) + 1}
          last={Math.min(pages.total, Math.ceil(((virtual.scrollOffset ?? 0) + (scroller.current?.clientHeight ?? 0) - 36) / ROW_PIXELS))}
          onCopy={() => void copy()}
          onClear={() => setChosen(new Set())}
        >
          {chosen.size > 0 ? props.bulk?.([...chosen], () => setChosen(new Set())) : null}
        </TableFoot>
      </div>
    </div>
  );
}

const viewTitle = (view: QuickView | undefined): string => view?.label ?? '';

/** Click: up, down, off. With Shift the column joins those that sort already. */
function nextSort(sort: readonly Sort[], field: string, more: boolean): Sort[] {
  const held = sort.find((one) => one.field === field);
  const others = more ? sort.filter((one) => one.field !== field) : [];
  if (!held) return [...others, { field, descending: false }];
  return held.descending ? others : [...others, { field, descending: true }];
}
