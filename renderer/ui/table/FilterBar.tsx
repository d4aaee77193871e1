import { Anchor, Menu, Popover, ScrollArea, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilter, IconPlus, IconSearch, IconX } from '@tabler/icons-react';
import { type CompositionEvent, useEffect, useRef, useState } from 'react';
import { declarationOf } from '../../../shared/declared/records/index.ts';
import type { EntityName } from '../../../shared/declared/vocabulary.ts';
import type { Filter, Selection } from '../../../shared/records.ts';
import { useRead } from '../../data/useRead.ts';
import { allColumns, type Column, columnOf } from '../columns.ts';
import { labelFits } from '../pinyinInitials.ts';
import { useListState } from '../useListState.ts';
import { FilterEditor } from './FilterEditor.tsx';
import { filterWords, otherFilters } from './filters.ts';
import classes from './RecordTable.module.css';

export interface FilterBarProps {
  entity: EntityName;
  /** fields offered as dashed chips before anything is chosen */
  offered: readonly string[];
  /** what the list shows now, for counts */
  selection: Selection;
  found: number | null;
}

/** Search box, chips of what is filtered, chips of what could be, how many fit. */
export function FilterBar({ entity, offered, selection, found }: FilterBarProps) {
  const { search, change } = useListState();
  const filters = search.filters ?? [];
  const used = [...new Set(filters.map((filter) => filter.field))];
  const [editing, setEditing] = useState<string | null>(null);
  const set = (field: string, next: Filter[]): void => change({ filters: [...otherFilters(filters, field), ...next] });
  // a chip stays where it stands, whether it filters or only could
  const chips = [...new Set([...offered, ...used, ...(editing === null ? [] : [editing])])];
  const active = filters.length > 0 || search.q !== undefined;

  return (
    <search className={classes.filters}>
      <SearchBox />
      {chips.map((field) => {
        const column = columnOf(entity, field);
        if (field === 'id') return <PickedChip key={field} entity={entity} filters={filters} onDrop={() => set(field, [])} />;
        if (!column) return null;
        const own = filters.filter((filter) => filter.field === field);
        return (
          <Popover
            key={field}
            opened={editing === field}
            onChange={(open) => setEditing(open ? field : null)}
            position="bottom-start"
            shadow="md"
            trapFocus
            withinPortal
          >
            <Popover.Target>
              <span className={classes.chip} data-on={own.length > 0 || undefined}>
                <button type="button" onClick={() => setEditing(editing === field ? null : field)}>
                  {own.length > 0 ? null : <IconPlus size={13} aria-hidden />}
                  {own.length > 0 ? <ChipWords entity={entity} column={column} filters={own} /> : column.label}
                </button>
                {own.length > 0 ? (
                  <button type="button" aria-label={`去掉筛选：${column.label}`} onClick={() => set(field, [])}>
                    <IconX size={14} />
                  </button>
                ) : null}
              </span>
            </Popover.Target>
            <Popover.Dropdown>
              <FilterEditor
                column={column}
                current={own}
                within={{ ...selection, filters: otherFilters(selection.filters, field) }}
                onChange={(next) => set(field, next)}
              />
            </Popover.Dropdown>
          </Popover>
        );
      })}
      <MoreFilters entity={entity} exclude={chips} onPick={setEditing} />
      {active && found !== null ? <span className={classes.found}>{found} 条符合</span> : null}
      {active ? (
        <Anchor component="button" type="button" size="sm" onClick={() => change({ filters: undefined, q: undefined })}>
          清除
        </Anchor>
      ) : null}
    </search>
  );
}

/** Another page sent exactly these records here; they can be dropped as a filter, not edited. */
function PickedChip({ entity, filters, onDrop }: { entity: EntityName; filters: readonly Filter[]; onDrop: () => void }) {
  const value = filters.find((filter) => filter.field === 'id')?.value;
  const { measureWord } = declarationOf(entity);
  return (
    <span className={classes.chip} data-on>
      <span>
        选定的 {Array.isArray(value) ? value.length : 1} {measureWord}
      </span>
      <button type="button" aria-label="去掉筛选：选定的记录" onClick={onDrop}>
        <IconX size={14} />
      </button>
    </span>
  );
}

/** A link is filtered by id; the chip shows the name of the record. */
function ChipWords({ entity, column, filters }: { entity: EntityName; column: Column; filters: readonly Filter[] }) {
  const id = column.field.kind === 'link' && typeof filters[0]?.value === 'string' ? filters[0].value : null;
  const target = column.field.link ?? entity;
  const read = useRead('records.read', { entity: target, id: id ?? '' }, { enabled: id !== null });
  return id === null ? filterWords(entity, column.name, filters) : `${column.label}：${read.data?.title ?? '…'}`;
}

function SearchBox() {
  const { search, change } = useListState();
  const [typed, setTyped] = useState(search.q ?? '');
  const composing = useRef(false);
  const sent = useRef(search.q ?? '');
  useEffect(() => {
    // Back, a view or 清除 changed the words
    if ((search.q ?? '') !== sent.current) {
      sent.current = search.q ?? '';
      setTyped(sent.current);
    }
  }, [search.q]);
  const apply = useDebouncedCallback((words: string) => {
    if (composing.current || words.trim() === sent.current) return;
    const first = sent.current === '';
    sent.current = words.trim();
    change({ q: words.trim() === '' ? undefined : words.trim() }, { replace: !first });
  }, 200);
  return (
    <TextInput
      className={classes.searchBox}
      aria-label="在本表中搜索"
      placeholder="搜索：汉字、拼音首字母、信用代码"
      leftSection={<IconSearch size={15} stroke={1.7} />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        apply(event.currentTarget.value);
      }}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event: CompositionEvent<HTMLInputElement>) => {
        composing.current = false;
        apply(event.currentTarget.value);
      }}
      rightSection={
        typed ? (
          <button
            type="button"
            className={classes.clear}
            aria-label="清空搜索"
            onClick={() => {
              setTyped('');
              apply('');
            }}
          >
            <IconX size={14} />
          </button>
        ) : null
      }
    />
  );
}

function MoreFilters({ entity, exclude, onPick }: { entity: EntityName; exclude: string[]; onPick: (field: string) => void }) {
  const [typed, setTyped] = useState('');
  const columns = allColumns(entity).filter((column) => !exclude.includes(column.name) && labelFits(column.label, typed));
  return (
    <Menu position="bottom-start" width={220} onClose={() => setTyped('')}>
      <Menu.Target>
        <button type="button" className={classes.chip}>
          <IconFilter size={13} aria-hidden />
          更多
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <TextInput
          size="xs"
          m={4}
          placeholder="找一栏（可用拼音首字母）"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ScrollArea.Autosize mah={300} type="auto">
          {columns.map((column) => (
            <Menu.Item key={column.name} onClick={() => onPick(column.name)}>
              {column.label}
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  );
}
