/** A checklist of S0 or S1 laid out for one enterprise, contractor or project: prefilled with what it is about, every item 未查. */
import { checklistNamed } from '../../../shared/declared/checklists/index.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { WriteHandler } from '../context.ts';
import { createOne, readValues } from '../records/index.ts';

/** @throws Fault NOT_FOUND for an unknown list, INVALID when it is about nobody */
export const startChecklist: WriteHandler<'contractors.startChecklist'> = async (db, input, context) => {
  const list = checklistNamed(input.code);
  if (!list) throw new Fault('NOT_FOUND', '没有这张检查表，请刷新后重新选择。');
  let { enterprise, contractor } = input;
  let about = '';
  if (input.project !== null) {
    const { values } = await readValues(db, 'outsourcing_project', input.project);
    enterprise = String(values.owner_enterprise_id);
    contractor = String(values.contractor_id);
    about = String(values.content);
  } else if (contractor !== null) about = String((await readValues(db, 'contractor', contractor)).values.name);
  else if (enterprise !== null) about = String((await readValues(db, 'enterprise', enterprise)).values.name);
  else throw new Fault('INVALID', '请选检查哪一家，或者哪个外包项目。');
  // the same list twice on one day is the same visit
  const known = await db
    .selectFrom('checklist')
    .select('id')
    .where('code', '=', list.code)
    .where('on', '=', context.today)
    .where('project_id', 'is', input.project)
    .where('contractor_id', 'is', contractor)
    .where('enterprise_id', 'is', enterprise)
    .executeTakeFirst();
  if (known) return { id: known.id, items: list.items.length, existed: true };
  const head = {
    code: list.code,
    applies_to: list.target,
    on: context.today,
    ...(enterprise === null ? {} : { enterprise_id: enterprise }),
    ...(contractor === null ? {} : { contractor_id: contractor }),
    ...(input.project === null ? {} : { project_id: input.project }),
  };
  const id = await createOne(db, 'checklist', head, context);
  for (const item of list.items) {
    await createOne(
      db,
      'checklist_tick',
      { checklist_id: id, item: item.code, text: item.text, dimension: item.dimension, result: '未查' },
      context,
    );
  }
  context.say(`用「${list.label}」检查「${about}」`);
  return { id, items: list.items.length, existed: false };
};
