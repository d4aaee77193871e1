/** 现场检查: which enterprise, who went, what was ticked, and the hazards that follow from it, on one screen. */
import { Alert, Button, SegmentedControl, Select, Skeleton, TagsInput, Textarea, TextInput } from '@mantine/core';
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { checklistNamed, checklists } from '../../shared/declared/checklists/index.ts';
import { codeListOf } from '../../shared/declared/codes/index.ts';
import type { FaultShape } from '../../shared/envelope.ts';
import type { InspectionSheet } from '../../shared/inspections.ts';
import { problemsByField } from '../data/faults.ts';
import { useFiles } from '../data/useFiles.ts';
import { useJob } from '../data/useJob.ts';
import { useRead } from '../data/useRead.ts';
import { useWrite } from '../data/useWrite.ts';
import { DayField } from '../ui/DayField.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { LinkField } from '../ui/form/LinkField.tsx';
import { isSaveKey } from '../ui/keys.ts';
import { Card, Page } from '../ui/Page.tsx';
import { usePerson, useToday } from '../ui/useToday.ts';
import { ChecklistTicks } from './ChecklistTicks.tsx';
import { Findings } from './Findings.tsx';
import classes from './Visit.module.css';
import { emptyTick, needsReason, stateOf, type TickState, type Ticks, ticksOf, toFilling, type VisitState } from './visitState.ts';

const DEFAULT_LIST = '六项任务';

export function VisitScreen() {
  const { id, enterprise } = useSearch({ from: '/inspections/visit' });
  const today = useToday();
  const person = usePerson();
  const sheet = useRead('inspections.sheet', { id: id ?? '' }, { enabled: id !== undefined });
  if (sheet.isError) return <FaultNote error={sheet.error} onRetry={() => void sheet.refetch()} />;
  if (today === undefined || (id !== undefined && !sheet.data)) return <Skeleton height={320} m={20} />;
  // a saved visit starts from what is stored; changing hands (another id) starts afresh
  return <Visit key={id ?? 'new'} sheet={sheet.data ?? null} start={{ today, person, enterprise: enterprise ?? null }} />;
}

