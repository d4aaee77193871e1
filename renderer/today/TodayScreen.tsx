import { Skeleton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../shared/contract.ts';
import { longDay, weekdayWord } from '../../shared/day.ts';
import { declarationOf } from '../../shared/declared/records/index.ts';
import { useRead } from '../data/useRead.ts';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Card, Page } from '../ui/Page.tsx';
import { isShownEntity, type ShownEntity, screenOf } from '../ui/recordScreens.ts';
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
      <div className={classes.room}>
        <div className={classes.columns}>
          <TodoList counts={counts} />
          <aside className={classes.side}>
            <Unfinished />
            <Ledger counts={counts} />
            <Forms />
          </aside>
        </div>
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
      <Waiting counts={counts} />
    </div>
  );
}

/** What only a person can decide: each kind leads to its own list. */
function Waiting({ counts: { waiting, waits } }: { counts: Counts }) {
  const kinds = [
    { label: '判级', n: waits.grade, to: '/hazards', view: 'ungraded' },
    { label: '定来源', n: waits.source, to: '/hazards', view: 'unsourced' },
    { label: '认可销号', n: waits.claimed, to: '/hazards', view: 'claimed' },
    { label: '建名录', n: waits.roster, to: '/roster', view: 'pending' },
  ] as const;
  const open = kinds.filter((kind) => kind.n > 0);
  return (
    <section className={classes.tile} data-tone={waiting > 0 ? 'amber' : undefined} aria-label="等您确认">
      <span className={classes.label}>等您确认</span>
      <b>{waiting}</b>
      <span className={classes.waits}>
        {open.length === 0 ? '没有要定的' : null}
        {open.map((kind) => (
          <Link key={kind.view} to={kind.to} search={{ view: kind.view }}>
            {kind.label} {kind.n}
          </Link>
        ))}
      </span>
    </section>
  );
}

/** Forms a crash or a slip of the hand left unsaved. */
function Unfinished() {
  const drafts = useRead('drafts.list', {}, { fresh: true });
  const lines = (drafts.data?.drafts ?? []).filter((draft) => isShownEntity(draft.entity));
  if (lines.length === 0) return null;
  return (
    <Card>
      <h2 className={classes.h2}>没有保存完的</h2>
      {lines.map((draft) => (
        <div key={`${draft.form}-${draft.entity}-${draft.id}`} className={classes.form}>
          <Link
            to={screenOf[draft.entity as ShownEntity]}
            search={draft.form === 'quick' ? { form: 'quick' } : draft.id === null ? { form: 'new' } : { open: draft.id, form: 'edit' }}
          >
            {draft.id === null ? '新增' : '修改'}
            {declarationOf(draft.entity).label}
            {draft.title ? `：${draft.title}` : ''}
          </Link>
          <span className={classes.note}>{draft.keptAt.slice(5, 16).replace('T', ' ')}</span>
        </div>
      ))}
    </Card>
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
