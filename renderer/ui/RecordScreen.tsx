/**
 * A whole screen for one kind of record: list, drawer, form. What a screen says for itself is what is particular to it.
 *
 * Worked example: <RecordScreen entity="lease" title="厂中厂 / 租赁" columns={[…]} views={[…]} emptyWords="…" />
 */
import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useCallback, useState } from 'react';
import { declarationOf } from '../../shared/declared/records/index.ts';
import type { RecordValues } from '../../shared/declared/vocabulary.ts';
import { useRead } from '../data/useRead.ts';
import { EmptyState } from './EmptyState.tsx';
import { RecordForm } from './form/RecordForm.tsx';
import { Page } from './Page.tsx';
import { RecordDrawer, type RecordDrawerProps } from './record/RecordDrawer.tsx';
import type { ShownEntity } from './recordScreens.ts';
import { RecordTable } from './table/RecordTable.tsx';
import type { RecordTableProps } from './table/tableParts.ts';
import { useListState } from './useListState.ts';

export interface RecordScreenProps
  extends Pick<RecordTableProps, 'columns' | 'pinned' | 'widths' | 'compact' | 'views' | 'offered' | 'cells' | 'bulk'> {
  entity: ShownEntity;
  title: string;
  /** 登记隐患, 新增企业 */
  newLabel: string;
  /** what belongs in this list, for whoever sees it empty */
  emptyWords: string;
  /** first values of a new record */
  start?: RecordValues;
  /** sheets that come in bring records of this kind */
  fromSheets?: boolean;
  /** between title and list */
  above?: ReactNode;
  /** more buttons beside the title */
  actions?: ReactNode;
  drawer?: Pick<RecordDrawerProps, 'tags' | 'line' | 'lead' | 'menu'>;
}

export function RecordScreen(props: RecordScreenProps) {
  const { entity, title } = props;
  const { search, change } = useListState();
  const { label, measureWord } = declarationOf(entity);
  const total = useRead('records.count', { selections: [{ entity }] });
  const [around, setAround] = useState<{ previous: string | null; next: string | null }>({ previous: null, next: null });
  const onClose = useCallback(() => change({ open: undefined, tab: undefined, form: undefined }), [change]);
  const creating = search.form === 'new';
  const editing = search.form === 'edit' && search.open !== undefined;
  const toEdit = useRead('records.read', { entity, id: search.open ?? '' }, { enabled: editing });
  const create = (): void => change({ form: 'new' });

  return (
    <Page
      title={title}
      note={total.data ? `共 ${total.data.totals[0] ?? 0} ${measureWord}` : null}
      actions={
        <>
          {props.actions}
          <Button leftSection={<IconPlus size={16} />} onClick={create}>
            {props.newLabel}
          </Button>
        </>
      }
      aside={
        search.open !== undefined ? (
          <RecordDrawer
            entity={entity}
            id={search.open}
            tab={search.tab}
            onTab={(tab) => change({ tab }, { replace: true })}
            onClose={onClose}
            onEdit={() => change({ form: 'edit' })}
            onGo={(id) => change({ open: id }, { replace: true })}
            previous={around.previous}
            next={around.next}
            {...props.drawer}
          />
        ) : null
      }
    >
      {props.above}
      <RecordTable
        entity={entity}
        columns={props.columns}
        views={props.views}
        {...(props.pinned ? { pinned: props.pinned } : {})}
        {...(props.widths ? { widths: props.widths } : {})}
        {...(props.compact ? { compact: props.compact } : {})}
        {...(props.offered ? { offered: props.offered } : {})}
        {...(props.cells ? { cells: props.cells } : {})}
        {...(props.bulk ? { bulk: props.bulk } : {})}
        {...(props.start ? { start: props.start } : {})}
        onNeighbours={setAround}
        empty={(narrowed, clear) =>
          narrowed ? (
            <EmptyState
              title={`没有符合的${label}`}
              action={
                <Button variant="default" onClick={clear}>
                  看全部{label}
                </Button>
              }
            >
              现在的搜索、视图和筛选合起来一{measureWord}也没有。去掉一个筛选，或换个写法再搜。
            </EmptyState>
          ) : (
            <EmptyState
              title={`还没有${label}`}
              action={
                <>
                  {props.fromSheets === false ? null : (
                    <Button component={Link} to="/intake" leftSection={<IconFileImport size={16} />}>
                      从收来的表导入
                    </Button>
                  )}
                  <Button variant={props.fromSheets === false ? 'filled' : 'default'} leftSection={<IconPlus size={16} />} onClick={create}>
                    {props.newLabel}
                  </Button>
                </>
              }
            >
              {props.emptyWords}
            </EmptyState>
          )
        }
      />
      {creating ? (
        <RecordForm
          key="new"
          entity={entity}
          record={null}
          {...(props.start ? { start: props.start } : {})}
          onClose={() => change({ form: undefined })}
          onSaved={(id) => change({ form: undefined, open: id, tab: undefined })}
        />
      ) : null}
      {editing && toEdit.data && toEdit.data.id === search.open ? (
        <RecordForm
          key={search.open}
          entity={entity}
          record={toEdit.data}
          onClose={() => change({ form: undefined })}
          onSaved={() => change({ form: undefined })}
        />
      ) : null}
    </Page>
  );
}
