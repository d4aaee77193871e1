/**
 * What no workbook of the samples holds: a season of inspections with their ticks on the six duties of S4-55, and some major hazards on their
 * way through order, reports, acceptance and listing. Invented, and the same every time.
 */
import { addDays } from '../../../shared/day.ts';
import type { RecordValues } from '../../../shared/declared/vocabulary.ts';
import type { Filter } from '../../../shared/records.ts';
import type { Office } from '../index.ts';
import { demoCall } from './demo.ts';
import { keepDemoRegisters } from './demoRegisters.ts';

const duties = [
  'duty_study',
  'duty_lead_check',
  'duty_lists',
  'duty_organisation',
  'duty_licensed',
  'duty_outsourcing',
  'duty_drill',
] as const;
const pairs = [
  ['沈建平', '何文娟'],
  ['沈建平', '罗志远'],
  ['何文娟', '罗志远'],
] as const;
const days = ['2026-05-19', '2026-06-11', '2026-07-08', '2026-08-13', '2026-09-03', '2026-09-17', '2026-10-09', '2026-10-20'];

/** the demo's own today */
const LAST_DAY = '2026-10-24';

/** Small and steady: which tick an enterprise gets follows from its place in the list. */
const fails = (enterprise: number, duty: number): boolean => (enterprise * 7 + duty * 5) % 11 === 0;

export async function livenDemoOffice(office: Office): Promise<void> {
  await registerInspections(office);
  await moveMajorHazards(office);
  await moveGeneralHazards(office);
  // before the report, which counts them
  await keepDemoRegisters(office);
  await reportSeptember(office);
}

async function registerInspections(office: Office): Promise<void> {
  const { rows } = await demoCall(office, 'records.page', {
    entity: 'enterprise',
    filters: [{ field: 'key_sector', op: 'filled' }],
    sort: [{ field: 'name', descending: false }],
    limit: 26,
  });
  for (const [index, row] of rows.entries()) {
    const ticks = Object.fromEntries(
      duties.map((duty, at) => [duty, fails(index, at) ? '不符合' : (index + at) % 9 === 0 ? '不涉及' : '符合']),
    );
    const failed = duties.filter((duty) => ticks[duty] === '不符合').length;
    const [first, second] = pairs[index % pairs.length] ?? pairs[0];
    await demoCall(office, 'records.create', {
      entity: 'inspection',
      values: {
        enterprise_id: row.id,
        start: days[index % days.length] ?? '2026-09-03',
        org: '乡镇',
        type: '专项',
        inspectors: [first, second],
        finding: failed === 0 ? '六项重点任务均已落实，现场未见异常。' : `六项重点任务中 ${failed} 项未落实，已当场告知并要求限期改正。`,
        result: failed === 0 ? '无隐患' : '限期整改',
        ...ticks,
      },
    });
  }
}

/** The open major ones: some are taken through to their closure, the others stop where major hazards usually stop. */
async function moveMajorHazards(office: Office): Promise<void> {
  const { rows } = await demoCall(office, 'records.page', {
    entity: 'hazard',
    filters: [
      { field: 'level', op: 'is', value: '重大' },
      { field: 'status', op: 'anyOf', value: ['pending_order', 'rectifying'] },
    ],
    sort: [{ field: 'found_on', descending: false }],
    limit: 20,
  });
  for (const [index, row] of rows.entries()) {
    const found = typeof row.values.found_on === 'string' ? row.values.found_on : '2026-09-01';
    const listed = index % 4 === 0;
    if (listed) await step(office, row.id, 'listSupervision', found);
    if (index % 2 === 0) await carryToClosure(office, row.id, found, listed && index > 0);
    else await step(office, row.id, index % 3 === 0 ? 'applyExtension' : 'reportAuthority', found);
  }
}

type Step =
  | 'listSupervision'
  | 'order'
  | 'reportAuthority'
  | 'reportWorkers'
  | 'reportRectified'
  | 'recheck'
  | 'accept'
  | 'delist'
  | 'close'
  | 'applyExtension';

/** `days` after the finding, but never after the demo's today. */
const after = (found: string, days: number): string => {
  const day = addDays(found, days);
  return day > LAST_DAY ? LAST_DAY : day;
};

