import { Skeleton } from '@mantine/core';
import { useRead } from '../data/useRead.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './Register.module.css';

/** S1-09: the owner neither ended the contract nor blacklisted the contractor. */
export function DutiesList({ onContractor }: { onContractor: (id: string) => void }) {
  const read = useRead('contractors.duties', {});
  if (read.isError) return <FaultNote error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Skeleton height={200} />;
  if (read.data.lines.length === 0) {
    return (
      <EmptyState title="没有该处置未处置的承包单位">
        承包单位季度考核不合格、重大隐患不整改或者发生亡人事故，而发包单位没有解除合同、也没有列入黑名单的，会列在这里。
      </EmptyState>
    );
  }
  return (
    <div className={classes.tableCard}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>情形</th>
            <th>承包单位</th>
            <th>发包单位</th>
            <th>说明</th>
          </tr>
        </thead>
        <tbody>
          {read.data.lines.map((line) => (
            <tr key={`${line.record.id} ${line.owner.id}`}>
              <td>
                <Tag tone="red">{line.cause}</Tag>
              </td>
              <td>
                <button type="button" className={classes.open} onClick={() => onContractor(line.contractor.id)}>
                  {line.contractor.name}
                </button>
              </td>
              <td>{line.owner.name}</td>
              <td>{line.says}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
