/** 齐套必 fields that are still empty: the lights of a list and of a form. They forbid nothing here; gates later do (domain.md §2, 「必」的两级). */
import { fieldEntries } from '../../../shared/declared/records/index.ts';
import { type EntityName, entityNames, type RecordValues } from '../../../shared/declared/vocabulary.ts';
import { isNeededNow } from '../../../shared/rules/conditionalNeeds.ts';

const needed = Object.fromEntries(
  entityNames.map((entity) => [
    entity,
    fieldEntries(entity)
      .filter(([, declaration]) => declaration.need === 'complete' || declaration.need === 'save' || declaration.need === 'conditional')
      .map(([field, declaration]) => ({ field, conditional: declaration.need === 'conditional' })),
  ]),
) as Record<EntityName, { field: string; conditional: boolean }[]>;

/** Values that stand for "not given" and so count as missing. */
const notGiven = new Set(['未核实', '待判级', '待定']);

export function missingFields(entity: EntityName, values: RecordValues): string[] {
  const missing: string[] = [];
  for (const { field, conditional } of needed[entity]) {
    const value = values[field];
    const empty =
      value === null ||
      value === undefined ||
      value === '' ||
      (Array.isArray(value) && value.length === 0) ||
      (typeof value === 'string' && notGiven.has(value));
    if (empty && (!conditional || isNeededNow(entity, field, values))) missing.push(field);
  }
  return missing;
}
