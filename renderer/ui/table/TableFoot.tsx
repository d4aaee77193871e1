import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { declarationOf } from '../../../shared/declared/records/index.ts';
import type { EntityName } from '../../../shared/declared/vocabulary.ts';
import classes from './RecordTable.module.css';

export interface TableFootProps {
  entity: EntityName;
  chosen: number;
  total: number;
  first: number;
  last: number;
  onCopy: () => void;
  onClear: () => void;
  /** bulk actions */
  children: ReactNode;
}

/** What is chosen and what can be done with it at the left; where we are at the right. */
export function TableFoot({ entity, chosen, total, first, last, onCopy, onClear, children }: TableFootProps) {
  const word = declarationOf(entity).measureWord;
  return (
    <div className={classes.foot}>
      {chosen > 0 ? (
        <>
          <span>
            已选 <b>{chosen}</b> {word}
          </span>
          {children}
          <Anchor component="button" type="button" size="sm" onClick={onCopy}>
            复制
          </Anchor>
          <Anchor component="button" type="button" size="sm" onClick={onClear}>
            取消选择
          </Anchor>
        </>
      ) : (
        <span className={classes.keys}>↑ ↓ 选行　Enter 打开　空格 选中　Ctrl+C 复制</span>
      )}
      <span className={classes.grow} />
      <span>{total === 0 ? `0 ${word}` : `${first}–${Math.max(first, last)} / ${total} ${word}`}</span>
    </div>
  );
}
