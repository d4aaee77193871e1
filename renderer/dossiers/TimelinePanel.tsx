/** 大事记: everything that happened, latest first, by kind and year. */
import { Button, Select, Skeleton } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type DossierGroup, dossierGroupLabels, type TimelineLine } from '../../shared/dossiers.ts';
import { useRead } from '../data/useRead.ts';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Card } from '../ui/Page.tsx';
import { isShownEntity, screenOf } from '../ui/recordScreens.ts';
import classes from './Dossier.module.css';

const FIRST = 60;
const ALL = 400;

/** @param all for the printer: as many as a paper bears */
export function TimelinePanel({ id, all }: { id: string; all: boolean }) {
  const { kinds = [], year } = useSearch({ from: '/enterprise' });
  const navigate = useNavigate();
  const [shown, setShown] = useState(FIRST);
  const limit = all ? ALL : shown;
  const read = useRead('dossiers.timeline', { id, groups: kinds, year: year ?? null, limit }, { keep: true });
  const change = (next: { kinds?: DossierGroup[] | undefined; year?: number | undefined }): void => {
    void navigate({ to: '/enterprise', search: { id, kinds: kinds.length > 0 ? kinds : undefined, year, ...next }, replace: true });
  };
  const toggle = (group: DossierGroup): void => {
    const next = kinds.includes(group) ? kinds.filter((one) => one !== group) : [...kinds, group];
    change({ kinds: next.length > 0 ? next : undefined });
  };
  const timeline = read.data;
  return (
    <Card padded={false} className={classes.timeline ?? ''}>
      <div className={classes.timelineHead}>
        <h2 className={classes.groupTitle}>大事记</h2>
        {timeline ? <span className={classes.count}>{timeline.total} 条</span> : null}
        <Select
          size="xs"
          w={104}
          aria-label="年份"
          className={classes.screenOnly ?? ''}
          value={year === undefined ? 'all' : String(year)}
          onChange={(value) => change({ year: value === null || value === 'all' ? undefined : Number(value) })}
          data={[
            { value: 'all', label: '全部年份' },
            ...(timeline?.years ?? []).map((one) => ({ value: String(one.year), label: `${one.year} 年` })),
          ]}
          allowDeselect={false}
        />
      </div>
      <fieldset className={classes.kinds} aria-label="按类别看">
        {(timeline?.groups ?? []).map(({ group, count }) => (
          <button
            key={group}
            type="button"
            className={classes.kind}
            data-kind={group}
            aria-pressed={kinds.includes(group)}
            onClick={() => toggle(group)}
          >
            {dossierGroupLabels[group]} {count}
          </button>
        ))}
        {kinds.length > 0 ? (
          <button type="button" className={classes.kind} data-clear onClick={() => change({ kinds: undefined })}>
            看全部
          </button>
        ) : null}
      </fieldset>
      {read.isError ? <FaultNote error={read.error} onRetry={() => void read.refetch()} /> : null}
      {timeline ? <Days lines={timeline.lines} /> : <Skeleton height={200} m={14} />}
      {timeline && timeline.lines.length < timeline.total ? (
        <div className={classes.moreLines}>
          <Button size="xs" variant="subtle" onClick={() => setShown(Math.min(shown + 200, 2_000))}>
            再看 {Math.min(200, timeline.total - timeline.lines.length)} 条（共 {timeline.total} 条）
          </Button>
        </div>
      ) : null}
    </Card>
  );
}

/** Lines below the day on which they happened, days below their month. */
function Days({ lines }: { lines: readonly TimelineLine[] }) {
  if (lines.length === 0) return <p className={classes.noLines}>这些条件下没有记录。</p>;
  const months = Map.groupBy(lines, (line) => line.on.slice(0, 7));
  return [...months].map(([month, own]) => (
    <section key={month} className={classes.month}>
      <h3>
        {month.slice(0, 4)} 年 {Number(month.slice(5))} 月
      </h3>
      <ol>
        {own.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id; two of one day may be alike
          <li key={index} data-kind={line.group}>
            <time dateTime={line.on} data-again={own[index - 1]?.on === line.on || undefined}>
              {Number(line.on.slice(8))}日
            </time>
            <div>
              <b className={classes.what}>{line.what}</b> <Title line={line} />
              {line.detail ? <p>{line.detail}</p> : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  ));
}

function Title({ line }: { line: TimelineLine }) {
  if (!line.title) return null;
  return line.entity !== null && line.record !== null && line.entity !== 'enterprise' && isShownEntity(line.entity) ? (
    <Link to={screenOf[line.entity]} search={{ open: line.record }}>
      {line.title}
    </Link>
  ) : (
    <span>{line.title}</span>
  );
}