/** @param stop leaves it listed and waiting for its delisting */
async function carryToClosure(office: Office, id: string, found: string, stop: boolean): Promise<void> {
  await step(office, id, 'order', found);
  const { version } = await demoCall(office, 'hazards.dossier', { id });
  await demoCall(office, 'records.update', {
    entity: 'hazard',
    id,
    version,
    values: {
      duty_person: '厂长',
      funds_yuan: 28_000,
      contingency: '停机断电，撤出人员，专人看守，备足灭火器材',
      measures: '按标准加装并联锁，请专家复核',
    },
  });
  for (const each of ['reportAuthority', 'reportWorkers', 'reportRectified', 'recheck', 'accept'] as const)
    await step(office, id, each, found);
  if (stop) return;
  await step(office, id, 'delist', found);
  await step(office, id, 'close', found);
}

async function step(office: Office, id: string, name: Step, found: string): Promise<void> {
  const { version, facts, supervisions } = await demoCall(office, 'hazards.dossier', { id });
  const key = { id, version };
  switch (name) {
    case 'listSupervision':
      await demoCall(office, 'hazards.listSupervision', {
        ...key,
        level: '县',
        issuer: '云泽县安委办',
        issued_on: after(found, 4),
        doc_no: '云泽安督〔2026〕9号',
        finish_due: '2026-11-30',
      });
      return;
    case 'order':
      if (facts.status === 'pending_order') {
        await demoCall(office, 'hazards.order', { ...key, on: after(found, 1), deadline: '2026-10-31', doc_no: '青榆安改〔2026〕17号' });
      }
      return;
    case 'reportAuthority':
      await demoCall(office, 'hazards.reportDual', { ...key, kind: '监管部门', on: after(found, 2), recipient: '云泽县应急管理局' });
      return;
    case 'reportWorkers':
      await demoCall(office, 'hazards.reportDual', { ...key, kind: '职工大会或职代会', on: after(found, 3), recipient: '职工大会' });
      return;
    case 'reportRectified':
      await demoCall(office, 'hazards.reportRectified', {
        ...key,
        done_on: after(found, 9),
        by: '厂长',
        description: '已按方案加装并调试合格',
        evidence: '整改前后照片 6 张、设备合格证、调试记录',
        funds_actual_yuan: 26_500,
      });
      return;
    case 'recheck':
      await demoCall(office, 'hazards.recheck', {
        ...key,
        on: after(found, 10),
        org: '乡镇',
        inspectors: ['沈建平', '何文娟'],
        result: '合格',
        opinion: '现场核对一致',
      });
      return;
    case 'accept':
      await demoCall(office, 'hazards.accept', { ...key, on: after(found, 11), self_eval: true, expert_eval: true, gov_accept: true });
      return;
    case 'delist':
      for (const each of supervisions.filter((one) => one.delisted_on === null)) {
        const now = await demoCall(office, 'hazards.dossier', { id });
        await demoCall(office, 'hazards.delist', { id, version: now.version, supervision: each.id, delisted_on: after(found, 12) });
      }
      return;
    case 'close':
      await demoCall(office, 'hazards.close', { ...key, on: after(found, 13), approver: '沈建平' });
      return;
    case 'applyExtension':
      if (facts.status === 'rectifying' && facts.deadline && facts.deadline < '2026-11-30') {
        await demoCall(office, 'hazards.applyExtension', {
          ...key,
          apply_on: after(found, 5),
          reason: '设备订货未到',
          safety_measures: '停用该设备，断电挂牌，专人看守',
          new_deadline: '2026-11-30',
        });
      }
  }
}

/** General hazards: most are closed, a few are due within days, late, or wait for us, as in any autumn. */
async function moveGeneralHazards(office: Office): Promise<void> {
  await settleWhatIsOpen(office);
  const rows = await openGeneral(office, ['registered', 'pending_order', 'rectifying']);
  for (const [index, { id, found, values }] of rows.entries()) {
    if (index >= LIVE) await closeGeneral(office, id, found);
    else if (index % 2 === 0) await dueSoon(office, id, found, `2026-10-${25 + (index % 4)}`);
    else if (values.status === 'pending_order' && index % 3 === 0) await orderUntil(office, id, found, '2026-11-10');
  }
  const waiting = await openGeneral(office, ['pending_recheck']);
  for (const { id, found } of waiting.slice(4)) await step(office, id, 'recheck', found);
}

/** how many general hazards stay open */
const LIVE = 14;
/** how many questions of an import stay unanswered, so that one sees what they look like */
const UNANSWERED = 5;

async function openGeneral(office: Office, status: string[]): Promise<{ id: string; found: string; values: RecordValues }[]> {
  const { rows } = await demoCall(office, 'records.page', {
    entity: 'hazard',
    filters: [
      { field: 'level', op: 'is', value: '一般' },
      { field: 'claimed_done', op: 'is', value: false },
      { field: 'status', op: 'anyOf', value: status },
    ],
    sort: [{ field: 'found_on', descending: true }],
    limit: 400,
  });
  return rows.map((row) => ({ id: row.id, found: String(row.values.found_on), values: row.values }));
}

