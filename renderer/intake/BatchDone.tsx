/** After the commit: what came in, what did not and why, where to look at it, and the way back. */
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { declarationOf } from '../../shared/declared/records/index.ts';
import { type EntityName, entityNames } from '../../shared/declared/vocabulary.ts';
import type { BatchState, CommitResult } from '../../shared/intake.ts';
import { Card } from '../ui/Page.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './Intake.module.css';
import { splitName, verdictOf } from './intakeWords.ts';
import { UndoBatch } from './UndoBatch.tsx';

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((total, count) => total + count, 0);

export function BatchDone({ batch, result }: { batch: BatchState; result: CommitResult | null }) {
  const undone = batch.state === 'undone';
  const created = result ? sum(result.created) : (batch.totals.new ?? 0);
  const updated = result ? sum(result.updated) : (batch.totals.update ?? 0);
  const left = (batch.totals.refused ?? 0) + (batch.totals.conflict ?? 0);
  const open = batch.files.filter((file) => file.state !== 'repeated' && verdictOf(file).open);
  return (
    <div className={classes.done}>
      <Card>
        <div className={classes.doneHead}>
          {undone ? (
            <IconArrowBackUp size={30} stroke={1.5} color="var(--ink2)" aria-hidden />
          ) : (
            <IconCircleCheck size={30} stroke={1.5} color="var(--green)" aria-hidden />
          )}
          <h2>{undone ? `批次 ${batch.no} 已撤销` : `批次 ${batch.no} 已入账`}</h2>
        </div>
        <p className={classes.quiet}>
          {undone
            ? '台账已恢复到这一批入账以前。同一份表可以再拖进来导入。'
            : '写进台账的每一个值都记着来自哪个文件、哪张表、哪一格；随时可以整批撤销。'}
        </p>
        {undone ? null : (
          <dl className={classes.sums}>
            {(
              [
                ['新增', created, '条'],
                ['更新', updated, '条'],
                ['与台账相同', batch.totals.same ?? 0, '行'],
                ['没有入账', left, '行'],
              ] as const
            ).map(([label, count, unit]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  {count} <small>{unit}</small>
                </dd>
              </div>
            ))}
          </dl>
        )}
        {result && !undone ? <Entered result={result} /> : null}
        <div className={classes.buttons}>
          <Link to="/hazards" search={{}}>
            <Button>看隐患台账</Button>
          </Link>
          <Link to="/roster" search={{}}>
            <Button variant="default">看企业名录</Button>
          </Link>
          <Link to="/intake" search={{}}>
            <Button variant="default">再收一批</Button>
          </Link>
          <span className={classes.grow} />
          {undone || batch.changeSet === null ? null : (
            <UndoBatch no={batch.no} changeSet={batch.changeSet} created={created} updated={updated} />
          )}
        </div>
      </Card>
      {!undone && open.length > 0 ? (
        <Card padded={false}>
          <div className={classes.columnHead}>
            <b>没有收全的　{open.length} 个文件</b>
          </div>
          <ul className={classes.leftOver}>
            {open.map((file) => {
              const verdict = verdictOf(file);
              const errors = file.sheets.flatMap((sheet) => sheet.causes.filter((cause) => cause.severity === 'error'));
              return (
                <li key={file.index}>
                  <span className={classes.fileName}>{splitName(file.file).name}</span> <Tag tone={verdict.tone}>{verdict.words}</Tag>
                  {verdict.says ? <p>{verdict.says}</p> : null}
                  {errors.map((cause) => (
                    <p key={cause.cause}>
                      {cause.cells.slice(0, 6).join('、')}　{cause.says}
                    </p>
                  ))}
                </li>
              );
            })}
          </ul>
        </Card>
      ) : null}
    </div>
  );
}

/** 企业 新增 61 · 隐患 新增 120，更新 3 */
function Entered({ result }: { result: CommitResult }) {
  const names = [...new Set([...Object.keys(result.created), ...Object.keys(result.updated)])];
  const label = (name: string): string =>
    (entityNames as readonly string[]).includes(name) ? declarationOf(name as EntityName).label : name;
  return (
    <p className={classes.entered}>
      {names
        .map((name) => {
          const [fresh = 0, changed = 0] = [result.created[name], result.updated[name]];
          return `${label(name)} ${[fresh > 0 ? `新增 ${fresh}` : '', changed > 0 ? `更新 ${changed}` : ''].filter(Boolean).join('，')}`;
        })
        .join('；')}
    </p>
  );
}
