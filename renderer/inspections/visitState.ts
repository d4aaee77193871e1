/** What a visit holds while it is being filled in, and how it travels. */
import type { RecordValues } from '../../shared/declared/vocabulary.ts';
import type { Filling, InspectionSheet, SheetTick, Tick, TickResult } from '../../shared/inspections.ts';

export interface TickState {
  result: TickResult;
  note: string;
  evidence: Tick['evidence'];
  count: number | null;
}
export type Ticks = Readonly<Record<string, TickState>>;

export interface VisitState {
  enterprise_id: string | null;
  start: string | null;
  org: string;
  type: string;
  inspectors: string[];
  few_inspectors_reason: string;
  site_person: string;
  signed: string | null;
  finding: string;
  result: string | null;
  paper: Filling['paper'];
}

export const emptyTick: TickState = { result: '未查', note: '', evidence: null, count: null };

export function stateOf(sheet: InspectionSheet | null, start: { today: string; person: string; enterprise: string | null }): VisitState {
  const values = sheet?.values ?? {};
  const text = (field: string): string => (typeof values[field] === 'string' ? values[field] : '');
  return {
    enterprise_id: sheet?.enterprise.id ?? start.enterprise,
    start: text('start') || start.today,
    org: text('org') || '乡镇',
    type: text('type') || '专项',
    inspectors: Array.isArray(values.inspectors) ? values.inspectors : start.person ? [start.person] : [],
    few_inspectors_reason: text('few_inspectors_reason'),
    site_person: text('site_person'),
    signed: text('signed') || null,
    finding: text('finding'),
    result: text('result') || null,
    paper: '检查记录',
  };
}

export const ticksOf = (ticks: readonly SheetTick[]): Ticks =>
  Object.fromEntries(
    ticks.map((tick) => [tick.item, { result: tick.result, note: tick.note ?? '', evidence: tick.evidence, count: tick.count }]),
  );

export function toFilling(state: VisitState, sheet: InspectionSheet | null, checklist: string, ticks: Ticks): Filling {
  const { paper, ...rest } = state;
  const values: RecordValues = Object.fromEntries(
    Object.entries(rest).map(([field, value]) => [field, typeof value === 'string' && value.trim() === '' ? null : value]),
  );
  return {
    id: sheet?.id ?? null,
    version: sheet?.version ?? null,
    values,
    paper,
    checklists: [
      {
        code: checklist,
        ticks: Object.entries(ticks).map(([item, tick]) => ({ item, ...tick, note: tick.note.trim() || null })),
      },
    ],
  };
}

/** A township visit by fewer than two needs its reason. */
export const needsReason = (state: VisitState): boolean => state.org === '乡镇' && state.type !== '网格巡查' && state.inspectors.length < 2;
