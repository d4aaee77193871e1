/**
 * Which announcements make which reads stale. Lists show fields of linked records, so any record's change rereads every record list that is
 * on screen; what is not on screen is only marked.
 */
import type { Touch } from '../../shared/contract.ts';
import { entityNames } from '../../shared/declared/vocabulary.ts';

const records: readonly string[] = entityNames;

const byDomain: Record<string, readonly string[]> = {
  premises: ['office'],
  office: [...records, 'office', 'history', 'intake', 'report'] satisfies readonly string[],
  records,
  roster: [...records, 'office'],
  contractors: records,
  workforce: records,
  hazards: records,
  dossiers: [...records, 'intake'],
  attachments: records,
  history: [...records, 'history', 'intake', 'office', 'report'],
  intake: ['intake', ...records],
  reports: ['report', 'office', ...records],
  inspections: records,
  enforcement: [...records, 'office'],
  tips: records,
  packages: [],
};

/** @param name a read call; @param touches of a `changed` event */
export function isStale(name: string, touches: readonly (Touch | string)[]): boolean {
  const cares = byDomain[name.split('.')[0] ?? ''] ?? [];
  return touches.some((touch) => cares.includes(touch));
}
