/**
 * Contracting work out beyond its registers: the 外包作业名录库 with its six groups (S0-38), the file of a contractor, what is said of those who
 * may not be taken on again, 清退, and how far the checklists of S0 and S1 are ticked. Plain listing and editing goes through records.*.
 *
 * Worked example: a project with owner, contractor, content, headcount and hazardous work but no days lights five of the six groups; it counts
 * as 未齐 and says 作业期限.
 */
import { z } from 'zod';
import { type Day, daysBetween } from './day.ts';
import type { RecordValues } from './declared/vocabulary.ts';
import { DayText, Ulid } from './records.ts';

/** 名录库必含六组 (S0-38): 六组均非空才算“已登记”. */
export const registerGroups = ['发包单位', '承包单位', '项目内容', '作业规模', '作业期限', '危险作业类型'] as const;
export type RegisterGroup = (typeof registerGroups)[number];

const given = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/**
 * Which of the six groups stand, from the project's own values. Owner and contractor always have a name; their 基本信息 is the credit code (or the
 * identity number of one person) and who answers for it.
 */
export function lightsOf(
  project: RecordValues,
  owner: { uscc: string | null; answers: string | null },
  contractor: { number: string | null; answers: string | null },
): Record<RegisterGroup, boolean> {
  return {
    发包单位: given(owner.uscc) && given(owner.answers),
    承包单位: given(contractor.number) && given(contractor.answers),
    项目内容: given(project.content),
    作业规模: ['scale', 'amount_yuan', 'area_m2', 'headcount'].some((field) => given(project[field])),
    作业期限: given(project.start) && (given(project.end) || project.long_term === true),
    危险作业类型: given(project.hazardous_work_types),
  };
}

/** 90·60·30天临期, as certificates have it (domain.md §2.4). */
export const expiryLights = ['未填', '已过期', '30天内到期', '60天内到期', '90天内到期', '有效'] as const;
export type ExpiryLight = (typeof expiryLights)[number];

/** @param until last day on which it is valid */
export function expiryLight(until: string | null, today: Day): ExpiryLight {
  if (until === null || until === '') return '未填';
  const left = daysBetween(today, until as Day);
  if (left < 0) return '已过期';
  return left <= 30 ? '30天内到期' : left <= 60 ? '60天内到期' : left <= 90 ? '90天内到期' : '有效';
}

/** Working days the contract gives against those it takes (S1-06): how many fewer, or null when nothing is known or nothing was cut. */
export function daysCut(values: { contract_days: number | null; start: string | null; end: string | null }): number | null {
  if (values.contract_days === null || values.start === null || values.end === null) return null;
  const cut = values.contract_days - (daysBetween(values.start as Day, values.end as Day) + 1);
  return cut > 0 ? cut : null;
}

/** The four conclusions of S0-04 and what they are kept as. */
export const complianceColumns = [
  { field: 'owner_complies', label: '依法准入（发包）' },
  { field: 'contractor_complies', label: '依法施工（承包）' },
  { field: 'contract_complies', label: '合同协议' },
  { field: 'site_complies', label: '现场管理' },
] as const;

/** Standing of a contractor on a list of those to be shunned. */
export const blacklistKinds = ['企业内部清退', '安全生产严重失信主体名单'] as const;

const Ticks = z.strictObject({ met: z.int(), failed: z.int(), notApplicable: z.int(), open: z.int() });
export type Ticks = z.infer<typeof Ticks>;
const Rate = z.strictObject({
  key: z.string(),
  label: z.string(),
  basis: z.string(),
  met: z.int(),
  of: z.int(),
  /** ids of the projects (or enterprises) that do not meet it */
  failing: z.array(z.string()),
});
export type Rate = z.infer<typeof Rate>;
const Named = z.strictObject({ id: z.string(), name: z.string() });

export const RegisterLine = z.strictObject({
  id: z.string(),
  version: z.int(),
  content: z.string(),
  status: z.string(),
  owner: Named.extend({ village: z.string() }),
  contractor: Named,
  lights: z.record(z.string(), z.boolean()),
  complete: z.boolean(),
  /** groups that are dark, in the order of the notice */
  lacking: z.array(z.enum(registerGroups)),
  headcount: z.int().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  long_term: z.boolean(),
  hazardous: z.array(z.string()),
  blacklisted: z.string().nullable(),
  /** days by which the work is shorter than its contract */
  daysCut: z.int().nullable(),
  compliance: z.array(z.boolean().nullable()),
  ticks: Ticks,
});
export type RegisterLine = z.infer<typeof RegisterLine>;

