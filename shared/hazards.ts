/**
 * The life of a hazard (domain.md §2.11): states, commands and the hard rules, as pure functions that the back end obeys and the screen explains.
 *
 * registered ─grade→ pending_order ─order→ rectifying ─reportRectified→ pending_recheck ─recheck→ pending_close ─close→ closed
 *
 * Invariants (numbers of the hard rules):
 *  ① even 即查即改 needs a recheck  ② no recheck without evidence of the rectification  ③ who rectified never rechecks
 *  ④ a major one closes only with 五落实, both reports and acceptance; a listed one only after it is delisted  ⑤ a penalty changes no state
 *  ⑥ transferred counts as not rectified until the answer  ⑦ a closure can be revoked, on the record  ⑨ void needs a reason
 *  ⑩ an imported 已整改 without a recheck stands in pending_recheck with the enterprise's own words
 *
 * Worked example: `hazardActions(facts)['close']` → { offered: true, missing: ['双报告（职工大会或职代会）', '验收'] }: the button is off and says so.
 */
import { z } from 'zod';
import { DayText, Ulid, Version } from './records.ts';

export const hazardStates = [
  'registered',
  'pending_order',
  'rectifying',
  'extension_pending',
  'pending_recheck',
  'pending_close',
  'closed',
  'transferred',
  'void',
  'merged',
] as const;
export type HazardState = (typeof hazardStates)[number];

/** States in which the hazard still has to be dealt with: overdue and 3-day flags exist only here. */
export const openHazardStates = [
  'registered',
  'pending_order',
  'rectifying',
  'extension_pending',
  'pending_recheck',
  'pending_close',
  'transferred',
] as const satisfies readonly HazardState[];

export const hazardLevels = ['一般', '重大', '待判级'] as const;

/** 距整改期限不足 3 天（含当日）亮“3 日内”。domain.md §2.11, derived flag near_due */
export const NEAR_DUE_DAYS = 3;

const on = DayText;
const words = (max = 2_000) => z.string().trim().min(1).max(max);
const key = { id: Ulid, version: Version };

export const Grading = z.strictObject({
  ...key,
  level: z.enum(['一般', '重大']),
  /** 判级人; 定级由人确认并签名 (domain.md §5) */
  decided_by: words(50),
  decided_on: on,
  basis_clause: z.string().max(200).nullable().default(null),
  /** needed when the level changes after it was once set: 改级留痕 */
  reason: z.string().max(500).nullable().default(null),
});
export const Order = z.strictObject({
  ...key,
  on,
  deadline: on,
  manage_type: z.enum(['即查即改', '限期整改', '停产整改']).default('限期整改'),
  duty_person: z.string().max(100).nullable().default(null),
  measures: z.string().max(2_000).nullable().default(null),
  doc_no: z.string().max(100).nullable().default(null),
});
export const Rectification = z.strictObject({
  ...key,
  done_on: on,
  by: words(100),
  description: words(),
  /** the photographs, receipts or papers that show it, or where they lie */
  evidence: words(500),
  funds_actual_yuan: z.number().min(0).max(1e10).nullable().default(null),
});
export const Recheck = z.strictObject({
  ...key,
  on,
  org: words(100),
  inspectors: z.array(words(50)).min(1, '请填复查人').max(20),
  result: z.enum(['合格', '不合格', '部分合格']),
  opinion: z.string().max(2_000).nullable().default(null),
  doc_no: z.string().max(100).nullable().default(null),
});
export const ExtensionRequest = z.strictObject({ ...key, apply_on: on, reason: words(), safety_measures: words(), new_deadline: on });
export const ExtensionDecision = z.strictObject({ ...key, granted: z.boolean(), decided_by: words(50), decided_on: on });
export const DualReport = z.strictObject({
  ...key,
  kind: z.enum(['监管部门', '职工大会或职代会']),
  on,
  recipient: z.string().max(100).nullable().default(null),
  doc_no: z.string().max(100).nullable().default(null),
  /** 个体户、无职代会的：第二条可不适用，须写理由 */
  not_applicable_reason: z.string().max(500).nullable().default(null),
});
export const Acceptance = z.strictObject({
  ...key,
  on,
  self_eval: z.boolean(),
  expert_eval: z.boolean(),
  gov_accept: z.boolean(),
  comment: z.string().max(2_000).nullable().default(null),
});
export const ListedSupervision = z.strictObject({
  ...key,
  level: z.enum(['省', '市', '县', '乡']),
  issuer: words(100),
  issued_on: on,
  doc_no: z.string().max(100).nullable().default(null),
  finish_due: on.nullable().default(null),
});
export const Delisting = z.strictObject({ ...key, supervision: Ulid, delisted_on: on });
export const Closure = z.strictObject({
  ...key,
  on,
  approver: words(50),
  no: z.string().max(100).nullable().default(null),
  basis: z.enum(['复查', '移送回复']).default('复查'),
});
export const Revocation = z.strictObject({ ...key, on, reason: words(500) });
export const Rejection = z.strictObject({ ...key, on, reason: words(500) });
export const Transfer = z.strictObject({
  ...key,
  to_dept: words(100),
  sent_on: on,
  doc_no: z.string().max(100).nullable().default(null),
  reply_due: on.nullable().default(null),
});
export const TransferReply = z.strictObject({
  ...key,
  replied_on: on,
  result: z.enum(['已整改', '正在处理', '不属其职责退回']),
  doc_no: z.string().max(100).nullable().default(null),
});
export const Voiding = z.strictObject({ ...key, reason: words(500) });
export const Merge = z.strictObject({
  ...key,
  duplicates: z.array(Ulid).min(1).max(20),
  level: z.enum(['一般', '重大']).nullable().default(null),
});
export const Restoration = z.strictObject({ ...key, reason: words(500) });

