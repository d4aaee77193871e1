/** The office itself: who we are, which data folder is open, the way into and out of the demo office. */
import { z } from 'zod';
import { hazardActionNames } from './hazards.ts';
import { DayText } from './records.ts';

export const OfficeIdentity = z.strictObject({
  /** 镇（乡、街道）名, e.g. 阳光镇 */
  town: z.string().trim().min(2, '请填镇（乡、街道）的名称').max(30),
  /** 所属县（市、区） */
  county: z.string().trim().min(2, '请填所属县（市、区）').max(30),
  /** 本人姓名: written into every change */
  person: z.string().trim().min(2, '请填您的姓名').max(20),
  /** 乡级 9 位区划代码, may wait */
  division_code: z
    .string()
    .regex(/^\d{9}$/, '乡级区划代码是 9 位数字')
    .nullable()
    .default(null),
});
export type OfficeIdentity = z.infer<typeof OfficeIdentity>;

/** `proposed` is shown before a folder exists; the words are for a clerk, not for an engineer. */
export const PremisesState = z.strictObject({
  state: z.enum(['choosing', 'open', 'failed']),
  demo: z.boolean(),
  /** the folder that is open, or would be created */
  folder: z.string(),
  /** e.g. 「资料将放在这台电脑的 D 盘，“安办台账数据”文件夹。重装系统不会丢。」 */
  says: z.string(),
  fault: z.strictObject({ code: z.string(), says: z.string() }).nullable(),
  /** a real office exists beside the demo, so leaving the demo leads somewhere */
  hasRealOffice: z.boolean(),
});
export type PremisesState = z.infer<typeof PremisesState>;

export const OfficeStatus = z.strictObject({
  /** null until the first run has asked */
  identity: OfficeIdentity.nullable(),
  demo: z.boolean(),
  folder: z.string(),
  today: DayText,
  program: z.strictObject({ version: z.string(), schema: z.int() }),
  counts: z.strictObject({
    enterprise: z.int(),
    hazard: z.int(),
    hazard_open: z.int(),
    overdue: z.int(),
    near_due: z.int(),
    pending_recheck: z.int(),
    major_open: z.int(),
    /** questions an import left open: 待判级, 待定来源, 待认可销号, 待建名录 */
    waiting: z.int(),
    /** the same by kind; each leads to its own list */
    waits: z.strictObject({ claimed: z.int(), grade: z.int(), source: z.int(), roster: z.int() }),
  }),
});
export type OfficeStatus = z.infer<typeof OfficeStatus>;

/** One line of 今日要办, each with its next action. */
export const TodoLine = z.strictObject({
  kind: z.enum(['overdue', 'near_due', 'recheck', 'close', 'grade', 'source', 'claimed_done', 'report', 'roster', 'transfer', 'reply']),
  /** days until due, negative when overdue; null without a day */
  inDays: z.int().nullable(),
  title: z.string(),
  enterprise: z.string().nullable(),
  person: z.string().nullable(),
  target: z.strictObject({
    screen: z.string(),
    entity: z.string().nullable(),
    id: z.string().nullable(),
    /** view of the list, for lines that stand for many records */
    view: z.string().nullable(),
    /** the step whose form opens there, such as 'recheck'; null: only the record */
    step: z.enum(hazardActionNames).nullable(),
  }),
  action: z.string(),
});
export type TodoLine = z.infer<typeof TodoLine>;