function Visit({ sheet, start }: { sheet: InspectionSheet | null; start: { today: string; person: string; enterprise: string | null } }) {
  const navigate = useNavigate();
  const [state, setState] = useState<VisitState>(() => stateOf(sheet, start));
  const [list, setList] = useState(sheet?.checklists[0]?.code ?? DEFAULT_LIST);
  const stored = sheet?.checklists.find((one) => one.code === list)?.ticks ?? [];
  const [ticks, setTicks] = useState<Ticks>(() => ticksOf(stored));
  const [unsaved, setUnsaved] = useState(sheet === null);
  const [fault, setFault] = useState<FaultShape | null>(null);
  const fill = useWrite('inspections.fill', {
    faults: 'caller',
    done: (value) => `已保存检查 ${value.no ?? ''}${value.findings > 0 ? `，${value.findings} 项不符合` : ''}`,
  });
  const print = useJob('inspections.print');
  const files = useFiles();
  const checklist = checklistNamed(list);
  const problems = problemsByField(fault?.problems);
  const change = (part: Partial<VisitState>): void => {
    setUnsaved(true);
    setState((before) => ({ ...before, ...part }));
  };
  const onTick = (item: string, part: Partial<TickState>): void => {
    setUnsaved(true);
    setTicks((before) => {
      const tick = { ...emptyTick, ...before[item], ...part };
      return { ...before, [item]: tick.result === '不符合' && tick.evidence === null ? { ...tick, evidence: '现场' } : tick };
    });
  };
  const choose = (code: string): void => {
    setList(code);
    setTicks(ticksOf(sheet?.checklists.find((one) => one.code === code)?.ticks ?? []));
  };
  const reason = needsReason(state);
  const missing = [
    state.enterprise_id ? '' : '被检查单位',
    state.inspectors.length > 0 ? '' : '检查人员',
    reason && state.few_inspectors_reason.trim() === '' ? '不足两人的理由' : '',
  ].filter(Boolean);
  const save = async (): Promise<void> => {
    if (fill.running || missing.length > 0) return;
    setFault(null);
    const outcome = await fill.run(toFilling(state, sheet, list, ticks));
    if (!outcome.ok) return setFault(outcome.fault);
    setUnsaved(false);
    if (sheet === null) await navigate({ to: '/inspections/visit', search: { id: outcome.value.id }, replace: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isSaveKey(event)) return;
    event.preventDefault();
    void save();
  };
  const onPrint = async (blank: boolean): Promise<void> => {
    const outcome = await print.run({
      checklist: list,
      id: blank ? null : (sheet?.id ?? null),
      enterprise: blank ? state.enterprise_id : null,
    });
    if (outcome.ok) await files.give(outcome.value.file);
  };
  const done = Object.values(ticks).filter((tick) => tick.result !== '未查').length;
  const wrong = Object.values(ticks).filter((tick) => tick.result === '不符合').length;

  return (
    <Page
      title="现场检查"
      note={sheet?.no ?? '新的检查'}
      actions={
        <>
          <Button component={Link} to="/inspections" variant="subtle" color="gray">
            检查记录
          </Button>
          <Button variant="default" leftSection={<IconPrinter size={16} />} loading={print.running} onClick={() => void onPrint(true)}>
            打印空白表
          </Button>
          {sheet ? (
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} />}
              disabled={unsaved}
              title={unsaved ? '有改动，请先保存' : undefined}
              onClick={() => void onPrint(false)}
            >
              打印本次
            </Button>
          ) : null}
          <Button
            leftSection={<IconDeviceFloppy size={16} />}
            loading={fill.running}
            disabled={missing.length > 0 || !unsaved}
            title={missing.length > 0 ? `还差：${missing.join('、')}` : unsaved ? 'Ctrl+S' : '没有改动'}
            onClick={() => void save()}
          >
            保存
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+S saves from anywhere on the screen */}
      <div className={classes.visit} onKeyDown={onKeyDown}>
        {fault ? <FaultNote fault={fault} /> : null}
        <Card>
          <div className={classes.fields}>
            <LinkField
              entity="enterprise"
              label="被检查单位"
              value={state.enterprise_id}
              title={sheet?.enterprise.id === state.enterprise_id ? sheet?.enterprise.name : undefined}
              onChange={(enterprise_id) => change({ enterprise_id })}
            />
            <DayField label="检查日期" value={state.start} onChange={(day) => change({ start: day })} error={problems.start?.says} />
            <Choice label="检查单位" codes="inspectionOrg" value={state.org} onChange={(org) => change({ org: org ?? '乡镇' })} />
            <Choice label="检查类型" codes="inspectionType" value={state.type} onChange={(type) => change({ type: type ?? '日常' })} />
            <TagsInput
              label={state.paper === '执法文书' ? '执法人员' : '检查人员'}
              className={classes.wide}
              value={state.inspectors}
              onChange={(inspectors) => change({ inspectors })}
              splitChars={['、', '，', ',', ' ']}
              acceptValueOnBlur
              placeholder="姓名，回车再填下一个"
              error={problems.inspectors?.says}
            />
            <TextInput
              label="现场负责人"
              value={state.site_person}
              onChange={(event) => change({ site_person: event.currentTarget.value })}
            />
            <Choice label="签字" codes="signState" value={state.signed} onChange={(signed) => change({ signed })} />
            {reason ? (
              <TextInput
                className={classes.wide}
                label="不足两人的理由"
                withAsterisk
                description="乡镇检查少于 2 人可以登记，须写明理由"
                value={state.few_inspectors_reason}
                error={problems.few_inspectors_reason?.says}
                onChange={(event) => change({ few_inspectors_reason: event.currentTarget.value })}
              />
            ) : null}
            <div className={classes.paper}>
              <span>登记为</span>
              <SegmentedControl
                size="xs"
                aria-label="登记为"
                data={['检查记录', '执法文书']}
                value={state.paper}
                onChange={(paper) => change({ paper: paper === '执法文书' ? '执法文书' : '检查记录' })}
              />
            </div>
          </div>
          {sheet && sheet.warnings.length > 0 ? (
            <Alert color="yellow" mt={10} p="xs" variant="light">
              {sheet.warnings.join('　')}
            </Alert>
          ) : null}
        </Card>
        <Card>
          <div className={classes.listHead}>
            <Select
              aria-label="检查表"
              w={340}
              allowDeselect={false}
              data={checklists.map(({ code, label }) => ({ value: code, label }))}
              value={list}
              disabled={unsaved && done > 0}
              title={unsaved && done > 0 ? '已勾选，请先保存再换检查表' : undefined}
              onChange={(code) => (code ? choose(code) : undefined)}
            />
            <span className={classes.why}>
              已查 {done} / {checklist?.items.length ?? 0} 项，不符合 {wrong} 项。键盘：1 符合　2 不符合　3 不涉及　4 未查　↑↓ 换行　Ctrl+S
              保存
            </span>
          </div>
          {checklist ? <ChecklistTicks checklist={checklist} ticks={ticks} stored={stored} onTick={onTick} /> : null}
        </Card>
        {sheet ? <Findings sheet={sheet} unsaved={unsaved} /> : null}
        <Card>
          <div className={classes.fields}>
            <Textarea
              className={classes.full}
              label="检查情况"
              description="无隐患也要写"
              autosize
              minRows={2}
              maxLength={2_000}
              value={state.finding}
              onChange={(event) => change({ finding: event.currentTarget.value })}
            />
            <Choice label="处理结果" codes="inspectionResult" value={state.result} onChange={(result) => change({ result })} />
          </div>
        </Card>
      </div>
    </Page>
  );
}

function Choice({
  label,
  codes,
  value,
  onChange,
}: {
  label: string;
  codes: string;
  value: string | null;
  onChange: (code: string | null) => void;
}) {
  return (
    <Select
      label={label}
      data={codeListOf(codes).codes.map((code) => ({ value: code.code, label: code.label }))}
      value={value}
      onChange={onChange}
      clearable={codes === 'signState' || codes === 'inspectionResult'}
    />
  );
}
