/** What 名录整理 keeps in the URL. */
import { z } from 'zod';

export const deskParts = ['duplicates', 'pending', 'villages', 'care', 'figures', 'snapshots'] as const;
export const RosterDeskSearch = z.object({
  part: z.enum(deskParts).optional().catch(undefined),
  /** of which register duplicates are looked at; absent: enterprises */
  of: z.literal('contractor').optional().catch(undefined),
  /** '<left>-<right>' of the pair that is open */
  pair: z.string().max(60).optional().catch(undefined),
  /** kept snapshot that is open; absent: the period that comes next */
  snapshot: z.string().max(40).optional().catch(undefined),
  /** list behind a number of the bridge */
  list: z.enum(['opening', 'added', 'left', 'closing']).optional().catch(undefined),
  /** narrows that list to a sector or a village */
  group: z.string().max(100).optional().catch(undefined),
  q: z.string().max(100).optional().catch(undefined),
});
export type RosterDeskSearch = z.infer<typeof RosterDeskSearch>;
