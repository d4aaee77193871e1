/** Figures: how many, by what, and which records. */
export type { Span } from './compile.ts';
export { type BreakdownBy, breakdownOf, countOf, inspectionsBehind, isCounted, leasesBehind, recordsOf } from './measure.ts';
