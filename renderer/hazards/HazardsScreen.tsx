import { Anchor, Button, Tooltip } from '@mantine/core';
import { IconBolt } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { isDay, longDay } from '../../shared/day.ts';
import { openHazardStates } from '../../shared/hazards.ts';
import type { RecordRow } from '../../shared/records.ts';
import { shortDay } from '../ui/dayWords.ts';
import { RecordScreen } from '../ui/RecordScreen.tsx';
import type { Detail } from '../ui/record/RecordDrawer.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import type { QuickView } from '../ui/table/views.ts';
import { useListState } from '../ui/useListState.ts';
import { useToday } from '../ui/useToday.ts';
import { AcceptClaims, Settle } from './BulkDialogs.tsx';
import { Dossier } from './Dossier.tsx';
import { DueTag } from './DueTag.tsx';
import { QuickEntry } from './QuickEntry.tsx';

const open = [...openHazardStates];

const views: QuickView[] = [
  { name: 'all', label: '全部', filters: [] },
  { name: 'overdue', label: '逾期', filters: [{ field: 'overdue', op: 'is', value: true }], tone: 'red' },
  { name: 'near', label: '3 日内', filters: [{ field: 'near_due', op: 'is', value: true }], tone: 'amber' },
  {
    name: 'major',
    label: '重大未销号',
    filters: [
      { field: 'level', op: 'is', value: '重大' },
      { field: 'status', op: 'anyOf', value: open },
    ],
    tone: 'red',
  },
  { name: 'recheck', label: '待复查', filters: [{ field: 'status', op: 'is', value: 'pending_recheck' }], tone: 'violet' },
  { name: 'evidence', label: '缺证据', filters: [{ field: 'evidence_gaps', op: 'from', value: 1 }], tone: 'amber' },
  { name: 'ungraded', label: '待判级', filters: [{ field: 'level', op: 'is', value: '待判级' }], tone: 'amber' },
  { name: 'unsourced', label: '待定来源', filters: [{ field: 'source', op: 'empty' }], tone: 'amber' },
  {
    name: 'claimed',
    label: '来表称已整改',
    filters: [
      { field: 'status', op: 'is', value: 'pending_recheck' },
      { field: 'reported_state', op: 'filled' },
    ],
    tone: 'violet',
  },
  { name: 'closed', label: '已销号', filters: [{ field: 'status', op: 'is', value: 'closed' }] },
];

const columns = ['code', 'enterprise.name', 'description', 'level', 'deadline', 'status', 'source', 'duty_person', 'found_on'];

const widths = {
  code: 118,
  'enterprise.name': 190,
  description: 250,
  level: 98,
  deadline: 158,
  status: 106,
  source: 106,
  duty_person: 100,
  found_on: 100,
};
const compact = { 'enterprise.name': 130, description: 176, level: 98, deadline: 150, status: 100 };

const cells = {
  code: (row: RecordRow) => <span style={{ color: 'var(--ink2)' }}>{typeof row.values.code === 'string' ? row.values.code : '—'}</span>,
  deadline: (row: RecordRow, today: string | undefined) => {
    const { deadline } = row.values;
    if (typeof deadline !== 'string') return null;
    return (
      <>
        {shortDay(deadline, today)} <DueTag values={row.values} today={today} />
      </>
    );
  },
};

/** 隐患台账: registering, ordering, rectifying, rechecking and closing hazards. */
export function HazardsScreen() {
  const today = useToday();
  const { search, change } = useListState();
  const [bulk, setBulk] = useState<{ kind: 'settle' | 'claims'; ids: string[]; done: () => void } | null>(null);
  const close = useCallback(() => setBulk(null), []);
  return (
    <>
      <RecordScreen
        entity="hazard"
        title="隐患台账"
        newLabel="登记隐患"
        emptyWords="这里放本镇发现的每一条隐患，从登记、下达、整改、复查到销号。一条隐患一行；企业报来的自查表，一行里写了几条的，导入时会拆开。"
        columns={columns}
        widths={widths}
        compact={compact}
        views={views}
        offered={['status', 'source', 'enterprise.name', 'found_on']}
        cells={cells}
        {...(today ? { start: { found_on: today } } : {})}
        actions={
          <Tooltip label="企业、问题、期限，其余以后补。任何页面按 Alt+N">
            <Button variant="default" leftSection={<IconBolt size={16} />} onClick={() => change({ form: 'quick' })}>
              快速登记
            </Button>
          </Tooltip>
        }
        bulk={(ids, done) => (
          <>
            <Anchor component="button" type="button" size="sm" onClick={() => setBulk({ kind: 'settle', ids, done })}>
              定等级、来源…
            </Anchor>
            <Anchor component="button" type="button" size="sm" onClick={() => setBulk({ kind: 'claims', ids, done })}>
              认可为已销号…
            </Anchor>
          </>
        )}
        drawer={{
          tags: (detail) => (
            <>
              {typeof detail.values.level === 'string' ? <StatusBadge codes="hazardLevel" code={detail.values.level} /> : null}
              {typeof detail.values.status === 'string' ? <StatusBadge codes="hazardStatus" code={detail.values.status} /> : null}
              <DueTag values={detail.values} today={today} />
            </>
          ),
          line: (detail) => <Where detail={detail} />,
          lead: (detail) => <Dossier id={detail.id} />,
        }}
      />
      {search.form === 'quick' && today ? (
        <QuickEntry
          today={today}
          onClose={() => change({ form: undefined })}
          onSaved={([first]) => change({ form: undefined, open: first, tab: undefined })}
        />
      ) : null}
      {bulk?.kind === 'settle' ? <Settle ids={bulk.ids} onClose={close} onDone={bulk.done} /> : null}
      {bulk?.kind === 'claims' ? <AcceptClaims ids={bulk.ids} onClose={close} onDone={bulk.done} /> : null}
    </>
  );
}

/** 企业 · 部位 · 何时何人发现 */
function Where({ detail }: { detail: Detail }) {
  const { values } = detail;
  const name = values['enterprise.name'];
  const found = typeof values.found_on === 'string' && isDay(values.found_on) ? longDay(values.found_on) : '';
  return (
    <>
      {typeof name === 'string' && typeof values.enterprise_id === 'string' ? (
        <Link to="/roster" search={{ open: values.enterprise_id }}>
          {name}
        </Link>
      ) : null}
      {[values.location, [found, values.source].filter(Boolean).join(' ')]
        .filter((part) => part)
        .map((part) => ` · ${String(part)}`)
        .join('')}
    </>
  );
}
