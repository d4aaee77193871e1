/** A value that the ledger cannot give: entered with its basis, confirmed as 0, or said to be not applicable. */
import { Button, Group, NumberInput, SegmentedControl, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { FaultShape } from '../../shared/envelope.ts';
import type { FormCell, PeriodRow } from '../../shared/reporting.ts';
import { useRead } from '../data/useRead.ts';
import { useWrite } from '../data/useWrite.ts';
import { FaultNote } from '../ui/FaultNote.tsx';
import { isSaveKey } from '../ui/keys.ts';
import classes from './Reports.module.css';

/** @param onSaved called after a value was entered or confirmed, to go on to the next open cell */
export function EntryForm({
  cell,
  query,
  period,
  onSaved,
}: {
  cell: FormCell;
  query: { form: string; asOf: string; period: string };
  period: PeriodRow;
  onSaved: () => void;
}) {
  const offer = useRead('reports.offered', { ...query, cell: cell.id }, { enabled: cell.origin === 'H' });
  const yesNo = cell.unit === '是/否';
  const entered = cell.source === 'entered';
  const [value, setValue] = useState<number | ''>(entered && typeof cell.value === 'number' ? cell.value : '');
  const [value2, setValue2] = useState<number | ''>(entered && cell.value2 !== null ? cell.value2 : '');
  const [yes, setYes] = useState(cell.value === true ? '是' : cell.value === false ? '否' : '');
  const [basis, setBasis] = useState(cell.basis ?? '');
  const [fault, setFault] = useState<FaultShape | null>(null);
  const enter = useWrite('reports.enter', { done: () => '已填这一格', faults: 'caller' });
  const clear = useWrite('reports.clearEntry', { done: () => '已清除手填的值' });
  const confirm = useWrite('reports.confirmZeros', { done: () => '已确认为 0' });

  const send = async (notApplicable: boolean): Promise<void> => {
    setFault(null);
    const outcome = await enter.run({
      period: period.id,
      cell: cell.id,
      value: notApplicable ? null : yesNo ? yes === '是' : value === '' ? null : value,
      value2: notApplicable || value2 === '' ? null : value2,
      notApplicable,
      basis: basis.trim(),
    });
    if (outcome.ok) onSaved();
    else setFault(outcome.fault);
  };
  const confirmZero = async (): Promise<void> => {
    const outcome = await confirm.run({ period: period.id, cells: [cell.id] });
    if (outcome.ok) onSaved();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send(false);
  };
  const offered = offer.data?.value ?? 0;
  const take = (): void => {
    if (yesNo) setYes('是');
    else setValue(offered);
    setBasis(offer.data?.basis ?? '');
  };
  const incomplete = yesNo ? yes === '' : value === '' || (cell.unit2 !== null && value2 === '');

  if (period.state === '已报') {
    return <p className={classes.rule}>这一期已经上报{cell.basis ? `。依据：${cell.basis}` : ''}，不再改动。要更正请开新一期。</p>;
  }
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => {
        if (!isSaveKey(event) || incomplete || basis.trim().length < 2) return;
        event.preventDefault();
        void send(false);
      }}
    >
      <p className={classes.rule}>
        {cell.origin === 'H'
          ? '这一格由镇党委、政府的活动产生，台账算不出来：请填数并写明依据，例如会议名称和日期。'
          : '这一格还没有登记活动，按 0 显示。确实没有就确认为 0，有就填数并写明依据。'}
      </p>
      {offered > 0 ? (
        <Button variant="light" size="xs" onClick={take}>
          用活动登记的 {offered} 次填入
        </Button>
      ) : null}
      {yesNo ? (
        <SegmentedControl fullWidth mt="xs" value={yes} onChange={setYes} data={['是', '否']} aria-label={cell.label} />
      ) : (
        <Group grow mt="xs" align="flex-start">
          <NumberInput
            label={cell.unit2 ? `数（${cell.unit}）` : `数量（${cell.unit}）`}
            min={0}
            allowNegative={false}
            allowDecimal={cell.unit === '万元'}
            value={value}
            onChange={(next) => setValue(typeof next === 'number' ? next : '')}
            autoFocus
          />
          {cell.unit2 ? (
            <NumberInput
              label={cell.unit2.includes('其中') ? cell.unit2 : `数（${cell.unit2}）`}
              min={0}
              allowNegative={false}
              value={value2}
              onChange={(next) => setValue2(typeof next === 'number' ? next : '')}
            />
          ) : null}
        </Group>
      )}
      <Textarea
        mt="sm"
        label="依据"
        placeholder="例如：9月12日镇党委理论学习中心组专题学习，记录第 14 号"
        autosize
        minRows={2}
        maxLength={500}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
      {fault ? (
        <div style={{ marginTop: 10 }}>
          <FaultNote fault={fault} />
        </div>
      ) : null}
      <Group mt="md" gap={8}>
        <Button
          type="submit"
          loading={enter.running}
          disabled={incomplete || basis.trim().length < 2}
          title={incomplete ? '还差：数' : basis.trim().length < 2 ? '还差：依据' : undefined}
        >
          填入
        </Button>
        {cell.unconfirmed ? (
          <Button variant="default" loading={confirm.running} onClick={() => void confirmZero()}>
            确认为 0
          </Button>
        ) : null}
        <Button
          variant="default"
          disabled={basis.trim().length < 2}
          title={basis.trim().length < 2 ? '不适用也要写明依据' : undefined}
          onClick={() => void send(true)}
        >
          不适用
        </Button>
        {entered || cell.source === 'not-applicable' ? (
          <Button variant="subtle" color="gray" onClick={() => void clear.run({ period: period.id, cell: cell.id })}>
            清除
          </Button>
        ) : null}
      </Group>
    </form>
  );
}
