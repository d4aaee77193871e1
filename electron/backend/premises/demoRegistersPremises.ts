/** Demo: villages and parks, plants on several sites, change slips, and what an enterprise must be able to show of its equipment and measures. */

import { demoCall } from './demo.ts';
import type { DemoCast } from './demoRegisters.ts';

export async function keepPremises(cast: DemoCast): Promise<void> {
  await keepPlaces(cast);
  await keepChanges(cast);
  await keepEquipment(cast);
  await keepMeasures(cast);
}

async function keepPlaces({ keep, enterprise }: DemoCast): Promise<void> {
  const village = (name: string, lead_cadre: string, secretary: string, phone: string, ...grids: string[]) => ({
    name,
    lead_cadre,
    secretary,
    phone: [phone],
    grids,
  });
  await keep('village', [
    village('东榆村', '罗志远', '孙贵生', '13800002101', '东榆一格', '东榆二格'),
    village('西榆村', '罗志远', '任建华', '13800002102', '西榆一格'),
    village('北沟村', '何文娟', '曾向东', '13800002103', '北沟一格', '北沟二格'),
    village('柳林湾村', '何文娟', '乔福来', '13800002104', '柳林湾一格'),
    village('石桥头村', '沈建平', '原长明', '13800002105', '石桥头一格', '石桥头二格'),
    village('青榆社区', '沈建平', '卫秀梅', '13800002106', '社区一格', '社区二格', '社区三格'),
  ]);
  const [rongchang = '', , beigou = ''] = await keep('park', [
    {
      name: '荣昌工业园',
      kind: '园区',
      operator: '青榆荣昌工业园管理有限公司',
      owner_enterprise_id: enterprise('荣昌工业园'),
      address: '青榆镇南环路 18 号',
      village: '青榆社区',
      land_area_m2: 42_000,
      building_area_m2: 26_800,
      planned_use: '工业用地',
      principal: '袁保平',
      phone: ['13800002111'],
      plan: '一车间一档；公共通道每周巡查；统一办理动火审批；承租变更先报镇安办。',
    },
    {
      name: '青榆家具城',
      kind: '专业市场',
      operator: '青榆家具城管理有限公司',
      owner_enterprise_id: enterprise('家具城'),
      address: '青榆镇榆中街 6 号',
      village: '青榆社区',
      building_area_m2: 9_600,
      principal: '马宏伟',
      phone: ['13800002112'],
    },
    {
      name: '北沟小微企业园',
      kind: '小微企业园',
      operator: '北沟村股份经济合作社',
      address: '北沟村西口',
      village: '北沟村',
      land_area_m2: 15_500,
      building_area_m2: 8_200,
      planned_use: '工业用地',
      principal: '曾向东',
      phone: ['13800002103'],
    },
  ]);
  await keep('site', [
    {
      enterprise_id: enterprise('宏达铸造'),
      name: '二号清砂车间',
      address: '东榆村南 300 米',
      village: '东榆村',
      use: '清砂打磨',
      staff_count: 14,
      principal: '许明亮',
      opened_on: '2023-03-01',
    },
    {
      enterprise_id: enterprise('恒通塑料'),
      name: '荣昌园成品库',
      address: '荣昌工业园 3 号库',
      village: '青榆社区',
      park_id: rongchang,
      use: '成品仓储',
      staff_count: 5,
      principal: '蒋学文',
      opened_on: '2024-06-10',
    },
    {
      enterprise_id: enterprise('晋岭石材'),
      name: '北沟切割点',
      address: '北沟小微企业园 2 号',
      village: '北沟村',
      park_id: beigou,
      use: '石材切割',
      staff_count: 8,
      principal: '宋立群',
      opened_on: '2025-02-20',
    },
  ]);
}

