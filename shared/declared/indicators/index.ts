/**
 * What is counted, each declared once. The same declaration feeds the form cell, its breakdown and the list behind it.
 *
 * Worked example: `indicators.selfFound` is 附件3 总体1; measured from 2025-05-01 to 2025-09-24 it gives a number, the same number by sector, and
 * exactly that many hazards.
 */
import { hazardIndicators } from './hazards.ts';
import { inspectionIndicators } from './inspections.ts';
import { leaseIndicators } from './leases.ts';
import { registerIndicators } from './registers.ts';

export const indicators = { ...hazardIndicators, ...inspectionIndicators, ...leaseIndicators, ...registerIndicators };
export type IndicatorName = keyof typeof indicators;
export { PENALTY_TYPES } from './registers.ts';
export type { Completion, Condition, CountedRegister, Duty, IndicatorDeclaration, RegisterCondition } from './vocabulary.ts';
