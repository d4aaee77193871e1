/**
 * People on projects: who is on site on a day, one file each and what is missing in it, and the radar — facts of several records that do not go
 * together. Every finding is a question to a person, never a verdict (domain.md §2.4: “伪证”须有权机关认定，不作系统结论).
 *
 * Worked example: Li stands on site of project A since 2026-09-01 and on site of project B, whose contractor is another, since 2026-09-10:
 * `workforce.radar` asks 同时在两处, with both records; “两班倒，已核对排班” puts it aside, and the reason stays in his remark.
 */
import { z } from 'zod';
import type { Day } from './day.ts';
import { DayText, Ulid } from './records.ts';

export const radarKinds = [
  'twoSites',
  'sameCertificate',
  'certificateExpired',
  'beforeTraining',
  'noCertificate',
  'identity',
  'tooFewSpecial',
  'otherSystem',
] as const;
export type RadarKind = (typeof radarKinds)[number];
export const radarLabels: Readonly<Record<RadarKind, string>> = {
  twoSites: '同时在两处',
  sameCertificate: '一证两人',
  certificateExpired: '作业期间证书过期',
  beforeTraining: '先进场后培训考试',
  noCertificate: '特种作业无证',
  identity: '年龄、性别、证号与身份证不符',
  tooFewSpecial: '特种作业人员偏少',
  otherSystem: '证书体系可能填错',
};

const Evidence = z.strictObject({ entity: z.string(), id: z.string(), says: z.string() });
export const RadarQuestion = z.strictObject({
  kind: z.enum(radarKinds),
  /** the two ids it is remembered by once put aside */
  left: z.string(),
  right: z.string(),
  /** the record that keeps the reason */
  subject: z.strictObject({ entity: z.enum(['worker', 'outsourcing_project']), id: z.string(), name: z.string() }),
  says: z.string(),
  hint: z.string(),
  records: z.array(Evidence),
  /** who put it aside and when; null: open */
  aside: z.strictObject({ by: z.string(), on: z.string() }).nullable(),
});
export type RadarQuestion = z.infer<typeof RadarQuestion>;
export const Radar = z.strictObject({
  asOf: z.string(),
  open: z.int(),
  aside: z.int(),
  byKind: z.array(z.strictObject({ kind: z.enum(radarKinds), label: z.string(), open: z.int() })),
  questions: z.array(RadarQuestion),
});
export type Radar = z.infer<typeof Radar>;
export const RadarDismissal = z.strictObject({
  kind: z.enum(radarKinds),
  left: z.string().max(60),
  right: z.string().max(60),
  reason: z.string().trim().min(2, '请写明为什么不是问题').max(200),
});
export const RadarReopening = RadarDismissal.omit({ reason: true });

/** 一人一档 (S0-12): the pieces of a person's file. */
export const filePieces = ['三级教育', '入场培训', '考试合格', '签字交底', '特种作业证', '工伤保险', '体检', '用工形式'] as const;
export type FilePiece = (typeof filePieces)[number];
export const PersonFile = z.strictObject({
  id: z.string(),
  name: z.string(),
  employer: z.string(),
  trade: z.string(),
  in_on: z.string().nullable(),
  out_on: z.string().nullable(),
  approved_by: z.string().nullable(),
  replaces: z.string().nullable(),
  /** worker_assignment; null: only the person's own record says so */
  assignment: z.string().nullable(),
  onSite: z.boolean(),
  lacking: z.array(z.enum(filePieces)),
  /** 0–100, of the pieces this person needs */
  percent: z.int(),
  certificate: z.string().nullable(),
});
export type PersonFile = z.infer<typeof PersonFile>;

export const RosterQuery = z.strictObject({ project: Ulid, on: DayText.nullable().default(null) });
export const ProjectRoster = z.strictObject({
  project: z.strictObject({ id: z.string(), content: z.string(), owner: z.string(), contractor: z.string(), start: z.string().nullable() }),
  on: z.string(),
  onSite: z.int(),
  /** as the project says, to compare with */
  told: z.int().nullable(),
  special: z.strictObject({ told: z.int().nullable(), holding: z.int() }),
  /** S0-18: 专项培训, before the work began, of everybody on site */
  training: z.strictObject({
    attended: z.int(),
    of: z.int(),
    percent: z.int().nullable(),
    beforeStart: z.boolean().nullable(),
    missing: z.array(z.string()),
    says: z.string(),
  }),
  percent: z.int().nullable(),
  people: z.array(PersonFile),
});
export type ProjectRoster = z.infer<typeof ProjectRoster>;

export const Entry = z.strictObject({
  worker: Ulid,
  project: Ulid,
  in_on: DayText,
  training_passed_on: DayText.nullable().default(null),
  approved_by: z.string().trim().min(1, '进场要有批准人').max(50),
  trade: z.string().trim().max(50).nullable().default(null),
  /** whose place is taken; he leaves on the same day */
  replaces: Ulid.nullable().default(null),
});
export const Leaving = z.strictObject({
  assignment: Ulid,
  out_on: DayText,
  reason: z.string().trim().max(200).default(''),
  approved_by: z.string().trim().min(1, '离场要有批准人').max(50),
});
export const Moved = z.strictObject({ assignment: z.string(), warnings: z.array(z.string()) });

/** The special-work catalogue: 原总局令第30号 until 2026-05-31, 应急〔2026〕45号 from 2026-06-01 (应急管理部令第19号). */
export const NEW_CATALOGUE_FROM = '2026-06-01';
export const catalogueOf = (issued: Day): string => (issued >= NEW_CATALOGUE_FROM ? '应急〔2026〕45号目录' : '原总局令第30号目录');

/** Two spans of days, open ends allowed, share a day. The day of leaving is no longer on site. */
export function overlap(a: { in_on: string; out_on: string | null }, b: { in_on: string; out_on: string | null }): boolean {
  return (a.out_on === null || a.out_on > b.in_on) && (b.out_on === null || b.out_on > a.in_on);
}

/**
 * Statutory retirement age on the person's day of birth, in months (国务院关于渐进式延迟法定退休年龄的办法, from 2025-01-01): men 60→63 and women
 * 55→58 one month per four, women workers 50→55 one month per two.
 * @param birth YYYY-MM-DD
 */
export function retirementMonths(birth: Day, gender: '男' | '女'): number {
  const [base, most, step] = gender === '男' ? [720, 36, 4] : [600, 60, 2];
  const year = Number(birth.slice(0, 4));
  const month = Number(birth.slice(5, 7));
  // months between the month of the old retirement and January 2025
  const late = year * 12 + (month - 1) + base - 2025 * 12;
  return late < 0 ? base : base + Math.min(most, Math.floor(late / step) + 1);
}

const specialTrades =
  /电工|电焊|焊工|焊接|气焊|切割|登高|高处作业|架子|制冷|煤气工|爆破|起重|司索|叉车|行车|天车|塔吊|司炉|锅炉|压力容器|电梯/;

/** A trade nobody may work in without a certificate of the emergency, market-supervision or construction authority. */
export const specialTrade = (trade: string): boolean => specialTrades.test(trade);

/** Hazardous work that needs people with a certificate: hot work, height, hoisting, temporary power, gas. */
export const certifiedWork: Readonly<Record<string, string>> = {
  HW01: '焊接与热切割',
  HW04: '高处',
  HW05: '起重吊装',
  HW06: '电工',
  HW09: '爆破',
  HW14: '煤气',
};
