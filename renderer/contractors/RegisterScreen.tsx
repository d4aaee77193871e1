/** 外包名录库: every project with its six lights, the totals that go up, who is not in it yet, and the file behind each name. */
import { Button, Skeleton, TextInput } from '@mantine/core';
import { IconFileSpreadsheet, IconSearch } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type RegisterLine, type RegisterView, registerGroups } from '../../shared/contractors.ts';
import { longDay } from '../../shared/day.ts';
import { useFiles } from '../data/useFiles.ts';
import { useJob } from '../data/useJob.ts';
import { useRead } from '../data/useRead.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Page } from '../ui/Page.tsx';
import { Tag } from '../ui/Tag.tsx';
import { ContractorPanel } from './ContractorPanel.tsx';
import { DutiesList } from './DutiesList.tsx';
import { ProjectPanel } from './ProjectPanel.tsx';
import classes from './Register.module.css';
import type { RegisterSearch } from './search.ts';

type Patch = { [K in keyof RegisterSearch]?: RegisterSearch[K] | undefined };

export function RegisterScreen() {
  const search = useSearch({ from: '/contracted' });
  const navigate = useNavigate();
  const read = useRead('contractors.register', {});
  const job = useJob('contractors.exportRegister');
  const { give } = useFiles();
  const change = (patch: Patch): void => {
    void navigate({ to: '/contracted', search: { ...search, ...patch } });
  };
  const exportAll = async (): Promise<void> => {
    const outcome = await job.run({});
    if (outcome.ok) await give(outcome.value.file);
  };
  const view = read.data;
  const panel = search.project ? (
    <ProjectPanel
      key={search.project}
      id={search.project}
      line={view?.rows.find((row) => row.id === search.project)}
      onClose={() => change({ project: undefined })}
      onContractor={(contractor) => change({ project: undefined, contractor })}
    />
  ) : search.contractor ? (
    <ContractorPanel
      key={search.contractor}
      id={search.contractor}
      onClose={() => change({ contractor: undefined })}
      onProject={(project) => change({ contractor: undefined, project })}
    />
  ) : null;
  return (
    <Page
      title="外包名录库"
      note={view ? `截至 ${longDay(view.asOf)}，${view.rows.length} 个项目` : null}
      aside={panel}
      actions={
        <Button leftSection={<IconFileSpreadsheet size={16} />} loading={job.running} onClick={() => void exportAll()}>
          导出名录库
        </Button>
      }
    >
      {read.isError ? <FaultNote error={read.error} onRetry={() => void read.refetch()} /> : null}
      {view === undefined ? read.isPending ? <Skeleton height={320} /> : null : null}
      {view ? (
        <>
          <Totals view={view} search={search} onChange={change} />
          {search.who === 'duties' ? (
            <DutiesList onContractor={(contractor) => change({ contractor, project: undefined })} />
          ) : search.who ? (
            <Enterprises list={search.who === 'unsaid' ? view.unsaid : view.withoutProject} kind={search.who} />
          ) : (
            <Projects view={view} search={search} onChange={change} />
          )}
        </>
      ) : null}
    </Page>
  );
}

function Totals({ view, search, onChange }: { view: RegisterView; search: RegisterSearch; onChange: (patch: Patch) => void }) {
  const figure = (label: string, value: number | string, unit: string, patch: Patch | null, pressed: boolean, asks = false, title = '') =>
    patch === null ? (
      <div key={label} className={classes.figure} title={title}>
        <span>{label}</span>
        <b>{value}</b>
        <small>{unit}</small>
      </div>
    ) : (
      <button
        key={label}
        type="button"
        className={classes.figure}
        aria-pressed={pressed}
        data-asks={asks || undefined}
        title={title}
        onClick={() => onChange(pressed ? { who: undefined, only: undefined } : { who: undefined, only: undefined, ...patch })}
      >
        <span>{label}</span>
        <b>{value}</b>
        <small>{unit}</small>
      </button>
    );
  return (
    <div className={classes.figures}>
      {figure('六组齐全', view.registered, '个', { only: 'complete' }, search.only === 'complete', false, '六组均非空才算已登记')}
      {figure('未齐', view.lacking, '个', { only: 'lacking' }, search.only === 'lacking', view.lacking > 0)}
      {view.figures.map((each) => figure(each.label, each.value, each.unit, null, false, false, `口径：${each.basis}`))}
      {view.rates.map((rate) =>
        figure(
          `${rate.label}达标`,
          rate.of === 0 ? '—' : `${rate.met}/${rate.of}`,
          rate.of === 0 ? '' : `${Math.floor((100 * rate.met) / rate.of)}%`,
          { only: rate.key },
          search.only === rate.key,
          rate.failing.length > 0,
          `${rate.basis}；点开看不达标的项目`,
        ),
      )}
      {figure('未核实有无外包', view.unsaidTotal, '家', { who: 'unsaid' }, search.who === 'unsaid', view.unsaidTotal > 0)}
      {figure('有外包无项目', view.withoutProject.length, '家', { who: 'none' }, search.who === 'none', view.withoutProject.length > 0)}
      <button
        type="button"
        className={classes.figure}
        aria-pressed={search.who === 'duties'}
        title="季度考核不合格、重大隐患不整改、发生亡人事故，合同没有解除、也没有列入黑名单"
        onClick={() => onChange(search.who === 'duties' ? { who: undefined } : { who: 'duties', only: undefined })}
      >
        <span>该处置未处置</span>
        <b>查看</b>
      </button>
    </div>
  );
}

