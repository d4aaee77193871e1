/** The way back of a whole batch: what it takes away is said first, what stands in its way is shown and can be left as it is. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { UndoResult } from '../../shared/history.ts';
import { useUndo } from '../data/useWrite.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import classes from './Intake.module.css';

export function UndoBatch({
  no,
  changeSet,
  created,
  updated,
  size = 'sm',
}: {
  no: number;
  changeSet: string;
  created: number;
  updated: number;
  size?: 'xs' | 'sm';
}) {
  const undo = useUndo();
  const [asking, setAsking] = useState(false);
  const [running, setRunning] = useState(false);
  const [inTheWay, setInTheWay] = useState<UndoResult['inTheWay']>([]);

  const run = async (partial: boolean): Promise<void> => {
    setRunning(true);
    const outcome = await undo(changeSet, partial);
    setRunning(false);
    setAsking(false);
    setInTheWay(outcome.ok && !partial && outcome.value.undone === 0 ? outcome.value.inTheWay : []);
  };
  return (
    <>
      <Button size={size} variant="default" onClick={() => setAsking(true)}>
        整批撤销
      </Button>
      <ConfirmDialog
        opened={asking}
        title={`撤销批次 ${no}`}
        confirm="整批撤销"
        running={running}
        onCancel={() => setAsking(false)}
        onConfirm={() => void run(false)}
      >
        这一批新增的 {created} 条会去掉，更新的 {updated} 条恢复原样。撤销以后，同一份表可以再导入。
      </ConfirmDialog>
      <ConfirmDialog
        opened={inTheWay.length > 0}
        title={`有 ${inTheWay.length} 条入账后又改过`}
        confirm="撤销其余的"
        running={running}
        onCancel={() => setInTheWay([])}
        onConfirm={() => void run(true)}
      >
        现在还什么都没有撤销。下面这些后来又有改动，撤销其余的时会原样留下：
        <ul className={classes.inTheWay}>
          {inTheWay.slice(0, 8).map((row) => (
            <li key={row.id}>
              {row.title}（{row.words}）
            </li>
          ))}
          {inTheWay.length > 8 ? <li>……另有 {inTheWay.length - 8} 条</li> : null}
        </ul>
      </ConfirmDialog>
    </>
  );
}
