/** Asked once per form and never guessed: from which day the action counts, whose heading the form bears, to whom it goes. */
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { FaultShape } from '../../shared/envelope.ts';
import type { FormListing } from '../../shared/reporting.ts';
import { useRead } from '../data/useRead.ts';
import { useWrite } from '../data/useWrite.ts';
import { DayField } from '../ui/DayField.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Card } from '../ui/Page.tsx';
import classes from './Reports.module.css';

export function FormSetupCard({ listing, onDone, onCancel }: { listing: FormListing; onDone: () => void; onCancel?: () => void }) {
  const status = useRead('office.status', {});
  const town = status.data?.identity?.town ?? '';
  const [start, setStart] = useState<string | null>(listing.setup?.start_on ?? null);
  const [heading, setHeading] = useState<string | null>(listing.setup?.heading ?? null);
  const [recipient, setRecipient] = useState(listing.setup?.recipient ?? '');
  const [issued, setIssued] = useState<string | null>(listing.setup?.issued_on ?? null);
  const [fault, setFault] = useState<FaultShape | null>(null);
  const save = useWrite('reports.setUp', { done: () => '已设置，可以出数了', faults: 'caller' });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!start) return;
    setFault(null);
    const outcome = await save.run({
      form: listing.form,
      start_on: start,
      heading: (heading ?? town).trim(),
      recipient: recipient.trim() || null,
      issued_on: issued,
    });
    if (outcome.ok) onDone();
    else setFault(outcome.fault);
  };
  return (
    <Card className={classes.card ?? ''}>
      <form onSubmit={(event) => void submit(event)}>
        <h2>{listing.setup ? '口径设置' : '出数之前，先定两件事'}</h2>
        <p className={classes.words}>
          累计数从行动起始日算起。来文没有写明印发日期的，起始日要由您确定，程序不会猜。表样取自{listing.edition}。
        </p>
        <div className={classes.grid}>
          <DayField label="行动起始日" required autoFocus value={start} onChange={setStart} description="从这一天起累计" />
          <TextInput
            label="抬头（镇、乡、街道）"
            required
            value={heading ?? town}
            onChange={(event) => setHeading(event.currentTarget.value)}
            description="印在表头，例如 阳光镇"
          />
          <TextInput
            label="收件单位"
            value={recipient}
            onChange={(event) => setRecipient(event.currentTarget.value)}
            description="可以以后再填，例如 县安委办"
          />
          <DayField label="来文印发日" value={issued} onChange={setIssued} description="可以以后再填" />
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
          <Button type="submit" loading={save.running} disabled={!start || (heading ?? town).trim().length < 2}>
            {listing.setup ? '保存' : '下一步：选截止日'}
          </Button>
        </div>
      </form>
    </Card>
  );
}
