/** Batches: those being looked at, and those in the books with the way back. */
import { Link } from '@tanstack/react-router';
import { useRead } from '../data/useRead.ts';
import { Card } from '../ui/Page.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './Intake.module.css';
import { UndoBatch } from './UndoBatch.tsx';

export function Batches() {
  const read = useRead('intake.batches', {});
  const { open = [], committed = [] } = read.data ?? {};
  if (open.length === 0 && committed.length === 0) return null;
  return (
    <Card padded={false} className={classes.batchCard ?? ''}>
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
                  <UndoBatch size="xs" no={batch.no} changeSet={batch.changeSet} created={batch.created} updated={batch.updated} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
