import { Anchor, Skeleton } from '@mantine/core';
import type { OutputOf } from '../../../shared/contract.ts';
import { fieldOf } from '../../../shared/declared/records/index.ts';
import { useRead } from '../../data/useRead.ts';
import { useUndo } from '../../data/useWrite.ts';
import { FaultNote } from '../FaultNote.tsx';
import type { ShownEntity } from '../recordScreens.ts';
import { isEmpty, valueText } from '../valueText.ts';
import classes from './RecordDrawer.module.css';

type Line = OutputOf<'history.ofRecord'>['lines'][number];

/** Who changed what and when, newest first; the newest change can be taken back here. */
export function HistoryTab({ entity, id }: { entity: ShownEntity; id: string }) {
  const read = useRead('history.ofRecord', { entity, id });
  const undo = useUndo();
  if (read.isError) return <FaultNote error={read.error} />;
  if (!read.data) return <Skeleton height={60} />;
  const lines = [...read.data.lines].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <ol className={classes.events}>
      {lines.map((line, index) => (
        <li key={`${line.changeSet}-${line.op}-${line.at}`}>
          <div className={classes.when}>
            {line.at.slice(0, 16)}　{line.by}
          </div>
          <div>
            {line.words}
            {index === 0 && line.op !== 'insert' ? (
              <Anchor component="button" type="button" size="sm" ml={10} onClick={() => void undo(line.changeSet)}>
                撤销这一步
              </Anchor>
            ) : null}
          </div>
          {line.op === 'update'
            ? line.changes.map((change) => (
                <div key={change.field} className={classes.change}>
                  {change.label}：<del>{words(entity, change.field, change.before)}</del> →{' '}
                  <ins>{words(entity, change.field, change.after)}</ins>
                </div>
              ))
            : null}
        </li>
      ))}
    </ol>
  );
}

function words(entity: ShownEntity, field: string, value: Line['changes'][number]['before']): string {
  const declared = fieldOf(entity, field);
  if (isEmpty(value)) return '空';
  return declared ? valueText(declared, value) : String(value);
}
