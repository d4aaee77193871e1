/** Inspecting and enforcing through the contract, one test per demand of the matrix; docs/seed-coverage.md names these titles. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntityName, RecordValues } from '../../../shared/declared/vocabulary.ts';
import { addWorkingDays } from '../../../shared/inspections.ts';
import { openTestOffice, type TestOffice } from '../testing/office.ts';

let t: TestOffice;
let shop = '';
let mill = '';
beforeAll(async () => {
  t = await openTestOffice();
  await t.ok('office.introduce', { town: '青榆镇', county: '云泽县', person: '王丽' });
  shop = await add('enterprise', { name: '彩虹喷涂有限公司', gongmao_class: '机械' });
  mill = await add('enterprise', { name: '宏远木业有限公司' });
});
afterAll(() => t.close());

async function add(entity: EntityName, values: RecordValues): Promise<string> {
  return (await t.ok('records.create', { entity, values })).id;
}
const visit = (more: RecordValues = {}): RecordValues => ({
  enterprise_id: shop,
  start: '2026-10-20',
  org: '乡镇',
  type: '专项',
  inspectors: ['王丽', '赵刚'],
  ...more,
});
const tick = (item: string, result: '符合' | '不符合' | '不涉及' | '未查', more = {}) => ({ item, result, ...more });
const fill = (ticks: ReturnType<typeof tick>[], values = visit()) =>
  t.ok('inspections.fill', { values, checklists: [{ code: '六项任务', ticks }] });
const read = async (entity: EntityName, id: string) => t.ok('records.read', { entity, id });
const span = { from: '2026-01-01', to: '2026-10-24' };
const counts = async (list: 'fiveAbsolute' | 'fiveBatches', name: string) =>
  (await t.ok('enforcement.tally', span))[list].find((one) => one.name === name);
const action = (more: RecordValues): RecordValues => ({
  enterprise_id: mill,
  on: '2026-09-01',
  decided_by: '县应急局',
  organ: '云泽县应急管理局',
  targets: ['单位'],
  ...more,
});

describe('the visit and its checklist', () => {
  it('ticks S4-55 六项任务 item by item, and the seven duties follow from the ticks', async () => {
    const sheet = await fill([
      tick('S4-04-1', '符合'),
      tick('S4-06', '不符合'),
      tick('S4-08', '不涉及'),
      tick('S4-15-2', '符合'),
      tick('S4-15-3', '不符合', { note: '与承租方没有安全协议' }),
      tick('S4-17-1', '符合'),
    ]);
    expect(sheet.values).toMatchObject({
      duty_study: '符合',
      duty_lead_check: '不符合',
      duty_lists: '不涉及',
      duty_organisation: '未查',
      duty_outsourcing: '不符合',
      duty_drill: '未查',
    });
    expect(sheet.findings).toBe(2);
    expect(sheet.checklists[0]?.ticks).toHaveLength(6);
  });

  it('takes each of the four cases of S4-A3-N3 外包外租管理混乱 alone for 不符合, and all four looked at for 符合', async () => {
    const cases = ['S4-15-2', 'S4-15-3', 'S4-15-4', 'S4-16'];
    for (const wrong of cases) {
      const ticks = cases.map((item) => tick(item, item === wrong ? '不符合' : '符合'));
      expect((await fill(ticks)).values.duty_outsourcing).toBe('不符合');
    }
    expect((await fill(cases.map((item) => tick(item, '符合')))).values.duty_outsourcing).toBe('符合');
  });

  it('refuses duties typed beside the ticks, an unknown item and an unknown checklist', async () => {
    const wrong = { values: { ...visit(), duty_drill: '不符合' } };
    expect((await t.fault('inspections.fill', wrong)).says).toContain('检查表');
    const unknown = { values: visit(), checklists: [{ code: '六项任务', ticks: [tick('9-9', '符合')] }] };
    expect((await t.fault('inspections.fill', unknown)).says).toContain('9-9');
    expect((await t.fault('inspections.fill', { values: visit(), checklists: [{ code: '没有', ticks: [] }] })).says).toContain('没有');
  });

  it('asks the reason of a township visit by one person, and keeps it', async () => {
    const alone = visit({ inspectors: ['王丽'] });
    expect(await t.fault('inspections.fill', { values: alone })).toMatchObject({
      code: 'INVALID',
      problems: [{ field: 'few_inspectors_reason' }],
    });
    const sheet = await t.ok('inspections.fill', { values: { ...alone, few_inspectors_reason: '赵刚外出培训' } });
    expect(sheet.warnings.join()).toContain('赵刚外出培训');
    await t.ok('inspections.fill', { values: visit({ inspectors: ['李网格'], type: '网格巡查' }) });
  });

  it('keeps S2-57 谁检查、谁签名：检查人员逐人留名，拒签也记下', async () => {
    const sheet = await t.ok('inspections.fill', { values: visit({ signed: '拒签', site_person: '钱经理' }) });
    expect(sheet.values).toMatchObject({ inspectors: ['王丽', '赵刚'], signed: '拒签' });
    expect(sheet.warnings.join()).toContain('拒绝签字');
  });

  it('tells S4-A3-N2 findings from the kept permits apart from those seen on site', async () => {
    const sheet = await fill([tick('S4-14', '不符合', { evidence: '票据', note: '9 月动火票的焊工没有证' })]);
    expect(sheet.checklists[0]?.ticks[0]).toMatchObject({ evidence: '票据' });
    const made = await t.ok('inspections.toHazards', {
      id: sheet.id,
      findings: [{ tick: sheet.checklists[0]?.ticks[0]?.id ?? '' }],
    });
    expect((await read('hazard', made.hazards[0]?.hazard ?? '')).values.evidence_kind).toBe('票据');
  });

  it('prints S4-55 as a blank checklist and as it was ticked', async () => {
    const sheet = await fill([tick('S4-06', '不符合', { note: '三季度没有带队检查记录' })]);
    for (const input of [{ checklist: '六项任务' }, { checklist: '六项任务', id: sheet.id }]) {
      const { file } = await t.ok('inspections.print', input);
      const path = t.office.files.locate(file.token)?.path ?? '';
      expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
      expect(file.name).toContain(input.id ? '彩虹喷涂' : '空白');
    }
  });
});

describe('what a visit found', () => {
  it('turns findings into hazards, S4-32: as many hazards as findings, each linked to its visit and its tick', async () => {
    const sheet = await fill([
      tick('S4-12', '不符合', { note: '动火没有审批' }),
      tick('S4-14', '不符合', { note: '焊工无证上岗' }),
      tick('S4-10', '不符合', { note: '喷漆室未设可燃气体报警装置' }),
    ]);
    const ticks = sheet.checklists[0]?.ticks ?? [];
    const { hazards } = await t.ok('inspections.toHazards', {
      id: sheet.id,
      findings: ticks.map((one, index) => ({
        tick: one.id,
        ...(index === 2 ? { level: '重大' as const, basis_clause: 'GM10-7-7' } : {}),
      })),
    });
    expect(hazards).toHaveLength(3);
    const after = await t.ok('inspections.sheet', { id: sheet.id });
    expect(after).toMatchObject({ findings: 3, withoutHazard: 0, hazards: 3 });
    expect(after.checklists[0]?.ticks.map((one) => one.hazard?.id)).toEqual(hazards.map((one) => one.hazard));
    for (const [index, { hazard }] of hazards.entries()) {
      expect((await read('hazard', hazard)).values).toMatchObject({
        inspection_id: sheet.id,
        enterprise_id: shop,
        found_on: '2026-10-20',
        source: '乡镇检查',
        level: index === 2 ? '重大' : '待判级',
      });
    }
    const again = { id: sheet.id, findings: [{ tick: ticks[0]?.id ?? '' }] };
    expect((await t.fault('inspections.toHazards', again)).says).toContain('不重复登记');
    const back = {
      id: sheet.id,
      version: after.version,
      values: {},
      checklists: [{ code: '六项任务', ticks: [tick('S4-12', '符合')] }],
    };
    expect((await t.fault('inspections.fill', back)).says).toContain('作废');
  });

  it('calls a finding major only with its clause, and takes the source from who inspected', async () => {
    const sheet = await fill([tick('S4-13', '不符合')], visit({ org: '县应急局' }));
    const one = sheet.checklists[0]?.ticks[0]?.id ?? '';
    const bare = { id: sheet.id, findings: [{ tick: one, level: '重大' as const }] };
    expect((await t.fault('inspections.toHazards', bare)).says).toContain('判定依据');
    const { hazards } = await t.ok('inspections.toHazards', { id: sheet.id, findings: [{ tick: one }] });
    expect((await read('hazard', hazards[0]?.hazard ?? '')).values).toMatchObject({ source: '部门检查', level: '待判级' });
  });

  it('takes visit, ticks and hazards back in one undo each', async () => {
    const { value: sheet, changeSet } = await t.written('inspections.fill', {
      values: visit(),
      checklists: [{ code: '六项任务', ticks: [tick('S4-13', '不符合')] }],
    });
    await t.ok('history.undo', { changeSet, partial: false });
    expect((await t.fault('inspections.sheet', { id: sheet.id })).code).toBe('NOT_FOUND');
  });

  it('counts S0-30 违章指挥等行为的人次 on the tick', async () => {
    const sheet = await fill([tick('S4-12', '不符合', { count: 3, note: '强令冒险作业' })]);
    expect(sheet.checklists[0]?.ticks[0]).toMatchObject({ count: 3 });
  });

  it('keeps S1-22 the side a checked item belongs to', async () => {
    const sheet = await fill([tick('S4-04-2', '符合')]);
    const values = { checklist_id: sheet.checklists[0]?.id ?? '', item: '补-1', text: '培训记录', dimension: '安全培训', result: '不符合' };
    const id = await add('checklist_tick', values);
    const found = await t.ok('records.page', { entity: 'checklist_tick', filters: [{ field: 'dimension', op: 'is', value: '安全培训' }] });
    expect(found.rows.map((row) => row.id)).toContain(id);
  });

  it('counts S0-46 and S4-30 how visits were made, each way apart', async () => {
    const before = (await t.ok('enforcement.tally', span)).methods;
    await t.ok('inspections.fill', { values: visit({ method: ['突击', '随机抽查'] }) });
    const after = (await t.ok('enforcement.tally', span)).methods;
    const of = (some: typeof before, name: string) => some.find((one) => one.name === name)?.count ?? 0;
    for (const name of ['突击', '随机抽查']) expect(of(after, name)).toBe(of(before, name) + 1);
  });

  it('says S0-41 how much of the roster was inspected, each enterprise once', async () => {
    const { coverage } = await t.ok('enforcement.tally', span);
    expect(coverage).toEqual({ inspected: 1, enterprises: 2 });
  });

  it('lists S0-42 what was to be stopped and has neither a measure nor a transfer', async () => {
    const values = {
      enterprise_id: mill,
      found_on: '2026-08-01',
      description: '粉尘除尘系统失效',
      source: '乡镇检查',
      manage_type: '停产整改',
    };
    const hazard = await add('hazard', values);
    const listed = async () => (await t.ok('enforcement.tally', span)).withoutMeasure.map((one) => one.hazard);
    expect(await listed()).toContain(hazard);
    await add('enforcement_action', action({ type: '责令停产停业整顿', hazard_id: hazard }));
    expect(await listed()).not.toContain(hazard);
  });
});

describe('decisions', () => {
  it('registers S2-60 another authority’s decision as its own, with its paper', async () => {
    const id = await add('enforcement_action', action({ type: '警告', doc_no: '云应急罚〔2026〕1号' }));
    expect((await read('enforcement_action', id)).values).toMatchObject({ decided_by: '县应急局', doc_no: '云应急罚〔2026〕1号' });
  });

  it('refuses the township’s own penalty until its delegated power is set, and from the day it ended', async () => {
    const own = action({ type: '罚款', amount_yuan: 5_000, decided_by: '本镇（授权）', organ: '青榆镇' });
    const refused = await t.fault('records.create', { entity: 'enforcement_action', values: own });
    expect(refused).toMatchObject({ code: 'REFUSED' });
    expect(refused.says).toContain('委托');
    const theirs = await t.ok('records.create', { entity: 'enforcement_action', values: { ...own, decided_by: '其他部门' } });
    const turned = { entity: 'enforcement_action', id: theirs.id, version: theirs.version, values: { decided_by: '本镇（授权）' } };
    expect((await t.fault('records.update', turned)).code).toBe('REFUSED');
    const many = { entity: 'enforcement_action', records: [own] };
    expect((await t.fault('records.createMany', many)).code).toBe('REFUSED');
    await t.ok('enforcement.delegate', { basis: '云泽县人民政府赋权决定〔2026〕2号', from: '2026-08-01' });
    await t.ok('records.create', { entity: 'enforcement_action', values: own });
    const early = { ...own, on: '2026-07-31' };
    expect((await t.fault('records.create', { entity: 'enforcement_action', values: early })).code).toBe('REFUSED');
    await t.ok('enforcement.endDelegation', { on: '2026-09-15' });
    const late = { ...own, on: '2026-09-16' };
    expect((await t.fault('records.create', { entity: 'enforcement_action', values: late })).code).toBe('REFUSED');
    expect((await t.ok('enforcement.delegation', {})).ended).toHaveLength(1);
  });

  it('refuses 执法文书 without delegated power, with one person or without certificates; 检查记录 stays open', async () => {
    const paper = { values: visit({ start: '2026-10-20' }), paper: '执法文书' as const };
    expect((await t.fault('inspections.fill', paper)).says).toContain('检查人员');
    const { changeSet } = await t.written('enforcement.delegate', { basis: '云泽县人民政府赋权决定〔2026〕3号', from: '2026-10-01' });
    const alone = { ...paper, values: visit({ inspectors: ['王丽'], few_inspectors_reason: '人手不足' }) };
    expect((await t.fault('inspections.fill', alone)).says).toContain('2 名以上');
    expect((await t.fault('inspections.fill', paper)).says).toContain('证件');
    for (const name of ['王丽', '赵刚']) await add('staff', { name, role: '监管员', cert_no: `ZF-${name === '王丽' ? '01' : '02'}` });
    await t.ok('inspections.fill', paper);
    await t.ok('history.undo', { changeSet, partial: false });
    expect((await t.ok('enforcement.delegation', {})).current).toBeNull();
  });

  it('leaves S4-26 a hazard where it stands, whatever penalty is registered for it (严禁以罚代管)', async () => {
    const values = { enterprise_id: mill, found_on: '2026-08-01', description: '消防通道堵塞', source: '乡镇检查', level: '一般' };
    const hazard = await add('hazard', values);
    const before = (await t.ok('hazards.dossier', { id: hazard })).facts;
    for (const type of ['罚款', '责令停产停业整顿', '移送司法', '实际关闭'])
      await add(
        'enforcement_action',
        action({ type, hazard_id: hazard, ...(type === '罚款' ? { amount_yuan: 1_000 } : { persons_count: 1 }) }),
      );
    expect((await t.ok('hazards.dossier', { id: hazard })).facts).toEqual(before);
  });

  it.each([
    ['counts S2-04 一律取缔', '一律取缔', '取缔'],
    ['counts S2-05 一律停产整顿', '一律停产整顿', '责令停产停业整顿'],
    ['counts S2-06 一律关闭', '一律关闭', '实际关闭'],
    ['counts S2-07 一律强制拆除', '一律强制拆除', '强制拆除'],
    ['counts S2-08 一律挂牌督办，对区域的也计', '一律挂牌督办', '挂牌'],
  ])('%s', async (_title, name, type) => {
    const before = (await counts('fiveAbsolute', name))?.count ?? -1;
    const area = type === '挂牌' ? { enterprise_id: null, targets: ['区域'], target_name: '东河片区' } : {};
    const id = await add('enforcement_action', action({ type, five_absolute: name, trigger: '限期未整改', ...area }));
    const after = await counts('fiveAbsolute', name);
    expect(after?.count).toBe(before + 1);
    expect(after?.records).toContain(id);
  });

  it('counts S2-09 五个一批：曝光、惩治、通报黑名单、取缔、关闭', async () => {
    const names = ['公开曝光一批', '依法惩治一批', '通报、列入黑名单一批', '取缔一批', '关闭一批'];
    const before = await Promise.all(names.map((name) => counts('fiveBatches', name)));
    for (const type of ['曝光', '警告', '黑名单', '取缔', '实际关闭']) await add('enforcement_action', action({ type }));
    for (const [index, name] of names.entries()) expect((await counts('fiveBatches', name))?.count).toBe((before[index]?.count ?? 0) + 1);
  });

  it('counts S4-27 and S3-43 通报、约谈、联合惩戒、停产整顿各一批', async () => {
    for (const [type, name] of [
      ['通报', '通报、列入黑名单一批'],
      ['约谈', '约谈一批'],
      ['联合惩戒', '联合惩戒一批'],
      ['责令停产停业整顿', '停产整顿一批'],
    ] as const) {
      const before = (await counts('fiveBatches', name))?.count ?? 0;
      await add('enforcement_action', action({ type }));
      expect((await counts('fiveBatches', name))?.count).toBe(before + 1);
    }
  });

  it('keeps S2-50 罚款、停产、暂扣吊销、查封扣押 as measures of their own', async () => {
    for (const type of ['罚款', '责令停产停业整顿', '暂扣许可', '吊销', '查封扣押'])
      await add('enforcement_action', action({ type, ...(type === '罚款' ? { amount_yuan: 1 } : {}) }));
    const facet = await t.ok('records.facet', { entity: 'enforcement_action', field: 'type' });
    expect(facet.values.map((one) => one.value)).toEqual(expect.arrayContaining(['暂扣许可', '吊销', '查封扣押']));
  });

  it('derives S3-44 and S4-23 一案双罚 per case: both the enterprise and its principal, in one case', async () => {
    const dual = async () => (await t.ok('enforcement.tally', span)).dualPenalties.map((one) => one.case);
    const one = await add('enforcement_case', { no: '云应急案〔2026〕1号', enterprise_id: mill, opened_on: '2026-08-01' });
    const other = await add('enforcement_case', { no: '云应急案〔2026〕2号', enterprise_id: mill, opened_on: '2026-08-02' });
    const fine = { type: '罚款', amount_yuan: 10_000 };
    await add('enforcement_action', action({ ...fine, case_id: one, targets: ['单位'] }));
    await add('enforcement_action', action({ ...fine, case_id: other, targets: ['主要负责人'] }));
    expect(await dual()).toEqual([]);
    await add('enforcement_action', action({ type: '约谈', case_id: one, targets: ['主要负责人'] }));
    expect(await dual()).toEqual([]);
    await add('enforcement_action', action({ type: '警告', case_id: one, targets: ['主要负责人'] }));
    expect(await dual()).toEqual([one]);
  });

  it('keeps S1-23 the six cases punished at the upper limit, the project’s head among the punished', async () => {
    const values = { type: '罚款', amount_yuan: 20_000, targets: ['单位', '项目负责人'], trigger: '以包代管', basis: '从重' };
    const id = await add('enforcement_action', action(values));
    expect((await read('enforcement_action', id)).values).toMatchObject({ targets: ['单位', '项目负责人'], trigger: '以包代管' });
  });

  it('names S4-24 who was punished twice for one hazard', async () => {
    const values = { enterprise_id: shop, found_on: '2026-08-01', description: '喷漆室电气不防爆', source: '部门检查' };
    const hazard = await add('hazard', values);
    const listed = async () => (await t.ok('enforcement.tally', span)).repeated.find((one) => one.enterprise === shop);
    const fine = { type: '罚款', amount_yuan: 1_000, enterprise_id: shop, hazard_id: hazard };
    await add('enforcement_action', action({ ...fine, doc_no: '甲1' }));
    expect(await listed()).toBeUndefined();
    await add('enforcement_action', action({ ...fine, doc_no: '甲2' }));
    expect(await listed()).toMatchObject({ penalties: 2, sameHazard: true });
  });

  it('keeps S4-19 what is ordered of an enterprise that only went through the motions', async () => {
    const id = await add('enforcement_action', action({ type: '责令限期整改', trigger: '自查走过场' }));
    expect((await read('enforcement_action', id)).values.trigger).toBe('自查走过场');
  });

  it('keeps S4-25 and S4-28 a case, its transfer to the courts and its publication', async () => {
    const values = {
      no: '云应急案〔2026〕9号',
      enterprise_id: mill,
      opened_on: '2026-06-01',
      judicial_transfer_on: '2026-07-01',
      judicial_persons: 2,
      published_on: '2026-08-01',
      is_typical: true,
      is_dangerous_operation_crime: true,
    };
    expect((await read('enforcement_case', await add('enforcement_case', values))).values).toMatchObject(values);
  });

  it('keeps S1-35, S2-59 and S4-33 who was held accountable, by whom and why', async () => {
    const values = { on: '2026-09-01', reason: '推进迟缓致事故', organ: '云泽县纪委监委', kind: '诫勉', persons_count: 2 };
    expect((await read('accountability', await add('accountability', values))).values).toMatchObject(values);
  });

  it('keeps S0-48 and S1-33 why a hazard is treated strictly and what caused it, and filters by both', async () => {
    const values = {
      enterprise_id: mill,
      found_on: '2026-08-03',
      description: '拒不拆除违建',
      source: '乡镇检查',
      escalation: '拒不整改',
      mgmt_cause: '投入不到位',
    };
    const id = await add('hazard', values);
    const { rows } = await t.ok('records.page', { entity: 'hazard', filters: [{ field: 'escalation', op: 'is', value: '拒不整改' }] });
    expect(rows.map((row) => row.id)).toContain(id);
    const causes = await t.ok('records.facet', { entity: 'hazard', field: 'mgmt_cause' });
    expect(causes.values.find((one) => one.value === '投入不到位')).toMatchObject({ count: 1 });
    expect((await t.ok('enforcement.tally', span)).withoutMeasure.map((one) => one.hazard)).toContain(id);
  });
});

describe('tips', () => {
  const canary = ['甄保密', '13811112222', '西门宿舍住户'];
  const says = (value: unknown): string[] => canary.filter((word) => JSON.stringify(value).includes(word));
  const tip = (more: RecordValues = {}): RecordValues => ({
    no: 'JB-1',
    received_on: '2026-09-01',
    channel: '12350',
    content: '喷漆房无通风',
    enterprise_id: shop,
    anonymous: true,
    reporter_name: '甄保密',
    reporter_phone: ['13811112222'],
    reporter_note: '西门宿舍住户',
    ...more,
  });

  it('turns S2-54 and S3-55 a true tip into a hazard in one step, which counts from the day somebody was there', async () => {
    const { id, version } = await t.ok('records.create', { entity: 'tip', values: tip() });
    const verification = { id, version, verified: '查实' as const, verified_on: '2026-09-03', hazard: { description: '喷漆房无机械通风' } };
    const { hazard } = await t.ok('tips.verify', verification);
    expect((await read('hazard', hazard ?? '')).values).toMatchObject({
      source: '举报',
      found_on: '2026-09-01',
      verified_on: '2026-09-03',
      enterprise_id: shop,
    });
    expect((await read('tip', id)).values).toMatchObject({ verified: '查实', hazard_id: hazard });
    expect((await t.fault('tips.verify', { ...verification, version: version + 1 })).says).toContain('已经转为隐患');
  });

  it('makes no hazard of a tip that is not true, and pays only for a true one', async () => {
    const { id, version } = await t.ok('records.create', { entity: 'tip', values: tip({ no: 'JB-2' }) });
    const untrue = { id, version, verified: '不属实', verified_on: '2026-09-03', hazard: { description: '喷漆房' } };
    expect((await t.fault('tips.verify', untrue)).says).toContain('不能转为隐患');
    const reward = { id, version, reward_yuan: 500, decided_on: '2026-09-10' };
    expect((await t.fault('tips.reward', reward)).says).toContain('查实');
  });

  it('keeps S4-36 who told out of every list, search, filter, history, event, export, package, workbook and log', async () => {
    const { id, version } = await t.ok('records.create', { entity: 'tip', values: tip({ no: 'JB-3' }) });
    const verified = await t.ok('tips.verify', {
      id,
      version,
      verified: '查实',
      verified_on: '2026-09-03',
      hazard: { description: '喷漆房无通风设施', level: '重大', basis_clause: 'GM10-7-7' },
    });
    const rewarded = await t.ok('tips.reward', {
      id,
      version: verified.version,
      reward_yuan: 2_000,
      decided_on: '2026-09-10',
      paid_on: '2026-09-12',
    });
    await t.ok('reports.setUp', { form: '附件3', start_on: '2026-05-01', heading: '青榆镇' });
    const form = { form: '附件3', asOf: '2026-10-20' };
    const answers: unknown[] = [
      verified,
      rewarded,
      await t.ok('records.page', { entity: 'tip', search: '甄保密' }),
      await t.ok('records.page', { entity: 'tip' }),
      await read('tip', id),
      await t.ok('records.page', { entity: 'hazard' }),
      await t.ok('history.list', {}),
      await t.ok('history.ofRecord', { entity: 'tip', id }),
      await t.ok('reports.cell', { ...form, cell: 'S4-A3-29' }),
      await t.ok('reports.form', form),
      await t.ok('dossiers.enterprise', { id: shop }),
      await t.ok('office.todo', {}),
      t.events,
    ];
    for (const answer of answers) expect(says(answer)).toEqual([]);
    expect((await t.ok('records.page', { entity: 'tip', search: '甄保密' })).total).toBe(0);
    expect((await t.ok('records.page', { entity: 'tip', search: '13811112222' })).total).toBe(0);
    const guess = { entity: 'tip', filters: [{ field: 'reporter_name', op: 'is', value: '甄保密' }] };
    expect((await t.fault('records.page', guess)).code).not.toBe('BUG');
    const columns = ['no', 'content', 'reporter_name', 'reporter_phone'];
    const exported = await t.office.call('records.export', { entity: 'tip', columns, title: '举报' });
    if (!exported.ok) expect(exported.fault.code).not.toBe('BUG');
    const composed = await t.ok('packages.compose', { ...form, from: '2026-05-01', personal: '脱敏' });
    const files = [
      ...(exported.ok ? [(exported.value as { file: { token: string } }).file.token] : []),
      (await t.ok('reports.export', form)).file.token,
      composed.file.token,
    ];
    const { readZipTexts } = await import('./testing/zipTexts.ts');
    for (const token of files) {
      const texts = await readZipTexts(t.office.files.locate(token)?.path ?? '');
      expect(texts.length).toBeGreaterThan(0);
      expect(canary.filter((word) => texts.some((text) => text.includes(word)))).toEqual([]);
    }
    expect(logText()).not.toMatch(/甄保密|13811112222|西门宿舍/);
  });

  const logText = (): string => {
    try {
      return readFileSync(join(t.office.paths.logs, 'incidents.log'), 'utf8');
    } catch {
      return '';
    }
  };
});

describe('what goes to others and comes from them', () => {
  it('gives S4-29 a transfer ten working days for its answer, and lists it today once they have passed', async () => {
    expect(addWorkingDays('2026-09-30', 10)).toBe('2026-10-14');
    expect(addWorkingDays('2026-10-02', 1)).toBe('2026-10-05');
    const values = { kind: '移送', matter: '燃气管线占压', to_dept: '云泽县住建局', sent_on: '2026-10-01' };
    const made = await t.ok('records.create', { entity: 'department_transfer', values });
    expect(made.values.reply_due).toBe('2026-10-15');
    const lines = async () => (await t.ok('office.todo', { limit: 500 })).lines.filter((line) => line.kind === 'transfer');
    expect((await lines()).map((line) => [line.title, line.inDays])).toEqual([[expect.stringContaining('燃气管线占压'), -9]]);
    const reply = { replied_on: '2026-10-20', reply_result: '已整改' };
    await t.ok('records.update', { entity: 'department_transfer', id: made.id, version: made.version, values: reply });
    expect(await lines()).toEqual([]);
    const copied = { ...values, kind: '抄告', matter: '仅供参考' };
    expect((await t.ok('records.create', { entity: 'department_transfer', values: copied })).values.reply_due ?? null).toBeNull();
  });

  it('keeps S2-58 督促函、通报、约谈 received, and lists today what must be answered', async () => {
    const values = { kind: '督促函', subject: '关于加快整改的督促函', received_on: '2026-10-20', reply_due: '2026-10-26' };
    const made = await t.ok('records.create', { entity: 'received_notice', values });
    const lines = async () => (await t.ok('office.todo', { limit: 500 })).lines.filter((line) => line.kind === 'reply');
    expect((await lines()).map((line) => [line.title, line.inDays])).toEqual([[expect.stringContaining('加快整改'), 2]]);
    await t.ok('records.update', { entity: 'received_notice', id: made.id, version: made.version, values: { replied_on: '2026-10-24' } });
    expect(await lines()).toEqual([]);
  });

  it('keeps S4-20 and S4-49 a notice with each enterprise’s receipt', async () => {
    const notice = await add('notice', { kind: '警示', subject: '节前警示', on: '2026-09-25', targets: ['企业'] });
    await add('delivery', {
      notice_id: notice,
      enterprise_id: shop,
      on: '2026-09-26',
      way: '微信',
      receiver: '钱经理',
      received_on: '2026-09-26',
    });
    const { related } = await read('notice', notice);
    expect(related).toContainEqual(expect.objectContaining({ entity: 'delivery', total: 1 }));
  });

  it('keeps S3-20 and S4-31 experts, and assistance by them', async () => {
    const expert = await add('expert', { name: '孙专家', field: '涂装', org: '省安科院', valid_to: '2027-12-31' });
    const id = await add('assistance', {
      level: '县',
      target: '企业',
      enterprise_id: shop,
      on: '2026-09-05',
      expert_ids: [expert],
      topic: '喷涂帮扶',
    });
    const { rows } = await t.ok('records.page', { entity: 'assistance', filters: [{ field: 'expert_ids', op: 'is', value: expert }] });
    expect(rows.map((row) => row.id)).toEqual([id]);
  });

  it('keeps S2-53 grid workers, party members and volunteers in their roles, and S3-54, S4-37 technical inspectors', async () => {
    for (const role of ['网格员', '灾害信息员', '志愿者', '技术检查员'])
      await add('staff', { name: `某${role}`, role, from: '2026-01-01' });
    const facet = await t.ok('records.facet', { entity: 'staff', field: 'role' });
    expect(facet.values.map((one) => one.value)).toEqual(expect.arrayContaining(['网格员', '灾害信息员', '志愿者', '技术检查员']));
  });

  it('keeps S4-21 the training of those who enforce', async () => {
    const values = { on: '2026-06-01', topic: '重大隐患判定标准', hours: 8, staff: ['王丽'], headcount: 1 };
    expect((await read('staff_training', await add('staff_training', values))).values).toMatchObject(values);
  });

  it('counts S3-37 逢查必考：抽考与合格人数', async () => {
    const sheet = await t.ok('inspections.fill', { values: visit({ spot_exam_asked: 5, spot_exam_passed: 4 }) });
    expect(sheet.values).toMatchObject({ spot_exam_asked: 5, spot_exam_passed: 4 });
  });

  it('keeps S2-65 a joint inspection and leaves accompanying the county out of the figure', async () => {
    const before = (await t.ok('enforcement.tally', span)).coverage.inspected;
    await t.ok('inspections.fill', { values: visit({ enterprise_id: mill, type: '陪同上级', accompany_org: ['市工作组'] }) });
    expect((await t.ok('enforcement.tally', span)).coverage.inspected).toBe(before);
  });
});
