/** 人员核查: what does not go together about people and certificates, each a question with its records. */
import { Button, Modal, Skeleton, Switch, Textarea } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { longDay } from '../../shared/day.ts';
import { type RadarQuestion, radarLabels } from '../../shared/workforce.ts';
import { useRead } from '../data/useRead.ts';
import { useWrite } from '../data/useWrite.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Page } from '../ui/Page.tsx';
import { isShownEntity, screenOf } from '../ui/recordScreens.ts';
import { Tag } from '../ui/Tag.tsx';
import classes from './Radar.module.css';

const grave = new Set(['twoSites', 'sameCertificate', 'certificateExpired', 'noCertificate']);

export function RadarScreen() {
  const search = useSearch({ from: '/radar' });
  const navigate = useNavigate();
  const read = useRead('workforce.radar', {});
  const [asked, setAsked] = useState<RadarQuestion | null>(null);
  const radar = read.data;
  const shown = (radar?.questions ?? []).filter(
    (question) => (search.kind === undefined || question.kind === search.kind) && (search.aside === true || question.aside === null),
  );
  return (
    <Page
      title="人员核查"
      note={radar ? `截至 ${longDay(radar.asOf)}，${radar.open} 个疑问，已排除 ${radar.aside} 个` : null}
      actions={
        <Switch
          label="也看已排除的"
          checked={search.aside ?? false}
          onChange={(event) => void navigate({ to: '/radar', search: { ...search, aside: event.currentTarget.checked || undefined } })}
        />
      }
    >
      {read.isError ? <FaultNote error={read.error} onRetry={() => void read.refetch()} /> : null}
      {radar === undefined ? read.isPending ? <Skeleton height={280} /> : null : null}
      {radar ? (
        <div className={classes.kinds}>
          {radar.byKind
            .filter(({ kind, open }) => open > 0 || kind === search.kind)
            .map(({ kind, label, open }) => (
              <Button
                key={kind}
                size="compact-sm"
                variant={search.kind === kind ? 'light' : 'default'}
                aria-pressed={search.kind === kind}
                onClick={() => void navigate({ to: '/radar', search: { ...search, kind: search.kind === kind ? undefined : kind } })}
              >
                {label} {open}
              </Button>
            ))}
        </div>
      ) : null}
      {radar && shown.length === 0 ? (
        <EmptyState title="没有疑问">
          一个人同时在两处、一个证号两人用、证书在作业期间过期、先进场后培训、特种作业无证、年龄性别与身份证不符，会列在这里，由人核实。
        </EmptyState>
      ) : null}
      <ul className={classes.list} aria-label="疑问">
        {shown.slice(0, 300).map((question) => (
          <Question key={`${question.kind} ${question.left} ${question.right}`} question={question} onAside={() => setAsked(question)} />
        ))}
      </ul>
      {shown.length > 300 ? <p className={classes.hint}>只列前 300 个，请按种类逐类核查。</p> : null}
      {asked ? <AsideDialog question={asked} onClose={() => setAsked(null)} /> : null}
    </Page>
  );
}

function Question({ question, onAside }: { question: RadarQuestion; onAside: () => void }) {
  const reopen = useWrite('workforce.reopen', { done: () => '已重新提出' });
  const move = useWrite('workforce.moveCertificates', { done: (made) => `${made.moved} 本证书已改归体系` });
  const { kind, left, right } = question;
  const certificate = question.records.find(({ entity }) => entity === 'certificate');
  return (
    <li className={classes.question} data-aside={question.aside ? true : undefined}>
      <div className={classes.words}>
        <Tag tone={grave.has(kind) ? 'red' : 'amber'}>{radarLabels[kind]}</Tag>
        <p>{question.says}</p>
        <p className={classes.hint}>
          {question.aside ? `${question.aside.on} ${question.aside.by} 已排除，理由在${question.subject.name}的备注里。` : question.hint}
        </p>
        <div className={classes.records}>
          {question.records.map((record) =>
            isShownEntity(record.entity) ? (
              <Link key={`${record.entity}${record.id}`} to={screenOf[record.entity]} search={{ open: record.id }}>
                {record.says}
              </Link>
            ) : null,
          )}
        </div>
      </div>
      <div className={classes.steps}>
        {question.aside ? (
          <Button size="xs" variant="default" loading={reopen.running} onClick={() => void reopen.run({ kind, left, right })}>
            重新提出
          </Button>
        ) : (
          <>
            {kind === 'otherSystem' && certificate ? (
              <Button size="xs" variant="light" loading={move.running} onClick={() => void move.run({ ids: [certificate.id] })}>
                改归体系
              </Button>
            ) : null}
            <Button size="xs" variant="default" onClick={onAside}>
              不是问题
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

function AsideDialog({ question, onClose }: { question: RadarQuestion; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const dismiss = useWrite('workforce.dismiss', { done: () => '已排除，理由记入备注' });
  const run = async (): Promise<void> => {
    const { kind, left, right } = question;
    const outcome = await dismiss.run({ kind, left, right, reason });
    if (outcome.ok) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${radarLabels[question.kind]}：不是问题`}
      size={460}
      closeButtonProps={{ 'aria-label': '关闭' }}
    >
      <p>{question.says}</p>
      <Textarea
        label="为什么不是问题"
        description="写进备注，以后查得到"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        required
        data-autofocus
        autosize
        minRows={2}
      />
      <div className={classes.steps}>
        <Button mt={12} loading={dismiss.running} disabled={reason.trim().length < 2} onClick={() => void run()}>
          排除
        </Button>
        <Button mt={12} variant="default" onClick={onClose}>
          取消
        </Button>
      </div>
    </Modal>
  );
}
