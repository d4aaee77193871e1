import { Skeleton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../shared/contract.ts';
import { longDay, weekdayWord } from '../../shared/day.ts';
import { useRead } from '../data/useRead.ts';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Card, Page } from '../ui/Page.tsx';
import classes from './TodayScreen.module.css';
import { TodoList } from './TodoList.tsx';

type Counts = OutputOf<'office.status'>['counts'];

/** 今日: what is late, what is due, and the next action beside each line. */
export function TodayScreen() {
  const status = useRead('office.status', {});
  if (status.isError) return <FaultNote error={status.error} onRetry={() => void status.refetch()} />;
  if (!status.data) return <Skeleton height={120} m={20} />;
  const { counts, today } = status.data;
  return (
    <Page title="今日要办" note={`${longDay(today)} ${weekdayWord(today)}`}>
      <Tiles counts={counts} />
      <div className={classes.columns}>
        <TodoList counts={counts} />
        <aside className={classes.side}>
          <Ledger counts={counts} />
          <Forms />
        </aside>
      </div>
    </Page>
  );
}

function Tiles({ counts }: { counts: Counts }) {
  const tiles: { label: string; n: number; note: string; tone?: 'red' | 'amber'; view: string }[] = [
    { label: '逾期未整改', n: counts.overdue, note: counts.overdue > 0 ? '先催这些' : '没有逾期的', tone: 'red', view: 'overdue' },
    { label: '3 日内到期', n: counts.near_due, note: '含今天到期', tone: 'amber', view: 'near' },
    { label: '待复查', n: counts.pending_recheck, note: '企业已报整改完成', view: 'recheck' },
    { label: '重大未销号', n: counts.major_open, note: '须验收、双报告', tone: 'red', view: 'major' },
  ];
  return (
    <div className={classes.tiles}>
      {tiles.map((tile) => (
        <Link
          key={tile.view}
          to="/hazards"
          search={{ view: tile.view }}
          className={classes.tile}
          data-tone={tile.n > 0 ? tile.tone : undefined}
        >
          <span className={classes.label}>
            {tile.label}
            <IconChevronRight size={15} aria-hidden />
          </span>
          <b>{tile.n}</b>
          <span className={classes.note}>{tile.note}</span>
        </Link>
      ))}
      <Link to="/hazards" search={{ view: 'ungraded' }} className={classes.tile} data-tone={counts.waiting > 0 ? 'amber' : undefined}>
        <span className={classes.label}>
          等您确认
          <IconChevronRight size={15} aria-hidden />
        </span>
        <b>{counts.waiting}</b>
        <span className={classes.note}>等级、来源、销号未定</span>
      </Link>
    </div>
  );
}

function Ledger({ counts }: { counts: Counts }) {
  const closed = counts.hazard - counts.hazard_open;
  const rate = counts.hazard > 0 ? Math.round((closed / counts.hazard) * 100) : null;
  return (
    <Card>
      <h2 className={classes.h2}>台账概况</h2>
      <dl className={classes.facts}>
        <dt>企业名录</dt>
        <dd>
          <Link to="/roster">{counts.enterprise} 家</Link>
        </dd>
        <dt>隐患</dt>
        <dd>
          <Link to="/hazards">{counts.hazard} 条</Link>
        </dd>
        <dt>已销号</dt>
        <dd>
          <Link to="/hazards" search={{ view: 'closed' }}>
            {closed} 条
          </Link>
        </dd>
      </dl>
      {rate === null ? null : (
        <div className={classes.bar} role="img" aria-label={`已了结 ${rate}%`} title={`已了结 ${closed} / ${counts.hazard}`}>
          <i style={{ width: `${rate}%` }} />
        </div>
      )}
    </Card>
  );
}

function Forms() {
  const forms = useRead('reports.forms', {});
  return (
    <Card>
      <h2 className={classes.h2}>报表</h2>
      {(forms.data?.forms ?? []).map((form) => {
        const last = form.periods.at(-1);
        return (
          <div key={form.form} className={classes.form}>
            <Link to="/reports" search={{ form: form.form }}>
              {form.name}
            </Link>
            <span className={classes.note}>
              {form.setup === null ? '还没有填行动起始日' : last ? `最近一期截至 ${last.asOf}` : '还没有填报过'}
            </span>
          </div>
        );
      })}
    </Card>
  );
}
