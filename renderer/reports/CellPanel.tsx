/** What is behind one cell: its rule, exactly its records, their breakdown; or the entry of a value with its basis. */
import { ActionIcon, Button, Skeleton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract.ts';
import { declarationOf } from '../../shared/declared/records/index.ts';
import { type EntityName, entityNames } from '../../shared/declared/vocabulary.ts';
import type { ComputedForm, FormCell, PeriodRow } from '../../shared/reporting.ts';
import { useRead } from '../data/useRead.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { isShownEntity, screenOf } from '../ui/recordScreens.ts';
import { Tag } from '../ui/Tag.tsx';
import { EntryForm } from './EntryForm.tsx';
import classes from './Reports.module.css';

type Query = { form: string; asOf: string; period: string };
type Behind = OutputOf<'reports.cell'>;
const PAGE = 200;
const isEntityName = (entity: string): entity is EntityName => (entityNames as readonly string[]).includes(entity);

export function CellPanel({
  form,
  cell,
  query,
  period,
  onClose,
  onNext,
}: {
  form: ComputedForm;
  cell: FormCell;
  query: Query;
  period: PeriodRow;
  onClose: () => void;
  /** the next cell that waits for a person, else stay */
  onNext: () => void;
}) {
  const failed = form.checks.filter((check) => !check.ok && check.cells.includes(cell.id));
  return (
    <aside className={classes.panel} aria-label={`${cell.block} ${cell.no}`}>
      <div className={classes.panelHead}>
        <h2>
          {cell.block} {cell.no}　{cell.shown}
          {cell.source === 'missing' || cell.unit2 || typeof cell.value === 'boolean' || cell.source === 'not-applicable'
            ? ''
            : ` ${cell.unit}`}
        </h2>
        <ActionIcon aria-label="关闭" onClick={onClose}>
          <IconX size={17} />
        </ActionIcon>
      </div>
      <div>{cell.label}</div>
      <p className={classes.rule}>口径：{cell.rule}</p>
      {failed.map((check) => (
        <div key={check.id}>
          <Tag tone="red">✕ {check.id}</Tag> {check.says}
        </div>
      ))}
      {cell.origin === 'A' || (cell.origin === 'M' && cell.records.length > 0) ? (
        <Records cell={cell} query={query} />
      ) : (
        <EntryForm cell={cell} query={query} period={period} onSaved={onNext} />
      )}
    </aside>
  );
}

function Records({ cell, query }: { cell: FormCell; query: Query }) {
  const [limit, setLimit] = useState(PAGE);
  const read = useRead('reports.cell', { ...query, cell: cell.id, limit }, { keep: true });
  if (read.isError) return <FaultNote error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Skeleton height={180} />;
  const { rows, total, breakdown, entity, entities } = read.data;
  if (total === 0) {
    return <EmptyState title="这一格是 0">台账里没有符合口径的记录。登记以后，这里会列出每一条。</EmptyState>;
  }
  return (
    <>
      <Breakdown breakdown={breakdown} total={total} />
      <h3 className={classes.section}>全部 {total} 条</h3>
      <table className={classes.rows}>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} entity={entities[row.id] ?? entity} />
          ))}
        </tbody>
      </table>
      {rows.length < total ? (
        <Button variant="default" size="xs" onClick={() => setLimit(Math.min(1_000, limit + PAGE))}>
          再列 {Math.min(PAGE, total - rows.length)} 条
        </Button>
      ) : null}
    </>
  );
}

function Row({ row, entity }: { row: Behind['rows'][number]; entity: string }) {
  const text = (field: string): string => (typeof row.values[field] === 'string' ? row.values[field] : '');
  const day = text('found_on') || text('start') || text('paid_on') || text('on') || text('opened_on') || text('from');
  const to = isShownEntity(entity) ? screenOf[entity] : '/hazards';
  const named = isEntityName(entity) ? text(declarationOf(entity).title) : '';
  const what =
    text('description') ||
    text('finding') ||
    [text('type'), text('doc_no')].filter(Boolean).join('　') ||
    text('content') ||
    named ||
    text('no');
  return (
    <tr>
      <td className={classes.day}>{day.slice(5, 10)}</td>
      <td className={classes.who}>{text('enterprise.name') || text('name')}</td>
      <td>
        <Link to={to} search={{ open: row.id }}>
          {what || '打开'}
        </Link>
      </td>
    </tr>
  );
}

function Breakdown({ breakdown, total }: { breakdown: Behind['breakdown']; total: number }) {
  const groups = [...Map.groupBy(breakdown, (line) => line.by)];
  return groups.map(([by, lines]) => (
    <div key={by}>
      <h3 className={classes.section}>{by}</h3>
      <div className={classes.bars}>
        {lines.slice(0, 6).map((line) => (
          <div key={line.label} className={classes.barLine}>
            <span>{line.label}</span>
            <span className={classes.track}>
              <i style={{ width: `${Math.round((line.count / Math.max(1, total)) * 100)}%` }} />
            </span>
            <span className={classes.count}>{line.count}</span>
          </div>
        ))}
      </div>
    </div>
  ));
}
