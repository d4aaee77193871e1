/**
 * What is more than a register in inspecting and enforcing: a checklist that is ticked on site, its findings that become hazards, tips that are
 * verified and rewarded, measures that are only registered until the county delegates the power (domain.md §2.7, §2.12, §2.16).
 *
 * Worked example: three of the twenty items of 六项任务 ticked 不符合 make an inspection with three findings; `inspections.toHazards` makes three
 * hazards of them, each linked to the inspection and to its tick, and A3-08…A3-14 read the same ticks.
 */
import { z } from 'zod';
import { addDays, type Day, weekday } from './day.ts';
import type { ChecklistItem } from './declared/checklists/index.ts';
import { type Duty, PENALTY_TYPES } from './declared/indicators/index.ts';
import type { RecordValues } from './declared/vocabulary.ts';
import { DayText, RecordValuesSchema, Ulid, Version } from './records.ts';

export const tickResults = ['符合', '不符合', '不涉及', '未查'] as const;
export type TickResult = (typeof tickResults)[number];

/** 现场 seen on site, 票据 read from the kept permits (附件3 note 2) */
export const evidenceKinds = ['现场', '票据'] as const;

export const Tick = z.strictObject({
  item: z.string().max(40),
  result: z.enum(tickResults),
  /** 人次, where the item is counted */
  count: z.int().min(0).max(100_000).nullable().default(null),
  note: z.string().trim().max(2_000).nullable().default(null),
  evidence: z.enum(evidenceKinds).nullable().default(null),
});
export type Tick = z.infer<typeof Tick>;

const Checked = z.strictObject({ code: z.string().max(40), ticks: z.array(Tick).max(300) });

/** A visit with its ticks. `id` null makes a new one; else the ticks given replace those of the same items. */
export const Filling = z.strictObject({
  id: Ulid.nullable().default(null),
  version: Version.nullable().default(null),
  /** fields of the inspection; the seven duties follow from the ticks and are not typed */
  values: RecordValuesSchema,
  checklists: z.array(Checked).max(5).default([]),
  /** 执法文书 needs delegated power and two inspectors with certificates; 检查记录 does not */
  paper: z.enum(['检查记录', '执法文书']).default('检查记录'),
});
export type Filling = z.infer<typeof Filling>;

export const SheetTick = Tick.extend({
  id: z.string(),
  text: z.string(),
  hazard: z.strictObject({ id: z.string(), code: z.string().nullable(), status: z.string(), level: z.string() }).nullable(),
});
export type SheetTick = z.infer<typeof SheetTick>;

/** An inspection as it stands: what was ticked and what became of it. */
export const InspectionSheet = z.strictObject({
  id: z.string(),
  version: z.int(),
  no: z.string().nullable(),
  values: RecordValuesSchema,
  enterprise: z.strictObject({ id: z.string(), name: z.string(), gongmaoClass: z.string().nullable() }),
  checklists: z.array(z.strictObject({ id: z.string(), code: z.string(), ticks: z.array(SheetTick) })),
  /** ticks 不符合, and how many of them are no hazard yet */
  findings: z.int(),
  withoutHazard: z.int(),
  hazards: z.int(),
  /** what does not forbid saving but should be looked at */
  warnings: z.array(z.string()),
});
export type InspectionSheet = z.infer<typeof InspectionSheet>;

export const FindingToHazard = z.strictObject({
  tick: Ulid,
  description: z.string().trim().min(2, '隐患描述至少 2 个字').max(1_000).optional(),
  location: z.string().max(200).nullable().default(null),
  /** not given: 待判级; 重大 only with its clause */
  level: z.enum(['一般', '重大']).nullable().default(null),
  basis_clause: z.string().max(200).nullable().default(null),
  deadline: DayText.nullable().default(null),
  duty_person: z.string().max(200).nullable().default(null),
  measures: z.string().max(2_000).nullable().default(null),
});
export const ToHazards = z.strictObject({ id: Ulid, findings: z.array(FindingToHazard).min(1).max(300) });
export const MadeHazards = z.strictObject({
  hazards: z.array(z.strictObject({ tick: z.string(), hazard: z.string(), code: z.string().nullable() })),
});

export const ChecklistPrint = z.strictObject({
  checklist: z.string().max(40),
  /** the visit whose ticks are printed; null: a blank one to take along */
  id: Ulid.nullable().default(null),
  /** heads the blank one */
  enterprise: Ulid.nullable().default(null),
});

/**
 * The inspection's seven duties from its ticks: 不符合 when one of a duty's items is (note 3 has four cases, A3-14 two); 符合 only when all were
 * looked at; a duty no item was ticked of stays out.
 */
