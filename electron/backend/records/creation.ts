/** What the program adds to a new record of some entities before it is stored: the hazard's number and first state, the inspection's number. */
import { sql } from 'kysely';
import type { EntityName, RecordValues } from '../../../shared/declared/vocabulary.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { HazardFacts } from '../../../shared/hazards.ts';
import { missingFive, stateAfterGrading } from '../../../shared/hazards.ts';
import { addWorkingDays, REPLY_WORKING_DAYS } from '../../../shared/inspections.ts';
import { systemOf } from '../../../shared/rules/certificateRules.ts';
import type { WriteContext } from '../context.ts';
import type { Writable } from '../database/handles.ts';
import { pinyinInitials } from './searchKeys.ts';
import type { NewRecord } from './store.ts';

/** 镇简称: the initials of the town's name, e.g. 阳光镇 → YG; 'AB' before the first run has asked. */
export async function townPrefix(db: Writable): Promise<string> {
  const office = await db.selectFrom('office').select('town').executeTakeFirst();
  return office ? pinyinInitials(office.town.replace(/(镇|乡|街道|街道办事处)$/, '')).toUpperCase() || 'AB' : 'AB';
}

/**
 * The next free number `<镇简称>-<年月>-<流水>` of a month (domain.md §2.8 code). Numbers of deleted records are not given out again while a
 * later one of the month stands.
 */
export async function nextNumbers(db: Writable, table: 'hazard' | 'inspection', day: string, howMany: number): Promise<string[]> {
  const column = table === 'hazard' ? 'code' : 'no';
  const prefix = `${await townPrefix(db)}-${table === 'hazard' ? day.slice(2, 7).replace('-', '') : `J${day.slice(2, 4)}`}-`;
  const rows = await sql<{ last: number | null }>`
    select max(cast(substr(${sql.ref(column)}, ${prefix.length + 1}) as integer)) as last
    from ${sql.table(table)} where substr(${sql.ref(column)}, 1, ${prefix.length}) = ${prefix}`.execute(db);
  const last = rows.rows[0]?.last ?? 0;
  return Array.from({ length: howMany }, (_, index) => `${prefix}${String(last + index + 1).padStart(3, '0')}`);
}

/**
 * The state in which a hazard enters the ledger (domain.md §2.11): graded and self-found with measures and deadline → rectifying; graded
 * otherwise → pending_order; else registered. 即查即改 stays registered until what was done at once is reported.
 */
export function firstState(values: RecordValues): 'registered' | 'pending_order' | 'rectifying' {
  if (values.level !== '一般' && values.level !== '重大') return 'registered';
  return stateAfterGrading(factsOf(values)) as 'registered' | 'pending_order' | 'rectifying';
}

/** The facts of a hazard that has its own values and nothing hanging on it. */
function factsOf(values: RecordValues): HazardFacts {
  const text = (field: string): string | null => (typeof values[field] === 'string' && values[field] !== '' ? values[field] : null);
  return {
    status: 'registered',
    level: text('level') ?? '待判级',
    source: text('source'),
    foundOn: text('found_on') ?? '',
    deadline: text('deadline'),
    manageType: text('manage_type'),
    dutyPerson: text('duty_person'),
    measures: text('measures'),
    fundsYuan: typeof values.funds_yuan === 'number' ? values.funds_yuan : null,
    contingency: text('contingency'),
    basisClause: text('basis_clause'),
    levelDecidedBy: text('level_decided_by'),
    rectifiers: [],
    restsOn: '复查',
    rechecked: null,
    recheckedOn: null,
    dualReports: { authority: false, workers: false },
    acceptance: null,
    listed: [],
  };
}

export async function beforeCreate(db: Writable, entity: EntityName, values: RecordValues, context: WriteContext): Promise<NewRecord> {
  if (entity === 'hazard') {
    const [number = ''] = await nextNumbers(db, 'hazard', String(values.found_on), 1);
    const graded = values.level === '一般' || values.level === '重大';
    return {
      values: {
        ...values,
        code: values.code ?? number,
        level_decided_by: values.level_decided_by ?? (graded ? context.person : null),
        level_decided_on: values.level_decided_on ?? (graded ? context.today : null),
      },
      extra: { status: firstState(values) },
    };
  }
  if (entity === 'inspection') {
    const [number = ''] = await nextNumbers(db, 'inspection', String(values.start), 1);
    return { values: { ...values, no: values.no ?? number } };
  }
  // whose system a certificate belongs to is told by its item where nobody said it (domain.md §3.4)
  if (entity === 'certificate' && (values.authority ?? null) === null) {
    return { values: { ...values, authority: systemOf(values.item) } };
  }
  // 10 个工作日, unless the paper sets another day (domain.md §2.16 transfer)
  if (entity === 'department_transfer' && values.kind === '移送' && (values.reply_due ?? null) === null) {
    return { values: { ...values, reply_due: addWorkingDays(String(values.sent_on), REPLY_WORKING_DAYS) } };
  }
  return { values };
}

/** A major hazard was closed on its 五落实 (hard rule ④): afterwards they may be corrected, not taken away. */
function refuseLosingFive(values: RecordValues): void {
  const lost = missingFive(factsOf(values));
  if (lost.length > 0) throw new Fault('REFUSED', `重大隐患已按五落实销号，${lost.join('、')}不能改成空白。确需更正，请先撤销销号。`);
}

/**
 * What plain editing may not change, because a step with its own rules and trace does.
 * @throws Fault REFUSED naming the step
 */
export function beforeUpdate(entity: EntityName, current: RecordValues, changed: RecordValues): void {
  if (entity !== 'hazard') return;
  const differs = (field: string): boolean => changed[field] !== undefined && (changed[field] ?? null) !== (current[field] ?? null);
  if (differs('level')) throw new Fault('REFUSED', '等级请用“判级”来定或改，判级人和原因会留痕。');
  const underWay = ['extension_pending', 'pending_recheck', 'pending_close', 'closed', 'transferred', 'void', 'merged'];
  if (
    differs('deadline') &&
    typeof current.deadline === 'string' &&
    (current.status === 'rectifying' || underWay.includes(String(current.status)))
  ) {
    throw new Fault('REFUSED', '整改期限已经下达，要改请用“申请延期”，原期限会保留。');
  }
  if (current.status === 'closed' && current.level === '重大') refuseLosingFive({ ...current, ...changed });
  const settled = ['closed', 'void', 'merged'];
  if (settled.includes(String(current.status)) && ['found_on', 'source', 'enterprise_id', 'description'].some(differs)) {
    throw new Fault('REFUSED', '这条隐患已经了结，不能改动会影响上报数的内容。确需更正，请先撤销销号或恢复。');
  }
}
