/**
 * Columns of lists, made from declarations. A column is named as the back end names values: 'found_on', or '<linkAs>.<field>' for a field
 * of a linked record.
 *
 * Worked example: `columnOf('hazard', 'enterprise.name')` is { label: '单位', field: <name of enterprise>, link: { entity: 'enterprise', id: 'enterprise_id' } }.
 */
import { declarationOf, fieldEntries, fieldOf } from '../../shared/declared/records/index.ts';
import type { EntityName, FieldDeclaration } from '../../shared/declared/vocabulary.ts';

export interface Column {
  name: string;
  label: string;
  field: FieldDeclaration;
  /** the record it comes from, when that is another one */
  link?: { entity: EntityName; id: string };
}

export function columnOf(entity: EntityName, name: string): Column | null {
  const own = fieldOf(entity, name);
  if (own) return { name, label: own.label, field: own };
  const dot = name.indexOf('.');
  if (dot < 0) return null;
  const link = fieldEntries(entity).find(([, field]) => field.linkAs === name.slice(0, dot));
  if (!link?.[1].link) return null;
  const [id, through] = link;
  const target = through.link as EntityName;
  const rest = name.slice(dot + 1);
  const field = fieldOf(target, rest);
  if (!field) return null;
  // several records: their names, as a list of texts
  if (through.kind === 'links') return { name, label: through.label, field: { ...field, kind: 'texts' } };
  const isTitle = declarationOf(target).title === rest;
  return { name, label: isTitle ? through.label : `${through.label} · ${field.label}`, field, link: { entity: target, id } };
}

/** The name a field has in lists: a link is shown by the title of the record it leads to. */
export function listName(name: string, field: FieldDeclaration): string {
  return (field.kind === 'link' || field.kind === 'links') && field.link && field.linkAs
    ? `${field.linkAs}.${declarationOf(field.link).title}`
    : name;
}

/** Every column a list of this entity can show, in the order of the form. */
export function allColumns(entity: EntityName): Column[] {
  return fieldEntries(entity).flatMap(([name, field]) => {
    const column = columnOf(entity, listName(name, field));
    return column ? [column] : [];
  });
}

/** First width in pixels; a person's own width is remembered. */
export function widthOf(column: Column): number {
  switch (column.field.kind) {
    case 'longText':
      return 280;
    case 'day':
      return 112;
    case 'flag':
    case 'tri':
      return 96;
    case 'integer':
    case 'decimal':
    case 'money':
      return 108;
    case 'uscc':
    case 'idNumber':
      return 186;
    case 'certNo':
      return 170;
    case 'phones':
      return 136;
    case 'choice':
      return 116;
    case 'choices':
    case 'texts':
      return 160;
    default:
      return column.link || column.name === 'name' ? 200 : 140;
  }
}

export const isNumber = (field: FieldDeclaration): boolean =>
  field.kind === 'integer' || field.kind === 'decimal' || field.kind === 'money';
