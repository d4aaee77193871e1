/**
 * 快速登记: enterprise, problem, deadline, done; the rest later. Several problems typed or pasted at once become several hazards of one visit,
 * shown before they are written, in one write with one undo. What is not finished survives a crash.
 */
import { Button, Group, Modal, SegmentedControl, Select, Stack, Text, Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { z } from 'zod';
import { codeListOf } from '../../shared/declared/codes/index.ts';
import type { RecordValues } from '../../shared/declared/vocabulary.ts';
import type { FaultShape } from '../../shared/envelope.ts';
import { splitItems } from '../../shared/values/splitItems.ts';
import { useMemory } from '../data/memory.ts';
import { useWrite } from '../data/useWrite.ts';
import { ClauseHints } from '../ui/ClauseHints.tsx';
import { DayField } from '../ui/DayField.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { LeftDraft } from '../ui/form/LeftDraft.tsx';
import { LinkField } from '../ui/form/LinkField.tsx';
import { useKeptDraft } from '../ui/form/useKeptDraft.ts';
import { isSaveKey } from '../ui/keys.ts';
import classes from './QuickEntry.module.css';

const draftKey = { form: 'quick', entity: 'hazard', id: null } as const;
const Source = z.string().max(40);

interface Choice {
  level: string;
  clause: string | null;
}

export function QuickEntry({ today, onClose, onSaved }: { today: string; onClose: () => void; onSaved: (ids: string[]) => void }) {
  const [source, setSource] = useMemory('quick.source', Source, '乡镇检查');
  const [enterprise, setEnterprise] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [deadline, setDeadline] = useState<string | null>(null);
  const [foundOn, setFoundOn] = useState<string | null>(today);
  const [split, setSplit] = useState(true);
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const [unreadable, setUnreadable] = useState<ReadonlySet<string>>(new Set());
  const [fault, setFault] = useState<FaultShape | null>(null);
  const [round, setRound] = useState(0);
  const create = useWrite('records.createMany', { faults: 'caller', done: (value) => `已登记隐患 ${value.ids.length} 条` });

  const parts = splitItems(text);
  const items = split ? parts : text.trim() === '' ? [] : [text.trim()];
  const choiceOf = (item: string): Choice => choices[item] ?? { level: '待判级', clause: null };
  const choose = (item: string, next: Partial<Choice>): void => setChoices({ ...choices, [item]: { ...choiceOf(item), ...next } });
  const dirty = enterprise !== null || text.trim() !== '' || deadline !== null;
  const draft = useKeptDraft(draftKey, { enterprise_id: enterprise, description: text, deadline, found_on: foundOn }, null, dirty);
  const unread = (name: string, is: boolean): void =>
    setUnreadable((before) => new Set(is ? [...before, name] : [...before].filter((one) => one !== name)));
  const blocked =
    enterprise === null ? '请选企业' : items.length === 0 ? '请写问题' : foundOn === null || unreadable.size > 0 ? '请看日期' : null;

  const restore = (): void => {
    const values = draft.left?.values ?? {};
    const own = (field: string): string | null => (typeof values[field] === 'string' ? values[field] : null);
    setEnterprise(own('enterprise_id'));
    setText(own('description') ?? '');
    setDeadline(own('deadline'));
    setFoundOn(own('found_on') ?? today);
    draft.settle();
  };
  const save = async (another: boolean): Promise<void> => {
    if (blocked !== null || create.running) return;
    setFault(null);
    const records = items.map((description): RecordValues => {
      const { level, clause } = choiceOf(description);
      return {
        enterprise_id: enterprise,
        found_on: foundOn,
        source,
        description,
        deadline,
        ...(level === '待判级' ? {} : { level }),
        ...(clause ? { basis_clause: clause } : {}),
      };
    });
    const outcome = await create.run({ entity: 'hazard', records });
    if (!outcome.ok) return setFault(outcome.fault);
    draft.drop();
    if (!another) return onSaved(outcome.value.ids);
    setEnterprise(null);
    setText('');
    setDeadline(null);
    setChoices({});
    setRound(round + 1);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isSaveKey(event)) return;
    event.preventDefault();
    void save(event.shiftKey);
  };
  // closing keeps the draft, so a slip of the hand loses nothing
  return (
    <Modal opened onClose={onClose} title="快速登记隐患" size={720} closeButtonProps={{ 'aria-label': '关闭' }} onKeyDown={onKeyDown}>
      <Stack gap={12} key={round}>
        {draft.left ? <LeftDraft draft={draft.left} version={null} onRestore={restore} onDecline={draft.drop} /> : null}
        {fault ? <FaultNote fault={fault} /> : null}
        <LinkField entity="enterprise" label="企业" autoFocus value={enterprise} onChange={setEnterprise} />
        <Textarea
          label="问题"
          description="一行一条；写成 1. 2. 3. 的也会拆开。可以从微信、Excel 里整段粘贴"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={6_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={classes.days}>
          <DayField
            label="整改期限"
            value={deadline}
            onChange={setDeadline}
            onUnreadable={(is) => unread('deadline', is)}
            description="可写 +15；可以以后再填"
          />
          <DayField label="发现日期" required value={foundOn} onChange={setFoundOn} onUnreadable={(is) => unread('found_on', is)} />
          <Select
            label="来源"
            data={codeListOf('hazardSource').codes.map((code) => ({ value: code.code, label: code.label }))}
            value={source}
            allowDeselect={false}
            onChange={(value) => (value ? setSource(value) : undefined)}
          />
        </div>
        {parts.length > 1 ? (
          <SegmentedControl
            size="xs"
            aria-label="登记成几条"
            value={split ? 'many' : 'one'}
            onChange={(value) => setSplit(value === 'many')}
            data={[
              { value: 'many', label: `分成 ${parts.length} 条` },
              { value: 'one', label: '就是 1 条' },
            ]}
          />
        ) : null}
        <ol className={classes.items} aria-label="将登记">
          {items.map((item) => (
            <li key={item}>
              <div className={classes.item}>
                <span>{item}</span>
                <SegmentedControl
                  size="xs"
                  aria-label="等级"
                  value={choiceOf(item).level}
                  onChange={(level) => choose(item, { level })}
                  data={[{ value: '待判级', label: '以后判级' }, '一般', '重大']}
                />
              </div>
              <ClauseHints
                description={item}
                enterprise={enterprise}
                current={choiceOf(item).clause}
                most={items.length > 1 ? 2 : 4}
                onPick={(clause) => choose(item, { clause: choiceOf(item).clause === clause ? null : clause })}
              />
            </li>
          ))}
        </ol>
        <Group justify="flex-end" gap={8} className={classes.foot}>
          <Text size="sm" c="dimmed" mr="auto">
            {blocked ?? '其余各项可以以后补'}
          </Text>
          <Button variant="default" disabled={blocked !== null} onClick={() => void save(true)} title="Ctrl+Shift+Enter">
            保存，再登一家
          </Button>
          <Button loading={create.running} disabled={blocked !== null} onClick={() => void save(false)} title="Ctrl+Enter">
            {items.length > 1 ? `登记 ${items.length} 条` : '登记'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
