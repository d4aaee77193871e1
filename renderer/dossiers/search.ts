/** What the dossier and the plan view keep in the URL. */
import { z } from 'zod';
import { DossierGroup } from '../../shared/dossiers.ts';

export const EnterpriseSearch = z.object({
  /** of the enterprise; absent: the screen asks which */
  id: z.string().max(40).optional().catch(undefined),
  /** kinds shown on the timeline; absent: all */
  kinds: z.array(DossierGroup).max(20).optional().catch(undefined),
  year: z.int().optional().catch(undefined),
});
export type EnterpriseSearch = z.infer<typeof EnterpriseSearch>;

export const PremisesSearch = z.object({
  /** key of the figure whose leases are shown; absent: all */
  figure: z.string().max(40).optional().catch(undefined),
  /** one thing to look at */
  flag: z.string().max(40).optional().catch(undefined),
  q: z.string().max(100).optional().catch(undefined),
});
export type PremisesSearch = z.infer<typeof PremisesSearch>;
