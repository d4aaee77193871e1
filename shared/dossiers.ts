/**
 * 一企一档 and the plan view of parks: what hangs on one enterprise, what happened to it, and who rents what from whom.
 *
 * A section is a selection of one register: its rows, its total and the way to the same rows in the register come from the same filters, so
 * they cannot disagree. Personal fields are masked, whistle-blowers are never in it.
 */
import { z } from 'zod';
import type { Day } from './day.ts';
import type { RecordValues } from './declared/vocabulary.ts';
import { EntityNameSchema, Filter, RecordRow, RecordValuesSchema, Ulid } from './records.ts';

/** The parts of a dossier, in the order in which an office reads one. `import` and `master` exist on the timeline alone. */
export const dossierGroups = [
  'hazard',
  'inspection',
  'outsourcing',
  'people',
  'premises',
  'duty',
  'enforcement',
  'submission',
  'support',
  'change',
  'import',
  'other',
] as const;
export const DossierGroup = z.enum(dossierGroups);
export type DossierGroup = z.infer<typeof DossierGroup>;

export const dossierGroupLabels: Readonly<Record<DossierGroup, string>> = {
  hazard: '隐患治理',
  inspection: '检查与帮扶',
  outsourcing: '外包作业',
  people: '人员与证书',
  premises: '厂房与租赁',
  duty: '企业履责',
  enforcement: '执法与处置',
  submission: '企业报送',
  support: '宣传与服务',
  change: '变更',
  import: '收表导入',
  other: '其他',
};

/** What the head of a dossier shows of the enterprise, in reading order. */
export const dossierHeadFields = [
  'uscc',
  'subject_type',
  'key_sector',
  'scale',
  'village',
  'addr_actual',
  'principal',
  'principal_phone',
  'safety_lead',
  'safety_lead_phone',
  'staff_count',
  'site_type',
  'has_outsourcing',
  'risk_level',
  'standardization_level',
  'lead_cadre',
  'supervisor',
] as const;

export const figureTones = ['red', 'amber', 'plain'] as const;

export const DossierFigure = z.strictObject({
  key: z.string(),
  label: z.string(),
  /** null: nothing of the kind ever happened */
  value: z.union([z.number(), z.string(), z.null()]),
  unit: z.string(),
  tone: z.enum(figureTones),
  /** the register and the filters that list exactly these records */
  entity: EntityNameSchema,
  filters: z.array(Filter),
});
export type DossierFigure = z.infer<typeof DossierFigure>;

export const DossierColumn = z.strictObject({
  /** name in the values of a row: 'found_on', 'contractor.name' */
  name: z.string(),
  label: z.string(),
});

export type DossierColumn = z.infer<typeof DossierColumn>;

export const DossierSection = z.strictObject({
  key: z.string(),
  group: DossierGroup,
  entity: EntityNameSchema,
  label: z.string(),
  /** 条, 家, 人 */
  measureWord: z.string(),
  total: z.int(),
  filters: z.array(Filter),
  columns: z.array(DossierColumn),
  /** the first rows, the pressing ones before the others; values of the columns alone */
  rows: z.array(z.strictObject({ id: z.string(), values: RecordValuesSchema })),
});
export type DossierSection = z.infer<typeof DossierSection>;

export const EnterpriseDossier = z.strictObject({
  id: z.string(),
  asOf: z.string(),
  enterprise: RecordRow,
  figures: z.array(DossierFigure),
  sections: z.array(DossierSection),
  /** kinds of records of which this enterprise has none */
  empty: z.array(z.string()),
});
export type EnterpriseDossier = z.infer<typeof EnterpriseDossier>;

export const TimelineQuery = z.strictObject({
  id: Ulid,
  /** none: all */
  groups: z.array(DossierGroup).max(dossierGroups.length).default([]),
  year: z.int().min(1900).max(2200).nullable().default(null),
  offset: z.int().min(0).max(1_000_000).default(0),
  limit: z.int().min(1).max(2_000).default(100),
});
export type TimelineQuery = z.infer<typeof TimelineQuery>;

export const TimelineLine = z.strictObject({
  on: z.string(),
  group: DossierGroup,
  /** 发现, 复查合格, 培训 */
  what: z.string(),
  /** of which record, or how many */
  title: z.string(),
  detail: z.string(),
  /** the record behind it; null where several things are told in one line */
  entity: EntityNameSchema.nullable(),
  record: z.string().nullable(),
});
export type TimelineLine = z.infer<typeof TimelineLine>;

export const Timeline = z.strictObject({
  /** latest first */
  lines: z.array(TimelineLine),
  total: z.int(),
  /** of all lines, whatever is filtered: what there is to choose from */
  years: z.array(z.strictObject({ year: z.int(), count: z.int() })),
  groups: z.array(z.strictObject({ group: DossierGroup, count: z.int() })),
});
export type Timeline = z.infer<typeof Timeline>;

