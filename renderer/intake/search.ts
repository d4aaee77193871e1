/** What the intake screen keeps in the URL. */
import { z } from 'zod';
import { verdicts } from '../../shared/intake.ts';

export const rowFilters = ['all', 'problems', ...verdicts] as const;
export type RowFilter = (typeof rowFilters)[number];

export const IntakeSearch = z.object({
  batch: z.string().max(40).optional().catch(undefined),
  file: z.number().int().min(0).optional().catch(undefined),
  sheet: z.number().int().min(0).optional().catch(undefined),
  /** rows on screen: all, those with problems, or those of one verdict */
  only: z.enum(rowFilters).optional().catch(undefined),
  /** only rows with this cause of a problem */
  cause: z.string().max(100).optional().catch(undefined),
});
