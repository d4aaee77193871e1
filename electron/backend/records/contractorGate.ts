/** Contractors that may not be taken on without a word, and what a review that ends in 清退 brings with it (S0-40, S1-09, domain.md §2.3). */
import { sql } from 'kysely';
import type { RecordValues } from '../../../shared/declared/vocabulary.ts';
import { Fault, type FieldProblem } from '../../../shared/envelope.ts';
import type { WriteContext } from '../context.ts';
import type { Readable, Writable } from '../database/handles.ts';
import { changeRecord, readValues } from './store.ts';

/** 列入决定权在县级以上应急部门; the township registers it. */
const DISHONEST = '安全生产严重失信主体名单';

/** What is to be said of the contractor of a new project: cleared out once warns, 失信名单 needs a written reason. */
export async function contractorProblems(db: Readable, values: RecordValues, today: string): Promise<FieldProblem[]> {
  const id = values.contractor_id;
  if (typeof id !== 'string') return [];
  const { rows } = await sql<{ name: string; kind: string }>`
    select c.name, b.kind from contractor c join blacklist b on b.contractor_id = c.id
    where c.id = ${id} and b.in_on <= ${today} and (b.out_on is null or b.out_on > ${today})
    union select c.name, c.blacklist_kind from contractor c
    where c.id = ${id} and c.blacklist_kind is not null and (c.blacklist_out_on is null or c.blacklist_out_on > ${today})`.execute(db);
  const grave = rows.find((row) => row.kind === DISHONEST);
  if (grave) {
    const reason = typeof values.remark === 'string' ? values.remark.trim() : '';
    return reason.length >= 2
      ? [{ field: 'contractor_id', severity: 'warning', says: `“${grave.name}”在${DISHONEST}，备注里的理由会随项目保留。` }]
      : [{ field: 'remark', severity: 'error', says: `“${grave.name}”在${DISHONEST}，确需使用的，请在备注里写明理由。` }];
  }
  return rows.map((row) => ({
    field: 'contractor_id',
    severity: 'warning' as const,
    says: `“${row.name}”在${row.kind}名单，以前被清退过，请核实能不能再用。`,
  }));
}

/**
 * After a review has been registered the project shows its result; 清退 also ends the project, its contract and the stay of everybody on it.
 * @throws Fault REFUSED when the project was cleared before
 */
export async function settleReview(db: Writable, review: RecordValues, context: WriteContext): Promise<void> {
  const project = String(review.project_id);
  const { values } = await readValues(db, 'outsourcing_project', project);
  if (review.result !== '清退') {
    if (values.status === '清退') return;
    await changeRecord(db, 'outsourcing_project', project, null, { review_result: review.result ?? null }, context);
    return;
  }
  if (values.status === '清退') throw new Fault('REFUSED', `「${values.content}」已于 ${values.cleared_on ?? '以前'} 清退，不用重复登记。`);
  const on = String(review.cleared_on ?? review.on);
  await changeRecord(
    db,
    'outsourcing_project',
    project,
    null,
    { review_result: '清退', status: '清退', cleared_on: on, terminated_on: values.terminated_on ?? on },
    context,
  );
  const stays = await db
    .selectFrom('worker_assignment')
    .select(['id', 'in_on'])
    .where('project_id', '=', project)
    .where(({ eb, or }) => or([eb('out_on', 'is', null), eb('out_on', '>', on)]))
    .execute();
  for (const stay of stays) {
    // who was to enter later never did
    const out = [stay.in_on, on].toSorted()[1] ?? on;
    await changeRecord(db, 'worker_assignment', stay.id, null, { out_on: out, out_reason: '项目清退' }, context);
  }
  const people = await db
    .selectFrom('worker')
    .select('id')
    .where('project_id', '=', project)
    .where('out_on', 'is', null)
    .where(({ eb, or }) => or([eb('in_on', 'is', null), eb('in_on', '<=', on)]))
    .execute();
  for (const person of people) await changeRecord(db, 'worker', person.id, null, { out_on: on }, context);
}
