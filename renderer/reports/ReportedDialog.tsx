/** 标记已报: on which day and by which way the form went up, with what is still open said once more. */
import { Button, Group, Modal, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ComputedForm, PeriodRow } from '../../shared/reporting.ts';
import { Reported } from '../../shared/reporting.ts';
import { useWrite } from '../data/useWrite.ts';
import { DayField } from '../ui/DayField.tsx';
import { useToday } from '../ui/useToday.ts';
import classes from './Reports.module.css';

const ways = Reported.shape.way.options;
type Way = (typeof ways)[number];

export function ReportedDialog({ form, period, onClose }: { form: ComputedForm; period: PeriodRow; onClose: () => void }) {
  const today = useToday();
  const [on, setOn] = useState<string | null | undefined>(undefined);
  const [way, setWay] = useState<Way>('邮箱');
  const [receipt, setReceipt] = useState('');
  const mark = useWrite('reports.markReported', { done: (row) => `已标记：${row.reportedOn} 以${row.way}上报` });
  const day = on === undefined ? (today ?? null) : on;
  const open = [
    ...form.cells.filter((cell) => cell.source === 'missing').map((cell) => `${cell.block} ${cell.no} 还是“未报”`),
    ...form.cells.filter((cell) => cell.unconfirmed).map((cell) => `${cell.block} ${cell.no} 的 0 还没有确认`),
    ...form.checks.filter((check) => !check.ok).map((check) => `勾稽 ${check.id} 没有通过：${check.says}`),
  ];
  const send = async (): Promise<void> => {
    if (!day) return;
    const outcome = await mark.run({ period: period.id, on: day, way, receipt: receipt.trim() || null });
    if (outcome.ok) onClose();
  };
  return (
    <Modal opened onClose={onClose} title="标记已报" size={460} closeButtonProps={{ 'aria-label': '关闭' }}>
      {open.length > 0 ? (
        <>
          <p className={classes.rule}>还有 {open.length} 处没有了结，可以照报，也可以先补齐：</p>
          <ul className={classes.list}>
            {open.slice(0, 8).map((line) => (
              <li key={line}>{line}</li>
            ))}
            {open.length > 8 ? <li>……另有 {open.length - 8} 处</li> : null}
          </ul>
        </>
      ) : (
        <p className={classes.rule}>32 格都有数，勾稽全部通过。</p>
      )}
      <div className={classes.grid} style={{ marginTop: 12 }}>
        <DayField label="上报日" required value={day} onChange={setOn} />
        <Select
          label="上报方式"
          required
          allowDeselect={false}
          data={[...ways]}
          value={way}
          onChange={(next) => setWay((next as Way | null) ?? '邮箱')}
        />
      </div>
      <TextInput
        mt="sm"
        label="回执"
        placeholder="收件人、回执号，可以不填"
        value={receipt}
        onChange={(event) => setReceipt(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="lg" gap={8}>
        <Button variant="default" onClick={onClose}>
          取消
        </Button>
        <Button loading={mark.running} disabled={!day} onClick={() => void send()}>
          标记已报
        </Button>
      </Group>
    </Modal>
  );
}
