/** The form as the county prints it: four blocks, two cells a row, every value a button that opens what is behind it. */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ComputedForm, FormCell, PeriodRow } from '../../shared/reporting.ts';
import { useWrite } from '../data/useWrite.ts';
import { Card } from '../ui/Page.tsx';
import classes from './Reports.module.css';

type Row = { block: string; first: boolean; span: number; left: FormCell; right: FormCell | undefined };

/** Cells two by two within their block, in the order of the original. */
function rowsOf(cells: readonly FormCell[]): Row[] {
  const rows: Row[] = [];
  for (const [block, members] of Map.groupBy(cells, (cell) => cell.block)) {
    const span = Math.ceil(members.length / 2);
    for (let index = 0; index < members.length; index += 2) {
      const left = members[index];
      if (left) rows.push({ block, first: index === 0, span, left, right: members[index + 1] });
    }
  }
  return rows;
}

export function FormSheet({
  form,
  period,
  selected,
  onOpen,
}: {
  form: ComputedForm;
  period: PeriodRow;
  selected: string | undefined;
  onOpen: (cell: string) => void;
}) {
  const confirm = useWrite('reports.confirmZeros', { done: ({ confirmed }) => `已确认 ${confirmed} 格为 0` });
  const unconfirmed = form.cells.filter((cell) => cell.unconfirmed);
  const missing = form.cells.filter((cell) => cell.source === 'missing');
  const failed = new Set(form.checks.filter((check) => !check.ok).flatMap((check) => check.cells));
  const [year = '', month = '', day = ''] = form.filledOn.split('-');
  return (
    <>
      {period.state === '编制' && (unconfirmed.length > 0 || missing.length > 0 || form.unmappedSources.length > 0 || form.ungraded > 0) ? (
        <div className={classes.bar} role="status">
          <ul>
            {missing[0] ? <OpenPart words={`${missing.length} 格未报，要手填`} onOpen={() => onOpen(missing[0]?.id ?? '')} /> : null}
            {unconfirmed[0] ? (
              <OpenPart words={`${unconfirmed.length} 格未登记，请确认`} onOpen={() => onOpen(unconfirmed[0]?.id ?? '')} />
            ) : null}
            {form.unmappedSources.length > 0 ? (
              <OpenPart words={`${form.unmappedSources.length} 条来源待定的隐患没有计入`} onOpen={() => onOpen('checks')} />
            ) : null}
            {form.ungraded > 0 ? (
              <li>
                <Link to="/hazards" search={{ view: 'ungraded' }} className={classes.barLink ?? ''}>
                  {form.ungraded} 条待判级的隐患没有计入
                </Link>
              </li>
            ) : null}
          </ul>
          <span className={classes.grow} />
          {unconfirmed.length > 0 ? (
            <Button
              size="xs"
              variant="default"
              loading={confirm.running}
              onClick={() => void confirm.run({ period: period.id, cells: unconfirmed.map((cell) => cell.id) })}
            >
              其余确认为 0
            </Button>
          ) : null}
          {missing[0] ? (
            <Button size="xs" variant="default" onClick={() => onOpen(missing[0]?.id ?? '')}>
              填下一格
            </Button>
          ) : null}
        </div>
      ) : null}
      <Card padded={false} className={classes.sheet ?? ''}>
        <div className={classes.sheetHead}>
          {form.heading}专项行动进展情况调度表
          <span className={classes.filledOn}>
            时间：{year} 年 {Number(month)} 月 {Number(day)} 日
          </span>
        </div>
        <table className={classes.form} aria-label={form.title}>
          <colgroup>
            <col style={{ width: 88 }} />
            <col style={{ width: 32 }} />
            <col />
            <col style={{ width: 118 }} />
            <col style={{ width: 32 }} />
            <col />
            <col style={{ width: 118 }} />
          </colgroup>
          <tbody>
            {rowsOf(form.cells).map((row) => (
              <tr key={row.left.id}>
                {row.first ? (
                  <th scope="rowgroup" rowSpan={row.span} className={classes.block}>
                    {row.block}
                  </th>
                ) : null}
                <Pair cell={row.left} selected={selected} failed={failed} onOpen={onOpen} />
                {row.right ? <Pair cell={row.right} selected={selected} failed={failed} onOpen={onOpen} /> : <td colSpan={3} />}
              </tr>
            ))}
          </tbody>
        </table>
        <div className={classes.notes}>{form.notes.join(' ')}</div>
      </Card>
    </>
  );
}

/** One thing that is still open, leading to where it is dealt with. */
function OpenPart({ words, onOpen }: { words: string; onOpen: () => void }) {
  return (
    <li>
      <button type="button" className={classes.barLink} onClick={onOpen}>
        {words}
      </button>
    </li>
  );
}

function Pair({
  cell,
  selected,
  failed,
  onOpen,
}: {
  cell: FormCell;
  selected: string | undefined;
  failed: ReadonlySet<string>;
  onOpen: (cell: string) => void;
}) {
  const button = useRef<HTMLButtonElement>(null);
  const chosen = selected === cell.id;
  useEffect(() => {
    if (chosen) button.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const state = cell.source === 'missing' ? 'missing' : cell.source === 'not-applicable' ? 'na' : cell.source;
  return (
    <>
      <td className={classes.number}>{cell.no}</td>
      <td className={classes.label} id={`label-${cell.id}`}>
        {cell.label}
      </td>
      <td className={classes.value}>
        <button
          ref={button}
          type="button"
          className={classes.cell}
          data-state={state}
          data-selected={chosen || undefined}
          data-failed={failed.has(cell.id) || undefined}
          aria-describedby={`label-${cell.id}`}
          aria-label={`${cell.block} ${cell.no}：${cell.shown}`}
          onClick={() => onOpen(cell.id)}
        >
          {cell.shown}
          {cell.unconfirmed ? <small>未登记，请确认</small> : null}
        </button>
      </td>
    </>
  );
}