async function keepChanges({ office, enterprise }: DemoCast): Promise<void> {
  const change = async (name: string, slip: { kind: '停产' | '复产' | '信息变更'; on: string; reason: string; basis: string }) => {
    const id = enterprise(name);
    const { version } = await demoCall(office, 'records.read', { entity: 'enterprise', id });
    const changes = slip.kind === '信息变更' ? { changes: { staff_count: 46 } } : {};
    await demoCall(office, 'roster.change', { enterprise: id, version, ...slip, ...changes });
  };
  await change('明光照明', { kind: '停产', on: '2026-07-20', reason: '订单不足，自行停产检修', basis: '企业停产报告' });
  await change('明光照明', { kind: '复产', on: '2026-08-17', reason: '检修完毕，复产验收合格', basis: '复产验收表' });
  await change('飞宇纸箱', { kind: '信息变更', on: '2026-09-02', reason: '新增一条生产线，用工增加', basis: '企业书面说明' });
  await demoCall(office, 'roster.snapshot', { from: '2026-05-01', asOf: '2026-06-30', period: '2026年二季度（5—6月）' });
  await demoCall(office, 'roster.snapshot', { from: '2026-07-01', asOf: '2026-09-30', period: '2026年三季度' });
}

async function keepEquipment({ keep, enterprise, contractor }: DemoCast): Promise<void> {
  const certificate = (name: string, level: string, no: string, issued_on: string, expires_on: string) => ({
    enterprise_id: enterprise(name),
    level,
    cert_no: no,
    issuer: '河岭市应急管理局',
    issued_on,
    expires_on,
  });
  await keep('standardization', [
    certificate('华瓷陶瓷', '二级', '晋AQB陶瓷Ⅱ202400012', '2024-04-18', '2027-04-17'),
    certificate('德盛铝业', '三级', '河AQB有色Ⅲ202400056', '2024-09-02', '2027-09-01'),
    certificate('宏达铸造', '三级', '河AQB机械Ⅲ202300031', '2023-12-05', '2026-12-04'),
    certificate('锦绣蚕丝绸', '三级', '河AQB纺织Ⅲ202500018', '2025-06-11', '2028-06-10'),
    { enterprise_id: enterprise('永兴木业'), level: '创建中', applied_on: '2026-06-08', reviewed_on: '2026-09-15' },
  ]);
  await keep('three_simultaneous', [
    {
      enterprise_id: enterprise('德盛铝业'),
      project: '深井铸造线改造',
      project_kind: '改建',
      status: '已履行',
      checked_on: '2026-06-16',
      design_reviewed_on: '2025-03-20',
      accepted_on: '2026-05-28',
    },
    {
      enterprise_id: enterprise('宏达铸造'),
      project: '中频炉扩建项目',
      project_kind: '扩建',
      status: '部分',
      checked_on: '2026-07-07',
      design_reviewed_on: '2026-04-10',
      remark: '设计已审查，竣工验收正在准备。',
    },
    {
      enterprise_id: enterprise('永兴木业'),
      project: '除尘系统在用诊断',
      project_kind: '在用',
      status: '已履行',
      checked_on: '2026-08-19',
      diagnosis_org: '河岭市安科技术服务中心',
      diagnosis_on: '2026-06-03',
      rectified_on: '2026-07-30',
    },
  ]);
  await keep('obsolete_equipment', [
    {
      enterprise_id: enterprise('宏达铸造'),
      name: '无磁轭铝壳中频炉 0.5 吨',
      catalogue_ref: '工贸淘汰落后设备目录',
      qty: 1,
      plan_due: '2026-08-31',
      removed_on: '2026-08-20',
    },
    {
      enterprise_id: enterprise('双桥水泥'),
      name: '老式继电器控制搅拌机',
      catalogue_ref: '工贸淘汰落后设备目录',
      qty: 2,
      plan_due: '2026-12-31',
    },
    {
      enterprise_id: enterprise('金穗饲料'),
      name: '正压吹送粉料系统',
      catalogue_ref: '工贸淘汰落后工艺目录',
      qty: 1,
      plan_due: '2026-11-30',
    },
  ]);
  const check = (equipment: string, serial_no: string, checked_on: string, next_due: string, no: string) => ({
    equipment,
    serial_no,
    checked_on,
    next_due,
    checked_by: '河岭市特种设备检验所',
    result: '合格',
    report_no: no,
  });
  await keep('equipment_check', [
    { enterprise_id: enterprise('德盛铝业'), ...check('桥式起重机 10t', 'QD-10-07', '2026-05-20', '2028-05-19', '河特检起〔2026〕0512') },
    { enterprise_id: enterprise('盛泰冷库'), ...check('氨贮液器', 'ZA-3.0', '2026-06-09', '2029-06-08', '河特检容〔2026〕0233') },
    { enterprise_id: enterprise('瑞丰粮油'), ...check('蒸汽锅炉 2t/h', 'WNS2-1.25', '2025-11-12', '2026-11-11', '河特检锅〔2025〕0918') },
    { contractor_id: contractor('安达起重'), ...check('汽车吊 25t', 'QY25K-03', '2026-04-22', '2027-04-21', '河特检起〔2026〕0401') },
  ]);
}

