/** One row of a sheet: what is wrong with it, how it differs from the ledger, and what a person may decide about it. */
import { Button, Group, Modal } from '@mantine/core';
import type { PlannedRow } from '../../shared/intake.ts';
import { useJob } from '../data/useJob.ts';
import { Tag } from '../ui/Tag.tsx';
import classes from './Intake.module.css';
import { shownValue } from './intakeWords.ts';
import type { SheetAt } from './SheetHead.tsx';
import { type Field, rowLook } from './SheetTable.tsx';

export function RowDialog({ at, row, fields, onClose }: { at: SheetAt; row: PlannedRow; fields: readonly Field[]; onClose: () => void }) {
  const decide = useJob('intake.decide');
  const look = rowLook(row);
  const labels = new Map(fields.map((field) => [field.field, field.label]));
  const differing = Object.entries(row.current ?? {});
  const held = async (next: boolean): Promise<void> => {
    const outcome = await decide.run({ what: 'hold', ...at, rows: [row.index], held: next });
    if (outcome.ok) onClose();
  };
  const settle = async (take: 'file' | 'ours'): Promise<void> => {
    const outcome = await decide.run({ what: 'settle', ...at, rows: [row.index], take });
    if (outcome.ok) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={620}
      title={
        <>
          原表第 {row.row} 行　<Tag tone={look.tone}>{look.word}</Tag>
        </>
      }
      closeButtonProps={{ 'aria-label': '关闭' }}
    >
      {row.problems.length > 0 ? (
        <ul className={classes.rowProblems}>
          {row.problems.map((problem) => (
            <li key={`${problem.cause}${problem.cell}`} data-tone={problem.severity}>
              <b>{[problem.cell, problem.field ? labels.get(problem.field) : ''].filter(Boolean).join(' ') || '整行'}</b>
              <span>{problem.says}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <table className={classes.compare}>
        <thead>
          <tr>
            <th scope="col">栏</th>
            {differing.length > 0 ? <th scope="col">台账现有</th> : null}
            <th scope="col">来表</th>
          </tr>
        </thead>
        <tbody>
          {(differing.length > 0
            ? differing.map(([field, ours]) => ({ field, ours: shownValue(ours) || '空' }))
            : fields.filter(({ field }) => shownValue(row.values[field] ?? null) !== '').map(({ field }) => ({ field, ours: null }))
          ).map(({ field, ours }) => (
            <tr key={field}>
              <th scope="row">{labels.get(field) ?? field}</th>
              {ours === null ? null : <td>{ours}</td>}
              <td>{shownValue(row.values[field] ?? null) || (row.problems.some((each) => each.field === field) ? '要改' : '空，不改')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Group justify="flex-end" mt="lg" gap={8}>
        {row.verdict === 'refused' ? (
          <span className={classes.quiet}>缺必需的内容，这一行不入账；对方改好后再拖进来，只会补这一行。</span>
        ) : (
          <Button variant="default" loading={decide.running} onClick={() => void held(!row.held)}>
            {row.held ? '照常入账' : '这一行先不入'}
          </Button>
        )}
        {row.verdict === 'conflict' ? (
          <>
            <Button variant="default" disabled={decide.running} onClick={() => void settle('ours')}>
              保留现有的
            </Button>
            <Button loading={decide.running} onClick={() => void settle('file')}>
              用来表的
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={onClose} data-autofocus>
            关闭
          </Button>
        )}
      </Group>
    </Modal>
  );
}
