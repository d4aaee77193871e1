/** 报表与勾稽: one form, one period. Every number opens to the records behind it; what the ledger cannot give is entered with its basis. */
import { ActionIcon, Button, Select, Skeleton, Tooltip } from '@mantine/core';
import { IconDownload, IconListCheck, IconSend, IconSettings } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ComputedForm, FormListing, PeriodRow } from '../../shared/reporting.ts';
import { useFiles } from '../data/useFiles.ts';
import { useJob } from '../data/useJob.ts';
import { useRead } from '../data/useRead.ts';
import { FaultNote } from '../ui/FaultNote.tsx';
import { isImeKey } from '../ui/keys.ts';
import { Page } from '../ui/Page.tsx';
import { Tag } from '../ui/Tag.tsx';
import { CellPanel } from './CellPanel.tsx';
import { ChecksPanel } from './ChecksPanel.tsx';
import { FormSetupCard } from './FormSetupCard.tsx';
import { FormSheet } from './FormSheet.tsx';
import { PackageButton } from './PackageButton.tsx';
import { PeriodCard } from './PeriodCard.tsx';
import { ReportedDialog } from './ReportedDialog.tsx';
import classes from './Reports.module.css';

const route = getRouteApi('/reports');
const NEW_PERIOD = 'new';

export function ReportsScreen() {
  const forms = useRead('reports.forms', {});
  if (forms.isError) {
    return (
      <Page title="报表与勾稽">
        <FaultNote error={forms.error} onRetry={() => void forms.refetch()} />
      </Page>
    );
  }
  const [listing] = forms.data?.forms ?? [];
  if (!listing) {
    return (
      <Page title="报表与勾稽">
        <Skeleton height={420} />
      </Page>
    );
  }
  return <OneForm listing={listing} />;
}

/** The period on screen: the one in the URL, else the one being made, else the last one. */
function chosenPeriod(listing: FormListing, wanted: string | undefined): PeriodRow | undefined {
  const newest = [...listing.periods].sort((a, b) => b.asOf.localeCompare(a.asOf));
  return newest.find((period) => period.id === wanted) ?? newest.find((period) => period.state === '编制') ?? newest[0];
}

function OneForm({ listing }: { listing: FormListing }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [settingUp, setSettingUp] = useState(false);
  const title = `${listing.name} ${listing.title.replace(/^各县（市、区）专项行动/, '')}`;
  if (!listing.setup || settingUp) {
    return (
      <Page title={title}>
        <FormSetupCard
          listing={listing}
          onDone={() => setSettingUp(false)}
          {...(listing.setup ? { onCancel: () => setSettingUp(false) } : {})}
        />
      </Page>
    );
  }
  const period = search.period === NEW_PERIOD ? undefined : chosenPeriod(listing, search.period);
  if (!period) {
    return (
      <Page title={title}>
        <PeriodCard
          listing={listing}
          onOpened={(opened) => void navigate({ search: { period: opened.id } })}
          {...(listing.periods.length > 0 ? { onCancel: () => void navigate({ search: {} }) } : {})}
        />
      </Page>
    );
  }
  return <OnePeriod key={period.id} title={title} listing={listing} period={period} onSettings={() => setSettingUp(true)} />;
}

/** The cell to fill in after this one: the next 未报 in the order of the form, else the next 0 nobody confirmed; the same one when none is left. */
function nextOpen(form: ComputedForm, after: string): string {
  const at = form.cells.findIndex((cell) => cell.id === after);
  const following = [...form.cells.slice(at + 1), ...form.cells.slice(0, Math.max(0, at))];
  const next = following.find((cell) => cell.source === 'missing') ?? following.find((cell) => cell.unconfirmed);
  return next?.id ?? after;
}

function OnePeriod({
  title,
  listing,
  period,
  onSettings,
}: {
  title: string;
  listing: FormListing;
  period: PeriodRow;
  onSettings: () => void;
}) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const files = useFiles();
  const exporting = useJob('reports.export');
  const [reporting, setReporting] = useState(false);
  const query = { form: listing.form, asOf: period.asOf, period: period.id };
  const read = useRead('reports.form', query, { keep: true });
  const form = read.data;
  const failed = form?.checks.filter((check) => !check.ok).length ?? 0;
  const showChecks = search.cell === 'checks';
  const cell = form?.cells.find((each) => each.id === search.cell);
  const open = (id: string | undefined): void => void navigate({ search: { period: period.id, ...(id ? { cell: id } : {}) } });

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isImeKey(event) || search.cell === undefined) return;
      // a dialog or a menu on top takes the key first
      if ([...document.querySelectorAll('[role="dialog"], [role="menu"], [role="listbox"]')].some((each) => each.checkVisibility())) return;
      void navigate({ search: { period: period.id } });
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [search.cell, period.id, navigate]);

  const exportForm = async (): Promise<void> => {
    const outcome = await exporting.run(query);
    if (outcome.ok) await files.give(outcome.value.file);
  };

  return (
    <Page
      title={title}
      note={
        <span className={classes.headTags}>
          <Tag>
            累计 {period.from} 至 {period.asOf}
          </Tag>
          {period.state === '已报' ? (
            <Tag tone="green">
              已报 {period.reportedOn}（{period.way}）
            </Tag>
          ) : (
            <Tag tone="amber">编制中</Tag>
          )}
        </span>
      }
      actions={
        <div className={classes.actions}>
          <Select
            aria-label="期次"
            w={150}
            value={period.id}
            allowDeselect={false}
            data={[
              ...[...listing.periods]
                .sort((a, b) => b.asOf.localeCompare(a.asOf))
                .map((each) => ({ value: each.id, label: `截止 ${each.asOf}` })),
              { value: NEW_PERIOD, label: '＋ 开新一期' },
            ]}
            onChange={(id) => void navigate({ search: id ? { period: id } : {} })}
          />
          <Tooltip label="起始日、抬头、收件单位">
            <ActionIcon variant="default" size={32} aria-label="口径设置" onClick={onSettings}>
              <IconSettings size={17} />
            </ActionIcon>
          </Tooltip>
          <Button
            variant="default"
            leftSection={<IconListCheck size={16} />}
            aria-pressed={showChecks}
            onClick={() => open(showChecks ? undefined : 'checks')}
            {...(failed > 0 ? { c: 'var(--red)' } : {})}
          >
            勾稽 {form ? `${form.checks.length - failed}/${form.checks.length}` : ''}
          </Button>
          <Button variant="default" leftSection={<IconDownload size={16} />} loading={exporting.running} onClick={() => void exportForm()}>
            导出
          </Button>
          <PackageButton form={listing.form} asOf={period.asOf} />
          {period.state === '已报' ? null : (
            <Button leftSection={<IconSend size={16} />} onClick={() => setReporting(true)}>
              标记已报
            </Button>
          )}
        </div>
      }
      aside={
        form && cell ? (
          <CellPanel
            key={cell.id}
            form={form}
            cell={cell}
            query={query}
            period={period}
            onClose={() => open(undefined)}
            onNext={() => open(nextOpen(form, cell.id))}
          />
        ) : form && showChecks ? (
          <ChecksPanel form={form} onOpen={open} onClose={() => open(undefined)} />
        ) : null
      }
    >
      {read.isError ? <FaultNote error={read.error} onRetry={() => void read.refetch()} /> : null}
      {form ? <FormSheet form={form} period={period} selected={search.cell} onOpen={open} /> : <Skeleton height={520} />}
      {form && reporting ? <ReportedDialog form={form} period={period} onClose={() => setReporting(false)} /> : null}
    </Page>
  );
}
