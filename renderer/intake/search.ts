/** What the intake screen keeps in the URL. */
import { z } from 'zod';

export const IntakeSearch = z.object({
  batch: z.string().max(40).optional().catch(undefined),
  file: z.number().int().min(0).optional().catch(undefined),
  sheet: z.number().int().min(0).optional().catch(undefined),
});
