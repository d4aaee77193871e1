/**
 * A visit and its ticks, kept together in one write. Ticks are records of their own; the seven duties of the inspection follow from them, so the
 * sampling block of 附件3 and the checklist cannot disagree.
 */
import { checklistNamed } from '../../../shared/declared/checklists/index.ts';
import type { RecordValues } from '../../../shared/declared/vocabulary.ts';
import { Fault } from '../../../shared/envelope.ts';
import { dutiesOf, type Filling, paperRefused, type Tick } from '../../../shared/inspections.ts';
import type { WriteContext, WriteHandler } from '../context.ts';
import type { Writable } from '../database/handles.ts';
import { changeRecord, createOne, delegatedOn, planChange, readValues } from '../records/index.ts';
import { readSheet } from './sheet.ts';

const DUTIES = /^duty_/;

export const fill: WriteHandler<'inspections.fill'> = async (db, input, context) => {
  refuseDuties(input.values);
  const before = input.id === null ? {} : (await readValues(db, 'inspection', input.id)).values;
  const values = { ...input.values };
  const after: RecordValues = { ...before, ...values };
  if (input.paper === '执法文书') await refusePaper(db, after);
  refuseFewInspectors(after);
  const id = input.id ?? (await createOne(db, 'inspection', values, context));
  let version = 1;
  if (input.id !== null) {
    if (input.version === null) throw new Fault('INVALID', '修改检查要带上您看到的版本，请重新打开这次检查。');
    const planned = await planChange(db, 'inspection', id, values, context.today);
    version = await changeRecord(db, 'inspection', id, input.version, planned.changed, context);
  }
  const duties: RecordValues = {};
  for (const checked of input.checklists) {
    const ticks = await keepTicks(db, id, checked, after, context);
    Object.assign(duties, dutiesOf(checklistNamed(checked.code)?.items ?? [], ticks));
  }
  if (Object.keys(duties).length > 0) await changeRecord(db, 'inspection', id, version, duties, context);
  const sheet = await readSheet(db, id, context);
  const found = sheet.findings > 0 ? `，${sheet.findings} 项不符合` : '';
  context.say(`${input.id === null ? '登记' : '修改'}检查「${sheet.no ?? ''}」：${sheet.enterprise.name}${found}`);
  return sheet;
};

function refuseDuties(values: RecordValues): void {
  const typed = Object.keys(values).find((field) => DUTIES.test(field));
  if (typed)
    throw new Fault('INVALID', '六项任务的结论由检查表的勾选得出，不能另填。请在检查表里改。', [
      { field: typed, severity: 'error', says: '请在检查表里改' },
    ]);
}

/** 执法文书: delegated power, two inspectors, each with a certificate (domain.md §2.7 inspectors[]). */
async function refusePaper(db: Writable, values: RecordValues): Promise<void> {
  if (!(await delegatedOn(db, String(values.start)))) throw new Fault('REFUSED', paperRefused);
  const people = namesOf(values);
  if (people.length < 2) throw new Fault('REFUSED', '执法文书须有 2 名以上执法人员，请补齐。');
  const certified = await db
    .selectFrom('staff')
    .select('name')
    .where('name', 'in', people)
    .where('cert_no', 'is not', null)
    .where(({ eb, or }) => or([eb('cert_expire', 'is', null), eb('cert_expire', '>=', String(values.start))]))
    .execute();
  const without = people.filter((name) => !certified.some((each) => each.name === name));
  if (without.length > 0) {
    throw new Fault('REFUSED', `执法文书要求执法人员都有有效证件，${without.join('、')}在镇村人员里没有登记执法证，或证件已过期。`);
  }
}

const namesOf = (values: RecordValues): string[] => (Array.isArray(values.inspectors) ? values.inspectors : []);

/** A township visit by fewer than two is kept, with its reason. */
function refuseFewInspectors(values: RecordValues): void {
  const people = namesOf(values).length;
  if (people === 0) throw problem('inspectors', '检查人员至少要写 1 人。');
  if (values.org !== '乡镇' || values.type === '网格巡查' || people >= 2) return;
  const reason = values.few_inspectors_reason;
  if (typeof reason !== 'string' || reason.trim() === '') {
    throw problem('few_inspectors_reason', '乡镇检查的检查人员少于 2 人，请写明理由。');
  }
}

const problem = (field: string, says: string): Fault => new Fault('INVALID', says, [{ field, severity: 'error', says }]);

async function keepTicks(
  db: Writable,
  inspection: string,
  checked: Filling['checklists'][number],
  values: RecordValues,
  context: WriteContext,
): Promise<Tick[]> {
  const declared = checklistNamed(checked.code);
  if (!declared) throw new Fault('INVALID', `没有“${checked.code}”这份检查表，请重新选择。`);
  const known = await db
    .selectFrom('checklist')
    .select('id')
    .where('inspection_id', '=', inspection)
    .where('code', '=', checked.code)
    .executeTakeFirst();
  const head = {
    code: checked.code,
    applies_to: declared.target,
    enterprise_id: values.enterprise_id ?? null,
    inspection_id: inspection,
    on: values.start ?? null,
    by: namesOf(values),
    campaign_ids: values.campaign_ids ?? null,
  };
  if (known) await changeRecord(db, 'checklist', known.id, null, head, context);
  const list = known?.id ?? (await createOne(db, 'checklist', head, context));
  const stored = await db.selectFrom('checklist_tick').selectAll().where('checklist_id', '=', list).execute();
  for (const tick of checked.ticks) {
    const item = declared.items.find((each) => each.code === tick.item);
    if (!item) throw new Fault('INVALID', `“${declared.label}”里没有编号为“${tick.item}”的检查项。`);
    const old = stored.find((each) => each.item === tick.item);
    if (old?.hazard_id && tick.result !== '不符合') await refuseTakingBack(db, old.hazard_id, item.code);
    const fields = { result: tick.result, count: tick.count, note: tick.note, evidence: tick.evidence };
    if (old) {
      const same = old.result === tick.result && old.count === tick.count && old.note === tick.note && old.evidence === tick.evidence;
      if (!same) await changeRecord(db, 'checklist_tick', old.id, null, fields, context);
    } else {
      await createOne(
        db,
        'checklist_tick',
        { checklist_id: list, item: item.code, text: item.text, dimension: item.dimension, ...fields },
        context,
      );
    }
  }
  const now = await db.selectFrom('checklist_tick').select(['item', 'result']).where('checklist_id', '=', list).execute();
  return now.map(({ item, result }) => ({ item, result: (result ?? '未查') as Tick['result'], count: null, note: null, evidence: null }));
}

/** A finding that became a hazard is no longer only a tick: number of findings = number of hazards. */
async function refuseTakingBack(db: Writable, hazard: string, item: string): Promise<void> {
  const row = await db.selectFrom('hazard').select(['code', 'status']).where('id', '=', hazard).executeTakeFirst();
  if (!row || row.status === 'void' || row.status === 'merged') return;
  throw new Fault('REFUSED', `第 ${item} 项已转为隐患 ${row.code ?? ''}，不能改回。确实查错了，请先把那条隐患作废。`);
}
