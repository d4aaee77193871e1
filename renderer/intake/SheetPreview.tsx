/** One sheet as it would enter the ledger: what it was taken for, the columns with their fields, every row with its verdict. */
import { Button, Skeleton } from '@mantine/core';
import { useState } from 'react';
import type { FileSummary, SheetSummary } from '../../shared/intake.ts';
import { useRead } from '../data/useRead.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Card } from '../ui/Page.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './Intake.module.css';
import { kindLabel, rowsOf } from './intakeWords.ts';
import { SheetHead } from './SheetHead.tsx';
import { SheetTable } from './SheetTable.tsx';
import type { RowFilter } from './search.ts';

const PAGE = 200;

export function SheetPreview({
  batch,
  file,
  sheet,
  only,
  cause,
  onShow,
}: {
  batch: string;
  file: FileSummary;
  sheet: SheetSummary;
  only: RowFilter;
  cause: string | undefined;
  onShow: (next: { sheet?: number; only?: RowFilter; cause?: string }) => void;
}) {
  const [page, setPage] = useState({ of: '', offset: 0 });
  const filter = `${only} ${cause ?? ''}`;
  // another filter begins at its first page
  const offset = page.of === filter ? page.offset : 0;
  const key = { batch, file: file.index, sheet: sheet.index };
  const read = useRead('intake.rows', { ...key, offset, limit: PAGE, only, ...(cause ? { cause } : {}) }, { keep: true });
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
              onClick={() => onShow({ sheet: each.index })}
            >
              {each.sheet} <small>{each.kind === 'unknown' ? '' : rowsOf(each.counts)}</small>
            </button>
          ))}
        </div>
      ) : null}
      <SheetHead
        at={key}
        sheet={sheet}
        only={cause === undefined ? only : null}
        onOnly={(next) => onShow(next === 'all' ? {} : { only: next })}
      />
      {cause ? (
        <div className={classes.filterBar} role="status">
          <span>只看有这个问题的 {total} 行</span>
          <Button size="compact-sm" variant="subtle" onClick={() => onShow({})}>
            看全部行
          </Button>
        </div>
      ) : null}
      {read.isError ? <FaultNote error={read.error} onRetry={() => void read.refetch()} /> : null}
      {read.data === undefined && !read.isError ? <Skeleton m={12} height={240} /> : null}
      {read.data && rows.length === 0 ? <NothingHere sheet={sheet} filtered={only !== 'all' || cause !== undefined} /> : null}
      {rows.length > 0 ? <SheetTable at={key} sheet={sheet} rows={rows} fields={fields} total={total} cause={cause} /> : null}
      {total > PAGE ? (
        <div className={classes.pager}>
          <span>
            第 {offset + 1}–{Math.min(offset + PAGE, total)} 行，共 {total} 行
          </span>
          <span className={classes.grow} />
          <Button
            size="xs"
            variant="default"
            disabled={offset === 0}
            onClick={() => setPage({ of: filter, offset: Math.max(0, offset - PAGE) })}
          >
            上一页
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={offset + PAGE >= total}
            onClick={() => setPage({ of: filter, offset: offset + PAGE })}
          >
            下一页
          </Button>
        </div>
      ) : null}
    </Card>
  );
}

function NothingHere({ sheet, filtered }: { sheet: SheetSummary; filtered: boolean }) {
  if (filtered) return <EmptyState title="没有这样的行">换一个筛选看看。</EmptyState>;
  if (sheet.zeroReport) {
    return (
      <EmptyState title="零报告">
        {sheet.declared.enterprise ?? '这家单位'}写明没有{kindLabel(sheet.kind)}
        {sheet.declared.filledOn ? `（${sheet.declared.filledOn}）` : ''}。入账时会登记这份零报告，不会当成没有报。
      </EmptyState>
    );
  }
  if (sheet.kind !== 'unknown') return <EmptyState title="没有记录">{sheet.kindSays}</EmptyState>;
  return (
    <EmptyState title="没有认出这张表">
      <p>{sheet.kindSays}。</p>
      <p>
        如果它确实是台账，在上面选“这张表是什么”，必要时改 <Tag>表头在第几行</Tag>；不是就不用管，它不会入账。
      </p>
    </EmptyState>
  );
}
