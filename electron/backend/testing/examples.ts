/**
 * One valid input for every call of the contract, on a small office that has one record of each kind. A call that is added without an example
 * does not compile; the fuzz tests start from these.
 */
import { type CallName, contract, type InputOf, type PremisesCall } from '../../../shared/contract.ts';
import { codeListOf } from '../../../shared/declared/codes/index.ts';
import { fieldEntries } from '../../../shared/declared/records/index.ts';
import {
  type EntityName,
  entityNames,
  type FieldDeclaration,
  type FieldValue,
  type RecordValues,
} from '../../../shared/declared/vocabulary.ts';
import { checkRecord } from '../../../shared/rules/checkRecord.ts';
import type { TestDoor } from './door.ts';
import { TEST_TODAY } from './office.ts';

export type OfficeCallName = Exclude<CallName, PremisesCall>;
export const officeCalls = (Object.keys(contract) as CallName[]).filter((name) => !name.startsWith('premises.')) as OfficeCallName[];

export type Ids = Record<EntityName, string>;

function example(declaration: FieldDeclaration, ids: Partial<Ids>): FieldValue {
  const code = (): string => codeListOf(declaration.codes ?? '').codes[0]?.code ?? '';
  switch (declaration.kind) {
    case 'text':
    case 'longText':
      return '配电箱未接地'.slice(0, declaration.maxLength ?? 200);
    case 'integer':
    case 'decimal':
    case 'money':
      return Math.max(1, declaration.min ?? 1);
    case 'day':
      return '2026-10-01';
    case 'flag':
      return true;
    case 'tri':
      return '是';
    case 'choice':
      return code();
    case 'choices':
      return [code()];
    case 'texts':
      return ['王丽', '赵刚'];
    case 'phones':
      return ['13800000001'];
    case 'uscc':
      return '91330100799655058B';
    case 'idNumber':
      return '11010519491231002X';
    case 'link':
      return (declaration.link && ids[declaration.link]) ?? null;
    default:
      return null;
  }
}

/** Every field a person may fill in, filled in. */
export function filledIn(entity: EntityName, ids: Partial<Ids>): RecordValues {
  const values: RecordValues = {};
  for (const [field, declaration] of fieldEntries(entity)) {
    if (declaration.need === 'derived' || declaration.readOnly) continue;
    const value = example(declaration, ids);
    if (value !== null) values[field] = value;
  }
  // what the rules refuse beside the other answers (a day of clearing without 清退) is left out
  for (const { field, severity } of checkRecord(entity, values, TEST_TODAY).problems) if (severity === 'error') delete values[field];
  return values;
}

export interface Furnished {
  ids: Ids;
  /** what each record was registered with */
  filled: Record<EntityName, RecordValues>;
}

/** Registers one record of each kind, with all its fields that go together. */
export async function furnishWhole(t: TestDoor): Promise<Furnished> {
  await t.ok('office.introduce', { town: '阳光镇', county: '测试县', person: '王丽' });
  const ids: Partial<Ids> = {};
  const filled: Partial<Furnished['filled']> = {};
  const linksTo = (entity: EntityName): EntityName[] =>
    fieldEntries(entity).flatMap(([, { link }]) => (link !== undefined && link !== entity ? [link] : []));
  for (let left = [...entityNames]; left.length > 0; ) {
    // what everything else leans on comes first; of a circle any one
    const entity = left.find((each) => linksTo(each).every((to) => ids[to] !== undefined)) ?? left[0];
    if (entity === undefined) break;
    const values = filledIn(entity, ids);
    ids[entity] = await registerWhatGoesTogether(t, entity, values);
    filled[entity] = values;
    left = left.filter((each) => each !== entity);
  }
  return { ids, filled } as Furnished;
}

/** As `furnishWhole`, for who needs the ids alone. */
export async function furnish(t: TestDoor): Promise<Ids> {
  return (await furnishWhole(t)).ids;
}

