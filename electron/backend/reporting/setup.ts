/** What a form needs before it can be filled: the campaign's first day and the heading. Asked once, never guessed (S4-60, T11, T13). */
import type { Day } from '../../../shared/day.ts';
import { campaignNamed } from '../../../shared/declared/campaigns/index.ts';
import { type FormDeclaration, formNamed, forms } from '../../../shared/declared/forms/index.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { FormListing, PeriodRow } from '../../../shared/reporting.ts';
import type { ReadHandler, WriteContext, WriteHandler } from '../context.ts';
import type { Readable, Writable } from '../database/handles.ts';
import { changeRecord, insertRecords } from '../records/index.ts';

export interface SetupFacts {
  start_on: Day;
  heading: string;
  recipient: string | null;
  issued_on: Day | null;
}

/** @throws Fault NOT_FOUND naming the forms there are */
export function declaredForm(name: string): FormDeclaration {
  const form = formNamed(name);
  if (form) return form;
  throw new Fault('NOT_FOUND', `没有叫“${name}”的报表。现有：${forms.map((each) => each.name).join('、')}。`);
}

export async function readSetup(db: Readable, form: FormDeclaration): Promise<SetupFacts | null> {
  const row = await db
    .selectFrom('form_setup')
    .select(['start_on', 'heading', 'recipient', 'issued_on'])
    .where('form', '=', form.id)
    .executeTakeFirst();
  return row ?? null;
}

/** 时间 on the form, unless a period says otherwise: today, but never before the cut-off. */
export function fillingDay(today: Day, asOf: Day): Day {
  return today < asOf ? asOf : today;
}

/** The sentence for a form nobody has set up yet. */
export function notSetUp(form: FormDeclaration): Fault {
  return new Fault('REFUSED', `${form.name}还没有设定行动起始日和抬头，程序不猜。请先在“报表与勾稽”里填好行动起始日、抬头，再出数。`);
}

export async function listForm(db: Readable, form: FormDeclaration): Promise<FormListing> {
  const periods = await db.selectFrom('report_period').selectAll().where('form', '=', form.id).orderBy('as_of', 'desc').execute();
  return {
    form: form.id,
    name: form.name,
    title: form.title,
    edition: form.edition,
    setup: await readSetup(db, form),
    periods: periods.map(
      (row): PeriodRow => ({
        id: row.id,
        form: row.form,
        from: row.from,
        asOf: row.as_of,
        filledOn: row.filled_on,
        state: row.state,
        reportedOn: row.reported_on,
        way: row.way,
      }),
    ),
  };
}

export const listForms: ReadHandler<'reports.forms'> = async (db) => {
  const listings: FormListing[] = [];
  for (const form of forms) listings.push(await listForm(db, form));
  return { forms: listings };
};

export const setUp: WriteHandler<'reports.setUp'> = async (db, input, context) => {
  const form = declaredForm(input.form);
  const { start_on, heading, recipient, issued_on } = input;
  const before = await readSetup(db, form);
  if (before && before.start_on !== start_on) await refuseIfReported(db, form, before.start_on);
  const facts = { start_on, heading, recipient, issued_on };
  await db
    .insertInto('form_setup')
    .values({ id: context.newId(), form: form.id, ...facts })
    .onConflict((conflict) => conflict.column('form').doUpdateSet(facts))
    .execute();
  await db.updateTable('report_period').set({ from: start_on }).where('form', '=', form.id).where('state', '=', '编制').execute();
  await enableCampaign(db, form, facts, context);
  context.say(`设定${form.name}：行动起始日 ${start_on}，抬头“${heading}”`);
  return listForm(db, form);
};

async function refuseIfReported(db: Readable, form: FormDeclaration, start: Day): Promise<void> {
  const reported = await db
    .selectFrom('report_period')
    .select('as_of')
    .where('form', '=', form.id)
    .where('state', '=', '已报')
    .executeTakeFirst();
  if (!reported) return;
  throw new Fault(
    'REFUSED',
    `${form.name}截至 ${reported.as_of} 的一期已按起始日 ${start} 上报，累计数不能换起点。要按别的起始日试算，请在出数时另填起始日。`,
  );
}

/** The campaign becomes the office's own: its days come from the office, its words from the sample, no region from another county. */
async function enableCampaign(db: Writable, form: FormDeclaration, facts: SetupFacts, context: WriteContext): Promise<void> {
  const sample = campaignNamed(form.campaign);
  const year = Number(facts.start_on.slice(0, 4));
  const own = {
    name: `${year}年${sample.name}`,
    issued_on: facts.issued_on,
    year,
    status: '执行中' as const,
    start: facts.start_on,
  };
  const enabled = await db.selectFrom('campaign').select('id').where('builtin', '=', sample.id).executeTakeFirst();
  if (enabled) await changeRecord(db, 'campaign', enabled.id, null, own, context);
  else await insertRecords(db, 'campaign', [{ values: own, extra: { builtin: sample.id } }], '手工', context);
}
