import { ActionIcon, Button, Popover, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { EntityName } from '../../../shared/declared/vocabulary.ts';
import { useRead } from '../../data/useRead.ts';
import { isImeKey } from '../keys.ts';
import { type ListPatch, useListState } from '../useListState.ts';
import classes from './RecordTable.module.css';
import { type OwnView, ownName, type QuickView, useOwnViews } from './views.ts';

/** One click from one view of the list to the next, each with how many it holds. */
export function Views({ entity, views }: { entity: EntityName; views: readonly QuickView[] }) {
  const { search, change } = useListState();
  const counts = useRead('records.count', { selections: views.map((view) => ({ entity, filters: view.filters })) }, { keep: true });
  const [own, setOwn] = useOwnViews(entity);
  const current = search.view ?? views[0]?.name;
  const dirty = (search.filters?.length ?? 0) > 0 || search.q !== undefined || (search.sort?.length ?? 0) > 0;
  const show = (patch: ListPatch): void => change({ filters: undefined, sort: undefined, q: undefined, ...patch });

  return (
    <div className={classes.views} role="toolbar" aria-label="快捷视图">
      {views.map((view, index) => {
        const n = counts.data?.totals[index];
        return (
          <button
            key={view.name}
            type="button"
            className={classes.view}
            aria-pressed={current === view.name}
            onClick={() => show({ view: index === 0 ? undefined : view.name })}
          >
            {view.label}
            <span className={classes.viewCount} data-tone={n ? view.tone : undefined}>
              {n ?? ''}
            </span>
          </button>
        );
      })}
      {own.map((view) => (
        <span key={view.name} className={classes.ownView}>
          <button
            type="button"
            className={classes.view}
            aria-pressed={current === ownName(view)}
            onClick={() => change({ view: ownName(view), filters: view.filters, sort: view.sort, q: view.q })}
          >
            {view.name}
          </button>
          {current === ownName(view) ? (
            <ActionIcon
              size={20}
              aria-label={`删除视图“${view.name}”`}
              onClick={() => {
                setOwn(own.filter((one) => one.name !== view.name));
                show({ view: undefined });
              }}
            >
              <IconX size={14} />
            </ActionIcon>
          ) : null}
        </span>
      ))}
      <SaveView
        disabled={!dirty}
        taken={own.map((view) => view.name)}
        onSave={(name) => {
          const view: OwnView = {
            name,
            filters: [...(views.find((one) => one.name === current)?.filters ?? []), ...(search.filters ?? [])],
            sort: search.sort ?? [],
            ...(search.q ? { q: search.q } : {}),
          };
          setOwn([...own.filter((one) => one.name !== name), view].slice(-20));
          change({ view: ownName(view), filters: view.filters });
        }}
      />
    </div>
  );
}

function SaveView({ disabled, taken, onSave }: { disabled: boolean; taken: string[]; onSave: (name: string) => void }) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const save = (): void => {
    if (name.trim() === '') return;
    onSave(name.trim());
    setName('');
    setOpen(false);
  };
  if (disabled) return null;
  return (
    <Popover opened={open} onChange={setOpen} trapFocus position="bottom-start" shadow="md">
      <Popover.Target>
        <Tooltip label="把现在的筛选、排序和搜索记成一个视图">
          <button type="button" className={classes.view} data-quiet onClick={() => setOpen(!open)}>
            <IconPlus size={14} />
            存为视图
          </button>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <TextInput
          label="视图名称"
          placeholder="如：铸造企业未整改"
          value={name}
          maxLength={30}
          data-autofocus
          description={taken.includes(name.trim()) ? '已有同名视图，将替换它' : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (!isImeKey(event) && event.key === 'Enter') save();
          }}
        />
        <Button mt="sm" size="xs" onClick={save} disabled={name.trim() === ''}>
          保存
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
