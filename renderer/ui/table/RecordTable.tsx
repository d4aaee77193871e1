/**
 * The one list of the program: records of an entity, paged, sorted, filtered and counted by the back end, with what a person does to a list.
 *
 * Invariants
 *  - search, view, filters, sort and the opened record live in the URL (useListState); columns and widths are remembered on this PC
 *  - only rows in view exist in the document; there is one tab stop, arrows move inside
 *  - what is exported or copied is what is shown: this view, these filters, this order, these columns
 *  - cells of plain fields are edited where they stand; each edit, a bulk edit and a paste is one write that Ctrl+Z takes back
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
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RecordValues } from '../../../shared/declared/vocabulary.ts';
import type { Paste } from '../../../shared/editing.ts';
import type { RecordRow, Selection } from '../../../shared/records.ts';
import { usePages } from '../../data/usePages.ts';
import { useTextScale } from '../appearance.ts';
import { cellValue } from '../CellValue.tsx';
import { allColumns, type Column, columnOf, isNumber, widthOf } from '../columns.ts';
import { FaultNote } from '../FaultNote.tsx';
import { useListState } from '../useListState.ts';
import { useToday } from '../useToday.ts';
import { BulkEditDialog } from './BulkEditDialog.tsx';
import { isEditable } from './editable.ts';
import { FilterBar } from './FilterBar.tsx';
import { GridCell } from './GridCell.tsx';
import { fittedWidth, ROW_PIXELS, useGridFocus } from './gridFocus.ts';
import { HeaderCell } from './HeaderCell.tsx';
import { plainLayout, useLayout } from './layout.ts';
import { PasteDialog } from './PasteDialog.tsx';
import classes from './RecordTable.module.css';
import { TableFoot } from './TableFoot.tsx';
import { TableTools } from './TableTools.tsx';
import { nextSort, type RecordTableProps, scaled, viewTitle } from './tableParts.ts';
import { useChosen } from './useChosen.ts';
import { useGridActions } from './useGridActions.ts';
import { useInlineEdit } from './useInlineEdit.ts';
import { Views } from './Views.tsx';
import { ownName, useOwnViews } from './views.ts';

const CHECK_WIDTH = 40;
const NO_VALUES: RecordValues = {};

const features = tableFeatures({
  columnVisibilityFeature,
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnResizingFeature,
});
export type Features = typeof features;

export function RecordTable(props: RecordTableProps) {
  const { entity, views } = props;
  const { search, change } = useListState();
  const today = useToday();
  const [layout, setLayout] = useLayout(entity);
  const [own] = useOwnViews(entity);
  const chosen = useChosen();
  const scale = useTextScale();
  const edit = useInlineEdit(entity, today);
  const [typing, setTyping] = useState(false);
  const [dialog, setDialog] = useState<{ kind: 'bulk' } | { kind: 'paste'; text: string; at: Paste['at'] } | null>(null);
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
  const rowPixels = ROW_PIXELS * scale;
  const virtual = useVirtualizer({
    count: pages.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPixels,
    overscan: 12,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size of text makes other rows
  useEffect(() => virtual.measure(), [virtual, rowPixels]);
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => setInView((before) => (before.first === first && before.last === last ? before : { first, last })), [first, last]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question starts at its top, with nothing chosen
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    chosen.clear();
  }, [key]);

  const columns = useMemo<ColumnDef<Features, RecordRow>[]>(
    () =>
      every.map((column) => ({
        id: column.name,
        header: column.label,
        size: Math.round((props.widths?.[column.name] ?? widthOf(column)) * scale),
        minSize: 56,
      })),
    [every, props.widths, scale],
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
      columnSizing: scaled(compact ?? layout.widths, scale),
    },
    onColumnSizingChange: (update) =>
      setLayout({
        ...layout,
        widths: scaled(typeof update === 'function' ? update(scaled(layout.widths, scale)) : update, 1 / scale),
      }),
  });
  const leaves = [...table.getStartVisibleLeafColumns(), ...table.getCenterVisibleLeafColumns()];
  const byName = new Map(every.map((column) => [column.name, column]));
  const shown = leaves.flatMap((leaf) => byName.get(leaf.id) ?? []);
  const checkWidth = CHECK_WIDTH * scale;
  let left = checkWidth;
  const pinLeft = new Map<string, number>();
  for (const leaf of leaves) {
    if (!pinnedNames.includes(leaf.id)) break;
    pinLeft.set(leaf.id, left);
    left += leaf.getSize();
  }
  const width = checkWidth + leaves.reduce((sum, leaf) => sum + leaf.getSize(), 0);

  const { onNeighbours } = props;
  const openIndex = items.find((item) => pages.rowAt(item.index)?.id === search.open)?.index ?? null;
  const previous = openIndex === null ? null : (pages.rowAt(openIndex - 1)?.id ?? null);
  const next = openIndex === null ? null : (pages.rowAt(openIndex + 1)?.id ?? null);
  useEffect(() => onNeighbours?.({ previous, next }), [onNeighbours, previous, next]);

  const grid = useGridFocus({
    total: pages.total,
    columns: shown.length,
    scroller,
    scrollTo: (row) => virtual.scrollToIndex(row),
    rowPixels,
  });
  const open = (id: string): void => change({ open: id, tab: undefined, form: undefined }, { replace: search.open !== undefined });
  const actions = useGridActions({
    entity,
    today,
    pages,
    shown,
    grid,
    chosen,
    edit,
    onOpen: open,
    onPasteTable: (text, at) => setDialog({ kind: 'paste', text, at }),
  });
  const { column } = actions;

  const loaded = rows.map((row) => row.id);
  const allChosen = loaded.length > 0 && loaded.every((id) => chosen.ids.has(id));
  const narrowed =
    search.q !== undefined || (search.filters?.length ?? 0) > 0 || (search.view !== undefined && search.view !== views[0]?.name);

  return (
    <div className={classes.whole} data-typing={typing || undefined}>
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
          typing={typing}
          onTyping={setTyping}
          onPaste={() => setDialog({ kind: 'paste', text: '', at: null })}
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
            onKeyDown={actions.onKeyDown}
            onPaste={(event) => {
              if ((event.target as HTMLElement).closest('input:not([type=checkbox]), textarea')) return;
              event.preventDefault();
              actions.paste(event.clipboardData.getData('text/plain'));
            }}
          >
            <colgroup>
              <col style={{ width: checkWidth }} />
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
                    indeterminate={!allChosen && chosen.ids.size > 0}
                    onChange={() => chosen.set(allChosen ? [] : [...chosen.ids, ...loaded])}
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
              {first > 0 ? <tr style={{ height: first * rowPixels }} aria-hidden /> : null}
              {items.map((item) => {
                const row = pages.rowAt(item.index);
                return (
                  <Table.Tr
                    key={item.index}
                    aria-rowindex={item.index + 2}
                    aria-selected={row ? chosen.ids.has(row.id) : false}
                    data-open={(row && row.id === search.open) || undefined}
                    data-chosen={(row && chosen.ids.has(row.id)) || undefined}
                    onClick={(event) => {
                      const target = event.target as HTMLElement;
                      if (!row || String(window.getSelection()) || target.closest('a,button,input,textarea,label')) return;
                      if (!typing) {
                        grid.set({ row: item.index, column: grid.at.column });
                        open(row.id);
                        return;
                      }
                      const index = shown.findIndex((one) => one.name === target.closest('td')?.dataset.column);
                      const at = shown[index];
                      if (!at) return;
                      if (isEditable(entity, at)) {
                        grid.set({ row: item.index, column: index });
                        actions.begin(row, at);
                      } else grid.focusAt({ row: item.index, column: index });
                    }}
                  >
                    <Table.Td className={classes.pinned} style={{ left: 0 }}>
                      {row ? (
                        <Checkbox
                          size="xs"
                          tabIndex={-1}
                          aria-label="选择这一行"
                          checked={chosen.ids.has(row.id)}
                          onChange={() => chosen.toggle(row.id)}
                        />
                      ) : null}
                    </Table.Td>
                    {shown.map((column, index) => (
                      <GridCell
                        key={column.name}
                        row={row}
                        column={column}
                        grid={grid.cell(item.index, index)}
                        left={pinLeft.get(column.name)}
                        today={today}
                        plain={isEditable(entity, column)}
                        editing={row && edit.editing?.id === row.id && edit.editing.field === column.name ? edit.editing : null}
                        mark={row ? edit.markOf(row.id, column.name) : undefined}
                        onCommit={(text, after) => (row ? actions.commit(row, column, text, after) : undefined)}
                        onCancel={() => {
                          edit.cancel();
                          grid.focusAt({ row: item.index, column: index });
                        }}
                      >
                        {row ? (props.cells?.[column.name]?.(row, today) ?? cellValue(column, row, today)) : null}
                      </GridCell>
                    ))}
                    <Table.Td />
                  </Table.Tr>
                );
              })}
              {pages.total - 1 > last ? <tr style={{ height: (pages.total - 1 - last) * rowPixels }} aria-hidden /> : null}
            </Table.Tbody>
          </Table>
          {!pages.loading && !pages.renewing && !pages.error && pages.total === 0
            ? props.empty(narrowed, () => change({ q: undefined, filters: undefined, view: undefined }))
            : null}
        </div>
        <TableFoot
          entity={entity}
          chosen={chosen.ids.size}
          everything={chosen.everything}
          offerAll={allChosen && !chosen.everything && pages.total > chosen.ids.size}
          cell={column && isEditable(entity, column) ? column.field.kind : null}
          onChooseAll={() => void chosen.chooseAll(pages.selection)}
          onBulkEdit={() => setDialog({ kind: 'bulk' })}
          total={pages.total}
          first={pages.total === 0 ? 0 : Math.max(first, Math.floor((virtual.scrollOffset ?? 0) / rowPixels)) + 1}
          last={Math.min(pages.total, Math.ceil(((virtual.scrollOffset ?? 0) + (scroller.current?.clientHeight ?? 0) - 36) / rowPixels))}
          onCopy={() => void actions.copy()}
          onClear={chosen.clear}
        >
          {chosen.ids.size > 0 ? props.bulk?.([...chosen.ids], chosen.clear) : null}
        </TableFoot>
      </div>
      {dialog?.kind === 'bulk' ? (
        <BulkEditDialog
          entity={entity}
          ids={[...chosen.ids]}
          everything={chosen.everything}
          onClose={() => setDialog(null)}
          onDone={edit.remember}
        />
      ) : null}
      {dialog?.kind === 'paste' ? (
        <PasteDialog
          entity={entity}
          text={dialog.text}
          at={dialog.at}
          start={props.start ?? NO_VALUES}
          onClose={() => setDialog(null)}
          onDone={edit.remember}
        />
      ) : null}
    </div>
  );
}
