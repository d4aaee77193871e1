/**
 * An opened record at the right of its list: what it is, what hangs on it, what happened to it, where its values come from.
 * The list stays usable beside it; Esc closes, ‹ › walk the list.
 */
import { ActionIcon, Button, Menu, Skeleton, Tabs, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDots, IconPencil, IconTrash, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import { declarationOf } from '../../../shared/declared/records/index.ts';
import { useRead } from '../../data/useRead.ts';
import { useWrite } from '../../data/useWrite.ts';
import { AttachmentStrip } from '../attachments/AttachmentStrip.tsx';
import { FaultNote } from '../FaultNote.tsx';
import { isImeKey } from '../keys.ts';
import type { ShownEntity } from '../recordScreens.ts';
import { Details } from './Details.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import { OriginsTab } from './OriginsTab.tsx';
import classes from './RecordDrawer.module.css';
import { RelatedTab } from './RelatedTab.tsx';

export type Detail = OutputOf<'records.read'>;

export interface RecordDrawerProps {
  entity: ShownEntity;
  id: string;
  tab: string | undefined;
  onTab: (tab: string | undefined) => void;
  onClose: () => void;
  onEdit: () => void;
  previous?: string | null;
  next?: string | null;
  onGo: (id: string) => void;
  /** tags above the title */
  tags?: (detail: Detail) => ReactNode;
  /** a line below the title */
  line?: (detail: Detail) => ReactNode;
  /** stands above the fields in the first tab */
  lead?: (detail: Detail) => ReactNode;
  /** more entries of the menu */
  menu?: (detail: Detail) => ReactNode;
}

export function RecordDrawer({ entity, id, tab, onTab, onClose, onEdit, previous, next, onGo, tags, line, lead, menu }: RecordDrawerProps) {
  const declaration = declarationOf(entity);
  const read = useRead('records.read', { entity, id }, { keep: true });
  const remove = useWrite('records.delete', { done: (value) => `已删除${declaration.label}「${value.title}」` });
  const panel = useRef<HTMLElement>(null);
  const detail = read.data;
  const stale = detail !== undefined && detail.id !== id;

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isImeKey(event) || event.key !== 'Escape' || event.defaultPrevented) return;
      // a dialog, menu or list that is open has the first claim on Esc
      if (document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]')) return;
      onClose();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onClose]);

  const history = tab === 'history';
  return (
    <aside className={classes.drawer} ref={panel} aria-label={`${declaration.label}详情`} data-stale={stale || undefined}>
      <div className={classes.top}>
        <div className={classes.tags}>{detail ? tags?.(detail) : null}</div>
        <Walk label="上一条" id={previous} onGo={onGo}>
          <IconChevronLeft size={17} />
        </Walk>
        <Walk label="下一条" id={next} onGo={onGo}>
          <IconChevronRight size={17} />
        </Walk>
        <ActionIcon aria-label="关闭详情" onClick={onClose}>
          <IconX size={17} />
        </ActionIcon>
      </div>
      {read.isError ? <FaultNote error={read.error} onRetry={() => void read.refetch()} /> : null}
      {detail ? (
        <>
          <div className={classes.heading}>
            <h2 className={classes.title}>{detail.title}</h2>
            {line ? <div className={classes.line}>{line(detail)}</div> : null}
          </div>
          <Tabs
            value={tab ?? 'details'}
            onChange={(value) => onTab(value === 'details' || value === null ? undefined : value)}
            className={classes.tabs}
          >
            <Tabs.List>
              <Tabs.Tab value="details">详情</Tabs.Tab>
              <Tabs.Tab value="related">关联{detail.related.length > 0 ? ` ${sum(detail)}` : ''}</Tabs.Tab>
              <Tabs.Tab value="evidence">证据</Tabs.Tab>
              <Tabs.Tab value="history">历史</Tabs.Tab>
              <Tabs.Tab value="origins">来源</Tabs.Tab>
              <span className={classes.grow} />
              <Button size="xs" variant="default" leftSection={<IconPencil size={14} />} onClick={onEdit} className={classes.edit}>
                修改
              </Button>
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon aria-label="更多操作" className={classes.edit}>
                    <IconDots size={17} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  {menu?.(detail)}
                  <Menu.Item
                    color="red"
                    leftSection={<IconTrash size={15} />}
                    onClick={() =>
                      void remove.run({ entity, id: detail.id, version: detail.version }).then((outcome) => {
                        if (outcome.ok) onClose();
                      })
                    }
                  >
                    删除（可撤销）
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </Tabs.List>
          </Tabs>
          <div className={classes.body} key={detail.id}>
            {tab === 'related' ? (
              <RelatedTab entity={entity} detail={detail} />
            ) : tab === 'evidence' ? (
              <AttachmentStrip entity={entity} id={detail.id} />
            ) : history ? (
              <HistoryTab entity={entity} id={detail.id} />
            ) : tab === 'origins' ? (
              <OriginsTab entity={entity} detail={detail} />
            ) : (
              <>
                {lead?.(detail)}
                <Details entity={entity} detail={detail} onEdit={onEdit} />
              </>
            )}
          </div>
        </>
      ) : read.isPending ? (
        <div className={classes.body}>
          <Skeleton height={20} mt={6} />
          <Skeleton height={14} mt={12} width="60%" />
        </div>
      ) : null}
    </aside>
  );
}

const sum = (detail: Detail): number => detail.related.reduce((total, one) => total + one.total, 0);

function Walk({
  label,
  id,
  onGo,
  children,
}: {
  label: string;
  id: string | null | undefined;
  onGo: (id: string) => void;
  children: ReactNode;
}) {
  return (
    <Tooltip label={id ? label : `没有${label}了`}>
      <ActionIcon aria-label={label} aria-disabled={!id} {...(id ? {} : { c: 'dimmed' })} onClick={() => (id ? onGo(id) : undefined)}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
