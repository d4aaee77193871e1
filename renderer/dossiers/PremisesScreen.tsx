/** 园区厂区: who sits in which building of whose yard, what to look at there, and the totals that go up. */
import { Button, Skeleton, TextInput } from '@mantine/core';
import { IconFileSpreadsheet, IconPrinter, IconSearch } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { longDay } from '../../shared/day.ts';
import { areaWords, type LeaseFlag, leaseFlagLabels, leaseFlags, type PremisesFigure, type PremisesView } from '../../shared/dossiers.ts';
import { useFiles } from '../data/useFiles.ts';
import { useJob } from '../data/useJob.ts';
import { useRead } from '../data/useRead.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Page } from '../ui/Page.tsx';
import classes from './Premises.module.css';
import { PremisesBlock } from './PremisesBlock.tsx';
import './print.css';
import type { PremisesSearch } from './search.ts';

const grave: ReadonlySet<LeaseFlag> = new Set(['threeInOne', 'dormitory', 'noAgreement', 'illegalBuild']);

export function PremisesScreen() {
  const search = useSearch({ from: '/premises' });
  const navigate = useNavigate();
  const read = useRead('dossiers.premises', {});
  const status = useRead('office.status', {});
  const job = useJob('dossiers.exportPremises');
  const { give } = useFiles();
  const change = (next: Partial<PremisesSearch>): void => {
    void navigate({ to: '/premises', search: { ...search, ...next }, replace: true });
  };
  const exportAll = async (): Promise<void> => {
    const outcome = await job.run({});
    if (outcome.ok) await give(outcome.value.file);
  };
  const view = read.data;
  return (
    <Page
      title="园区厂区"
      note={view ? `截至 ${longDay(view.asOf)}，${view.premises.length} 处出租场所` : null}
      actions={
        <span className={classes.tools}>
          <Button renderRoot={(props: object) => <Link to="/leases" search={{ form: 'new' }} {...props} />} variant="default">
            登记租赁
          </Button>
          <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
            打印
          </Button>
          <Button leftSection={<IconFileSpreadsheet size={16} />} loading={job.running} onClick={() => void exportAll()}>
            导出摸底表
          </Button>
        </span>
      }
    >
      {read.isError ? <FaultNote error={read.error} onRetry={() => void read.refetch()} /> : null}
      {view === undefined ? read.isPending ? <Skeleton height={320} /> : null : null}
      {view && view.premises.length === 0 ? (
        <EmptyState
          title="还没有租赁关系"
          action={
            <Button component={Link} to="/intake">
              从收来的表导入
            </Button>
          }
        >
          这里按园区、厂区排列谁租给谁：楼栋、面积、人数、用途、风险点和安全管理协议。把各村、园区报来的出租情况表拖进“收表导入”即可。
        </EmptyState>
      ) : null}
      {view && view.premises.length > 0 ? (
        <article data-print-sheet="wide" className={classes.view}>
          <h1 className={classes.printTitle}>厂中厂、园中园一览（截至 {longDay(view.asOf)}）</h1>
          <Totals view={view} chosen={search.figure} onChoose={(figure) => change({ figure })} />
          <div className={classes.bar}>
            <TextInput
              aria-label="在本页中搜索"
              placeholder="厂区、出租方、承租方、用途"
              size="xs"
              w={230}
              leftSection={<IconSearch size={15} stroke={1.7} />}
              value={search.q ?? ''}
              onChange={(event) => change({ q: event.currentTarget.value === '' ? undefined : event.currentTarget.value })}
            />
            <Flags view={view} chosen={search.flag} onChoose={(flag) => change({ flag })} />
          </div>
          <Blocks
            view={view}
            search={search}
            person={status.data?.identity?.person ?? ''}
            onAll={() => change({ figure: undefined, flag: undefined, q: undefined })}
          />
        </article>
      ) : null}
    </Page>
  );
}

const figureWords = (figure: PremisesFigure): string =>
  figure.unit === '㎡' ? areaWords(figure.value) : figure.value.toLocaleString('zh-CN');

/** Each number shows exactly the leases behind it. */
function Totals({
  view,
  chosen,
  onChoose,
}: {
  view: PremisesView;
  chosen: string | undefined;
  onChoose: (key: string | undefined) => void;
}) {
  return (
    <div className={classes.totals}>
      {view.figures.map((figure) => {
        const pressed = chosen === figure.key;
        const asks = figure.key === 'lessorUnknown' || figure.key === 'leasesEnded';
        if (asks && figure.value === 0) return null;
        const words = figureWords(figure);
        return (
          <button
            key={figure.key}
            type="button"
            className={classes.total}
            aria-pressed={pressed}
            data-asks={asks || undefined}
            title={`口径：${figure.basis}`}
            onClick={() => onChoose(pressed ? undefined : figure.key)}
          >
            <span>{figure.label}</span>
            <b data-long={words.length > 8 || undefined}>
              {words}
              {figure.unit === '㎡' ? null : <small>{figure.unit}</small>}
            </b>
          </button>
        );
      })}
      <p className={classes.basis}>
        口径：
        {view.figures
          .filter((figure) =>
            chosen === undefined ? ['innerFactories', 'innerParks', 'lessees'].includes(figure.key) : figure.key === chosen,
          )
          .map((figure) => `${figure.label}——${figure.basis}`)
          .join('；')}
        。
      </p>
    </div>
  );
}

function Flags({
  view,
  chosen,
  onChoose,
}: {
  view: PremisesView;
  chosen: string | undefined;
  onChoose: (flag: string | undefined) => void;
}) {
  const leases = view.premises.flatMap((premises) => premises.leases);
  return (
    <fieldset className={classes.flags} aria-label="只看需关注的">
      {leaseFlags.map((flag) => {
        const count = leases.filter((lease) => lease.flags.includes(flag)).length;
        return count === 0 ? null : (
          <button
            key={flag}
            type="button"
            className={classes.flag}
            data-grave={grave.has(flag) || undefined}
            aria-pressed={chosen === flag}
            onClick={() => onChoose(chosen === flag ? undefined : flag)}
          >
            {leaseFlagLabels[flag]} {count}
          </button>
        );
      })}
    </fieldset>
  );
}

function Blocks({ view, search, person, onAll }: { view: PremisesView; search: PremisesSearch; person: string; onAll: () => void }) {
  const behind = view.figures.find((figure) => figure.key === search.figure);
  const wanted = behind ? new Set(behind.leases) : null;
  const words = (search.q ?? '').trim().toLowerCase();
  const shown = view.premises.flatMap((premises) => {
    const leases = premises.leases.filter(
      (lease) =>
        (wanted === null || wanted.has(lease.id)) &&
        (search.flag === undefined || lease.flags.some((flag) => flag === search.flag)) &&
        (words === '' ||
          [premises.name, lease.lessor, lease.lessee, lease.use, lease.main_risks].some((text) => text.toLowerCase().includes(words))),
    );
    return leases.length === 0 ? [] : [{ premises, leases }];
  });
  if (shown.length === 0) {
    return (
      <EmptyState
        title="没有符合的租赁"
        action={
          <Button variant="default" onClick={onAll}>
            看全部
          </Button>
        }
      >
        换一个数字或关注项，或者换个词再搜。
      </EmptyState>
    );
  }
  return shown.map(({ premises, leases }) => (
    <PremisesBlock key={premises.key} premises={premises} leases={leases} today={view.asOf} signedIn={person !== ''} />
  ));
}