/** Some fields exclude each other: those that are complained of are left out of `values`. */
async function registerWhatGoesTogether(t: TestDoor, entity: EntityName, values: RecordValues): Promise<string> {
  for (;;) {
    const reply = await t.call('records.create', { entity, values });
    if (reply.ok) return (reply.value as { id: string }).id;
    const wrong = (reply.fault.problems ?? []).filter(({ severity, field }) => severity === 'error' && values[field] !== undefined);
    if (wrong.length === 0) throw new Error(`${entity}: ${reply.fault.code} ${reply.fault.says}`);
    for (const { field } of wrong) delete values[field];
  }
}

export function examples(ids: Ids, changeSet: string): { [N in OfficeCallName]: InputOf<N> } {
  const on = '2026-10-12';
  const key = { id: ids.hazard, version: 1 };
  const selection = {
    entity: 'hazard' as const,
    search: '配电',
    filters: [{ field: 'status', op: 'is' as const, value: 'registered' }],
    sort: [{ field: 'deadline', descending: false }],
  };
  const form = { form: '附件3', from: '2026-05-01', asOf: '2026-10-24' };
  const batch = { batch: ids.lease };
  const selected = { filters: [{ field: 'name', op: 'contains' as const, value: '恒基' }] };
  const paste = {
    entity: 'enterprise' as const,
    text: '企业名称\t村\n恒基铸造有限公司\t东村',
    at: { columns: ['name'], ids: [ids.enterprise] },
  };
  const draft = { form: 'record', entity: 'enterprise' as const, id: null };
  return {
    'office.status': {},
    'contractors.register': {},
    'contractors.exportRegister': {},
    'contractors.dossier': { id: ids.contractor },
    'contractors.duties': {},
    'contractors.clear': { project: ids.outsourcing_project, on, reviewer: '王丽', reason: '资质过期', blacklist: true },
    'contractors.startChecklist': { code: 'S0-承包', project: ids.outsourcing_project },
    'workforce.roster': { project: ids.outsourcing_project, on },
    'workforce.enter': { worker: ids.worker, project: ids.outsourcing_project, in_on: on, approved_by: '王丽', trade: '电工' },
    'workforce.leave': { assignment: ids.worker_assignment, out_on: on, approved_by: '王丽' },
    'workforce.radar': {},
    'workforce.dismiss': { kind: 'twoSites', left: ids.worker, right: ids.worker, reason: '已核对' },
    'workforce.reopen': { kind: 'twoSites', left: ids.worker, right: ids.worker },
    'workforce.moveCertificates': { ids: [ids.certificate] },
    'office.introduce': { town: '阳光镇', county: '测试县', person: '王丽', division_code: '330100101' },
    'office.todo': { limit: 10 },
    'records.page': { ...selection, offset: 0, limit: 10 },
    'records.count': { selections: [selection] },
    'records.facet': { ...selection, field: 'level' },
    'records.read': { entity: 'hazard', id: ids.hazard },
    'records.suggest': { entity: 'enterprise', text: '配电', limit: 5 },
    'records.check': { entity: 'enterprise', id: ids.enterprise, values: { name: '恒基铸造有限公司' } },
    'records.create': { entity: 'enterprise', values: { name: '恒基铸造有限公司' } },
    'records.update': { entity: 'enterprise', id: ids.enterprise, version: 1, values: { village: '东村' } },
    'records.createMany': { entity: 'enterprise', records: [{ name: '恒基铸造有限公司' }, { name: '宏远木业有限公司' }] },
    'records.previewBulk': { entity: 'enterprise', chosen: { ids: [ids.enterprise] }, values: { village: '东村' } },
    'records.applyBulk': { entity: 'enterprise', chosen: selected, values: { village: '东村' } },
    'records.previewPaste': paste,
    'records.applyPaste': { ...paste, expects: { created: 1, updated: 0 } },
    'drafts.keep': { ...draft, version: null, values: { name: '恒基铸造有限公司' } },
    'drafts.list': {},
    'drafts.read': draft,
    'drafts.drop': draft,
    'preferences.read': {},
    'preferences.keep': { name: 'list.hazard', value: { shown: ['code'], widths: { code: 120 } } },
    'records.delete': { entity: 'exam', id: ids.exam, version: 1 },
    'records.reveal': { entity: 'worker', id: ids.worker, field: 'id_no' },
    'records.export': { ...selection, columns: ['description', 'enterprise.name'], title: '隐患' },
    'hazards.dossier': { id: ids.hazard },
    'hazards.grade': { ...key, level: '重大', decided_by: '王丽', decided_on: on, basis_clause: 'GM10-11-3', reason: '复核' },
    'hazards.order': { ...key, on, deadline: '2026-11-10', manage_type: '限期整改', duty_person: '李强', measures: '接地', doc_no: '1 号' },
    'hazards.reportRectified': { ...key, done_on: on, by: '李强', description: '已改', evidence: '照片', funds_actual_yuan: 12.5 },
    'hazards.recheck': { ...key, on, org: '乡镇', inspectors: ['王丽'], result: '合格', opinion: '好', doc_no: '1 号' },
    'hazards.applyExtension': { ...key, apply_on: on, reason: '等配件', safety_measures: '断电', new_deadline: '2026-12-10' },
    'hazards.decideExtension': { ...key, granted: true, decided_by: '王丽', decided_on: on },
    'hazards.reportDual': { ...key, kind: '监管部门', on, recipient: '县应急局', doc_no: '1 号', not_applicable_reason: null },
    'hazards.accept': { ...key, on, self_eval: true, expert_eval: true, gov_accept: true, comment: '好' },
    'hazards.listSupervision': { ...key, level: '县', issuer: '县安委办', issued_on: on, doc_no: '1 号', finish_due: '2026-12-10' },
    'hazards.delist': { ...key, supervision: ids.exam, delisted_on: on },
    'hazards.close': { ...key, on, approver: '王丽', no: '1 号', basis: '复查' },
    'hazards.rejectClosure': { ...key, on, reason: '照片不清' },
    'hazards.revokeClosure': { ...key, on, reason: '照片不清' },
    'hazards.transfer': { ...key, to_dept: '县住建局', sent_on: on, doc_no: '1 号', reply_due: '2026-12-10' },
    'hazards.recordReply': { ...key, replied_on: on, result: '已整改', doc_no: '1 号' },
    'hazards.void': { ...key, reason: '登记重了' },
    'hazards.merge': { ...key, duplicates: [ids.exam], level: '重大' },
    'hazards.restore': { ...key, reason: '不是同一处' },
    'hazards.acceptClaims': { ids: [ids.hazard], by: '王丽', on: 'claimed' },
    'hazards.settle': { ids: [ids.hazard], level: '一般', source: '乡镇检查', decided_by: '王丽' },
    'roster.duplicates': { entity: 'enterprise' },
    'roster.compare': { entity: 'enterprise', left: ids.enterprise, right: ids.exam },
    'roster.notSame': { entity: 'enterprise', left: ids.enterprise, right: ids.exam },
    'roster.merge': { entity: 'enterprise', keep: ids.enterprise, keepVersion: 1, remove: ids.exam, removeVersion: 1, take: ['village'] },
    'roster.change': {
      enterprise: ids.enterprise,
      version: 1,
      kind: '更名',
      on,
      to: '恒基机械有限公司',
      changes: {},
      reason: '换照',
      basis: '营业执照',
      counterpart: '邻县',
    },
    'roster.nameOn': { id: ids.enterprise, day: on },
    'roster.villages': {},
    'roster.previewVillages': { text: '东村\t1网格' },
    'roster.importVillages': { text: '东村\t1网格' },
    'roster.settleVillage': { from: '东榆', to: ids.village },
    'roster.supervision': {},
    'roster.assign': { ids: [ids.enterprise], lead_cadre: '王丽', supervisor: '赵刚' },
    'roster.pending': {},
    'roster.confirm': { ids: [ids.enterprise], on },
    'roster.standing': { from: '2026-10-01', asOf: on },
    'roster.figures': {},
    'roster.snapshots': {},
    'roster.snapshotOf': { id: ids.roster_snapshot },
    'roster.snapshot': { from: '2026-10-01', asOf: on, period: '2026年10月' },
    'attachments.add': { entity: 'hazard', record: ids.hazard, slot: '整改后', files: ['没有这个文件'], note: '东侧' },
    'attachments.list': { entity: 'hazard', record: ids.hazard },
    'attachments.remove': { ids: [ids.hazard] },
    'attachments.relabel': { ids: [ids.hazard], slot: '整改前', note: '东侧', takenOn: on },
    'attachments.open': { id: ids.hazard },
    'attachments.picture': { id: ids.hazard },
    'attachments.gaps': { ...selection, need: '必', offset: 0, limit: 10 },
    'attachments.check': {},
    'dossiers.enterprise': { id: ids.enterprise, rows: 5 },
    'dossiers.timeline': { id: ids.enterprise, groups: ['hazard', 'change'], year: 2026, offset: 0, limit: 10 },
    'dossiers.premises': {},
    'dossiers.exportEnterprise': { id: ids.enterprise, format: 'docx' },
    'dossiers.exportPremises': {},
    'history.ofRecord': { entity: 'hazard', id: ids.hazard },
    'history.list': { offset: 0, limit: 10 },
    'history.undo': { changeSet, partial: false },
    'intake.stage': { files: ['没有这个文件'] },
    'intake.batch': batch,
    'intake.rows': { ...batch, file: 0, sheet: 0, offset: 0, limit: 10 },
    'intake.decide': { ...batch, what: 'answer', question: 'no_level', answer: '一般' },
    'intake.commit': batch,
    'intake.discard': batch,
    'intake.batches': {},
    'inspections.sheet': { id: ids.inspection },
    'inspections.fill': {
      values: { enterprise_id: ids.enterprise, start: on, org: '乡镇', type: '专项', inspectors: ['王丽', '赵刚'] },
      checklists: [
        { code: '六项任务', ticks: [{ item: 'S4-04-1', result: '不符合', note: '没有研究部署记录', evidence: '票据', count: null }] },
      ],
    },
    'inspections.toHazards': { id: ids.inspection, findings: [{ tick: ids.checklist_tick, description: '配电箱未接地', level: '一般' }] },
    'inspections.print': { checklist: '六项任务', id: ids.inspection },
    'enforcement.delegation': {},
    'enforcement.delegate': { basis: '县政府赋权决定 1 号', scope: '工贸企业', from: on },
    'enforcement.endDelegation': { on },
    'enforcement.tally': { from: '2026-01-01', to: on },
    'tips.verify': { id: ids.tip, version: 1, verified: '查实', verified_on: on, verification: '属实', hazard: null },
    'tips.reward': { id: ids.tip, version: 1, reward_yuan: 500, decided_on: on, paid_on: on },
    'reports.forms': {},
    'reports.setUp': { form: '附件3', start_on: '2026-05-01', heading: '阳光镇', recipient: '县安委办', issued_on: null },
    'reports.openPeriod': { form: '附件3', asOf: '2026-10-24', filledOn: '2026-10-24' },
    'reports.form': form,
    'reports.cell': { ...form, cell: 'S4-A3-01', offset: 0, limit: 10 },
    'reports.offered': { ...form, cell: 'S4-A3-25' },
    'reports.enter': { period: ids.exam, cell: 'S4-A3-20', value: 1, value2: null, notApplicable: false, basis: '会议纪要' },
    'reports.clearEntry': { period: ids.exam, cell: 'S4-A3-20' },
    'reports.confirmZeros': { period: ids.exam, cells: ['S4-A3-20'] },
    'reports.markReported': { period: ids.exam, on, way: '邮箱', receipt: '1 号' },
    'reports.export': form,
    'packages.compose': { form: '附件3', asOf: '2026-10-24', from: '2026-05-01', personal: '脱敏' },
    'packages.verify': { file: '没有这个文件' },
  };
}
