/**
 * Between the dictionary's values and the columns of a record table: money yuan ↔ fen, flags ↔ 0/1, lists ↔ JSON text, links by name.
 * Which fields exist, which are stored and how they are called is read from the declarations once.
 */
import { declarationOf, fieldEntries } from '../../../shared/declared/records/index.ts';
import { type EntityName, entityNames, type FieldDeclaration, type FieldValue } from '../../../shared/declared/vocabulary.ts';

/** Derived fields kept in a column, because actions set them. */
const keptDerived: Partial<Record<EntityName, readonly string[]>> = { hazard: ['status', 'rounds', 'closed_on', 'merged_into'] };

export interface StoredField {
  field: string;
  column: string;
  declaration: FieldDeclaration;
}

export type ColumnValue = string | number | null;

function storedFieldsOf(entity: EntityName): StoredField[] {
  return fieldEntries(entity)
    .filter(([field, declaration]) => declaration.need !== 'derived' || keptDerived[entity]?.includes(field))
    .map(([field, declaration]) => ({ field, column: columnName(field, declaration), declaration }));
}

/** funds_yuan is kept as funds_fen */
export function columnName(field: string, declaration: FieldDeclaration): string {
  return declaration.kind === 'money' ? field.replace(/_yuan$/, '_fen') : field;
}

const stored = Object.fromEntries(entityNames.map((entity) => [entity, storedFieldsOf(entity)])) as Record<EntityName, StoredField[]>;
const byField = Object.fromEntries(
  entityNames.map((entity) => [entity, new Map(stored[entity].map((each) => [each.field, each]))]),
) as Record<EntityName, Map<string, StoredField>>;

export function storedFields(entity: EntityName): readonly StoredField[] {
  return stored[entity];
}

export function storedField(entity: EntityName, field: string): StoredField | undefined {
  return byField[entity].get(field);
}

export function toColumn(declaration: FieldDeclaration, value: FieldValue): ColumnValue {
  if (value === null || value === '') return null;
  switch (declaration.kind) {
    case 'money':
      return typeof value === 'number' ? Math.round(value * 100) : null;
    case 'flag':
      return value === true ? 1 : value === false ? 0 : null;
    case 'choices':
    case 'texts':
    case 'phones':
    case 'links':
      return Array.isArray(value) && value.length > 0 ? JSON.stringify(value) : null;
    case 'integer':
    case 'decimal':
      return typeof value === 'number' ? value : null;
    default:
      return typeof value === 'string' ? value : String(value);
  }
}

export function fromColumn(declaration: FieldDeclaration, value: unknown): FieldValue {
  if (value === null || value === undefined) return null;
  switch (declaration.kind) {
    case 'money':
      return Number(value) / 100;
    case 'flag':
      return value === 1;
    case 'choices':
    case 'texts':
    case 'phones':
    case 'links':
      return JSON.parse(String(value)) as string[];
    case 'integer':
    case 'decimal':
      return Number(value);
    default:
      return String(value);
  }
}

export interface LinkField {
  /** enterprise_id */
  field: string;
  /** the name under which the linked record's fields appear: enterprise, owner, lessee */
  as: string;
  to: EntityName;
}

const links = Object.fromEntries(
  entityNames.map((entity) => [
    entity,
    fieldEntries(entity).flatMap(([field, declaration]): LinkField[] =>
      declaration.kind === 'link' && declaration.link
        ? [{ field, as: declaration.linkAs ?? field.replace(/_id$/, ''), to: declaration.link }]
        : [],
    ),
  ]),
) as Record<EntityName, LinkField[]>;

/** Fields that hold several records of one entity. */
const multiLinks = Object.fromEntries(
  entityNames.map((entity) => [
    entity,
    fieldEntries(entity).flatMap(([field, declaration]): LinkField[] =>
      declaration.kind === 'links' && declaration.link
        ? [{ field, as: declaration.linkAs ?? field.replace(/_ids$/, ''), to: declaration.link }]
        : [],
    ),
  ]),
) as Record<EntityName, LinkField[]>;

export function multiLinkFields(entity: EntityName): readonly LinkField[] {
  return multiLinks[entity];
}

export function linkFields(entity: EntityName): readonly LinkField[] {
  return links[entity];
}

/** What a linked record shows in the row of the record that links to it. */
export function shownOfLink(to: EntityName): readonly string[] {
  const title = declarationOf(to).title;
  if (to === 'enterprise') return ['name', 'uscc', 'village', 'key_sector'];
  if (to === 'contractor')
    return ['name', 'uscc', 'safety_license_no', 'safety_license_expire'].filter((field) => byField.contractor.has(field));
  return [title];
}