export function dutiesOf(
  items: readonly ChecklistItem[],
  ticks: readonly Pick<Tick, 'item' | 'result'>[],
): Partial<Record<Duty, TickResult>> {
  const duties: Partial<Record<Duty, TickResult>> = {};
  const given = new Map(ticks.map((tick) => [tick.item, tick.result]));
  for (const [duty, asked] of Map.groupBy(items, (item) => item.duty)) {
    if (duty === undefined) continue;
    const results = asked.map((item) => given.get(item.code) ?? '未查');
    if (results.includes('不符合')) duties[duty] = '不符合';
    else if (results.includes('未查')) duties[duty] = '未查';
    else duties[duty] = results.includes('符合') ? '符合' : '不涉及';
  }
  return duties;
}

/** Whose finding it is, for the ledger and for the two groups of 附件3 (domain.md §9.2). */
export function sourceOfInspection(values: RecordValues): string {
  if (values.type === '网格巡查') return '村（社区）网格巡查';
  const sources: Readonly<Record<string, string>> = {
    乡镇: '乡镇检查',
    村社区: '村（社区）网格巡查',
    县应急局: '部门检查',
    部门: '部门检查',
    市督导: '上级督导交办',
    专家机构: '专家',
  };
  return sources[String(values.org)] ?? '乡镇检查';
}

/** Measures that only an authority with the power to punish may take; a township needs it delegated (Administrative Penalty Law art. 24). */
export const POWER_TYPES: readonly string[] = [...PENALTY_TYPES, '查封扣押', '强制拆除', '停止供电供爆', '取缔', '实际关闭'];
export const OWN_DECISION = '本镇（授权）';

export const powerMissing = (type: string): string =>
  `“${type}”要由有处罚权的机关作出，本镇没有登记委托（赋权）依据。县局或其他部门的决定，请把“决定机关类别”选为作出决定的机关；本镇已获授权的，先在设置里登记委托依据。`;

export const paperRefused =
  '本镇没有登记委托（赋权）依据，不能出具执法文书；请按“检查记录”登记，参加的人称检查人员。已获授权的，先在设置里登记委托依据。';

/** 10 个工作日 (domain.md §2.16 E1): Saturdays and Sundays are left out; the year's holidays are not known here. */
export const REPLY_WORKING_DAYS = 10;

/** The day so many working days after `from`, which itself does not count. */
export function addWorkingDays(from: Day, count: number): Day {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (weekday(day) !== 0 && weekday(day) !== 6) left -= 1;
  }
  return day;
}

export const Delegation = z.strictObject({
  id: z.string(),
  basis: z.string(),
  scope: z.string().nullable(),
  from: z.string(),
  to: z.string().nullable(),
});
export const Delegations = z.strictObject({ current: Delegation.nullable(), ended: z.array(Delegation) });
export const Delegating = z.strictObject({
  basis: z.string().trim().min(4, '请写明委托（赋权）文件的名称和文号').max(200),
  scope: z.string().trim().max(500).nullable().default(null),
  from: DayText,
});
export const DelegationEnd = z.strictObject({ on: DayText });

/** 查实、不属实, and of a true one the hazard in the same step */
export const TipVerification = z.strictObject({
  id: Ulid,
  version: Version,
  verified: z.enum(['查实', '不属实']),
  verified_on: DayText,
  verification: z.string().trim().max(2_000).nullable().default(null),
  hazard: z
    .strictObject({
      description: z.string().trim().min(2, '隐患描述至少 2 个字').max(1_000),
      level: z.enum(['一般', '重大']).nullable().default(null),
      basis_clause: z.string().max(200).nullable().default(null),
      deadline: DayText.nullable().default(null),
    })
    .nullable()
    .default(null),
});
export const TipReward = z.strictObject({
  id: Ulid,
  version: Version,
  reward_yuan: z.number().min(0).max(10_000_000),
  decided_on: DayText,
  paid_on: DayText.nullable().default(null),
});
export const TipState = z.strictObject({ id: z.string(), version: z.int(), hazard: z.string().nullable() });

/** 五个一律、五个一批 and 一案双罚 of a span, each with its records. */
export const Tallying = z.strictObject({ from: DayText, to: DayText });
export const Tally = z.strictObject({
  fiveAbsolute: z.array(z.strictObject({ name: z.string(), count: z.int(), enterprises: z.int(), records: z.array(z.string()) })),
  fiveBatches: z.array(z.strictObject({ name: z.string(), count: z.int(), enterprises: z.int(), records: z.array(z.string()) })),
  /** cases in which the enterprise and its principal both bear a penalty */
  dualPenalties: z.array(z.strictObject({ case: z.string(), no: z.string(), enterprise: z.string() })),
  /** penalised at least twice: 提请关闭、行业禁入 may be due (S4-24) */
  repeated: z.array(z.strictObject({ enterprise: z.string(), name: z.string(), penalties: z.int(), sameHazard: z.boolean() })),
  /** hazards of 停产、关闭 or 拒不整改 nature without any measure or transfer (S0-42) */
  withoutMeasure: z.array(z.strictObject({ hazard: z.string(), title: z.string() })),
  methods: z.array(z.strictObject({ name: z.string(), count: z.int() })),
  coverage: z.strictObject({ inspected: z.int(), enterprises: z.int() }),
});
