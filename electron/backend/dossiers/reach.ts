/**
 * Which records belong to an enterprise, worked out from the links of the dictionary: those that link to it, those that link to something of
 * its own (the certificate of a worker on its site), the contractors of its projects and what is filed about them alone.
 *
 * Invariant: every reach is a selection of one register, and no record is in two reaches of the same kind unless it names the enterprise in two
 * roles (lessor and lessee). So a section's number is what the register shows under its filters.
 */
import { declarationOf, fieldEntries, fieldOf } from '../../../shared/declared/records/index.ts';
import { type EntityName, entityNames } from '../../../shared/declared/vocabulary.ts';
import type { Filter } from '../../../shared/records.ts';
import type { Readable } from '../database/handles.ts';
import { linkFields } from '../records/index.ts';
import { placeOf } from './layout.ts';

export interface Reach {
  /** unique within the dossier */
  key: string;
  entity: EntityName;
  label: string;
  filters: Filter[];
}

/** Of no single enterprise, though they may name one. */
const apart = new Set<string>(['enterprise', 'roster_snapshot', 'checklist_tick']);

/** A filter takes so many values. */
const MOST_VALUES = 500;

const direct = (entity: EntityName) => linkFields(entity).filter((link) => link.to === 'enterprise');

/** Fields that name several enterprises: those a publicity day went to. */
const several = (entity: EntityName): string[] =>
  fieldEntries(entity).flatMap(([field, { kind, link }]) => (kind === 'links' && link === 'enterprise' ? [field] : []));

export async function reachOf(db: Readable, enterprise: string): Promise<Reach[]> {
  const contractors = await contractorsOf(db, enterprise);
  return entityNames
    .filter((entity) => !apart.has(entity))
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .flatMap((entity) => reachesInto(entity, enterprise, contractors));
}

async function contractorsOf(db: Readable, enterprise: string): Promise<string[]> {
  const rows = await db
    .selectFrom('outsourcing_project')
    .select('contractor_id')
    .distinct()
    .where('owner_enterprise_id', '=', enterprise)
    .orderBy('contractor_id')
    .limit(MOST_VALUES)
    .execute();
  return rows.map((row) => row.contractor_id);
}

function reachesInto(entity: EntityName, enterprise: string, contractors: readonly string[]): Reach[] {
  const { label } = declarationOf(entity);
  const is = (field: string): Filter => ({ field, op: 'is', value: enterprise });
  if (entity === 'contractor') {
    return contractors.length === 0
      ? []
      : [{ key: entity, entity, label, filters: [{ field: 'id', op: 'anyOf', value: [...contractors] }] }];
  }
  const reaches: Reach[] = [];
  const own = direct(entity);
  for (const link of own) {
    const role = own.length > 1 ? `（作为${roleWord(entity, link.field)}）` : '';
    reaches.push({ key: `${entity}.${link.field}`, entity, label: label + role, filters: [is(link.field)] });
  }
  for (const field of several(entity)) reaches.push({ key: `${entity}.${field}`, entity, label, filters: [is(field)] });
  // what does not name the enterprise itself may hang on something of its own; who was found one way is not found another way again
  const before: Filter[] = own.map((link) => ({ field: link.field, op: 'empty' }));
  if (own.some((link) => fieldOf(entity, link.field)?.need === 'save')) return reaches;
  const carriers = linkFields(entity).filter((link) => link.to !== 'enterprise' && link.to !== entity && direct(link.to).length > 0);
  for (const link of carriers) {
    const through = `${link.as}.${direct(link.to)[0]?.field}`;
    reaches.push({
      key: `${entity}.${through}`,
      entity,
      label: own.length > 0 ? `${label}（经${declarationOf(link.to).label}）` : label,
      filters: [is(through), ...before],
    });
    before.push({ field: through, op: 'isNot', value: enterprise });
  }
  const toContractor = linkFields(entity).find((link) => link.to === 'contractor');
  if (toContractor && carriers.length === 0 && contractors.length > 0) {
    reaches.push({
      key: `${entity}.${toContractor.field}`,
      entity,
      label: `${label}（承包单位的）`,
      filters: [{ field: toContractor.field, op: 'anyOf', value: [...contractors] }, ...before],
    });
  }
  return reaches;
}

/** 承租方, 出租方: the label of the link without what stands in brackets. */
function roleWord(entity: EntityName, field: string): string {
  return (fieldOf(entity, field)?.label ?? '').replace(/（.*）/, '');
}
