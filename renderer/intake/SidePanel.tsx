/** What is to be decided: what is asked once for the whole batch, then the problems of the sheet on screen grouped by cause. */
import { Button, Select } from '@mantine/core';
import type { BatchState, FileSummary, SheetSummary } from '../../shared/intake.ts';
import { useJob } from '../data/useJob.ts';
import { useAsk } from '../data/useRead.ts';
import { Card } from '../ui/Page.tsx';
import classes from './Intake.module.css';
import { senderInDoubt } from './intakeWords.ts';
import { Questions } from './Questions.tsx';
import { SenderPicker } from './SenderPicker.tsx';
import type { SheetAt } from './SheetHead.tsx';
import { fieldChoices } from './SheetTable.tsx';

export function SidePanel({
  batch,
  file,
  sheet,
  cause,
  onCause,
}: {
  batch: BatchState;
  file: FileSummary;
  sheet: SheetSummary | undefined;
  cause: string | undefined;
  onCause: (cause: string | undefined) => void;
}) {
  const decide = useJob('intake.decide');
  const at = { batch: batch.batch, file: file.index, sheet: sheet?.index ?? 0 };
  // the doubtful sender and the contradictions have cards of their own
  const causes = (sheet?.causes ?? []).filter((each) => !/:(?:sender|conflict)$/.test(each.cause));
  const conflicts = sheet?.counts.conflict ?? 0;
  return (
    <Card padded={false} className={classes.column ?? ''}>
      <div className={`${classes.scroll} ${classes.side}`}>
        <Questions batch={batch} />
        <h2>这张表要处理的</h2>
        {sheet && senderInDoubt(sheet) ? (
          <div className={classes.cause} data-tone="warning">
            <h3>填报单位要核对</h3>
            <p>{sheet.causes.find((each) => each.cause.endsWith(':sender'))?.says}</p>
            <SenderPicker key={`${at.file}-${at.sheet}`} at={at} name={sheet.declared.enterprise} />
          </div>
        ) : null}
        {sheet && conflicts > 0 ? <Conflicts at={at} sheet={sheet} count={conflicts} /> : null}
        {causes.map((each) => (
          <button
            key={each.cause}
            type="button"
            className={classes.cause}
            data-tone={each.severity}
            aria-pressed={cause === each.cause}
            onClick={() => onCause(cause === each.cause ? undefined : each.cause)}
          >
            <span className={classes.causeHead}>
              <b>{each.severity === 'error' ? '要改' : '请核对'}</b>
              <span>{each.rows} 行</span>
            </span>
            <span className={classes.causeSays}>{each.says}</span>
            {each.cells.length > 0 ? (
              <span className={classes.cells}>
                {each.cells.slice(0, 6).join('、')}
                {each.cells.length > 6 ? ` 等 ${each.cells.length} 处` : ''}
              </span>
            ) : null}
          </button>
        ))}
        {causes.length + conflicts === 0 && !(sheet && senderInDoubt(sheet)) ? (
          <p className={classes.quiet}>{nothingToDo(file, sheet)}</p>
        ) : null}
        {sheet ? <Unmapped at={at} sheet={sheet} /> : null}
        <div>
          <Button
            size="xs"
            variant="default"
            loading={decide.running}
            onClick={() => void decide.run({ what: 'dropFile', batch: batch.batch, file: file.index })}
          >
            这个文件不要了
          </Button>
        </div>
      </div>
      <p className={classes.sideFoot}>入账后可以整批撤销。</p>
    </Card>
  );
}

function nothingToDo(file: FileSummary, sheet: SheetSummary | undefined): string {
  if (file.state === 'refused' || file.state === 'repeated') return file.says;
  return sheet?.kind === 'unknown' ? '没有认出的表不会入账。' : '这张表没有发现问题。';
}

/** Rows that contradict the ledger: settled one by one in the row, or all alike here. */
function Conflicts({ at, sheet, count }: { at: SheetAt; sheet: SheetSummary; count: number }) {
  const decide = useJob('intake.decide');
  const ask = useAsk();
  const settle = async (take: 'file' | 'ours'): Promise<void> => {
    const { rows } = await ask('intake.rows', { ...at, only: 'conflict', limit: 1_000 });
    await decide.run({ what: 'settle', ...at, rows: rows.map((row) => row.index), take });
  };
  return (
    <div className={classes.cause} data-tone="warning">
      <h3>与台账对不上　{count} 行</h3>
      {sheet.causes
        .filter((each) => each.cause.endsWith(':conflict'))
        .map((each) => (
          <p key={each.cause}>{each.says}</p>
        ))}
      <p>没有定下来的不入账。点表里的“待定”可以逐行对照。</p>
      <div className={classes.buttons}>
        <Button size="xs" variant="default" disabled={decide.running} onClick={() => void settle('file')}>
          都用来表的
        </Button>
        <Button size="xs" variant="default" disabled={decide.running} onClick={() => void settle('ours')}>
          都保留现有的
        </Button>
      </div>
    </div>
  );
}

/** Columns nobody recognised are said, not silently skipped; a person may name the field. */
function Unmapped({ at, sheet }: { at: SheetAt; sheet: SheetSummary }) {
  const decide = useJob('intake.decide');
  const left = sheet.columns.filter((column) => column.field === null && column.header !== '');
  if (left.length === 0 || sheet.kind === 'unknown') return null;
  const choices = fieldChoices(sheet.kind);
  return (
    <details className={classes.cause}>
      <summary>没有导入的列　{left.length} 列</summary>
      {left.map((column) => (
        <Select
          key={column.column}
          mt={8}
          size="xs"
          label={`${column.column} 列“${column.header}”`}
          description={column.says}
          placeholder="不导入；要导入请选一栏"
          searchable
          disabled={decide.running}
          nothingFoundMessage="没有这一栏"
          data={choices}
          value={null}
          onChange={(field) => (field ? void decide.run({ what: 'column', ...at, column: column.column, field }) : undefined)}
        />
      ))}
    </details>
  );
}