export const DossierExport = z.strictObject({ id: Ulid, format: z.enum(['docx', 'xlsx']) });

/** One thing to look at in a lease; the words are the screen's and the workbook's alike. */
export const leaseFlags = [
  'threeInOne',
  'dormitory',
  'noAgreement',
  'agreementUnknown',
  'otherUse',
  'illegalBuild',
  'expired',
  'expiring',
  'incomplete',
] as const;
export type LeaseFlag = (typeof leaseFlags)[number];

export const leaseFlagLabels: Readonly<Record<LeaseFlag, string>> = {
  threeInOne: '三合一',
  dormitory: '车间住人',
  noAgreement: '无安全协议',
  agreementUnknown: '协议不明',
  otherUse: '用途与规划不符',
  illegalBuild: '违章搭建',
  expired: '租期已过',
  expiring: '30 天内到期',
  incomplete: '摸底项不全',
};

/** 租赁到期前 30 天提醒 (domain.md §2.2) */
export const LEASE_NOTICE_DAYS = 30;

export const LeaseLine = z.strictObject({
  id: z.string(),
  lessor: z.string(),
  lessorId: z.string().nullable(),
  lessee: z.string(),
  lesseeId: z.string(),
  building: z.string(),
  floor: z.string(),
  unit: z.string(),
  area_m2: z.number().nullable(),
  staff_count: z.int().nullable(),
  use: z.string(),
  planned_use: z.string(),
  fire_hazard_class: z.string(),
  main_risks: z.string(),
  sub_lessee: z.string(),
  safety_agreement_date: z.string(),
  lease_to: z.string(),
  /** in force on the day asked for: counted */
  inForce: z.boolean(),
  flags: z.array(z.enum(leaseFlags)),
  missing: z.array(z.string()),
  /** the hazard already registered for 三合一 or 车间住人 here */
  hazard: z.strictObject({ id: z.string(), status: z.string() }).nullable(),
});
export type LeaseLine = z.infer<typeof LeaseLine>;

export const PremisesFigure = z.strictObject({
  key: z.string(),
  label: z.string(),
  value: z.number(),
  unit: z.string(),
  /** 口径 in words */
  basis: z.string(),
  /** ids of the leases behind it: these rows make the number */
  leases: z.array(z.string()),
});
export type PremisesFigure = z.infer<typeof PremisesFigure>;

export const Premises = z.strictObject({
  key: z.string(),
  name: z.string(),
  /** 厂中厂, 园中园, or how the lessor is called otherwise */
  kind: z.string(),
  village: z.string(),
  lessees: z.int(),
  area_m2: z.number(),
  staff_count: z.int(),
  leases: z.array(LeaseLine),
});
export type Premises = z.infer<typeof Premises>;

export const PremisesView = z.strictObject({
  asOf: z.string(),
  figures: z.array(PremisesFigure),
  premises: z.array(Premises),
});
export type PremisesView = z.infer<typeof PremisesView>;

/** The sentence a hazard of 三合一 or 车间住人 begins with; a person completes it and judges the level. */
const leaseHazardWords = {
  threeInOne: '生产（经营）、储存、住宿设在同一空间，属“三合一”场所',
  dormitory: '在车间或仓库内设置员工宿舍',
} as const;

/** The values of a hazard made of a lease in one step: level and source stay open for a person; null where nothing calls for one. */
export function hazardOfLease(lease: LeaseLine, today: Day): RecordValues | null {
  const found = (['threeInOne', 'dormitory'] as const).filter((flag) => lease.flags.includes(flag)).map((flag) => leaseHazardWords[flag]);
  if (found.length === 0) return null;
  const place = [lease.building, lease.floor, lease.unit].filter(Boolean).join(' ');
  return {
    enterprise_id: lease.lesseeId,
    lease_id: lease.id,
    found_on: today,
    description: `承租${place || '厂房'}${found.join('，且')}。`,
    ...(place ? { location: place } : {}),
  };
}

/** 万㎡ from 10,000 ㎡ on, 亩 beside it (1 亩 = 666.67 ㎡, domain.md §2.2): '1.25 万㎡（18.75 亩）'. */
export function areaWords(areaSquareMetres: number): string {
  const number = (value: number, digits: number): string => String(Number(value.toFixed(digits)));
  const plain = areaSquareMetres >= 10_000 ? `${number(areaSquareMetres / 10_000, 2)} 万㎡` : `${number(areaSquareMetres, 1)} ㎡`;
  return areaSquareMetres >= 666.67 ? `${plain}（${number(areaSquareMetres / 666.67, 2)} 亩）` : plain;
}
