/** Opens a period: up to which day the figures count. */
import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { FaultShape } from '../../shared/envelope.ts';
import type { FormListing, PeriodRow } from '../../shared/reporting.ts';
import { useWrite } from '../data/useWrite.ts';
import { DayField } from '../ui/DayField.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Card } from '../ui/Page.tsx';
import { useToday } from '../ui/useToday.ts';
import classes from './Reports.module.css';

export function PeriodCard({
  listing,
  onOpened,
  onCancel,
}: {
  listing: FormListing;
  onOpened: (period: PeriodRow) => void;
  onCancel?: () => void;
}) {
  const today = useToday();
  const [asOf, setAsOf] = useState<string | null | undefined>(undefined);
  const [fault, setFault] = useState<FaultShape | null>(null);
  const open = useWrite('reports.openPeriod', { done: (period) => `已开：截止 ${period.asOf}`, faults: 'caller' });
  const day = asOf === undefined ? (today ?? null) : asOf;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!day) return;
    setFault(null);
    const outcome = await open.run({ form: listing.form, asOf: day });
    if (outcome.ok) onOpened(outcome.value);
    else setFault(outcome.fault);
  };
  return (
    <Card className={classes.card ?? ''}>
      <form onSubmit={(event) => void submit(event)}>
        <h2>{listing.periods.length > 0 ? '开新一期' : '开第一期'}</h2>
        <p className={classes.words}>
          累计区间从 {listing.setup?.start_on} 起，到截止日当天为止（含当天）。每月 25 日前上报的，一般截止到 24 日。
        </p>
        <div className={classes.grid}>
          <DayField label="截止日" required autoFocus value={day} onChange={setAsOf} />
        </div>
        {fault ? (
          <div style={{ marginTop: 12 }}>
            <FaultNote fault={fault} />
          </div>
        ) : null}
        <div className={classes.foot}>
          {onCancel ? (
            <Button variant="default" onClick={onCancel}>
              取消
            </Button>
          ) : null}
          <Button type="submit" loading={open.running} disabled={!day}>
            出数
          </Button>
        </div>
      </form>
    </Card>
  );
}