async function keepMeasures({ keep, enterprise }: DemoCast): Promise<void> {
  const measure = (name: string, kind: string, content: string, done_on: string) => ({
    enterprise_id: enterprise(name),
    kind,
    content,
    done_on,
  });
  await keep('safety_measure', [
    measure('宏达铸造', '技防', '熔炼平台加装冷却水温度、流量联锁报警', '2026-07-15'),
    measure('永兴木业', '工程防', '除尘管道加装隔爆阀和火花探测', '2026-07-30'),
    measure('华瓷陶瓷', '人防', '煤气区域实行双人巡检，随身带便携式报警仪', '2026-06-18'),
    measure('亮彩喷涂', '管理防', '喷漆房动火一律升级审批，作业前通风检测', '2026-08-06'),
  ]);
  const system = (name: string, checked_on: string, weak?: 'evaluation' | 'exit') => ({
    enterprise_id: enterprise(name),
    checked_on,
    access: '是',
    check: '是',
    training: '是',
    evaluation: '是',
    exit: '是',
    ...(weak ? { [weak]: '否' } : {}),
  });
  await keep('owner_system', [
    system('北沟耐火', '2026-09-08'),
    system('腾飞商品混凝土', '2026-09-10', 'evaluation'),
    system('盛泰冷库', '2026-10-12'),
    system('新锐电动车', '2026-09-24', 'exit'),
  ]);
  await keep('measure_plan', [
    {
      target_type: '企',
      enterprise_id: enterprise('永兴木业'),
      content: '粉尘清扫制度化：每班清扫、每周清管；年内完成泄爆改造。',
      made_on: '2026-06-12',
      owner: '宋兴旺',
      due: '2026-11-30',
    },
    {
      target_type: '厂',
      enterprise_id: enterprise('亮彩喷涂'),
      content: '厂中厂一户一策：与相邻车间实体分隔，危化品按日领用。',
      made_on: '2026-06-20',
      owner: '高志强',
      due: '2026-09-30',
      done_on: '2026-09-22',
    },
    {
      target_type: '园',
      enterprise_id: enterprise('荣昌工业园'),
      content: '园区统一配置微型消防站，疏散通道划线并每周巡查。',
      made_on: '2026-07-02',
      owner: '袁保平',
      due: '2026-12-20',
    },
  ]);
  const watch = (name: string, from: string, to: string, person: string, log: string) => ({
    enterprise_id: enterprise(name),
    from,
    to,
    person,
    log,
  });
  await keep('watch_duty', [
    watch('宏达铸造', '2026-09-21', '2026-09-25', '罗志远', '整改期间停炉，每日核对断电挂牌，未见擅自生产。'),
    watch('华瓷陶瓷', '2026-09-28', '2026-10-08', '何文娟', '国庆期间驻点，煤气区域检修停气，盲板到位。'),
    watch('盛泰冷库', '2026-10-12', '2026-10-16', '沈建平', '氨压缩机大修期间旁站，检测浓度正常。'),
  ]);
}
