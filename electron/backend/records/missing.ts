/** 齐套必 fields that are still empty: the lights of a list and of a form. They forbid nothing here; gates later do (domain.md §2, 「必」的两级). */
import { fieldEntries } from '../../../shared/declared/records/index.ts';
import { type EntityName, entityNames, type RecordValues } from '../../../shared/declared/vocabulary.ts';

const needed = Object.fromEntries(
  entityNames.map((entity) => [
    entity,
    fieldEntries(entity)
      .filter(([, declaration]) => declaration.need === 'complete' || declaration.need === 'save')
      .map(([field]) => field),
  ]),
) as Record<EntityName, string[]>;

/** Values that stand for "not given" and so count as missing. */
const notGiven = new Set(['未核实', '待判级', '待定']);

export function missingFields(entity: EntityName, values: RecordValues): string[] {
  return needed[entity].filter((field) => {
    const value = values[field];
    return (
      value === null ||
      value === undefined ||
      value === '' ||
      (Array.isArray(value) && value.length === 0) ||
      (typeof value === 'string' && notGiven.has(value))
    );
  });
}
