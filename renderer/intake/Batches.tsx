/** Batches: those being looked at, and those in the books with the way back. */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { BatchRow } from '../../shared/intake.ts';
import { useRead } from '../data/useRead.ts';
import { useUndo } from '../data/useWrite.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Card } from '../ui/Page.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './Intake.module.css';

export function Batches() {
  const read = useRead('intake.batches', {});
  const undo = useUndo();
  const [undoing, setUndoing] = useState<BatchRow | null>(null);
  const { open = [], committed = [] } = read.data ?? {};
  if (open.length === 0 && committed.length === 0) return null;
  return (
    <Card padded={false}>
      <table className={classes.batches}>
        <thead>
          <tr>
            <th>批次</th>
            <th>时间</th>
            <th>经办</th>
            <th>文件</th>
            <th>新增</th>
            <th>更新</th>
            <th aria-label="操作" />
          </tr>
        </thead>
        <tbody>
          {open.map((batch) => (
            <tr key={batch.batch}>
              <td>批次 {batch.no}</td>
              <td>
                <Tag tone="amber">还没入账</Tag>
              </td>
              <td />
              <td>{batch.files}</td>
              <td colSpan={2} />
              <td>
                <Link to="/intake" search={{ batch: batch.batch }}>
                  接着核对
                </Link>
              </td>
            </tr>
          ))}
          {committed.map((batch) => (
            <tr key={batch.batch}>
              <td>批次 {batch.no}</td>
              <td>{batch.committedOn}</td>
              <td>{batch.by}</td>
              <td>{batch.files}</td>
              <td>{batch.created}</td>
              <td>{batch.updated}</td>
              <td>
                {batch.undone ? (
                  <Tag>已撤销</Tag>
                ) : (
                  <Button size="xs" variant="default" onClick={() => setUndoing(batch)}>
                    整批撤销
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {undoing ? (
        <ConfirmDialog
          opened
          title={`撤销批次 ${undoing.no}`}
          confirm="整批撤销"
          onCancel={() => setUndoing(null)}
          onConfirm={() => {
            const { changeSet } = undoing;
            setUndoing(null);
            void undo(changeSet);
          }}
        >
          这一批新增的 {undoing.created} 条会去掉，更新的 {undoing.updated}{' '}
          条恢复原样；之后又改过的会列出来，不会动。撤销以后，同一份表可以再导入。
        </ConfirmDialog>
      ) : null}
    </Card>
  );
}
