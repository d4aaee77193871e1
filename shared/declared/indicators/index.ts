/**
 * What is counted, each declared once. The same declaration feeds the form cell, its breakdown and the list behind it.
 *
 * Worked example: `indicators.selfFound` is 附件3 总体1; measured from 2025-05-01 to 2025-09-24 it gives a number, the same number by sector, and
 * exactly that many hazards.
 */
import { hazardIndicators } from './hazards.ts';
import { inspectionIndicators } from './inspections.ts';
import { leaseIndicators } from './leases.ts';

export const indicators = { ...hazardIndicators, ...inspectionIndicators, ...leaseIndicators };
export type IndicatorName = keyof typeof indicators;
export type { Completion, Condition, Duty, IndicatorDeclaration } from './vocabulary.ts';
