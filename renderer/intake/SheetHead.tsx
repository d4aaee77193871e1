/** What the sheet was taken for: kind, heading rows, who filled it in and when. Each can be put right by a person. */
import { Button, Group, Popover, Select, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { intakeKinds, type SheetSummary, verdicts } from '../../shared/intake.ts';
import { useJob } from '../data/useJob.ts';
import classes from './Intake.module.css';
import { kindLabel, rowsOf, senderInDoubt, verdictLooks } from './intakeWords.ts';
import { SenderPicker } from './SenderPicker.tsx';
import type { RowFilter } from './search.ts';

export interface SheetAt {
  batch: string;
  file: number;
  sheet: number;
}

export function SheetHead({
  at,
  sheet,
  only,
  onOnly,
}: {
  at: SheetAt;
  sheet: SheetSummary;
  /** null: another filter is on */
  only: RowFilter | null;
  onOnly: (only: RowFilter) => void;
}) {
  const decide = useJob('intake.decide');
  const all = rowsOf(sheet.counts);
  const problems = sheet.causes.length > 0;
  const chips: readonly { value: RowFilter; words: string }[] = [
    { value: 'all', words: `全部 ${all}` },
    ...(problems ? [{ value: 'problems' as const, words: '有问题的' }] : []),
    ...verdicts
      .filter((verdict) => (sheet.counts[verdict] ?? 0) > 0 && sheet.counts[verdict] !== all)
      .map((verdict) => ({ value: verdict, words: `${verdictLooks[verdict].word} ${sheet.counts[verdict] ?? 0}` })),
  ];
  return (
    <>
      <div className={classes.columnHead}>
        <Select
          aria-label="这张表是什么"
          size="xs"
          w={112}
          allowDeselect={false}
          disabled={decide.running}
          value={sheet.kind}
          data={intakeKinds.map((kind) => ({ value: kind, label: kindLabel(kind) }))}
          onChange={(value) => {
            const kind = intakeKinds.find((each) => each === value);
            if (kind && kind !== sheet.kind) void decide.run({ what: 'kind', ...at, kind });
          }}
        />
        <HeadingRows at={at} sheet={sheet} />
        <Sender at={at} sheet={sheet} />
        {sheet.declared.filledOn ? <span className={classes.quiet}>填报 {sheet.declared.filledOn}</span> : null}
      </div>
      {all > 0 && chips.length > 1 ? (
        <fieldset className={classes.chips} aria-label="只看哪些行">
          {chips.map(({ value, words }) => (
            <button key={value} type="button" className={classes.chip} aria-pressed={only === value} onClick={() => onOnly(value)}>
              {words}
            </button>
          ))}
        </fieldset>
      ) : null}
    </>
  );
}

/** '3' or '2-3' → [3] or [2, 3]; null when it is neither */
function headingRows(text: string): number[] | null {
  const found = /^\s*(\d{1,4})\s*(?:[-–—~至到、,，]\s*(\d{1,4})\s*)?$/.exec(text);
  if (!found) return null;
  const first = Number(found[1]);
  const last = Number(found[2] ?? found[1]);
  if (first < 1 || last < first || last - first > 2) return null;
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

function HeadingRows({ at, sheet }: { at: SheetAt; sheet: SheetSummary }) {
  const decide = useJob('intake.decide');
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState('');
  const rows = headingRows(text);
  const words = sheet.headerRows.length > 0 ? `表头第 ${sheet.headerRows.join('、')} 行` : '没有找到表头';
  const send = async (chosen: number[]): Promise<void> => {
    const outcome = await decide.run({ what: 'headerRows', ...at, rows: chosen });
    if (outcome.ok) setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus withArrow>
      <Popover.Target>
        <button
          type="button"
          className={classes.factButton}
          aria-label={`${words}，改`}
          onClick={() => {
            setText(sheet.headerRows.length > 1 ? `${sheet.headerRows[0]}-${sheet.headerRows.at(-1)}` : String(sheet.headerRows[0] ?? ''));
            setOpened(!opened);
          }}
        >
          {words} <IconPencil size={13} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            if (rows) void send(rows);
          }}
        >
          <TextInput
            label="表头在第几行"
            description="两层表头写 2-3；最多三层"
            value={text}
            error={text !== '' && !rows ? '写行号，如 3 或 2-3' : undefined}
            onChange={(event) => setText(event.currentTarget.value)}
            data-autofocus
            w={200}
          />
          <Group mt="sm" gap={8}>
            <Button size="xs" type="submit" loading={decide.running} disabled={!rows}>
              按这几行重读
            </Button>
            <Button size="xs" variant="default" disabled={decide.running} onClick={() => void send([])}>
              自动找
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

function Sender({ at, sheet }: { at: SheetAt; sheet: SheetSummary }) {
  const [opened, setOpened] = useState(false);
  const name = sheet.declared.enterprise;
  if (name === null && sheet.kind === 'unknown') return null;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus withArrow>
      <Popover.Target>
        <button
          type="button"
          className={classes.factButton}
          data-doubt={senderInDoubt(sheet) || undefined}
          aria-label={`填报单位 ${name ?? '没有写'}，改`}
          onClick={() => setOpened(!opened)}
        >
          填报单位 {name ?? '没有写'} <IconPencil size={13} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <SenderPicker at={at} name={name} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