/** What the rules look at. Days are 'YYYY-MM-DD'. Filled by the back end from the record and what hangs on it. */
export interface HazardFacts {
  status: HazardState;
  level: string;
  source: string | null;
  foundOn: string;
  deadline: string | null;
  manageType: string | null;
  dutyPerson: string | null;
  measures: string | null;
  /** null: not filled in; 0 is an answer */
  fundsYuan: number | null;
  contingency: string | null;
  basisClause: string | null;
  levelDecidedBy: string | null;
  /** names of those who reported the current round as rectified */
  rectifiers: string[];
  /** what a closure may rest on now: whichever came last, the recheck or the transfer */
  restsOn: '复查' | '移送回复';
  rechecked: '合格' | '不合格' | '部分合格' | null;
  recheckedOn: string | null;
  dualReports: { authority: boolean; workers: boolean };
  /** null too when a recheck or a transfer came after it: what was accepted is then no longer what stands */
  acceptance: { self: boolean; expert: boolean; government: boolean; on: string } | null;
  listed: { level: string; delistedOn: string | null }[];
}

export const hazardActionNames = [
  'grade',
  'order',
  'reportRectified',
  'recheck',
  'applyExtension',
  'decideExtension',
  'reportDual',
  'accept',
  'listSupervision',
  'delist',
  'close',
  'rejectClosure',
  'revokeClosure',
  'transfer',
  'recordReply',
  'void',
  'merge',
  'restore',
] as const;
export type HazardAction = (typeof hazardActionNames)[number];

export const hazardActionLabels: Record<HazardAction, string> = {
  grade: '判级',
  order: '下达整改',
  reportRectified: '登记整改完成',
  recheck: '登记复查',
  applyExtension: '申请延期',
  decideExtension: '审批延期',
  reportDual: '登记双报告',
  accept: '登记验收',
  listSupervision: '登记挂牌督办',
  delist: '登记摘牌',
  close: '销号',
  rejectClosure: '退回复查',
  revokeClosure: '撤销销号',
  transfer: '移送',
  recordReply: '登记移送回复',
  void: '作废',
  merge: '合并重复',
  restore: '恢复',
};

/** 五落实 still missing, in the field's words (domain.md §2.9, S4-05). For a general hazard only what its row of the 齐套表 asks. */
export function missingFive(facts: HazardFacts): string[] {
  const missing: string[] = [];
  if (!facts.dutyPerson) missing.push('整改责任人');
  if (!facts.measures) missing.push('整改措施');
  if (!facts.deadline) missing.push('整改期限');
  if (facts.level === '重大' && facts.manageType !== '即查即改') {
    if (facts.fundsYuan === null) missing.push('整改资金（可填 0）');
    if (!facts.contingency) missing.push('应急预案');
  }
  return missing;
}

/**
 * What stands between a hazard and its closure (hard rule ④). Empty when it may be closed. A listed one needs acceptance and delisting even
 * when it was since graded down.
 */
export function missingForClosure(facts: HazardFacts): string[] {
  const missing: string[] = [];
  const listed = facts.listed.length > 0;
  if (facts.level === '待判级') missing.push('判级');
  if (facts.level === '重大') {
    missing.push(...missingFive(facts));
    if (!facts.dualReports.authority) missing.push('双报告（监管部门）');
    if (!facts.dualReports.workers) missing.push('双报告（职工大会或职代会）');
  } else if (!listed) return missing;
  const accepted = facts.acceptance;
  if (!accepted) missing.push('验收');
  else if (!accepted.self) missing.push('验收中的企业自评');
  else if (listed && !accepted.government) missing.push('验收中的政府验收（挂牌督办的必须有）');
  else if (!accepted.expert && !accepted.government) missing.push('验收中的专家评估或政府验收');
  if (facts.listed.some((supervision) => supervision.delistedOn === null)) missing.push('摘牌');
  return missing;
}

