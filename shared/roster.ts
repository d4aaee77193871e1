/**
 * The roster as a register with a life: duplicates, change slips, villages, who is responsible, 待建名录 and snapshots per period.
 * Plain listing and editing of enterprises goes through records.*.
 */
import { z } from 'zod';
import { enterpriseChangeKind } from './declared/codes/registerCodes.ts';
import { DayText, FieldValueSchema, RecordValuesSchema, Ulid, Version } from './records.ts';

/** Registers whose duplicates are looked for. */
export const MergeableEntity = z.enum(['enterprise', 'contractor']);
export type MergeableEntity = z.infer<typeof MergeableEntity>;

export const likenesses = ['信用代码', '旧注册号', '组织机构代码', '名称相同', '曾用名', '名称相近', '读音相同', '差一字'] as const;
const Party = z.strictObject({
  id: z.string(),
  name: z.string(),
  uscc: z.string().nullable(),
  village: z.string().nullable(),
  status: z.string().nullable(),
  pending: z.boolean(),
});
export const SuspectedPair = z.strictObject({
  left: Party,
  right: Party,
  /** strongest first, in words for people */
  reasons: z.array(z.strictObject({ kind: z.enum(likenesses), says: z.string() })),
});
export type SuspectedPair = z.infer<typeof SuspectedPair>;
export const SuspectedPairs = z.strictObject({
  pairs: z.array(SuspectedPair),
  total: z.int(),
  /** pairs a person found to be two */
  toldApart: z.array(z.strictObject({ id: z.string(), left: z.string(), right: z.string(), on: z.string(), by: z.string() })),
});

const pair = { entity: MergeableEntity, left: Ulid, right: Ulid };
export const PairKey = z.strictObject(pair);
const Side = z.strictObject({
  id: z.string(),
  version: z.int(),
  title: z.string(),
  createdAt: z.string(),
  origin: z.string(),
  links: z.array(z.strictObject({ label: z.string(), total: z.int() })),
});
export const Comparison = z.strictObject({
  left: Side,
  right: Side,
  /** fields that at least one of the two has; personal ones masked */
  fields: z.array(
    z.strictObject({
      field: z.string(),
      label: z.string(),
      group: z.string(),
      left: FieldValueSchema,
      right: FieldValueSchema,
      same: z.boolean(),
    }),
  ),
  /** which one the program would keep: the one with the code, then the one with more behind it */
  keep: z.enum(['left', 'right']),
});
export type Comparison = z.infer<typeof Comparison>;

/** `take`: fields whose value comes from the record that goes; all others stay as the kept one has them. */
export const RosterMerge = z.strictObject({
  entity: MergeableEntity,
  keep: Ulid,
  keepVersion: Version,
  remove: Ulid,
  removeVersion: Version,
  take: z.array(z.string().max(80)).max(200).default([]),
});
export const Merged = z.strictObject({ id: z.string(), version: z.int(), name: z.string(), moved: z.int() });

export const changeKinds = enterpriseChangeKind.codes.map(({ code }) => code) as [string, ...string[]];
/** What a slip 信息变更 may change; name and state have slips of their own. */
export const informationFields = [
  'uscc',
  'legal_rep',
  'principal',
  'reg_address',
  'addr_actual',
  'village',
  'grid',
  'key_sector',
  'scale',
  'business_scope',
  'staff_count',
] as const;
export const ChangeSlip = z.strictObject({
  enterprise: Ulid,
  version: Version,
  kind: z.enum(changeKinds, '没有这种变更事项'),
  on: DayText,
  /** 更名: the new name; a change of state: the new state where the kind leaves a choice */
  to: z.string().trim().max(100).nullable().default(null),
  /** 信息变更: new values by field */
  changes: RecordValuesSchema.default({}),
  reason: z.string().trim().max(500).nullable().default(null),
  /** the document it rests on */
  basis: z.string().trim().max(200).nullable().default(null),
  counterpart: z.string().trim().max(200).nullable().default(null),
});
export const ChangeDone = z.strictObject({
  slip: z.string(),
  id: z.string(),
  version: z.int(),
  before: z.string(),
  after: z.string(),
});

export const NameOnDay = z.strictObject({ name: z.string(), now: z.string() });

