/**
 * Who stood on the roster on a given day, under which name and in which state, told from change slips and days alone (domain.md §3.7, D13, R12).
 * Days decide, not the hour at which somebody typed: the same question about a past day always has the same answer.
 */
import { enterpriseStatus, offRosterStatuses } from '../declared/codes/enterpriseCodes.ts';

export interface Slip {
  kind: string;
  on: string;
  before: string | null;
  after: string | null;
}

/** An enterprise as it stands today, with its slips. */
export interface Standing {
  name: string;
  status: string | null;
  status_changed_on: string | null;
  /** day on which it was entered; '' when nobody knows */
  entered_on: string;
  slips: readonly Slip[];
}

const statuses = new Set(enterpriseStatus.codes.map(({ code }) => code as string));
const usual: Readonly<Record<string, string>> = {
  关停: '关闭',
  停产: '停产（自行）',
  复产: '在产',
  迁出: '迁出（辖区转移）',
  迁入: '在产',
  注销: '注销',
  吊销: '吊销',
  取缔: '取缔',
};
/** Slips by which an enterprise comes in. */
const entering = new Set(['新增', '迁入']);
/** Slips by which one leaves the roster; 停产 is none: it stays (§3.7). */
export const leavingKinds: readonly string[] = ['关停', '注销', '吊销', '取缔', '迁出'];

/** The state a slip leads to, or null where it changes none (更名, 信息变更). */
export function statusAfter(kind: string, after: string | null): string | null {
  if (!(kind in usual) && kind !== '新增') return null;
  if (after !== null && statuses.has(after)) return after;
  return usual[kind] ?? null;
}

export const isOnRoster = (status: string | null): boolean => status === null || !offRosterStatuses.includes(status);

const byDay = (slips: readonly Slip[]): Slip[] => [...slips].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** The name on that day; from the day of the slip on the new one holds. */
export function nameOn(standing: Pick<Standing, 'name' | 'slips'>, day: string): string {
  const next = byDay(standing.slips).find((slip) => slip.kind === '更名' && slip.on > day);
  return next?.before ?? standing.name;
}

/** The day from which it counts. A slip of entry says it; else the day it was entered, or of the first thing known about it. */
export function enteredOn({ entered_on, slips }: Pick<Standing, 'entered_on' | 'slips'>): string {
  const [first] = byDay(slips);
  if (first && entering.has(first.kind)) return first.on;
  return first && first.on < entered_on ? first.on : entered_on;
}

/** Every change of state, in order; a correction typed without a slip replaces the last one or follows it by its own day. */
function steps(standing: Standing): { on: string; status: string; before: string | null }[] {
  const list = byDay(standing.slips).flatMap((slip) => {
    const status = statusAfter(slip.kind, slip.after);
    return status === null ? [] : [{ on: slip.on, status, before: slip.before !== null && statuses.has(slip.before) ? slip.before : null }];
  });
  const last = list.at(-1);
  if (standing.status === null || standing.status === last?.status) return list;
  const on = standing.status_changed_on ?? '';
  if (last === undefined) return on === '' ? [] : [{ on, status: standing.status, before: null }];
  if (on > last.on) list.push({ on, status: standing.status, before: last.status });
  else list[list.length - 1] = { ...last, status: standing.status };
  return list;
}

/** @returns null when it was not yet on the roster that day; '' for a state that nobody wrote down */
export function statusOn(standing: Standing, day: string): string | null {
  if (day < enteredOn(standing)) return null;
  const list = steps(standing);
  const past = list.filter((step) => step.on <= day).at(-1);
  if (past) return past.status;
  const next = list[0];
  return next ? (next.before ?? '') : (standing.status ?? '');
}

/** 在册: entered and not closed, struck off, banned or gone. */
export function stoodOn(standing: Standing, day: string): boolean {
  const status = statusOn(standing, day);
  return status !== null && isOnRoster(status);
}

/** Why it came or went between two days: the slip that says so, else what the days show. */
export function causeOfMove(standing: Standing, from: string, to: string, move: '新增' | '退出'): { cause: string; on: string | null } {
  const kinds = move === '新增' ? entering : new Set(leavingKinds);
  const slip = byDay(standing.slips)
    .filter((each) => kinds.has(each.kind) && each.on > from && each.on <= to)
    .at(-1);
  if (slip) return { cause: slip.kind === '新增' ? '新建' : slip.kind, on: slip.on };
  if (move === '新增')
    return { cause: standing.slips.some(({ kind, on }) => kind === '复产' && on > from && on <= to) ? '复产' : '补录', on: null };
  return { cause: standing.status !== null && !isOnRoster(standing.status) ? standing.status : '更正', on: standing.status_changed_on };
}
