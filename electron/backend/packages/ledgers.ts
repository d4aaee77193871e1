/** The lists that go into a package, and the hazard ledger on its own. */
import { type Day, longDay } from '../../../shared/day.ts';
import { declarationOf } from '../../../shared/declared/records/index.ts';
import type { EntityName } from '../../../shared/declared/vocabulary.ts';
import type { Filter, RecordRow } from '../../../shared/records.ts';
import type { Readable } from '../database/handles.ts';
import { recordsSheet, type TableSheet, writeWorkbook } from '../documents/index.ts';
import { declarationBehind, isMasked, maskRow, readRecords, selectIds } from '../records/index.ts';

/** 不含: columns of personal data are left out; 脱敏: they are masked. */
export type PersonalLevel = '不含' | '脱敏';

const HAZARD_COLUMNS = [
  'enterprise_id',
  'code',
  'enterprise.uscc',
  'enterprise.village',
  'enterprise.key_sector',
  'found_on',
  'source',
  'found_by_org',
  'level',
  'description',
  'location',
  'basis_clause',
  'manage_type',
  'duty_person',
  'duty_phone',
  'measures',
  'funds_yuan',
  'deadline',
  'contingency',
  'rectified_on',
  'rectify_desc',
  'status',
  'closed_on',
  'overdue',
  'listed',
];

const PROJECT_COLUMNS = [
  'owner_enterprise_id',
  'owner.uscc',
  'contractor_id',
  'contractor.uscc',
  'contractor.safety_license_no',
  'contractor.safety_license_expire',
  'name',
  'content',
  'outsourcing_form',
  'category',
  'work_place',
  'amount_yuan',
  'headcount',
  'special_count',
  'start',
  'end',
  'contract_no',
  'signed_on',
  'hazardous_work_types',
  'safety_agreement',
  'safety_agreement_on',
  'duties_clear',
  'sub_contract',
  'site_leader',
  'site_leader_phone',
  'status',
];

const ENTERPRISE_COLUMNS = [
  'name',
  'uscc',
  'subject_type',
  'village',
  'addr_actual',
  'key_sector',
  'gongmao_class',
  'scale',
  'staff_count',
  'legal_rep',
  'principal',
  'principal_phone',
  'safety_lead',
  'safety_lead_phone',
  'risk_level',
  'risk_tags',
  'site_type',
  'has_outsourcing',
  'supervisor',
  'status',
];

interface ListOrder {
  entity: EntityName;
  columns: readonly string[];
  filters: Filter[];
  sort: { field: string; descending: boolean }[];
  title: string;
  sheet: string;
  today: Day;
  personal: PersonalLevel;
  subtitle?: (rows: readonly RecordRow[]) => string;
  footers?: readonly string[];
  pause?: (() => Promise<void>) | undefined;
}

const ROWS_PER_SLICE = 500;

async function listSheet(db: Readable, order: ListOrder): Promise<TableSheet> {
  const { entity, today, personal } = order;
  const ids = await selectIds(db, { entity, filters: order.filters, sort: order.sort }, today);
  const rows: RecordRow[] = [];
  for (let from = 0; from < ids.length; from += ROWS_PER_SLICE) {
    const slice = await readRecords(db, entity, ids.slice(from, from + ROWS_PER_SLICE), today);
    rows.push(...slice.map((row) => maskRow(entity, row)));
    await order.pause?.();
  }
  const columns = personal === '脱敏' ? order.columns : order.columns.filter((column) => !isPersonal(entity, column));
  const { measureWord } = declarationOf(entity);
  return recordsSheet(
    {
      entity,
      columns,
      rows,
      title: order.title,
      subtitle: order.subtitle?.(rows) ?? `共 ${rows.length} ${measureWord}`,
      ...(order.footers ? { footers: order.footers } : {}),
      numbered: true,
    },
    order.sheet,
  );
}

function isPersonal(entity: EntityName, column: string): boolean {
  const declaration = declarationBehind(entity, column);
  return declaration !== undefined && isMasked(declaration);
}

export interface LedgerOrder {
  asOf: Day;
  today: Day;
  personal: PersonalLevel;
  /** stands in the title: 阳光镇 */
  town: string;
  /** lets other calls through and throws when the person cancelled */
  pause?: () => Promise<void>;
}

const counted: Filter[] = [
  { field: 'status', op: 'isNot', value: 'void' },
  { field: 'status', op: 'isNot', value: 'merged' },
];
const byDay = [{ field: 'found_on', descending: false }];

function hazardSheet(db: Readable, order: LedgerOrder, levels: string[], name: string): Promise<TableSheet> {
  return listSheet(db, {
    entity: 'hazard',
    columns: HAZARD_COLUMNS,
    filters: [...counted, { field: 'level', op: 'anyOf', value: levels }, { field: 'found_on', op: 'to', value: order.asOf }],
    sort: byDay,
    title: `${order.town}${name}`,
    sheet: name,
    today: order.today,
    personal: order.personal,
    subtitle: (rows) =>
      `发现日截至 ${longDay(order.asOf)}，共 ${rows.length} 条，其中未销号 ${rows.filter((row) => row.values.status !== 'closed').length} 条`,
    pause: order.pause,
    footers: [`状态、逾期按 ${longDay(order.today)} 的台账；作废和已合并的不列。`],
  });
}

const MAJOR = '重大事故隐患台账';
const GENERAL = '一般及待判级隐患台账';

/** 隐患台账 with one sheet for major hazards and one for the others: every record found by the cut-off. */
export async function hazardLedgerWorkbook(db: Readable, order: LedgerOrder): Promise<Uint8Array> {
  return writeWorkbook({ sheets: [await majorSheet(db, order), await generalSheet(db, order)] });
}

const majorSheet = (db: Readable, order: LedgerOrder): Promise<TableSheet> => hazardSheet(db, order, ['重大'], MAJOR);
const generalSheet = (db: Readable, order: LedgerOrder): Promise<TableSheet> => hazardSheet(db, order, ['一般', '待判级'], GENERAL);

function projectSheet(db: Readable, order: LedgerOrder): Promise<TableSheet> {
  return listSheet(db, {
    ...order,
    entity: 'outsourcing_project',
    columns: PROJECT_COLUMNS,
    filters: [],
    sort: [{ field: 'owner.name', descending: false }],
    title: `${order.town}外包作业单位名录库`,
    sheet: '外包作业单位名录库',
  });
}

function rosterSheet(db: Readable, order: LedgerOrder): Promise<TableSheet> {
  return listSheet(db, {
    ...order,
    entity: 'enterprise',
    columns: ENTERPRISE_COLUMNS,
    filters: [],
    sort: [{ field: 'name', descending: false }],
    title: `${order.town}企业名录`,
    sheet: '企业名录',
  });
}

/** The lists of a package in their order, each with the title people read. */
export async function packageLists(db: Readable, order: LedgerOrder): Promise<{ title: string; bytes: Uint8Array }[]> {
  const sheets: [string, TableSheet][] = [
    [MAJOR, await majorSheet(db, order)],
    [GENERAL, await generalSheet(db, order)],
    ['外包作业单位名录库', await projectSheet(db, order)],
    ['企业名录', await rosterSheet(db, order)],
  ];
  const lists: { title: string; bytes: Uint8Array }[] = [];
  for (const [title, sheet] of sheets) lists.push({ title, bytes: await writeWorkbook({ sheets: [sheet] }) });
  return lists;
}