const Group = z.strictObject({ key: z.string(), label: z.string(), registered: z.int(), lacking: z.int() });
export const RegisterView = z.strictObject({
  asOf: z.string(),
  registered: z.int(),
  lacking: z.int(),
  /** how many projects lack each of the six groups */
  dark: z.array(z.strictObject({ group: z.enum(registerGroups), lacking: z.int() })),
  /** S2-41: 外包外委施工、厂中厂、园中园 */
  figures: z.array(z.strictObject({ key: z.string(), label: z.string(), value: z.number(), unit: z.string(), basis: z.string() })),
  byVillage: z.array(Group),
  byOwner: z.array(Group),
  /** S0-02: nobody has said whether they contract work out */
  unsaid: z.array(Named.extend({ village: z.string() })),
  unsaidTotal: z.int(),
  /** they contract work out, and no project of theirs stands here */
  withoutProject: z.array(Named.extend({ village: z.string() })),
  rates: z.array(Rate),
  compliance: z.array(z.strictObject({ label: z.string(), yes: z.int(), no: z.int(), open: z.int() })),
  rows: z.array(RegisterLine),
});
export type RegisterView = z.infer<typeof RegisterView>;

/** S1-09: it should have been ended or blacklisted, and was not. */
export const DutyLine = z.strictObject({
  contractor: Named,
  owner: Named,
  cause: z.enum(['季度考核不合格', '重大隐患未整改', '发生亡人事故']),
  on: z.string().nullable(),
  says: z.string(),
  record: z.strictObject({ entity: z.string(), id: z.string() }),
  projects: z.array(z.string()),
});
export type DutyLine = z.infer<typeof DutyLine>;
export const DutyList = z.strictObject({ asOf: z.string(), lines: z.array(DutyLine) });

const Paper = z.strictObject({
  id: z.string(),
  what: z.string(),
  name: z.string(),
  no: z.string(),
  until: z.string().nullable(),
  light: z.enum(expiryLights),
});
export const ContractorDossier = z.strictObject({
  id: z.string(),
  name: z.string(),
  status: z.string(),
  /** gravest first */
  warnings: z.array(z.strictObject({ tone: z.enum(['red', 'amber']), says: z.string() })),
  papers: z.array(Paper),
  /** 应急预案、应急物资、安全机构、专职安全员、投保 */
  safety: z.array(z.strictObject({ label: z.string(), value: z.boolean().nullable(), says: z.string() })),
  drills: z.array(z.strictObject({ id: z.string(), on: z.string(), topic: z.string(), headcount: z.int().nullable() })),
  assessments: z.array(
    z.strictObject({
      id: z.string(),
      quarter: z.string(),
      owner: z.string(),
      score: z.number().nullable(),
      passed: z.boolean().nullable(),
      ended: z.string().nullable(),
    }),
  ),
  blacklist: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      reason: z.string(),
      decided_by: z.string(),
      in_on: z.string(),
      out_on: z.string().nullable(),
      active: z.boolean(),
    }),
  ),
  projects: z.array(RegisterLine),
  people: z.strictObject({ onSite: z.int(), known: z.int(), special: z.int() }),
  accidents: z.array(z.strictObject({ id: z.string(), on: z.string(), name: z.string(), deaths: z.int() })),
});
export type ContractorDossier = z.infer<typeof ContractorDossier>;

/** 清退: the review that says so, the project that ends, the people who leave. */
export const Clearing = z.strictObject({
  project: Ulid,
  on: DayText,
  reviewer: z.string().trim().min(1, '请填复查人').max(50),
  reason: z.string().trim().min(2, '请写清退原因').max(1_000),
  /** 列入企业内部清退名单 as well */
  blacklist: z.boolean().default(false),
});
export const Cleared = z.strictObject({ review: z.string(), peopleLeft: z.int(), blacklisted: z.boolean() });

/** A checklist of S0 or S1 laid out for one enterprise, contractor or project, every item 未查. */
export const ChecklistStart = z.strictObject({
  code: z.string().max(40),
  project: Ulid.nullable().default(null),
  contractor: Ulid.nullable().default(null),
  enterprise: Ulid.nullable().default(null),
});
export const StartedChecklist = z.strictObject({ id: z.string(), items: z.int(), existed: z.boolean() });
