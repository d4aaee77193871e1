/** One sheet as it would enter the ledger: the columns with their fields, every row with its verdict, every problem at its cell. */
import { Button, Menu, Select, Skeleton, Tooltip } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { fieldEntries, fieldOf } from '../../shared/declared/records/index.ts';
import { type EntityName, entityNames } from '../../shared/declared/vocabulary.ts';
import type { FileSummary, PlannedRow, SheetSummary } from '../../shared/intake.ts';
import { intakeKinds } from '../../shared/intake.ts';
import { useJob } from '../data/useJob.ts';
import { useRead } from '../data/useRead.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Card } from '../ui/Page.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';
import classes from './Intake.module.css';
import { kindLabel, shownValue, verdictLooks } from './intakeWords.ts';

const PAGE = 200;
const filters = ['all', 'problems', 'new', 'update', 'same', 'conflict', 'refused'] as const;
type Only = (typeof filters)[number];

export function SheetPreview({
  batch,
  file,
  sheet,
  onSheet,
}: {
  batch: string;
  file: FileSummary;
  sheet: SheetSummary;
  onSheet: (sheet: number) => void;
}) {
  const [only, setOnly] = useState<Only>('all');
  const [offset, setOffset] = useState(0);
  const key = { batch, file: file.index, sheet: sheet.index };
  const read = useRead('intake.rows', { ...key, offset, limit: PAGE, only }, { keep: true });
  const decide = useJob('intake.decide');
  const { rows = [], total = 0, fields = [] } = read.data ?? {};
  return (
    <Card padded={false} className={classes.column ?? ''}>
      {file.sheets.length > 1 ? (
        <div className={classes.sheetTabs} role="tablist" aria-label="工作表">
          {file.sheets.map((each) => (
            <button
              key={each.index}
              type="button"
              role="tab"
              aria-selected={each.index === sheet.index}
              className={classes.sheetTab}
              data-selected={each.index === sheet.index || undefined}
              onClick={() => onSheet(each.index)}
            >
              {each.sheet}
            </button>
          ))}
        </div>
      ) : null}
      <div className={classes.columnHead}>
        <Select
          aria-label="这张表是什么"
          size="xs"
          w={124}
          allowDeselect={false}
          value={sheet.kind}
          data={intakeKinds.map((kind) => ({ value: kind, label: kindLabel(kind) }))}
          onChange={(kind) =>
            kind && kind !== sheet.kind ? void decide.run({ what: 'kind', ...key, kind: kind as (typeof intakeKinds)[number] }) : undefined
          }
        />
        <span className={classes.quiet}>
          {[
            sheet.headerRows.length > 0 ? `表头第 ${sheet.headerRows.join('、')} 行` : '',
            sheet.declared.enterprise ? `填报单位 ${sheet.declared.enterprise}` : '',
            sheet.declared.filledOn ? `填报 ${sheet.declared.filledOn}` : '',
          ]
            .filter(Boolean)
            .join('　')}
        </span>
        <span className={classes.grow} />
        <Select
          aria-label="只看哪些行"
          size="xs"
          w={132}
          allowDeselect={false}
          value={only}
          data={filters.map((value) => ({ value, label: filterLabel(value, sheet) }))}
          onChange={(value) => {
            setOnly((value as Only | null) ?? 'all');
            setOffset(0);
          }}
        />
      </div>
      {read.isError ? <FaultNote error={read.error} onRetry={() => void read.refetch()} /> : null}
      {!read.data && !read.isError ? <Skeleton height={240} m={12} /> : null}
      {read.data && total === 0 ? <NothingHere sheet={sheet} only={only} /> : null}
      {total > 0 ? (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th className={classes.verdict}>处理</th>
                <th>行</th>
                {fields.map((field) => (
                  <ColumnHead
                    key={field.field}
                    field={field}
                    sheet={sheet}
                    onField={(column, next) => void decide.run({ what: 'column', ...key, column, field: next })}
                  />
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row
                  key={row.index}
                  row={row}
                  kind={sheet.kind}
                  fields={fields}
                  onHold={(held) => void decide.run({ what: 'hold', ...key, rows: [row.index], held })}
                  onSettle={(take) => void decide.run({ what: 'settle', ...key, rows: [row.index], take })}
                />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {total > PAGE ? (
        <div className={classes.pager}>
          <span>
            {offset + 1}–{Math.min(offset + PAGE, total)} / {total}
          </span>
          <span className={classes.grow} />
          <Button size="xs" variant="default" disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - PAGE))}>
            上一页
          </Button>
          <Button size="xs" variant="default" disabled={offset + PAGE >= total} onClick={() => setOffset(offset + PAGE)}>
            下一页
          </Button>
        </div>
      ) : null}
    </Card>
  );
}

function filterLabel(only: Only, sheet: SheetSummary): string {
  if (only === 'all') return '全部行';
  if (only === 'problems') return '有问题的行';
  return `${verdictLooks[only].word} ${sheet.counts[only] ?? 0}`;
}

function NothingHere({ sheet, only }: { sheet: SheetSummary; only: Only }) {
  if (only !== 'all') return <EmptyState title="没有这样的行">换一个筛选看看。</EmptyState>;
  if (sheet.zeroReport) return <EmptyState title="零报告">{sheet.kindSays}</EmptyState>;
  return <EmptyState title={sheet.kind === 'unknown' ? '没有认出这张表' : '没有记录'}>{sheet.kindSays}</EmptyState>;
}

type Field = { field: string; label: string; column: string | null };

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
  const entity = (entityNames as readonly string[]).includes(sheet.kind) ? (sheet.kind as EntityName) : null;
  if (!source || !entity) {
    return (
      <th>
        {field.label}
        <small>{source?.header ?? '推得'}</small>
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
            className={classes.sheetTab}
            style={{ padding: 0, textAlign: 'left' }}
            aria-label={`${field.label}，来自“${source.header}”，改`}
          >
            {field.label} <IconChevronDown size={12} aria-hidden />
            <small title={source.says}>{source.header || `${column} 列`}</small>
          </button>
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflow: 'auto' }}>
          <Menu.Label>“{source.header}”是哪一栏</Menu.Label>
          <Menu.Item onClick={() => onField(column, null)}>不导入这一列</Menu.Item>
          {fieldEntries(entity)
            .filter(([, declaration]) => declaration.need !== 'derived')
            .map(([name, declaration]) => (
              <Menu.Item key={name} onClick={() => onField(column, name)}>
                {declaration.label}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
    </th>
  );
}

function Row({
  row,
  kind,
  fields,
  onHold,
  onSettle,
}: {
  row: PlannedRow;
  kind: SheetSummary['kind'];
  fields: readonly Field[];
  onHold: (held: boolean) => void;
  onSettle: (take: 'file' | 'ours') => void;
}) {
  const look: { tone: Tone; word: string } = row.held ? { tone: 'gray', word: '先不入' } : verdictLooks[row.verdict];
  const whole = row.problems.filter((problem) => problem.field === null || !fields.some((field) => field.field === problem.field));
  return (
    <tr data-held={row.held || undefined}>
      <td className={classes.verdict}>
        <Menu position="bottom-start">
          <Menu.Target>
            <button type="button" className={classes.sheetTab} style={{ padding: 0 }} aria-label={`第 ${row.row} 行：${look.word}`}>
              <Tag tone={look.tone}>{look.word}</Tag>
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {whole.map((problem) => (
              <Menu.Label key={problem.says}>{problem.says}</Menu.Label>
            ))}
            {row.verdict === 'conflict' ? (
              <>
                <Menu.Item onClick={() => onSettle('file')}>用来表的</Menu.Item>
                <Menu.Item onClick={() => onSettle('ours')}>用台账现有的</Menu.Item>
              </>
            ) : null}
            {row.verdict === 'refused' ? (
              <Menu.Label>缺必需的内容，不能入账</Menu.Label>
            ) : (
              <Menu.Item onClick={() => onHold(!row.held)}>{row.held ? '照常入账' : '这一行先不入'}</Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </td>
      <td className={classes.rowNo}>{row.row}</td>
      {fields.map((field) => (
        <Cell key={field.field} row={row} kind={kind} field={field} />
      ))}
    </tr>
  );
}

function Cell({ row, kind, field }: { row: PlannedRow; kind: SheetSummary['kind']; field: Field }) {
  const problems = row.problems.filter((problem) => problem.field === field.field);
  const worst = problems.some((problem) => problem.severity === 'error') ? 'error' : problems.length > 0 ? 'warning' : undefined;
  const entity = (entityNames as readonly string[]).includes(kind) ? (kind as EntityName) : null;
  const shown = shownValue(entity ? fieldOf(entity, field.field) : undefined, field.field, row.values[field.field] ?? null);
  const before =
    row.current && Object.hasOwn(row.current, field.field)
      ? shownValue(entity ? fieldOf(entity, field.field) : undefined, field.field, row.current[field.field] ?? null)
      : null;
  const says = [
    ...problems.map((problem) => `${problem.cell ?? ''} ${problem.says}`.trim()),
    before === null ? '' : `台账现在是：${before || '空'}`,
  ]
    .filter(Boolean)
    .join('\n');
  const content = (
    <td data-problem={worst} title={says ? undefined : shown}>
      {before === null ? shown || (worst === 'error' ? '要改' : '') : <b>{shown}</b>}
    </td>
  );
  return says ? <Tooltip label={<span style={{ whiteSpace: 'pre-line' }}>{says}</span>}>{content}</Tooltip> : content;
}
