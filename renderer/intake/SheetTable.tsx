/** The rows of a sheet under the sheet's own headings, in the sheet's own order. Problems stand at their cells. */
import { Menu, Tooltip } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../shared/contract.ts';
import { intakeFields } from '../../shared/declared/intake/fields.ts';
import type { PlannedRow, SheetSummary } from '../../shared/intake.ts';
import { useJob } from '../data/useJob.ts';
import { Tag, type Tone } from '../ui/Tag.tsx';
import classes from './Intake.module.css';
import { shownValue, verdictLooks } from './intakeWords.ts';
import { RowDialog } from './RowDialog.tsx';
import type { SheetAt } from './SheetHead.tsx';

export type Field = OutputOf<'intake.rows'>['fields'][number];

export function rowLook(row: PlannedRow): { tone: Tone; word: string } {
  return row.held ? { tone: 'gray', word: '先不入' } : verdictLooks[row.verdict];
}

/** 'A' < 'Z' < 'AA'; what no column gives comes last */
function columnOrder(a: Field, b: Field): number {
  if (a.column === null || b.column === null) return Number(a.column === null) - Number(b.column === null);
  return a.column.length - b.column.length || a.column.localeCompare(b.column);
}

export function SheetTable({
  at,
  sheet,
  rows,
  fields,
  total,
  cause,
}: {
  at: SheetAt;
  sheet: SheetSummary;
  rows: readonly PlannedRow[];
  fields: readonly Field[];
  total: number;
  cause: string | undefined;
}) {
  const decide = useJob('intake.decide');
  const [opened, setOpened] = useState<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const ordered = [...fields].sort(columnOrder);
  const row = rows.find((each) => each.index === opened);

  // a chosen cause brings its first cell into view; the rows of the filter before may still be on screen
  const first = cause === undefined ? undefined : rows[0]?.index;
  useEffect(() => {
    const cell = first === undefined ? null : box.current?.querySelector('td[data-wanted]');
    if (cell) cell.scrollIntoView({ block: 'nearest', inline: 'center' });
    else box.current?.scrollTo({ top: 0 });
  }, [first]);

  return (
    <div className={classes.scroll} ref={box} tabIndex={-1}>
      <table className={classes.table} aria-label={`${sheet.sheet}，${total} 行`}>
        <thead>
          <tr>
            <th className={classes.verdict}>处理</th>
            <th className={classes.rowNo}>行</th>
            {ordered.map((field) => (
              <ColumnHead
                key={field.field}
                field={field}
                sheet={sheet}
                onField={(column, name) => void decide.run({ what: 'column', ...at, column, field: name })}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((each) => {
            const look = rowLook(each);
            return (
              <tr key={each.index} data-held={each.held || undefined}>
                <td className={classes.verdict}>
                  <button
                    type="button"
                    className={classes.plainButton}
                    aria-label={`第 ${each.row} 行：${look.word}，看`}
                    onClick={() => setOpened(each.index)}
                  >
                    <Tag tone={look.tone}>{look.word}</Tag>
                  </button>
                </td>
                <td className={classes.rowNo}>{each.row}</td>
                {ordered.map((field) => (
                  <Cell key={field.field} row={each} field={field} cause={cause} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {row ? <RowDialog at={at} row={row} fields={ordered} onClose={() => setOpened(null)} /> : null}
    </div>
  );
}

/** The fields a column of this kind of sheet may be read as. */
export function fieldChoices(kind: SheetSummary['kind']): { value: string; label: string }[] {
  if (kind === 'unknown') return [];
  return [...intakeFields(kind).values()]
    .filter(({ declaration }) => declaration.need !== 'derived')
    .map(({ path, declaration }) => ({ value: path, label: declaration.label }));
}

/** The sheet's own heading over the field it was read as; a person may read it as another. */
function ColumnHead({
  field,
  sheet,
  onField,
}: {
  field: Field;
  sheet: SheetSummary;
  onField: (column: string, field: string | null) => void;
}) {
  const source = sheet.columns.find((column) => column.column === field.column);
  if (!source) {
    return (
      <th>
        {field.label}
        <small>表上没有这一列</small>
      </th>
    );
  }
  const { column } = source;
  return (
    <th>
      <Menu position="bottom-start">
        <Menu.Target>
          <button
            type="button"
            className={classes.headButton}
            aria-label={`${field.label}，来自“${source.header || `${column} 列`}”，改`}
            title={source.says}
          >
            <span>
              {field.label} <IconChevronDown size={12} aria-hidden />
            </span>
            <small>
              {column}　{source.header}
            </small>
          </button>
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflow: 'auto' }}>
          <Menu.Label>“{source.header || `${column} 列`}”是哪一栏</Menu.Label>
          <Menu.Item onClick={() => onField(column, null)}>不导入这一列</Menu.Item>
          {fieldChoices(sheet.kind).map(({ value, label }) => (
            <Menu.Item key={value} fw={value === field.field ? 600 : 400} onClick={() => onField(column, value)}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </th>
  );
}

function Cell({ row, field, cause }: { row: PlannedRow; field: Field; cause: string | undefined }) {
  const problems = row.problems.filter((problem) => problem.field === field.field);
  const worst = problems.some((problem) => problem.severity === 'error') ? 'error' : problems.length > 0 ? 'warning' : undefined;
  const wanted = cause !== undefined && problems.some((problem) => problem.cause === cause);
  const shown = shownValue(row.values[field.field] ?? null);
  const before = row.current && Object.hasOwn(row.current, field.field) ? shownValue(row.current[field.field] ?? null) : null;
  const lines = [
    ...problems.map((problem) => `${problem.cell ?? ''} ${problem.says}`.trim()),
    before === null ? '' : `台账现在是：${before || '空'}`,
  ].filter(Boolean);
  const content = (
    <td data-problem={worst} data-wanted={wanted || undefined} title={lines.length > 0 ? undefined : shown}>
      {before === null ? shown || (worst === 'error' ? '要改' : '') : <b>{shown}</b>}
    </td>
  );
  if (lines.length === 0) return content;
  return (
    <Tooltip multiline maw={360} label={<span className={classes.tip}>{lines.join('\n')}</span>}>
      {content}
    </Tooltip>
  );
}
