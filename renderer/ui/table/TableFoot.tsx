import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { declarationOf } from '../../../shared/declared/records/index.ts';
import type { EntityName, FieldKind } from '../../../shared/declared/vocabulary.ts';
import classes from './RecordTable.module.css';

export interface TableFootProps {
  entity: EntityName;
  chosen: number;
  /** the choice is everything the filtered list shows */
  everything: boolean;
  /** all rows in view are chosen and there are more */
  offerAll: boolean;
  /** kind of the field under the cursor, when it is edited where it stands */
  cell: FieldKind | null;
  total: number;
  first: number;
  last: number;
  onChooseAll: () => void;
  onBulkEdit: () => void;
  onCopy: () => void;
  onClear: () => void;
  /** bulk actions */
  children: ReactNode;
}

/** What is chosen and what can be done with it at the left; where we are at the right. */
export function TableFoot(props: TableFootProps) {
  const { entity, chosen, everything, offerAll, cell, total, first, last, onCopy, onClear, children } = props;
  const word = declarationOf(entity).measureWord;
  return (
    <div className={classes.foot}>
      {chosen > 0 ? (
        <>
          <span>
            {everything ? '已选筛选出的全部 ' : '已选 '}
            <b>{chosen}</b> {word}
          </span>
          {offerAll ? (
            <Anchor component="button" type="button" size="sm" onClick={props.onChooseAll}>
              选择筛选出的全部 {total} {word}
            </Anchor>
          ) : null}
          <Anchor component="button" type="button" size="sm" onClick={props.onBulkEdit}>
            批量修改…
          </Anchor>
          {children}
          <Anchor component="button" type="button" size="sm" onClick={onCopy}>
            复制
          </Anchor>
          <Anchor component="button" type="button" size="sm" onClick={onClear}>
            取消选择
          </Anchor>
        </>
      ) : (
        <span className={classes.keys}>{keysFor(cell)}</span>
      )}
      <span className={classes.grow} />
      <span>{total === 0 ? `0 ${word}` : `${first}–${Math.max(first, last)} / ${total} ${word}`}</span>
    </div>
  );
}

/** What the keys do where the cursor stands. */
function keysFor(cell: FieldKind | null): string {
  if (cell === null) return '↑ ↓ ← → 移动　Enter 打开　空格 选中　Ctrl+C 复制　Ctrl+V 粘贴';
  const today = cell === 'day' ? '　Ctrl+; 今天' : '';
  return `Enter 改这一格　Tab 下一格${today}　Ctrl+D 同上　Ctrl+Z 撤销　Ctrl+Enter 打开　空格 选中`;
}