function Projects({ view, search, onChange }: { view: RegisterView; search: RegisterSearch; onChange: (patch: Patch) => void }) {
  const failing = view.rates.find((rate) => rate.key === search.only);
  const wanted = failing ? new Set(failing.failing) : null;
  const words = (search.q ?? '').trim().toLowerCase();
  const shown = view.rows.filter(
    (row) =>
      (wanted === null || wanted.has(row.id)) &&
      (search.only !== 'lacking' || !row.complete) &&
      (search.only !== 'complete' || row.complete) &&
      !(registerGroups.some((group) => group === search.only) && !row.lacking.some((group) => group === search.only)) &&
      (search.village === undefined || (row.owner.village || '村未填') === search.village) &&
      (words === '' || [row.owner.name, row.contractor.name, row.content].some((text) => text.toLowerCase().includes(words))),
  );
  return (
    <>
      <div className={classes.bar}>
        <TextInput
          aria-label="在本页中搜索"
          placeholder="发包单位、承包单位、项目内容"
          size="xs"
          w={230}
          leftSection={<IconSearch size={15} stroke={1.7} />}
          value={search.q ?? ''}
          onChange={(event) => onChange({ q: event.currentTarget.value === '' ? undefined : event.currentTarget.value })}
        />
        {view.dark
          .filter(({ lacking }) => lacking > 0)
          .map(({ group, lacking }) => (
            <Button
              key={group}
              size="compact-sm"
              variant={search.only === group ? 'light' : 'default'}
              onClick={() => onChange({ only: search.only === group ? undefined : group })}
            >
              缺{group} {lacking}
            </Button>
          ))}
        {view.byVillage.length > 1
          ? view.byVillage.slice(0, 8).map((village) => (
              <Button
                key={village.key}
                size="compact-sm"
                variant={search.village === village.key ? 'light' : 'subtle'}
                title={`已登记 ${village.registered}，未齐 ${village.lacking}`}
                onClick={() => onChange({ village: search.village === village.key ? undefined : village.key })}
              >
                {village.label} {village.registered}/{village.registered + village.lacking}
              </Button>
            ))
          : null}
      </div>
      {shown.length === 0 ? (
        <EmptyState title={view.rows.length === 0 ? '还没有外包项目' : '没有符合的项目'}>
          {view.rows.length === 0
            ? '一个外包项目一行：谁发包、谁承包、干什么、多大规模、哪天到哪天、有没有危险作业。六组齐全才算已登记。'
            : '换一个数字，或者换个词再搜。'}
        </EmptyState>
      ) : (
        <div className={classes.tableCard}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th>项目内容</th>
                <th>发包单位</th>
                <th>承包单位</th>
                <th>六组</th>
                <th>状态</th>
                <th>检查项</th>
                <th>提示</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <Row key={row.id} row={row} selected={row.id === search.project} onChange={onChange} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function Lights({ row }: { row: Pick<RegisterLine, 'lights' | 'lacking'> }) {
  const says = row.lacking.length === 0 ? '六组齐全' : `缺：${row.lacking.join('、')}`;
  return (
    <span className={classes.lights} role="img" aria-label={says} title={says}>
      {registerGroups.map((group, at) => (
        <span key={group} className={classes.light} data-dark={row.lights[group] ? undefined : true}>
          {at + 1}
        </span>
      ))}
    </span>
  );
}

function Row({ row, selected, onChange }: { row: RegisterLine; selected: boolean; onChange: (patch: Patch) => void }) {
  const { ticks } = row;
  const ticked = ticks.met + ticks.failed + ticks.notApplicable;
  return (
    <tr aria-selected={selected}>
      <td>
        <button type="button" className={classes.open} onClick={() => onChange({ project: row.id, contractor: undefined })}>
          {row.content}
        </button>
      </td>
      <td>
        <Link to="/enterprise" search={{ id: row.owner.id }}>
          {row.owner.name}
        </Link>
      </td>
      <td>
        <button type="button" className={classes.open} onClick={() => onChange({ contractor: row.contractor.id, project: undefined })}>
          {row.contractor.name}
        </button>
      </td>
      <td>
        <Lights row={row} />
      </td>
      <td>{row.status || '未填'}</td>
      <td>
        {ticked + ticks.open === 0 ? (
          <span className={classes.quiet}>未查</span>
        ) : (
          `${ticked}/${ticked + ticks.open}${ticks.failed > 0 ? `，不符合 ${ticks.failed}` : ''}`
        )}
      </td>
      <td>
        {row.blacklisted ? <Tag tone="red">{row.blacklisted}</Tag> : null}
        {row.daysCut === null ? null : <Tag tone="amber">工期少 {row.daysCut} 天</Tag>}
      </td>
    </tr>
  );
}

function Enterprises({ list, kind }: { list: RegisterView['unsaid']; kind: 'unsaid' | 'none' }) {
  if (list.length === 0) return <EmptyState title={kind === 'unsaid' ? '都核实过了' : '都登记了项目'} />;
  return (
    <div className={classes.tableCard}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>企业</th>
            <th>村（社区）</th>
            <th>下一步</th>
          </tr>
        </thead>
        <tbody>
          {list.map((one) => (
            <tr key={one.id}>
              <td>
                <Link to="/enterprise" search={{ id: one.id }}>
                  {one.name}
                </Link>
              </td>
              <td>{one.village || '未填'}</td>
              <td>
                {kind === 'unsaid' ? (
                  <Link to="/roster" search={{ open: one.id, form: 'edit' }}>
                    核实有无外包
                  </Link>
                ) : (
                  <Link to="/outsourcing" search={{ form: 'new' }}>
                    登记外包项目
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
