/**
 * Each matter that the notices ask an office to record, stored by `records.create` and read back by `records.read`, through the contract on a
 * real database. One case per id of docs/seed-coverage.md, which names these titles.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntityName, RecordValues } from '../../../shared/declared/vocabulary.ts';
import { openTestOffice, type TestOffice } from '../testing/office.ts';

type Case = [title: string, entity: EntityName, values: RecordValues, shown?: RecordValues];

const cases: Case[] = [
  ['keeps S0-02 企业·有无外包作业', 'enterprise', { has_outsourcing: '是' }],
  ['keeps S0-03 企业·监管行业', 'enterprise', { key_sector: '民爆', key_sectors_more: ['电力', '危险废物'] }],
  [
    'keeps S0-04 项目·四项合规结论',
    'outsourcing_project',
    yes('owner_complies', 'contractor_complies', 'contract_complies', 'site_complies'),
  ],
  [
    'keeps S0-05 承包单位·资质',
    'contractor',
    {
      qualification_name: '建筑业企业资质',
      qualification_category: '钢结构工程专业承包',
      qualification_grade: '三级',
      qualification_no: 'D300000000',
      qualification_issuer: '某市住房和城乡建设局',
      qualification_issued: '2024-03-01',
      qualification_expire: '2029-02-28',
    },
  ],
  ['keeps S0-06 项目·疑似违法分包', 'outsourcing_project', { sub_contract: '疑似违法分包' }],
  ['keeps S0-07 项目·疑似转包', 'outsourcing_project', { sub_contract: '疑似转包' }],
  [
    'keeps S0-08 项目·安全生产管理协议',
    'outsourcing_project',
    { safety_agreement: true, safety_agreement_no: '安协2025-07', safety_agreement_on: '2025-07-02' },
  ],
  ['keeps S0-09 项目·协议职责是否明确', 'outsourcing_project', { duties_clear: '否' }],
  ['keeps S0-10 项目·交叉作业互签协议', 'outsourcing_project', { is_cross_work: true, cross_agreements: false }],
  [
    'keeps S0-11 人员·实名',
    'worker',
    { id_type: '居民身份证', id_no: '11010519491231002X' },
    { id_type: '居民身份证', id_no: '110105********002X' },
  ],
  [
    'keeps S0-12 人员·一人一档各栏',
    'worker',
    {
      gender: '女',
      trade: '焊工',
      post: '电焊',
      education: '高中',
      edu_company_on: '2025-06-02',
      edu_company_score: 92,
      edu_workshop_on: '2025-06-03',
      edu_team_on: '2025-06-04',
      health_checked_on: '2025-05-20',
    },
  ],
  [
    'keeps S0-13 证书·特种作业操作证',
    'certificate',
    {
      authority: '应急（特种作业）',
      category: '焊接与热切割作业',
      item: '熔化焊接与热切割作业',
      issued: '2024-01-10',
      review_due: '2027-01-09',
      expire: '2030-01-09',
    },
  ],
  ['keeps S0-14 项目·疑似挂靠', 'outsourcing_project', { sub_contract: '疑似挂靠' }],
  [
    'keeps S0-15 人员·进出场与换人批准',
    'worker',
    { in_on: '2025-07-01', out_on: '2025-08-15', approved_by: '安全科', replaces: '离场的焊工' },
  ],
  ['keeps S0-18 人员·入场专项培训', 'worker', { project_training_on: '2025-06-30' }],
  ['keeps S0-19 考试·成绩与是否合格', 'exam', { kind: '专项', taken_on: '2025-06-30', score: 58, passed: false }],
  ['keeps S0-20 检查·现场抽考', 'inspection', { spot_exam_asked: 5, spot_exam_passed: 4 }],
  ['keeps S0-21 项目·施工方案审批日期', 'outsourcing_project', { plan_approved_on: '2025-06-25', start: '2025-07-01' }],
  ['keeps S0-25 人员·签字交底', 'worker', { disclosure_signed: true, disclosure_on: '2025-06-30' }],
  ['keeps S0-27 项目·发包方检查', 'outsourcing_project', { owner_inspection_last_date: '2025-08-01', owner_inspection_count: 3 }],
  [
    'keeps S0-28 项目·危险作业专人负责',
    'outsourcing_project',
    { hazardous_work_types: ['HW01', 'HW05'], hazwork_supervisor: '现场监护员' },
  ],
  ['keeps S0-32 承包单位·应急预案', 'contractor', { emergency_plan: true }],
  ['keeps S0-33 承包单位·应急物资', 'contractor', { emergency_equip: false }],
  ['keeps S0-34 承包单位·应急演练', 'contractor', { emergency_drill: true }],
  [
    'keeps S0-38 项目·名录库六组',
    'outsourcing_project',
    { scale: '更换屋面板 600 ㎡', headcount: 8, start: '2025-07-01', end: '2025-09-30', hazardous_work_types: ['HW04'] },
  ],
  ['keeps S0-39 隐患·三要素', 'hazard', { duty_person: '车间主任', measures: '更换破损软管', deadline: '2025-09-10' }],
  ['keeps S0-40 项目·复查结论与清退', 'outsourcing_project', { review_result: '清退', cleared_on: '2025-09-15', status: '清退' }],
  ['keeps S0-46 检查·方式', 'inspection', { method: ['明察暗访', '突击', '随机抽查'] }],
  ['keeps S0-48 隐患·从严情形', 'hazard', { escalation: '拒不整改' }],
  ['keeps S0-49 企业·双重预防机制', 'enterprise', { dual_prevention: '否' }],
  ['keeps S1-01 项目·外包形式', 'outsourcing_project', { outsourcing_form: '技术合作' }],
  ['keeps S1-02 项目·作业性质', 'outsourcing_project', { work_nature: ['检修', '技术改造'] }],
  ['keeps S1-06 项目·合同工期', 'outsourcing_project', { contract_days: 90, contract_end: '2025-09-30' }],
  [
    'keeps S1-09 承包单位·季度考核',
    'contractor',
    { assessment_quarter: '2025年第三季度', assessment_score: 55.5, assessment_passed: false },
  ],
  ['keeps S1-10 承包单位·安全机构与专职安全员', 'contractor', { safety_org: true, safety_staff: 2 }],
  ['keeps S1-15 人员·用工形式与工伤保险', 'worker', { employment_type: '劳务派遣', injury_insurance: true }],
  [
    'keeps S1-16 承包单位·安全生产许可证',
    'contractor',
    { safety_license_no: '（某）JZ安许证字〔2024〕000000', safety_license_expire: '2027-03-01' },
  ],
  ['keeps S1-17 项目·项目部', 'outsourcing_project', { site_office: false }],
  ['keeps S1-33 隐患·问题归类', 'hazard', { mgmt_cause: '投入不到位' }],
  [
    'keeps S1-34 承包单位·黑名单',
    'contractor',
    {
      blacklist_kind: '安全生产严重失信主体名单',
      blacklist_reason: '重大隐患拒不整改',
      blacklist_basis: '县应急管理局决定',
      blacklist_decided_by: '县应急管理局',
      blacklist_in_on: '2025-06-01',
      blacklist_out_on: '2026-06-01',
    },
  ],
  ['keeps S2-03 企业·工贸八类', 'enterprise', { gongmao_class: '建材' }],
  ['keeps S2-10 企业·重点标签', 'enterprise', { risk_tags: ['厂中厂', '粉尘涉爆', '喷涂'] }],
  ['keeps S2-11 隐患·来源', 'hazard', { source: '部门检查', found_by_org: '县应急管理局' }],
  ['keeps S2-12 隐患·判定依据', 'hazard', { basis_clause: 'GM10-11-1' }],
  ['keeps S2-13 项目·项目类别', 'outsourcing_project', { category: '环保设施托管' }],
  ['keeps S2-15 企业·劳务派遣人数与岗位性质', 'enterprise', { dispatch_worker_count: 12, dispatch_post_type: '其他' }],
  ['keeps S2-16 租赁·用地手续', 'lease', { land_ok: '未核实' }],
  ['keeps S2-18 租赁·房屋安全', 'lease', { building_safe: '否' }],
  ['keeps S2-19 租赁·消防审验', 'lease', { fire_accept: '是' }],
  ['keeps S2-21 租赁·违章搭建', 'lease', { illegal_build: '是' }],
  ['keeps S2-23 租赁·规划用途与承租用途', 'lease', { planned_use: '机械加工', use: '家具喷漆' }],
  ['keeps S2-24 租赁·安全管理协议', 'lease', { safety_agreement: true, safety_agreement_date: '2025-03-01' }],
  ['keeps S2-26 租赁·出租方检查时间', 'lease', { last_lessor_check: '2025-08-20' }],
  ['keeps S2-27 企业·许可证', 'enterprise', { license_no: '许2024-001', license_kind: '排污许可', license_expire: '2027-01-01' }],
  ['keeps S2-28 企业·环保手续', 'enterprise', { env_permit_no: '环审2023-15', env_permit_expire: '2028-01-01' }],
  ['keeps S2-29 企业·注册地址与实际地址', 'enterprise', { reg_address: '青榆镇东街 1 号', addr_actual: '青榆镇北沟村西' }],
  ['keeps S2-34 租赁·火灾危险性类别', 'lease', { fire_hazard_class: '丙' }],
  ['keeps S2-37 租赁·三合一', 'lease', { three_in_one: true }],
  ['keeps S2-38 租赁·车间住人', 'lease', { dorm_in_workshop: false }],
  [
    'keeps S2-42 租赁·面积、人数、用途、风险点',
    'lease',
    { area_m2: 860.5, staff_count: 23, use: '木门加工', main_risks: '木粉尘、喷漆房' },
  ],
  [
    'keeps S2-46 隐患·五落实',
    'hazard',
    {
      duty_person: '生产副总',
      measures: '加装泄爆片',
      funds_yuan: 12_500.5,
      deadline: '2025-10-31',
      contingency: '整改期间停用除尘系统，专人值守',
    },
  ],
  [
    'keeps S2-48 隐患·整改期间停产',
    'hazard',
    { interim_stop: '局部停产停业', interim_stop_from: '2025-09-02', interim_stop_to: '2025-09-20', interim_stop_scope: '打磨车间' },
  ],
  ['keeps S2-62 企业·关注度', 'enterprise', { watch_level: '不放心' }],
  ['keeps S2-65 检查·联合检查与联合单位', 'inspection', { type: '联合', accompany_org: ['县应急管理局', '县消防救援大队'] }],
  ['keeps S3-03 企业·接入监测预警', 'enterprise', { monitoring_connected: '未核实' }],
  ['keeps S3-06 企业·金属冶炼与有限空间标签', 'enterprise', { risk_tags: ['金属冶炼', '有限空间'] }],
  ['keeps S3-15 企业·乡镇监管清单与包保', 'enterprise', { township_supervised: '是', lead_cadre: '分管副镇长', supervisor: '安监员甲' }],
  [
    'keeps S3-19 企业·三项制度与全员自查',
    'enterprise',
    { system_hazard_governance: true, system_report_reward: false, system_backtrace: true, system_all_staff_check: false },
  ],
  ['keeps S3-20 检查·专家', 'inspection', { experts: ['粉尘防爆专家', '电气专家'] }],
  ['keeps S3-23 企业·近十年事故', 'enterprise', { accident_10y: '是' }],
  [
    'keeps S3-25 企业·标准化证书全过程',
    'enterprise',
    {
      standardization_level: '三级',
      standardization_cert_no: 'AQB00000000',
      standardization_issued: '2023-05-01',
      standardization_expires: '2026-04-30',
      standardization_revoked_on: '2025-08-01',
      standardization_revoke_reason: '存在重大隐患',
    },
  ],
  ['keeps S3-28 企业·标杆', 'enterprise', { is_benchmark: true }],
  ['keeps S3-36 企业·划型', 'enterprise', { size_class: '小' }],
  ['keeps S3-37 检查·逢查必考', 'inspection', { spot_exam_asked: 10, spot_exam_passed: 7 }],
  ['keeps S3-39 企业·应配与实有特种作业人数', 'enterprise', { special_worker_required: 6, special_worker_count: 4, staff_count: 80 }],
  ['keeps S3-40 证书·核验方式与日期', 'certificate', { verified_by: '全国平台截图', verified_on: '2025-08-01' }],
  ['keeps S3-42 检查·四不两直、明察暗访、交叉', 'inspection', { method: ['四不两直', '明察暗访', '交叉'] }],
  ['keeps S3-62 检查·体检式精查与上级单号', 'inspection', { method: ['体检式精查', '线上巡查'], external_no: 'HLWZF-2025-0001' }],
  ['keeps S4-01 企业·扩展行业', 'enterprise', { key_sector: '经营性自建房', key_sectors_more: ['养老服务机构', '新业态新领域'] }],
  ['keeps S4-05 隐患·报告对象与日期', 'hazard', { reported_to: '县应急管理局', reported_on: '2025-09-03' }],
  ['keeps S4-06 企业·高危行业', 'enterprise', { high_hazard: '是' }],
  ['keeps S4-22 隐患·自查已报告免罚', 'hazard', { exempt_penalty: true, reported_on: '2025-09-03' }],
  ['keeps S4-30 检查·异地、交叉、联合', 'inspection', { method: ['异地', '交叉', '联合'] }],
  ['keeps S4-52 企业·九小场所', 'enterprise', { subject_type: '九小场所' }],
  ['keeps S4-53 企业·安全费用', 'enterprise', { safety_cost_year_yuan: 86_000.05 }],
  [
    'keeps S4-55 检查·六项任务逐项结论',
    'inspection',
    {
      duty_study: '符合',
      duty_lead_check: '不符合',
      duty_lists: '不涉及',
      duty_organisation: '未查',
      duty_licensed: '符合',
      duty_outsourcing: '不符合',
      duty_drill: '符合',
    },
  ],
  ['keeps S4-56 企业·国有', 'enterprise', { econ_type: '国有' }],
  ['keeps S4-57 企业·监测与视频接入', 'enterprise', { monitoring_connected: '是', video_connected: '否' }],
  ['keeps S4-58 检查·专题', 'inspection', { topic: '森林防火' }],
  ['keeps S4-A3-N2 隐患·发现依据为票据', 'hazard', { evidence_kind: '票据' }],
  ['keeps S4-A3-N4 企业·学校也是监管对象', 'enterprise', { subject_type: '学校' }],
  ['keeps S0-22 项目·已安全技术交底', 'outsourcing_project', { disclosed: true }],
  ['keeps S1-23 项目·项目负责人', 'outsourcing_project', { project_leader: '项目经理甲' }],
  ['keeps S1-27 检查·核查', 'inspection', { type: '核查' }],
  ['keeps S2-53 检查·网格巡查与检查人员', 'inspection', { type: '网格巡查', inspectors: ['网格员甲', '志愿者乙'] }],
  ['keeps S2-57 检查·检查人员与签字', 'inspection', { inspectors: ['检查员甲', '检查员乙'], signed: '已签字', site_person: '厂长' }],
  ['keeps S2-56 企业·所在园区', 'enterprise', { site_type: '园中园', park_name: '荣昌工业园' }],
  ['keeps S3-07 企业·金属冶炼的三同时', 'enterprise', { risk_tags: ['金属冶炼'], three_simultaneous: '部分' }],
  ['keeps S3-09 企业·规上的三同时', 'enterprise', { scale: '规上', three_simultaneous: '已履行' }],
  ['keeps S3-10 企业·规下的三同时', 'enterprise', { scale: '规下', three_simultaneous: '未履行' }],
];

function yes(...fields: string[]): RecordValues {
  return Object.fromEntries(fields.map((field) => [field, true]));
}

describe('the dictionary', () => {
  let t: TestOffice;
  let needed: Partial<Record<EntityName, RecordValues>>;

  const createdId = async (entity: EntityName, values: RecordValues): Promise<string> =>
    (await t.ok('records.create', { entity, values })).id;

  beforeAll(async () => {
    t = await openTestOffice();
    const enterprise_id = await createdId('enterprise', { name: '恒基铸造厂' });
    const contractor_id = await createdId('contractor', { name: '恒安建筑队' });
    const person = { name: '甲某', id_no: '11010519491231002X', employer_name: '恒安建筑队' };
    const worker_id = await createdId('worker', person);
    needed = {
      enterprise: { name: '恒基铸造厂' },
      lease: { lessor_name: '北沟村集体', lessee_id: enterprise_id },
      contractor: { name: '恒安建筑队' },
      outsourcing_project: { owner_enterprise_id: enterprise_id, contractor_id, content: '屋面检修' },
      worker: person,
      certificate: { worker_id, category: '电工作业', expire: '2028-01-01' },
      exam: { worker_id },
      hazard: { enterprise_id, found_on: '2025-09-01', description: '乙炔气瓶无防震圈，软管老化开裂' },
      inspection: { enterprise_id, start: '2025-09-01', org: '乡镇' },
    };
  });
  afterAll(() => t.close());

  it.each(cases)('%s', async (_title, entity, values, shown) => {
    const id = await createdId(entity, { ...needed[entity], ...values });
    const record = await t.ok('records.read', { entity, id });
    expect(record.values).toMatchObject(shown ?? values);
  });

  it('lists an enterprise of which nobody has said whether it contracts work out as 未核实', async () => {
    const name = '无人核实的企业';
    await createdId('enterprise', { name });
    const { rows } = await t.ok('records.page', {
      entity: 'enterprise',
      search: name,
      filters: [{ field: 'has_outsourcing', op: 'is', value: '未核实' }],
    });
    expect(rows.map((row) => row.values.name)).toEqual([name]);
  });

  it('finds the tenants of a plant and of a park by the kind of site', async () => {
    await createdId('enterprise', { name: '院内木器厂', site_type: '厂中厂' });
    await createdId('enterprise', { name: '园内塑料厂', site_type: '园中园' });
    for (const [site, inside, outside] of [
      ['厂中厂', '院内木器厂', '园内塑料厂'],
      ['园中园', '园内塑料厂', '院内木器厂'],
    ] as const) {
      const { rows } = await t.ok('records.page', { entity: 'enterprise', filters: [{ field: 'site_type', op: 'is', value: site }] });
      const names = rows.map((row) => row.values.name);
      expect(names).toContain(inside);
      expect(names).not.toContain(outside);
    }
  });

  it('lights the groups of the register of contracted work that nobody has filled', async () => {
    const id = await createdId('outsourcing_project', needed.outsourcing_project ?? {});
    const { missing } = await t.ok('records.read', { entity: 'outsourcing_project', id });
    expect(missing).toEqual(expect.arrayContaining(['scale', 'start', 'end', 'hazardous_work_types']));
  });

  it('shows the major hazards alone', async () => {
    const enterprise_id = await createdId('enterprise', { name: '有重大隐患的企业' });
    for (const level of ['重大', '一般'])
      await createdId('hazard', { ...needed.hazard, enterprise_id, level, description: `${level}隐患一条` });
    const { rows } = await t.ok('records.page', {
      entity: 'hazard',
      filters: [
        { field: 'enterprise_id', op: 'is', value: enterprise_id },
        { field: 'level', op: 'is', value: '重大' },
      ],
    });
    expect(rows.map((row) => row.values.description)).toEqual(['重大隐患一条']);
  });

  it('warns of an inspection of the township with one inspector', async () => {
    const { problems } = await t.ok('records.check', { entity: 'inspection', values: { ...needed.inspection, inspectors: ['甲某'] } });
    expect(problems).toMatchObject([{ field: 'inspectors', severity: 'warning' }]);
  });
});
