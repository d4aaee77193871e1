/** What is to be decided: questions asked once for the whole batch, then the problems of the sheet on screen grouped by cause. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BatchQuestion, BatchState, FileSummary, SheetSummary } from '../../shared/intake.ts';
import { useJob } from '../data/useJob.ts';
import { DayField } from '../ui/DayField.tsx';
import { Card } from '../ui/Page.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './Intake.module.css';

export function SidePanel({ batch, file, sheet }: { batch: BatchState; file: FileSummary; sheet: SheetSummary | undefined }) {
  const decide = useJob('intake.decide');
  return (
    <Card padded={false} className={classes.column ?? ''}>
      <div className={`${classes.scroll} ${classes.side}`}>
        {batch.questions.length > 0 ? <h2>整批问一次</h2> : null}
        {batch.questions.map((question) => (
          <Question
            key={question.id}
            question={question}
            busy={decide.running}
            onAnswer={(answer, day) => void decide.run({ what: 'answer', batch: batch.batch, question: question.id, answer, day })}
          />
        ))}
        <h2>按原因处理</h2>
        {sheet && sheet.causes.length > 0 ? (
          sheet.causes.map((cause) => (
            <div key={`${cause.cause}-${cause.says}`} className={classes.cause} data-tone={cause.severity}>
              <h3>
                {cause.says}　{cause.rows} 行
              </h3>
              <p>
                {cause.cells.slice(0, 8).join('、')}
                {cause.cells.length > 8 ? ` 等 ${cause.cells.length} 处` : ''}
              </p>
            </div>
          ))
        ) : (
          <p className={classes.quiet}>{file.state === 'refused' ? file.says : '这张表没有发现问题。'}</p>
        )}
        {sheet ? <Unmapped sheet={sheet} /> : null}
        <Button
          size="xs"
          variant="default"
          loading={decide.running}
          onClick={() => void decide.run({ what: 'dropFile', batch: batch.batch, file: file.index })}
        >
          这个文件不要了
        </Button>
        <p className={classes.quiet}>入账后可在批次列表里整批撤销。</p>
      </div>
    </Card>
  );
}

/** Columns nobody recognised are said, not silently skipped. */
function Unmapped({ sheet }: { sheet: SheetSummary }) {
  const left = sheet.columns.filter((column) => column.field === null && column.header !== '');
  if (left.length === 0) return null;
  return (
    <div className={classes.cause}>
      <h3>没有导入的列　{left.length} 列</h3>
      {left.map((column) => (
        <p key={column.column}>
          {column.column} 列“{column.header}”：{column.says}
        </p>
      ))}
    </div>
  );
}

function Question({
  question,
  busy,
  onAnswer,
}: {
  question: BatchQuestion;
  busy: boolean;
  onAnswer: (answer: string | null, day: string | null) => void;
}) {
  const [day, setDay] = useState<string | null>(question.day);
  return (
    <div className={classes.cause} data-tone="ask">
      <h3>
        {question.says}　{question.rows} 行
      </h3>
      {question.examples.length > 0 ? <p>例如：{question.examples.slice(0, 3).join('；')}</p> : null}
      {question.asksDay ? <DayField value={day} onChange={setDay} label="按哪一天" /> : null}
      <div className={classes.buttons}>
        {question.choices.map((choice) => (
          <Button
            key={choice.value}
            size="xs"
            variant={question.answer === choice.value ? 'filled' : 'default'}
            disabled={busy}
            aria-pressed={question.answer === choice.value}
            onClick={() => onAnswer(question.answer === choice.value ? null : choice.value, day)}
          >
            {choice.label}
          </Button>
        ))}
      </div>
      {question.answer === null ? null : (
        <p>
          <Tag tone="green">已答</Tag>
        </p>
      )}
    </div>
  );
}
