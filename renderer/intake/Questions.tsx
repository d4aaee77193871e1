/** What no column says is asked once for the whole batch. Unanswered is allowed: the rows then come in as undecided. */
import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { BatchQuestion, BatchState } from '../../shared/intake.ts';
import { useJob } from '../data/useJob.ts';
import { DayField } from '../ui/DayField.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './Intake.module.css';

const subjects: Record<BatchQuestion['id'], string> = {
  claimed_done: '来表说已整改的',
  no_level: '没有写等级的',
  no_source: '没有写来源的',
  no_year: '日期没有年份的',
  unknown_enterprise: '名录里没有的企业',
  relative_found_on: '没有发现日期的',
};
/** what happens to the rows while nobody has answered */
const otherwise: Record<BatchQuestion['id'], string> = {
  claimed_done: '不答：都放“待复查”。',
  no_level: '不答：留作“待判级”。',
  no_source: '不答：留作“待定来源”。',
  no_year: '不答：这些行不入账。',
  unknown_enterprise: '不答：先放“待建名录”。',
  relative_found_on: '不答：这些行不入账。',
};

export function Questions({ batch }: { batch: BatchState }) {
  const { questions } = batch;
  const [opened, setOpened] = useState<BatchQuestion['id'] | null | undefined>(undefined);
  if (questions.length === 0) return null;
  const firstOpen = questions.find((question) => question.answer === null)?.id ?? null;
  const shown = opened === undefined ? firstOpen : opened;
  const answered = questions.filter((question) => question.answer !== null).length;
  return (
    <>
      <h2>
        整批问一次{' '}
        <small>
          已答 {answered} / {questions.length}
        </small>
      </h2>
      {questions.map((question) => (
        <Question
          key={question.id}
          batch={batch.batch}
          question={question}
          open={shown === question.id}
          onToggle={() => setOpened(shown === question.id ? null : question.id)}
          // the next unanswered one opens by itself
          onAnswered={() => setOpened(undefined)}
        />
      ))}
    </>
  );
}

function Question({
  batch,
  question,
  open,
  onToggle,
  onAnswered,
}: {
  batch: string;
  question: BatchQuestion;
  open: boolean;
  onToggle: () => void;
  onAnswered: () => void;
}) {
  const decide = useJob('intake.decide');
  const [day, setDay] = useState<string | null>(question.day);
  const [asksDay, setAsksDay] = useState(false);
  const answer = question.choices.find((choice) => choice.value === question.answer);
  const give = async (value: string | null, on: string | null): Promise<void> => {
    const outcome = await decide.run({ what: 'answer', batch, question: question.id, answer: value, day: on });
    if (!outcome.ok) return;
    setAsksDay(false);
    if (value !== null) onAnswered();
  };
  const choose = (value: string): void => {
    if (value === question.answer) void give(null, null);
    else if (question.asksDay && value === 'day') setAsksDay(true);
    else void give(value, null);
  };
  return (
    <div className={classes.cause} data-tone="ask">
      <button type="button" className={classes.questionHead} aria-expanded={open} onClick={onToggle}>
        {open ? <IconChevronDown size={15} aria-hidden /> : <IconChevronRight size={15} aria-hidden />}
        <b>{subjects[question.id]}</b>
        <span className={classes.grow} />
        {answer ? <Tag tone="green">✓ {answer.label.length > 9 ? '已答' : answer.label}</Tag> : <Tag tone="amber">{question.rows} 行</Tag>}
      </button>
      {open ? (
        <>
          <p>{question.says}</p>
          {question.examples.length > 0 ? (
            <details className={classes.examples}>
              <summary>看例子</summary>
              <ul>
                {question.examples.map((example) => (
                  <li key={example}>{example}</li>
                ))}
              </ul>
            </details>
          ) : null}
          <div className={classes.choices}>
            {question.choices.map((choice) => (
              <Button
                key={choice.value}
                size="xs"
                variant={question.answer === choice.value ? 'filled' : 'default'}
                disabled={decide.running}
                aria-pressed={question.answer === choice.value}
                onClick={() => choose(choice.value)}
              >
                {choice.label}
              </Button>
            ))}
          </div>
          {asksDay ? (
            <div className={classes.dayAsk}>
              <DayField value={day} onChange={setDay} label="按哪一天" autoFocus />
              <Button size="xs" mt={8} loading={decide.running} disabled={day === null} onClick={() => void give('day', day)}>
                按这一天
              </Button>
            </div>
          ) : null}
          <p>
            {question.answer === null ? otherwise[question.id] : `再点一次取消这个回答${question.day ? `（按 ${question.day}）` : ''}。`}
          </p>
        </>
      ) : null}
    </div>
  );
}
