/** Masks for whatever leaves the store: identity numbers, phones, certificates that contain an identity number (domain.md §0.3-5). */
import { fieldEntries, fieldOf } from '../../../shared/declared/records/index.ts';
import type { EntityName, FieldDeclaration, FieldValue, RecordValues } from '../../../shared/declared/vocabulary.ts';
import { maskCertificateNumber, maskIdentityNumber, maskPhone } from '../../../shared/identifiers/mask.ts';
import type { RecordRow } from '../../../shared/records.ts';
import { linkFields } from './columns.ts';

export function maskValue(declaration: FieldDeclaration, value: FieldValue): FieldValue {
  if (value === null || declaration.secret) return null;
  if (declaration.kind === 'idNumber') return typeof value === 'string' ? maskIdentityNumber(value) : value;
  if (declaration.kind === 'certNo') return typeof value === 'string' ? maskCertificateNumber(value) : value;
  if (declaration.kind === 'phones') return Array.isArray(value) ? value.map(maskPhone) : value;
  if (!declaration.personal) return value;
  // a birthday says as much as the middle of the identity number
  if (declaration.kind === 'day') return typeof value === 'string' ? `${value.slice(0, 4)}-**-**` : value;
  return typeof value === 'string' ? `${value.slice(0, 1)}${'*'.repeat(Math.max(1, value.length - 1))}` : value;
}

/** The declaration behind a field of a list row, also behind 'owner.name'. */
export function declarationBehind(entity: EntityName, field: string): FieldDeclaration | undefined {
  const own = fieldOf(entity, field);
  if (own) return own;
  const [prefix = '', inner = ''] = field.split('.');
  const link = linkFields(entity).find((each) => each.as === prefix);
  return link ? fieldOf(link.to, inner) : undefined;
}

/** Is this field shown masked? */
export function isMasked(declaration: FieldDeclaration): boolean {
  return (
    declaration.secret === true ||
    declaration.personal === true ||
    declaration.kind === 'idNumber' ||
    declaration.kind === 'phones' ||
    declaration.kind === 'certNo'
  );
}

const maskedFields = new Map<EntityName, ReadonlyMap<string, FieldDeclaration>>();

/** The fields of a row of this entity that are shown masked, those of its links under their prefix. Worked out once: lists mask every row. */
function maskedOf(entity: EntityName): ReadonlyMap<string, FieldDeclaration> {
  const known = maskedFields.get(entity);
  if (known) return known;
  const masked = new Map<string, FieldDeclaration>();
  for (const [field, declaration] of fieldEntries(entity)) if (isMasked(declaration)) masked.set(field, declaration);
  for (const link of linkFields(entity)) {
    for (const [field, declaration] of fieldEntries(link.to)) if (isMasked(declaration)) masked.set(`${link.as}.${field}`, declaration);
  }
  maskedFields.set(entity, masked);
  return masked;
}

export function maskValues(entity: EntityName, values: RecordValues): RecordValues {
  const shown: RecordValues = { ...values };
  for (const [field, declaration] of maskedOf(entity)) {
    const value = values[field];
    if (value !== undefined && value !== null) shown[field] = maskValue(declaration, value);
  }
  return shown;
}

export function maskRow(entity: EntityName, row: RecordRow): RecordRow {
  return { ...row, values: maskValues(entity, row.values) };
}