export const VillagesView = z.strictObject({
  villages: z.array(
    z.strictObject({ id: z.string(), name: z.string(), grids: z.array(z.string()), lead: z.string().nullable(), enterprises: z.int() }),
  ),
  /** what stands in the column 村（社区） and is on no list, with what it may mean */
  unknown: z.array(z.strictObject({ text: z.string(), enterprises: z.int(), suggestions: z.array(z.string()) })),
  /** enterprises without any village */
  without: z.int(),
});
/** lines as they come from Excel: 村、网格、包村领导、书记、电话、区划代码, with or without a heading line */
export const VillagePaste = z.strictObject({ text: z.string().max(200_000) });
export const VillageLine = z.strictObject({
  line: z.int(),
  values: RecordValuesSchema,
  plan: z.enum(['新增', '补充', '相同', '拒收']),
  says: z.string(),
});
export const VillagePreview = z.strictObject({ lines: z.array(VillageLine) });
export const VillageSettling = z.strictObject({ from: z.string().min(1).max(200), to: Ulid });

export const SupervisionView = z.strictObject({
  /** enterprises on the township's list (S3-15) */
  supervised: z.int(),
  lacking: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      village: z.string().nullable(),
      key_sector: z.string().nullable(),
      lead_cadre: z.string().nullable(),
      supervisor: z.string().nullable(),
    }),
  ),
  /** of whom nobody has said whether they are on the list */
  unsaid: z.int(),
  people: z.array(z.string()),
});
export const Assignment = z.strictObject({
  ids: z.array(Ulid).min(1).max(5_000),
  lead_cadre: z.string().trim().min(1).max(50).nullable().default(null),
  supervisor: z.string().trim().min(1).max(50).nullable().default(null),
});

export const PendingView = z.strictObject({
  rows: z.array(
    z.strictObject({
      id: z.string(),
      version: z.int(),
      name: z.string(),
      village: z.string().nullable(),
      /** where it was first named */
      from: z.string().nullable(),
      /** records that already hang on it */
      used: z.int(),
      /** on the roster already, probably the same */
      alike: z.array(z.strictObject({ id: z.string(), name: z.string(), says: z.string() })),
    }),
  ),
});
export const PendingConfirmation = z.strictObject({ ids: z.array(Ulid).min(1).max(5_000), on: DayText });

export const RosterPeriod = z.strictObject({ from: DayText, asOf: DayText });
const Line = z.strictObject({
  id: z.string(),
  name: z.string(),
  status: z.string(),
  key_sector: z.string(),
  village: z.string(),
  move: z.enum(['留存', '新增', '退出']),
  cause: z.string().nullable(),
  on: z.string().nullable(),
});
export type RosterLine = z.infer<typeof Line>;
const Total = z.strictObject({ label: z.string(), opening: z.int(), added: z.int(), left: z.int(), closing: z.int() });
/** 期末 = 期初 + 新增 − 退出, with everyone behind each number (R12, R13). */
export const RosterBridge = z.strictObject({
  from: z.string(),
  asOf: z.string(),
  /** whether 期初 is a kept snapshot or computed from the days */
  openingFrom: z.string(),
  opening: z.int(),
  added: z.int(),
  left: z.int(),
  closing: z.int(),
  lines: z.array(Line),
  bySector: z.array(Total),
  byVillage: z.array(Total),
});
export type RosterBridge = z.infer<typeof RosterBridge>;
export const SnapshotTaking = RosterPeriod.extend({ period: z.string().trim().min(1).max(50) });
export const SnapshotRow = z.strictObject({
  id: z.string(),
  version: z.int(),
  period: z.string(),
  asOf: z.string(),
  opening: z.int(),
  added: z.int(),
  left: z.int(),
  closing: z.int(),
});
export const SnapshotList = z.strictObject({
  rows: z.array(SnapshotRow),
  /** the period that would come next: the day after the last one until today */
  next: z.strictObject({ from: z.string(), asOf: z.string(), period: z.string() }),
});
export const SnapshotView = z.strictObject({
  snapshot: SnapshotRow,
  bridge: RosterBridge,
  /** what the records say of that day now, where it differs from what was kept */
  sinceThen: z.array(z.strictObject({ id: z.string(), name: z.string(), says: z.string() })),
});

const FigureMember = z.strictObject({ id: z.string(), name: z.string(), village: z.string().nullable() });
export const RosterFigure = z.strictObject({
  group: z.string(),
  label: z.string(),
  /** the figure is their number */
  members: z.array(FigureMember),
  /** for a share: those of its base that are not among `members`; null for a plain count */
  lacking: z.array(FigureMember).nullable(),
  /** share that is asked for, 0–1 */
  target: z.number().nullable(),
});
export type RosterFigure = z.infer<typeof RosterFigure>;
export const RosterFigures = z.strictObject({ onRoster: z.int(), figures: z.array(RosterFigure) });
