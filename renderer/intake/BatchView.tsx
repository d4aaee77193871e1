/** One batch on the board: files at the left, the sheet in the middle, what is to be decided at the right. */
import { Button, Tooltip } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { BatchState, CommitResult } from '../../shared/intake.ts';
import { toastDone } from '../data/toasts.tsx';
import { useJob } from '../data/useJob.ts';
import { useUndo } from '../data/useWrite.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { isImeKey } from '../ui/keys.ts';
import { Card, Page } from '../ui/Page.tsx';
import { BatchDone } from './BatchDone.tsx';
import { ChooseButtons } from './DropZone.tsx';
import { FileList } from './FileList.tsx';
import classes from './Intake.module.css';
import { firstSheet, rowsOf } from './intakeWords.ts';
import { SheetPreview } from './SheetPreview.tsx';
import { SidePanel } from './SidePanel.tsx';
import { Staging } from './Staging.tsx';
import { useDrop } from './useDrop.ts';

const route = getRouteApi('/intake');

export function BatchView({ batch }: { batch: BatchState }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const commit = useJob('intake.commit');
  const discard = useJob('intake.discard');
  const staging = useJob('intake.stage');
  const undo = useUndo();
  const [result, setResult] = useState<CommitResult | null>(null);
  const settled = batch.state === 'committed' || batch.state === 'undone';
  const busy = commit.running || staging.running;
  const taking = useDrop((files) => void staging.run({ batch: batch.batch, files }), !settled && !busy);

  const file =
    batch.files.find((each) => each.index === search.file) ?? batch.files.find((each) => each.sheets.length > 0) ?? batch.files[0];
  const sheet = file?.sheets.find((each) => each.index === search.sheet) ?? firstSheet(file);
  const entering = (batch.totals.new ?? 0) + (batch.totals.update ?? 0);
  const zero = batch.files.flatMap((each) => each.sheets).filter((each) => each.zeroReport && rowsOf(each.counts) === 0).length;
  const nothing = entering + zero === 0;
  const unanswered = batch.questions.filter((question) => question.answer === null).length;

  const finish = async (): Promise<void> => {
    const outcome = await commit.run({ batch: batch.batch });
    if (!outcome.ok) return;
    setResult(outcome.value);
    const { changeSet } = outcome;
    toastDone(`批次 ${batch.no} 已入账`, changeSet === undefined ? undefined : () => void undo(changeSet));
  };
  const leave = async (): Promise<void> => {
    const outcome = await discard.run({ batch: batch.batch });
    if (outcome.ok) void navigate({ search: {} });
  };

  const onKey = useRef<(event: KeyboardEvent) => void>(() => undefined);
  onKey.current = (event) => {
    if (isImeKey(event) || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    if (settled || busy || nothing || document.querySelector('[role="dialog"]')) return;
    event.preventDefault();
    void finish();
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey.current(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const title = `收表导入 · 批次 ${batch.no}`;
  if (settled && !commit.running) {
    return (
      <Page title={title}>
        <BatchDone batch={batch} result={result} />
      </Page>
    );
  }
  return (
    <Page
      title={title}
      note={taking.words ?? totalsWords(batch)}
      actions={
        <div className={classes.actions}>
          <ChooseButtons taking={taking} compact />
          <Button variant="default" loading={discard.running} disabled={busy} onClick={() => void leave()}>
            放弃这一批
          </Button>
          <Tooltip
            label={
              nothing
                ? '没有可以入账的行'
                : unanswered > 0
                  ? `还有 ${unanswered} 问没答，没答的先按待定入账，以后还能补（Ctrl+Enter）`
                  : '写进台账，入账后可以整批撤销（Ctrl+Enter）'
            }
          >
            <Button
              loading={commit.running}
              disabled={nothing || staging.running}
              aria-keyshortcuts="Control+Enter"
              onClick={() => void finish()}
            >
              {entering === 0 && zero > 0 ? `登记 ${zero} 份零报告` : `入账 ${entering} 行`}
            </Button>
          </Tooltip>
        </div>
      }
    >
      {commit.running ? (
        <Staging title="正在入账" promise="取消后台账和入账前一样。" progress={commit.progress} onCancel={commit.cancel} />
      ) : null}
      {staging.running ? (
        <Staging title="正在读新加的表" promise="取消后这一批和刚才一样。" progress={staging.progress} onCancel={staging.cancel} />
      ) : null}
      {!busy && file ? (
        <div className={classes.board} data-over={taking.over || undefined}>
          <FileList
            files={batch.files}
            selected={file.index}
            onSelect={(index) => void navigate({ search: { batch: batch.batch, file: index } })}
          />
          {sheet ? (
            <SheetPreview
              key={`${file.index}-${sheet.index}`}
              batch={batch.batch}
              file={file}
              sheet={sheet}
              only={search.only ?? 'all'}
              cause={search.cause}
              onShow={(next) => void navigate({ search: { batch: batch.batch, file: file.index, sheet: sheet.index, ...next } })}
            />
          ) : (
            <Card>
              <EmptyState title={file.file.split('/').at(-1) ?? file.file}>{file.says}</EmptyState>
            </Card>
          )}
          <SidePanel
            batch={batch}
            file={file}
            sheet={sheet}
            cause={search.cause}
            onCause={(cause) =>
              void navigate({
                search: { batch: batch.batch, file: file.index, ...(sheet ? { sheet: sheet.index } : {}), ...(cause ? { cause } : {}) },
              })
            }
          />
        </div>
      ) : null}
      {!busy && !file ? (
        <Card>
          <EmptyState title="这一批没有文件了">把表拖进来接着收，或者放弃这一批。</EmptyState>
        </Card>
      ) : null}
    </Page>
  );
}

function totalsWords({ files, totals }: BatchState): string {
  const refused = files.filter((file) => file.state === 'refused').length;
  const parts = [
    `新增 ${totals.new ?? 0}`,
    `更新 ${totals.update ?? 0}`,
    totals.same ? `不变 ${totals.same}` : '',
    totals.conflict ? `待定 ${totals.conflict}` : '',
    totals.refused ? `要改 ${totals.refused}` : '',
  ];
  return `${files.length} 个文件：${parts.filter(Boolean).join('，')} 行${refused > 0 ? `；${refused} 个文件不能导入` : ''}`;
}
