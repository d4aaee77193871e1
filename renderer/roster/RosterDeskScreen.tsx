import { Tabs } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useRead } from '../data/useRead.ts';
import { Page } from '../ui/Page.tsx';
import { CarePanel } from './CarePanel.tsx';
import classes from './Desk.module.css';
import { DuplicatesPanel } from './DuplicatesPanel.tsx';
import { FiguresPanel } from './FiguresPanel.tsx';
import { PendingPanel } from './PendingPanel.tsx';
import { SnapshotsPanel } from './SnapshotsPanel.tsx';
import type { RosterDeskSearch } from './search.ts';
import { VillagesPanel } from './VillagesPanel.tsx';

export type DeskPatch = { [K in keyof RosterDeskSearch]?: RosterDeskSearch[K] | undefined };
export type ChangeDesk = (patch: DeskPatch) => void;

/** 名录整理: duplicates, what waits to be entered, villages, who looks after whom, and the roster's figures per period. */
export function RosterDeskScreen() {
  const search = useSearch({ from: '/roster/desk' });
  const navigate = useNavigate();
  const part = search.part ?? 'duplicates';
  const change = useCallback<ChangeDesk>(
    (patch) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) =>
          Object.fromEntries(Object.entries({ ...before, ...patch }).filter(([, value]) => value !== undefined && value !== '')),
      }),
    [navigate],
  );
  const duplicates = useRead('roster.duplicates', { entity: 'enterprise' });
  const pending = useRead('roster.pending', {});
  const villages = useRead('roster.villages', {});
  const care = useRead('roster.supervision', {});
  const tabs = [
    { part: 'duplicates', label: '疑似重复', n: duplicates.data?.total },
    { part: 'pending', label: '待建名录', n: pending.data?.rows.length },
    { part: 'villages', label: '村（社区）', n: villages.data?.unknown.length },
    { part: 'care', label: '包保监管', n: care.data?.lacking.length },
    { part: 'figures', label: '名录统计', n: undefined },
    { part: 'snapshots', label: '名录快照', n: undefined },
  ] as const;

  return (
    <Page
      title={
        <>
          <Link to="/roster" className={classes.back}>
            企业名录
          </Link>
          <span className={classes.slash}>/</span>名录整理
        </>
      }
      note="查重合并、补齐名录、期末家数对得上"
    >
      <Tabs
        value={part}
        onChange={(next) => change({ part: next as typeof part, pair: undefined, list: undefined, group: undefined, q: undefined })}
        keepMounted={false}
        className={classes.tabs}
      >
        <Tabs.List>
          {tabs.map(({ part: value, label, n }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
              {n ? <span className={classes.count}>{n}</span> : null}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="duplicates" className={classes.panel}>
          <DuplicatesPanel search={search} change={change} />
        </Tabs.Panel>
        <Tabs.Panel value="pending" className={classes.panel}>
          <PendingPanel change={change} />
        </Tabs.Panel>
        <Tabs.Panel value="villages" className={classes.panel}>
          <VillagesPanel />
        </Tabs.Panel>
        <Tabs.Panel value="care" className={classes.panel}>
          <CarePanel />
        </Tabs.Panel>
        <Tabs.Panel value="figures" className={classes.panel}>
          <FiguresPanel search={search} change={change} />
        </Tabs.Panel>
        <Tabs.Panel value="snapshots" className={classes.panel}>
          <SnapshotsPanel search={search} change={change} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
