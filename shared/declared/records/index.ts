/**
 * The records of the dictionary (domain.md §2), each declared once.
 *
 * Worked example: `entities.hazard.fields.deadline.label` is '整改期限'; code that knows which entity it holds keeps the exact field
 * names through `FieldNameOf<'hazard'>`, code that walks over any entity uses `declarationOf(name)`.
 */
import type { EntityDeclaration, EntityName, FieldDeclaration } from '../vocabulary.ts';
import { certificate } from './certificate.ts';
import { contractor } from './contractor.ts';
import { enterprise } from './enterprise.ts';
import { exam } from './exam.ts';
import { hazard } from './hazard.ts';
import { inspection } from './inspection.ts';
import { lease } from './lease.ts';
import { outsourcingProject } from './outsourcingProject.ts';
import { worker } from './worker.ts';

export const entities = {
  enterprise,
  lease,
  contractor,
  outsourcing_project: outsourcingProject,
  worker,
  certificate,
  exam,
  hazard,
  inspection,
} as const satisfies Record<EntityName, EntityDeclaration>;

export type FieldNameOf<E extends EntityName> = keyof (typeof entities)[E]['fields'] & string;

/** The declaration of an entity, for code that walks over its fields without knowing which entity it is. */
export function declarationOf(entity: EntityName): EntityDeclaration {
  return entities[entity];
}

/** The declaration of one field, or undefined if the entity has no such field. */
export function fieldOf(entity: EntityName, field: string): FieldDeclaration | undefined {
  const fields: Readonly<Record<string, FieldDeclaration>> = entities[entity].fields;
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

/** Names and declarations of an entity's fields, in the order of the form. */
export function fieldEntries(entity: EntityName): readonly (readonly [string, FieldDeclaration])[] {
  return Object.entries<FieldDeclaration>(entities[entity].fields);
}
