/** One batch on the board: files at the left, the sheet in the middle, what is to be decided at the right. */
import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { BatchState, CommitResult } from '../../shared/intake.ts';
import { toastDone } from '../data/toasts.tsx';
import { useJob } from '../data/useJob.ts';
import { useUndo } from '../data/useWrite.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Card, Page } from '../ui/Page.tsx';
import { FileList } from './FileList.tsx';
import classes from './Intake.module.css';
import { SheetPreview } from './SheetPreview.tsx';
import { SidePanel } from './SidePanel.tsx';
import { Staging } from './Staging.tsx';

const route = getRouteApi('/intake');

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((total, count) => total + count, 0);

export function BatchView({ batch }: { batch: BatchState }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const commit = useJob('intake.commit');
  const discard = useJob('intake.discard');
  const undo = useUndo();
  const shownFile =
    batch.files.find((file) => file.index === search.file) ?? batch.files.find((file) => file.sheets.length > 0) ?? batch.files[0];
  const shownSheet = shownFile?.sheets.find((sheet) => sheet.index === search.sheet) ?? shownFile?.sheets[0];
  const refused = batch.files.filter((file) => file.state === 'refused').length;
  const entering = (batch.totals.new ?? 0) + (batch.totals.update ?? 0);
  const zero = batch.files.flatMap((file) => file.sheets).filter((sheet) => sheet.zeroReport).length;

  const finish = async (): Promise<void> => {
    const outcome = await commit.run({ batch: batch.batch });
    if (!outcome.ok) return;
    const { changeSet } = outcome;
    toastDone(commitWords(outcome.value), changeSet === undefined ? undefined : () => void undo(changeSet));
  };
  const leave = async (): Promise<void> => {
    const outcome = await discard.run({ batch: batch.batch });
    if (outcome.ok) void navigate({ search: {} });
  };

  const committed = batch.state === 'committed' || batch.state === 'undone';
  return (
    <Page
      title={`收表导入 · 批次 ${batch.no}`}
      note={`${batch.files.length} 个文件：新增 ${batch.totals.new ?? 0}，更新 ${batch.totals.update ?? 0}，不变 ${batch.totals.same ?? 0}，待定 ${batch.totals.conflict ?? 0}，拒收 ${batch.totals.refused ?? 0} 行${refused > 0 ? `，退回 ${refused} 个文件` : ''}`}
      actions={
        committed ? (
          <Link to="/intake" search={{}}>
            <Button variant="default">回到收表导入</Button>
          </Link>
        ) : (
          <>
            <Button variant="default" loading={discard.running} disabled={commit.running} onClick={() => void leave()}>
              放弃这一批
            </Button>
            <Button
              loading={commit.running}
              disabled={entering + zero === 0}
              title={entering + zero === 0 ? '没有可以入账的行' : undefined}
              onClick={() => void finish()}
            >
              入账 {entering} 行
            </Button>
          </>
        )
      }
    >
      {commit.running ? <Staging title="正在入账" progress={commit.progress} onCancel={commit.cancel} /> : null}
      {committed && !commit.running ? (
        <Card>
          <EmptyState
            title={batch.state === 'undone' ? `批次 ${batch.no} 已撤销` : `批次 ${batch.no} 已入账`}
            action={
              <div className={classes.buttons}>
                <Link to="/hazards" search={{}}>
                  <Button>看隐患台账</Button>
                </Link>
                <Link to="/roster" search={{}}>
                  <Button variant="default">看企业名录</Button>
                </Link>
              </div>
            }
          >
            {batch.state === 'undone' ? '同一份表可以再拖进来导入。' : '整批撤销在“收表导入”的批次列表里，随时可以用。'}
          </EmptyState>
        </Card>
      ) : null}
      {!committed && !commit.running && shownFile ? (
        <div className={classes.board}>
          <FileList
            files={batch.files}
            selected={shownFile.index}
            onSelect={(file) => void navigate({ search: { batch: batch.batch, file } })}
          />
          {shownSheet ? (
            <SheetPreview
              key={`${shownFile.index}-${shownSheet.index}`}
              batch={batch.batch}
              file={shownFile}
              sheet={shownSheet}
              onSheet={(sheet) => void navigate({ search: { batch: batch.batch, file: shownFile.index, sheet } })}
            />
          ) : (
            <Card>
              <EmptyState title={shownFile.file}>{shownFile.says}</EmptyState>
            </Card>
          )}
          <SidePanel batch={batch} file={shownFile} sheet={shownSheet} />
        </div>
      ) : null}
    </Page>
  );
}

function commitWords(result: CommitResult): string {
  return `批次 ${result.no} 已入账：新增 ${sum(result.created)} 条，更新 ${sum(result.updated)} 条，不变 ${result.unchanged} 条，未入 ${result.leftOut} 行`;
}