async function settleWhatIsOpen(office: Office): Promise<void> {
  const idsOf = async (filters: Filter[]): Promise<string[]> => {
    const { rows } = await demoCall(office, 'records.page', {
      entity: 'hazard',
      filters,
      sort: [{ field: 'found_on', descending: true }],
      limit: 400,
    });
    return rows.slice(UNANSWERED).map((row) => row.id);
  };
  const open: Filter = { field: 'open', op: 'is', value: true };
  const ungraded = await idsOf([open, { field: 'level', op: 'is', value: '待判级' }]);
  if (ungraded.length > 0) await demoCall(office, 'hazards.settle', { ids: ungraded, level: '一般', decided_by: '沈建平' });
  const sourceless = await idsOf([{ field: 'no_source', op: 'is', value: true }]);
  if (sourceless.length > 0) await demoCall(office, 'hazards.settle', { ids: sourceless, source: '企业自查', decided_by: '沈建平' });
  const general: Filter = { field: 'level', op: 'is', value: '一般' };
  const claimed = await idsOf([{ field: 'claimed_done', op: 'is', value: true }, general]);
  if (claimed.length === 0) return;
  const { left } = await demoCall(office, 'hazards.acceptClaims', { ids: claimed, by: '沈建平', on: 'claimed' });
  // the sheet gave no day of its own: accepted as of the end of the month in which they were looked at
  if (left.length > 0) await demoCall(office, 'hazards.acceptClaims', { ids: left.map((each) => each.id), by: '沈建平', on: '2026-09-30' });
}

async function closeGeneral(office: Office, id: string, found: string): Promise<void> {
  const { facts } = await demoCall(office, 'hazards.dossier', { id });
  if (facts.status !== 'rectifying') await orderUntil(office, id, found, after(found, 15));
  await step(office, id, 'reportRectified', found);
  await step(office, id, 'recheck', found);
}

/** A granted extension brings the deadline to these days; what was not yet ordered is ordered until then. */
async function dueSoon(office: Office, id: string, found: string, deadline: string): Promise<void> {
  const { version, facts } = await demoCall(office, 'hazards.dossier', { id });
  if (facts.status !== 'rectifying') return orderUntil(office, id, found, deadline);
  if (!facts.deadline || facts.deadline >= deadline) return;
  const key = { id, version };
  const asked = await demoCall(office, 'hazards.applyExtension', {
    ...key,
    apply_on: after(found, 3),
    reason: '配件在途',
    safety_measures: '停用并挂牌，专人巡查',
    new_deadline: deadline,
  });
  await demoCall(office, 'hazards.decideExtension', {
    id,
    version: asked.version,
    granted: true,
    decided_by: '沈建平',
    decided_on: after(found, 4),
  });
}

async function orderUntil(office: Office, id: string, found: string, deadline: string): Promise<void> {
  const { version } = await demoCall(office, 'hazards.dossier', { id });
  await demoCall(office, 'hazards.order', { id, version, on: after(found, 1), deadline, doc_no: '青榆安改〔2026〕21号' });
}

/** September went up on its day; October is being made. */
async function reportSeptember(office: Office): Promise<void> {
  const form = '附件3';
  await demoCall(office, 'reports.setUp', { form, start_on: '2026-05-01', heading: '青榆镇', recipient: '云泽县安委办' });
  const september = await demoCall(office, 'reports.openPeriod', { form, asOf: '2026-09-24' });
  const computed = await demoCall(office, 'reports.form', { form, asOf: '2026-09-24', period: september.id });
  for (const cell of computed.cells.filter((each) => each.source === 'missing')) {
    await demoCall(office, 'reports.enter', {
      period: september.id,
      cell: cell.id,
      value: cell.unit === '是/否' ? true : 2,
      basis: cell.unit === '是/否' ? '县融媒体中心“安全生产大家谈”栏目，每周一期' : '镇党政办会议记录 2026 年第 6、9 号',
    });
  }
  const zeros = computed.cells.filter((each) => each.unconfirmed).map((each) => each.id);
  if (zeros.length > 0) await demoCall(office, 'reports.confirmZeros', { period: september.id, cells: zeros });
  await demoCall(office, 'reports.markReported', { period: september.id, on: '2026-09-25', way: '邮箱', receipt: '县安委办值班室收' });
  await demoCall(office, 'reports.openPeriod', { form, asOf: '2026-10-24' });
}
