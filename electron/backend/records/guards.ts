/** Rules of a plain change that look beyond the record itself. */
import type { EntityName, RecordValues } from '../../../shared/declared/vocabulary.ts';
import { Fault } from '../../../shared/envelope.ts';
import { OWN_DECISION, POWER_TYPES, powerMissing } from '../../../shared/inspections.ts';
import type { Readable } from '../database/handles.ts';

/** Had the county delegated its power to punish to the township on that day? */
export async function delegatedOn(db: Readable, day: string): Promise<boolean> {
  const row = await db
    .selectFrom('delegated_power')
    .select('id')
    .where('from', '<=', day)
    .where(({ eb, or }) => or([eb('to', 'is', null), eb('to', '>=', day)]))
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Hard rule: decisions of other authorities are registered as theirs; the township's own are refused until its delegated power is set.
 * @throws Fault REFUSED with the sentence
 */
export async function refuseOwnPenalty(db: Readable, entity: EntityName, values: RecordValues): Promise<void> {
  if (entity !== 'enforcement_action' || values.decided_by !== OWN_DECISION || !POWER_TYPES.includes(String(values.type))) return;
  if (await delegatedOn(db, String(values.on))) return;
  const says = powerMissing(String(values.type));
  throw new Fault('REFUSED', says, [{ field: 'decided_by', severity: 'error', says }]);
}
