/** What an import left open is settled for many at once: level, source, and which of the enterprises' 已整改 are accepted as closed. */
import { Alert, Button, Group, Modal, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { codeListOf } from '../../shared/declared/codes/index.ts';
import type { FaultShape } from '../../shared/envelope.ts';
import { useWrite } from '../data/useWrite.ts';
import { DayField } from '../ui/DayField.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { usePerson, useToday } from '../ui/useToday.ts';

interface BulkProps {
  ids: string[];
  onClose: () => void;
  /** clears the choice of rows */
  onDone: () => void;
}

export function Settle({ ids, onClose, onDone }: BulkProps) {
  const person = usePerson();
  const [level, setLevel] = useState('');
  const [source, setSource] = useState<string | null>(null);
  const [by, setBy] = useState(person);
  const [fault, setFault] = useState<FaultShape | null>(null);
  const settle = useWrite('hazards.settle', { done: (value) => `已定 ${value.changed} 条`, faults: 'caller' });
  const nothing = level === '' && source === null;
  const submit = async (): Promise<void> => {
    const outcome = await settle.run({
      ids,
      level: level === '' ? null : level === '重大' ? '重大' : '一般',
      source,
      decided_by: by.trim(),
    });
    if (!outcome.ok) return setFault(outcome.fault);
    onDone();
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`给选中的 ${ids.length} 条定等级、来源`} size={500} closeButtonProps={{ 'aria-label': '关闭' }}>
      <Stack gap={12}>
        {fault ? <FaultNote fault={fault} /> : null}
        <div>
          <Text size="sm" mb={4}>
            等级
          </Text>
          <SegmentedControl
            size="xs"
            aria-label="等级"
            value={level}
            onChange={setLevel}
            data={[
              { value: '', label: '不改' },
              { value: '一般', label: '一般' },
              { value: '重大', label: '重大' },
            ]}
          />
        </div>
        <Select
          label="来源"
          placeholder="不改"
          clearable
          data={codeListOf('hazardSource').codes.map((code) => ({ value: code.code, label: code.label }))}
          value={source}
          onChange={setSource}
        />
        <TextInput label="判级人" value={by} onChange={(event) => setBy(event.currentTarget.value)} description="等级由人确认，署名留痕" />
        <Foot
          label={`定这 ${ids.length} 条`}
          running={settle.running}
          blocked={nothing ? '先选等级或来源' : by.trim() === '' ? '请填判级人' : null}
          onClose={onClose}
          onSubmit={() => void submit()}
        />
      </Stack>
    </Modal>
  );
}

export function AcceptClaims({ ids, onClose, onDone }: BulkProps) {
  const person = usePerson();
  const today = useToday();
  const [by, setBy] = useState(person);
  const [how, setHow] = useState<'claimed' | 'day'>('claimed');
  const [day, setDay] = useState<string | null>(today ?? null);
  const [fault, setFault] = useState<FaultShape | null>(null);
  const [left, setLeft] = useState<{ id: string; says: string }[] | null>(null);
  const accept = useWrite('hazards.acceptClaims', { done: (value) => `已认可销号 ${value.closed} 条`, faults: 'caller' });
  const submit = async (): Promise<void> => {
    const outcome = await accept.run({ ids, by: by.trim(), on: how === 'claimed' ? 'claimed' : (day ?? '') });
    if (!outcome.ok) return setFault(outcome.fault);
    onDone();
    if (outcome.value.left.length > 0) setLeft(outcome.value.left);
    else onClose();
  };
  if (left) {
    return (
      <Modal opened onClose={onClose} title={`有 ${left.length} 条没有销号`} size={560} closeButtonProps={{ 'aria-label': '关闭' }}>
        <Stack gap={6}>
          {[...new Set(left.map((one) => one.says))].map((says) => (
            <Alert key={says} color="orange" variant="light">
              {says}（{left.filter((one) => one.says === says).length} 条）
            </Alert>
          ))}
          <Group justify="flex-end">
            <Button onClick={onClose}>知道了</Button>
          </Group>
        </Stack>
      </Modal>
    );
  }
  return (
    <Modal opened onClose={onClose} title="认可为已销号" size={500} closeButtonProps={{ 'aria-label': '关闭' }}>
      <Stack gap={12}>
        <Text>
          选中的 {ids.length} 条里，来表写着“已整改”、还没有复查的，将记为复查合格并销号。重大隐患和没有这样写的不受影响，会逐条说明。
        </Text>
        {fault ? <FaultNote fault={fault} /> : null}
        <div>
          <Text size="sm" mb={4}>
            按哪一天销号
          </Text>
          <SegmentedControl
            size="xs"
            aria-label="按哪一天销号"
            value={how}
            onChange={(value) => setHow(value === 'day' ? 'day' : 'claimed')}
            data={[
              { value: 'claimed', label: '各按来表写的整改完成日' },
              { value: 'day', label: '统一按一天' },
            ]}
          />
        </div>
        {how === 'day' ? <DayField label="销号日期" required value={day} onChange={setDay} /> : null}
        <TextInput label="认可人" value={by} onChange={(event) => setBy(event.currentTarget.value)} />
        <Foot
          label="认可销号"
          running={accept.running}
          blocked={by.trim() === '' ? '请填认可人' : how === 'day' && !day ? '请填销号日期' : null}
          onClose={onClose}
          onSubmit={() => void submit()}
        />
      </Stack>
    </Modal>
  );
}

interface FootProps {
  label: string;
  running: boolean;
  /** why it cannot be pressed yet */
  blocked: string | null;
  onClose: () => void;
  onSubmit: () => void;
}

function Foot({ label, running, blocked, onClose, onSubmit }: FootProps) {
  return (
    <Group justify="flex-end" gap={8}>
      {blocked ? (
        <Text size="sm" c="dimmed">
          {blocked}
        </Text>
      ) : null}
      <Button variant="default" onClick={onClose}>
        取消
      </Button>
      <Button loading={running} disabled={blocked !== null} onClick={onSubmit}>
        {label}
      </Button>
    </Group>
  );
}
