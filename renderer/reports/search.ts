/** What the report screen keeps in the URL. */
import { z } from 'zod';

export const ReportsSearch = z.object({
  form: z.string().max(60).optional().catch(undefined),
  asOf: z.string().max(10).optional().catch(undefined),
  from: z.string().max(10).optional().catch(undefined),
  period: z.string().max(40).optional().catch(undefined),
  cell: z.string().max(20).optional().catch(undefined),
});
