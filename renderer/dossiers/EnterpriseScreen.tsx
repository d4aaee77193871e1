/** 一企一档: one page for an enterprise, from its head to everything that happened; what is on it can be printed and handed over. */
import { Button, Menu, Skeleton } from '@mantine/core';
import { IconChevronDown, IconFileSpreadsheet, IconFileTypeDocx, IconFileTypeXls, IconPencil, IconPrinter } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { longDay } from '../../shared/day.ts';
import type { DossierSection } from '../../shared/dossiers.ts';
import { dossierGroupLabels, dossierGroups } from '../../shared/dossiers.ts';
import { useFiles } from '../data/useFiles.ts';
import { useJob } from '../data/useJob.ts';
import { useRead } from '../data/useRead.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Card, Page } from '../ui/Page.tsx';
import classes from './Dossier.module.css';
import { Figures, Head } from './Head.tsx';
import './print.css';
import { Section } from './Section.tsx';
import { TimelinePanel } from './TimelinePanel.tsx';

const SCREEN_ROWS = 6;
/** What a printed dossier lists of each kind; the workbook holds all. */
const PRINT_ROWS = 100;

export function EnterpriseScreen() {
  const { id } = useSearch({ from: '/enterprise' });
  if (!id) {
    return (
      <Page title="一企一档">
        <EmptyState
          title="先选一家企业"
          action={
            <Button component={Link} to="/roster">
              打开企业名录
            </Button>
          }
        >
          在企业名录里点开一家企业，再点“一企一档”；也可以按 Ctrl+K 直接搜企业名称。
        </EmptyState>
      </Page>
    );
  }
  return <Dossier key={id} id={id} />;
}

function Dossier({ id }: { id: string }) {
  const [printing, setPrinting] = useState(false);
  const read = useRead('dossiers.enterprise', { id, rows: printing ? PRINT_ROWS : SCREEN_ROWS }, { keep: true });
  const status = useRead('office.status', {});
  const dossier = read.data;
  const ready = printing && dossier !== undefined && !read.isPlaceholderData;
  useEffect(() => {
    if (!ready) return;
    const done = (): void => setPrinting(false);
    window.addEventListener('afterprint', done, { once: true });
    // the longer sections stand in the page only after the next paint
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', done);
    };
  }, [ready]);

  if (read.isError) {
    return (
      <Page title="一企一档">
        <FaultNote error={read.error} onRetry={() => void read.refetch()} />
      </Page>
    );
  }
  if (!dossier) {
    return (
      <Page title="一企一档">
        <Skeleton height={150} />
        <Skeleton height={70} />
        <Skeleton height={320} />
      </Page>
    );
  }
  const name = String(dossier.enterprise.values.name ?? '');
  const office = status.data?.identity ? `${status.data.identity.town}应急管理办公室` : '';
  return (
    <Page
      title="一企一档"
      note={`截至 ${longDay(dossier.asOf)}`}
      actions={
        <span className={classes.tools}>
          <Button
            renderRoot={(props: object) => <Link to="/roster" search={{ open: id, form: 'edit' }} {...props} />}
            variant="default"
            leftSection={<IconPencil size={16} />}
          >
            修改档案
          </Button>
          <Button variant="default" leftSection={<IconPrinter size={16} />} loading={printing} onClick={() => setPrinting(true)}>
            打印
          </Button>
          <ExportMenu id={id} />
        </span>
      }
    >
      <article className={classes.dossier} data-print-sheet aria-label={`${name} 一企一档`}>
        <table className={classes.sheet}>
          <thead className={classes.running}>
            <tr>
              <td className={classes.runningCell}>
                <span>{name}　企业安全生产档案</span>
                <span>
                  {office}　{dossier.asOf}
                </span>
              </td>
            </tr>
          </thead>
          <tbody className={classes.sheetBody}>
            <tr className={classes.sheetRow}>
              <td className={classes.sheetCell}>
                <Head dossier={dossier} />
                <Figures figures={dossier.figures} asOf={dossier.asOf} />
                <div className={classes.columns}>
                  <div className={classes.sections}>
                    <Groups sections={dossier.sections} today={dossier.asOf} />
                    {dossier.sections.length === 0 ? (
                      <Card>
                        <EmptyState title="除名录外还没有其他记录">
                          隐患、检查、外包项目、人员、培训演练登记或导入后，会自动出现在这里。
                        </EmptyState>
                      </Card>
                    ) : null}
                    {dossier.empty.length > 0 ? <p className={classes.none}>没有记录的：{dossier.empty.join('、')}</p> : null}
                  </div>
                  <TimelinePanel id={id} all={printing} />
                </div>
              </td>
            </tr>
          </tbody>
        </table>
      </article>
    </Page>
  );
}

function Groups({ sections, today }: { sections: readonly DossierSection[]; today: string }) {
  return dossierGroups.map((group) => {
    const own = sections.filter((section) => section.group === group);
    if (own.length === 0) return null;
    return (
      <Card key={group} padded={false} className={classes.group ?? ''}>
        <h2 className={classes.groupTitle}>{dossierGroupLabels[group]}</h2>
        {own.map((section) => (
          <Section key={section.key} section={section} today={today} />
        ))}
      </Card>
    );
  });
}

function ExportMenu({ id }: { id: string }) {
  const job = useJob('dossiers.exportEnterprise');
  const { give } = useFiles();
  const run = async (format: 'docx' | 'xlsx'): Promise<void> => {
    const outcome = await job.run({ id, format });
    if (outcome.ok) await give(outcome.value.file);
  };
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <Button leftSection={<IconFileSpreadsheet size={16} />} rightSection={<IconChevronDown size={14} />} loading={job.running}>
          导出
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileTypeDocx size={17} />} onClick={() => void run('docx')}>
          Word 文档（交付、存档）
        </Menu.Item>
        <Menu.Item leftSection={<IconFileTypeXls size={17} />} onClick={() => void run('xlsx')}>
          Excel 工作簿（一类一表）
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
