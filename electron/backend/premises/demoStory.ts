/**
 * What no workbook of the samples holds: a season of inspections with their ticks on the six duties of S4-55, and some major hazards on their
 * way through order, reports, acceptance and listing. Invented, and the same every time.
 */
import type { HazardAction } from '../../../shared/hazards.ts';
import type { Office } from '../index.ts';
import { demoCall } from './demo.ts';

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

/** Small and steady: which tick an enterprise gets follows from its place in the list. */
const fails = (enterprise: number, duty: number): boolean => (enterprise * 7 + duty * 5) % 11 === 0;

export async function livenDemoOffice(office: Office): Promise<void> {
  await registerInspections(office);
  await moveMajorHazards(office);
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

/** Steps of one major hazard by what its dossier offers, until nothing of the list works any more. */
async function moveMajorHazards(office: Office): Promise<void> {
  const { rows } = await demoCall(office, 'records.page', {
    entity: 'hazard',
    filters: [
      { field: 'level', op: 'is', value: '重大' },
      { field: 'open', op: 'is', value: true },
    ],
    sort: [{ field: 'code', descending: false }],
    limit: 20,
  });
  for (const [index, row] of rows.entries()) {
    if (index % 4 === 0) await step(office, row.id, 'listSupervision');
    if (index % 3 !== 2) await step(office, row.id, 'reportDual');
    if (index % 3 === 0) await step(office, row.id, 'applyExtension');
  }
}

async function step(office: Office, id: string, action: HazardAction): Promise<void> {
  const { version, actions, facts } = await demoCall(office, 'hazards.dossier', { id });
  const state = actions[action];
  if (!state?.offered || state.missing.length > 0) return;
  const key = { id, version };
  const soon = facts.foundOn > '2026-10-14' ? facts.foundOn : '2026-10-15';
  if (action === 'listSupervision') {
    await demoCall(office, 'hazards.listSupervision', {
      ...key,
      level: '县',
      issuer: '云泽县安委办',
      issued_on: soon,
      doc_no: '云泽安督〔2026〕9号',
    });
  } else if (action === 'reportDual') {
    await demoCall(office, 'hazards.reportDual', { ...key, kind: '监管部门', on: soon, recipient: '云泽县应急管理局' });
  } else if (action === 'applyExtension' && facts.deadline && facts.deadline < '2026-11-30') {
    await demoCall(office, 'hazards.applyExtension', {
      ...key,
      apply_on: soon,
      reason: '设备订货未到',
      safety_measures: '停用该设备，断电挂牌，专人看守',
      new_deadline: '2026-11-30',
    });
  }
}
