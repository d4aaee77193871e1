/** What 人员核查 keeps in the URL. */
import { z } from 'zod';
import { radarKinds } from '../../shared/workforce.ts';

export const RadarSearch = z.object({
  kind: z.enum(radarKinds).optional().catch(undefined),
  /** those put aside are shown as well */
  aside: z.boolean().optional().catch(undefined),
});
