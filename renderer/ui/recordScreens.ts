/** Where the records of an entity are shown, so that a link, the palette and a to-do line lead to the same place. */
import type { EntityName } from '../../shared/declared/vocabulary.ts';

export const screenOf = {
  enterprise: '/roster',
  lease: '/leases',
  contractor: '/contractors',
  outsourcing_project: '/outsourcing',
  worker: '/workers',
  certificate: '/certificates',
  hazard: '/hazards',
  inspection: '/inspections',
} as const satisfies Partial<Record<EntityName, string>>;

export type ShownEntity = keyof typeof screenOf;

export function isShownEntity(entity: string): entity is ShownEntity {
  return Object.hasOwn(screenOf, entity);
}
