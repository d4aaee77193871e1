/** What the visit screen keeps in the URL. */
import { z } from 'zod';

export const VisitSearch = z.object({
  /** the visit being looked at or changed; absent: a new one */
  id: z.string().max(40).optional().catch(undefined),
  /** chosen from the roster before coming here */
  enterprise: z.string().max(40).optional().catch(undefined),
});