export interface ActionState {
  /** shown at all in this state */
  offered: boolean;
  /** empty: the button works; else what is missing, in words */
  missing: string[];
}

const isOpen = (status: HazardState): boolean => (openHazardStates as readonly HazardState[]).includes(status);

/** Every command with whether it is offered now and what it still lacks. The back end refuses exactly what this refuses. */
export function hazardActions(facts: HazardFacts): Record<HazardAction, ActionState> {
  const { status } = facts;
  const off: ActionState = { offered: false, missing: [] };
  const when = (offered: boolean, missing: string[] = []): ActionState => (offered ? { offered, missing } : off);
  const graded = facts.level !== '待判级';
  const mayOrder = status === 'pending_order' || (status === 'registered' && graded);
  const atOnce = status === 'registered' && facts.manageType === '即查即改';
  const listedNow = facts.listed.some((supervision) => supervision.delistedOn === null);
  return {
    grade: when(isOpen(status) && status !== 'transferred'),
    order: when(mayOrder || status === 'registered', graded ? [] : ['判级']),
    // also what an old ledger or a department's answer calls done, when nobody has yet said what was done
    reportRectified: when(status === 'rectifying' || atOnce || (status === 'pending_recheck' && facts.rectifiers.length === 0)),
    recheck: when(status === 'pending_recheck', facts.rectifiers.length > 0 ? [] : ['整改完成情况和证据']),
    applyExtension: when(status === 'rectifying', facts.deadline ? [] : ['整改期限']),
    decideExtension: when(status === 'extension_pending'),
    reportDual: when(facts.level === '重大' && isOpen(status) && !(facts.dualReports.authority && facts.dualReports.workers)),
    accept: when((facts.level === '重大' || facts.listed.length > 0) && status === 'pending_close'),
    listSupervision: when(facts.level === '重大' && isOpen(status)),
    delist: when(listedNow && isOpen(status), facts.acceptance?.government && status === 'pending_close' ? [] : ['政府验收']),
    close: when(status === 'pending_close', missingForClosure(facts)),
    rejectClosure: when(status === 'pending_close'),
    revokeClosure: when(status === 'closed'),
    transfer: when(isOpen(status) && status !== 'transferred' && status !== 'pending_close'),
    recordReply: when(status === 'transferred'),
    void: when(isOpen(status)),
    merge: when(isOpen(status)),
    restore: when(status === 'void' || status === 'merged'),
  };
}

/** The state after a grading (domain.md §2.11): a self-found one whose measures and deadline stand needs no order. */
export function stateAfterGrading(facts: HazardFacts): HazardState {
  if (facts.status !== 'registered') return facts.status;
  if (facts.manageType === '即查即改') return 'registered';
  if (facts.source === '企业自查' && facts.measures && facts.deadline) return 'rectifying';
  return 'pending_order';
}

/** The state after a recheck. 一般隐患默认复查合格即同日销号；重大和挂牌的必经待销号 (domain.md §2.9). */
export function stateAfterRecheck(facts: HazardFacts, result: '合格' | '不合格' | '部分合格'): HazardState {
  if (result !== '合格') return 'rectifying';
  return facts.level === '一般' && facts.listed.length === 0 ? 'closed' : 'pending_close';
}

/** 李强、赵刚 in one box are two people; 李 强（班长） is 李强. */
function namesIn(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .split(/[、,;/|\n]/)
    .map((name) => name.replace(/[\s·•]/g, ''))
    .filter((name) => name !== '');
}

/** Rechecker and rectifier named alike (hard rule ③): returns the names that stand on both sides. */
export function sameHands(inspectors: readonly string[], rectifiers: readonly string[]): string[] {
  const done = new Set(rectifiers.flatMap(namesIn));
  return [...new Set(inspectors.flatMap(namesIn))].filter((name) => done.has(name));
}

export const HazardDossier = z.strictObject({
  id: z.string(),
  version: z.int(),
  facts: z.custom<HazardFacts>((value) => typeof value === 'object' && value !== null),
  actions: z.record(z.enum(hazardActionNames), z.strictObject({ offered: z.boolean(), missing: z.array(z.string()) })),
  /** everything that happened, oldest first, ready to read */
  timeline: z.array(z.strictObject({ on: z.string(), what: z.string(), who: z.string(), detail: z.string() })),
  supervisions: z.array(
    z.strictObject({
      id: z.string(),
      level: z.string(),
      issuer: z.string(),
      issued_on: z.string(),
      doc_no: z.string().nullable(),
      finish_due: z.string().nullable(),
      delisted_on: z.string().nullable(),
    }),
  ),
  /** figures this hazard counts in, e.g. 附件3 总体1 */
  countedIn: z.array(z.string()),
});
export type HazardDossier = z.infer<typeof HazardDossier>;
