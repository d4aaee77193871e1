/** What the visit found, each with its level and deadline, to become hazards one by one or all at once. */
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { candidateClauses } from '../../shared/declared/standards/candidateClauses.ts';
import type { InspectionSheet, SheetTick } from '../../shared/inspections.ts';
import { useWrite } from '../data/useWrite.ts';
import { DayField } from '../ui/DayField.tsx';
import { Card } from '../ui/Page.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './Visit.module.css';

interface Draft {
  description?: string;
  level?: '一般' | '重大' | null;
  clause?: string;
  deadline?: string | null;
}

export function Findings({ sheet, unsaved }: { sheet: InspectionSheet; unsaved: boolean }) {
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const make = useWrite('inspections.toHazards', { done: ({ hazards }) => `已转为 ${hazards.length} 条隐患` });
  const found = sheet.checklists.flatMap((one) => one.ticks).filter((tick) => tick.result === '不符合');
  const open = found.filter((tick) => tick.hazard === null);
  const set = (tick: SheetTick, change: Draft): void =>
    setDrafts((before) => ({ ...before, [tick.id]: { ...before[tick.id], ...change } }));
  const send = (ticks: readonly SheetTick[]): void =>
    void make.run({
      id: sheet.id,
      findings: ticks.map((tick) => {
        const draft = drafts[tick.id] ?? {};
        return {
          tick: tick.id,
          ...(draft.description?.trim() ? { description: draft.description.trim() } : {}),
          level: draft.level ?? null,
          basis_clause: draft.clause?.trim() || null,
          deadline: draft.deadline ?? null,
        };
      }),
    });
  const lacksClause = open.filter((tick) => drafts[tick.id]?.level === '重大' && !drafts[tick.id]?.clause?.trim());
  if (found.length === 0) return null;
  const why = unsaved ? '检查表有改动，请先保存' : lacksClause.length > 0 ? '判为重大的要写判定条款' : undefined;
  return (
    <Card>
      <div className={classes.findingsHead}>
        <h2>
          发现 {found.length} 项，隐患 {found.length - open.length} 条
        </h2>
        {open.length > 0 ? (
          <Button size="xs" loading={make.running} disabled={why !== undefined} title={why} onClick={() => send(open)}>
            {open.length === 1 ? '转为隐患' : `${open.length} 项全部转为隐患`}
          </Button>
        ) : (
          <Tag tone="green">项数与隐患数一致</Tag>
        )}
        {why && open.length > 0 ? <span className={classes.why}>{why}</span> : null}
      </div>
      {found.map((tick) => (
        <Finding
          key={tick.id}
          tick={tick}
          draft={drafts[tick.id] ?? {}}
          gongmaoClass={sheet.enterprise.gongmaoClass}
          onChange={(change) => set(tick, change)}
        />
      ))}
    </Card>
  );
}

function Finding({
  tick,
  draft,
  gongmaoClass,
  onChange,
}: {
  tick: SheetTick;
  draft: Draft;
  gongmaoClass: string | null;
  onChange: (change: Draft) => void;
}) {
  const description = draft.description ?? tick.note ?? `不符合：${tick.text}`;
  if (tick.hazard) {
    return (
      <div className={classes.finding}>
        <Link to="/hazards" search={{ open: tick.hazard.id }}>
          {tick.hazard.code}
        </Link>
        <span className={classes.grow}>{tick.note ?? tick.text}</span>
        <Tag tone={tick.hazard.level === '重大' ? 'red' : 'gray'}>{tick.hazard.level}</Tag>
      </div>
    );
  }
  const candidates = candidateClauses(description, { gongmaoClass }, 2);
  return (
    <fieldset className={classes.finding} aria-label={`发现：${description}`}>
      <TextInput
        size="xs"
        className={classes.grow}
        aria-label="隐患描述"
        value={description}
        onChange={(event) => onChange({ description: event.currentTarget.value })}
      />
      <SegmentedControl
        size="xs"
        aria-label="等级"
        data={['待判级', '一般', '重大']}
        value={draft.level ?? '待判级'}
        onChange={(level) => onChange({ level: level === '一般' || level === '重大' ? level : null })}
      />
      <div className={classes.deadline}>
        <DayField value={draft.deadline ?? null} onChange={(deadline) => onChange({ deadline })} label={undefined} description="整改期限" />
      </div>
      {draft.level === '重大' ? (
        <TextInput
          size="xs"
          w={150}
          aria-label="判定条款"
          placeholder="条款，如 GM10-7-7"
          value={draft.clause ?? ''}
          onChange={(event) => onChange({ clause: event.currentTarget.value })}
        />
      ) : null}
      {candidates.length > 0 ? (
        <div className={classes.candidates}>
          <IconAlertTriangle size={14} aria-hidden />
          可能属于重大，请人工判定：
          {candidates.map(({ clause, caution }) => (
            <Button
              key={clause.code}
              size="compact-xs"
              variant={draft.clause === clause.code ? 'filled' : 'light'}
              color="orange"
              title={caution ?? clause.says}
              onClick={() => onChange({ level: '重大', clause: clause.code })}
            >
              {clause.code} {clause.says}
            </Button>
          ))}
        </div>
      ) : null}
    </fieldset>
  );
}
