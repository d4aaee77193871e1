/** A change slip: what happened, when, on which document; before and after side by side before it is written. */
import { Button, Modal, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { codeListOf } from '../../shared/declared/codes/index.ts';
import { fieldOf } from '../../shared/declared/records/index.ts';
import type { FieldValue, RecordValues } from '../../shared/declared/vocabulary.ts';
import type { FaultShape, FieldProblem } from '../../shared/envelope.ts';
import { changeKinds, informationFields } from '../../shared/roster.ts';
import { isOnRoster, leavingKinds, statusAfter } from '../../shared/rules/rosterStanding.ts';
import { problemsByField } from '../data/faults.ts';
import { useWrite } from '../data/useWrite.ts';
import { DayField } from '../ui/DayField.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { FieldInput } from '../ui/form/FieldInput.tsx';
import { isSaveKey } from '../ui/keys.ts';
import type { Detail } from '../ui/record/RecordDrawer.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { useToday } from '../ui/useToday.ts';
import { valueText } from '../ui/valueText.ts';
import classes from './Desk.module.css';

/** Kinds that leave a choice of the state they lead to. */
const choices: Record<string, readonly string[]> = {
  停产: ['停产（自行）', '季节性停产', '责令停产停业', '搬迁中', '失联'],
  复产: ['在产', '复产待验收'],
  迁入: ['在产', '筹建'],
};
const basisHints: Record<string, string> = {
  更名: '如 营业执照、准予变更登记通知书',
  停产: '如 停产报告、现场核查记录、责令停产决定书文号',
  复产: '如 复产验收意见、复工申请',
};

/** The kinds that make sense for a state, the usual ones first. */
export function kindsFor(status: string | null): string[] {
  const on = isOnRoster(status);
  const producing = status === null || status === '在产';
  return changeKinds.filter((kind) => {
    if (kind === '更名' || kind === '信息变更') return true;
    if (kind === '复产') return on && !producing;
    if (kind === '迁入' || kind === '新增') return kind === '迁入' ? !on : false;
    return on && (kind === '停产' || leavingKinds.includes(kind));
  });
}

export function SlipDialog({ detail, kind: first, onClose }: { detail: Detail; kind: string; onClose: () => void }) {
  const today = useToday();
  const status = typeof detail.values.status === 'string' ? detail.values.status : null;
  const name = String(detail.values.name ?? '');
  const [kind, setKind] = useState(first);
  const [on, setOn] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [changes, setChanges] = useState<RecordValues>({});
  const [field, setField] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [basis, setBasis] = useState('');
  const [counterpart, setCounterpart] = useState('');
  const [unreadable, setUnreadable] = useState(false);
  const [problems, setProblems] = useState<Record<string, FieldProblem>>({});
  const [fault, setFault] = useState<FaultShape | null>(null);
  const write = useWrite('roster.change', { done: (value) => `${kind}：${value.before} → ${value.after}`, faults: 'caller' });
  const day = on ?? today ?? null;
  const options = choices[kind];
  const next = kind === '更名' ? (to ?? '') : (statusAfter(kind, to ?? options?.[0] ?? null) ?? status);

  const submit = async (): Promise<void> => {
    if (write.running || unreadable || day === null) return;
    const outcome = await write.run({
      enterprise: detail.id,
      version: detail.version,
      kind,
      on: day,
      to: kind === '更名' ? to : options ? (to ?? options[0] ?? null) : null,
      changes: kind === '信息变更' ? changes : {},
      reason: reason || null,
      basis: basis || null,
      counterpart: counterpart || null,
    });
    if (outcome.ok) onClose();
    else {
      setFault(outcome.fault);
      setProblems(problemsByField(outcome.fault.problems));
    }
  };
  const saysOf = (name: string): string | undefined => problems[name]?.says;
  const badge = (value: string | null) => (value ? (StatusBadge({ codes: 'enterpriseStatus', code: value }) ?? value) : '未填');
  return (
    <Modal
      opened
      onClose={onClose}
      title={`变更单 — ${name}`}
      size={600}
      closeButtonProps={{ 'aria-label': '关闭' }}
      onKeyDown={(event: KeyboardEvent) => {
        if (!isSaveKey(event)) return;
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap={12}>
        {fault && Object.keys(problems).length === 0 ? <FaultNote fault={fault} /> : null}
        <SimpleGrid cols={2} spacing={12}>
          <Select
            label="变更事项"
            data={kindsFor(status)}
            value={kind}
            allowDeselect={false}
            error={saysOf('kind')}
            onChange={(value) => {
              setKind(value ?? kind);
              setTo(null);
              setFault(null);
              setProblems({});
            }}
          />
          <DayField label="变更日期" value={day} onChange={setOn} onUnreadable={setUnreadable} error={saysOf('on')} />
        </SimpleGrid>
        {kind === '更名' ? (
          <TextInput
            label="新名称"
            data-autofocus
            maxLength={100}
            value={to ?? ''}
            error={saysOf('to')}
            onChange={(event) => setTo(event.currentTarget.value || null)}
          />
        ) : null}
        {options ? (
          <Select
            label="变更后的状态"
            data={[...options]}
            value={to ?? options[0] ?? null}
            allowDeselect={false}
            error={saysOf('to')}
            onChange={setTo}
          />
        ) : null}
        {kind === '信息变更' ? (
          <>
            <Select
              label="改哪一项"
              placeholder="选择要变更的登记信息，可以选几项"
              searchable
              value={field}
              error={saysOf('changes')}
              data={informationFields
                .filter((each) => !(each in changes))
                .map((each) => ({ value: each, label: fieldOf('enterprise', each)?.label ?? each }))}
              onChange={(value) => {
                if (value) setChanges((before) => ({ ...before, [value]: detail.values[value] ?? null }));
                setField(null);
              }}
            />
            {Object.keys(changes).map((each) => {
              const declaration = fieldOf('enterprise', each);
              return declaration ? (
                <FieldInput
                  key={each}
                  name={each}
                  field={declaration}
                  value={changes[each]}
                  error={saysOf(each)}
                  onChange={(value) => setChanges((before) => ({ ...before, [each]: value }))}
                  onUnreadable={setUnreadable}
                />
              ) : null;
            })}
          </>
        ) : null}
        <div className={classes.beforeAfter}>
          {kind === '信息变更' ? (
            Object.keys(changes).length === 0 ? (
              <Text c="dimmed" size="sm">
                选一项，填上变更后的内容。
              </Text>
            ) : (
              Object.keys(changes).map((each) => (
                <Compared
                  key={each}
                  label={fieldOf('enterprise', each)?.label ?? each}
                  before={shown(each, detail.values[each])}
                  after={shown(each, changes[each])}
                />
              ))
            )
          ) : kind === '更名' ? (
            <Compared label="单位名称" before={name} after={next || '……'} />
          ) : (
            <Compared label="企业状态" before={badge(status)} after={badge(next)} />
          )}
        </div>
        {kind === '迁出' || kind === '迁入' ? (
          <TextInput
            label={kind === '迁出' ? '迁往何处' : '迁自何处'}
            value={counterpart}
            maxLength={200}
            onChange={(event) => setCounterpart(event.currentTarget.value)}
          />
        ) : null}
        <Textarea
          label="原因"
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          error={saysOf('reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          label="依据"
          placeholder={basisHints[kind] ?? '如 文书名称和文号、现场核查记录'}
          maxLength={200}
          value={basis}
          error={saysOf('basis')}
          onChange={(event) => setBasis(event.currentTarget.value)}
        />
        <div className={classes.actions}>
          <Text size="sm" c="dimmed">
            {kind === '更名'
              ? '旧台账继续显示当时的名称。'
              : leavingKinds.includes(kind)
                ? '之后不再计入在册家数，历史记录都保留。'
                : kind === '停产'
                  ? '停产仍在册，期末家数不减。'
                  : ''}
          </Text>
          <Button variant="default" onClick={onClose}>
            取消
          </Button>
          <Button loading={write.running} onClick={() => void submit()}>
            登记变更
          </Button>
        </div>
      </Stack>
    </Modal>
  );
}

function Compared({ label, before, after }: { label: string; before: React.ReactNode; after: React.ReactNode }) {
  return (
    <div className={classes.compared}>
      <span>{label}</span>
      <span>{before}</span>
      <IconArrowRight size={15} aria-label="变为" />
      <b>{after}</b>
    </div>
  );
}

function shown(field: string, value: FieldValue | undefined): string {
  const declaration = fieldOf('enterprise', field);
  if (!declaration) return '';
  const text = valueText(declaration, value ?? null);
  return text === ''
    ? '（空）'
    : declaration.codes
      ? (codeListOf(declaration.codes).codes.find(({ code }) => code === value)?.label ?? text)
      : text;
}
