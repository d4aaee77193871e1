/** Demo: contracted work – papers, assessments, reviews, who went onto the site, what was explained to them and which permits they worked under. */

import { demoCall } from './demo.ts';
import type { DemoCast } from './demoRegisters.ts';

export async function keepContracting(cast: DemoCast): Promise<void> {
  await keepPapers(cast);
  await keepSiteWork(cast);
  await keepPermits(cast);
  await tickContracting(cast);
}

async function keepPapers({ keep, contractor, enterprise, project }: DemoCast): Promise<void> {
  const paper = (name: string, category: string, grade: string, no: string, issued: string, expire: string) => ({
    contractor_id: contractor(name),
    name: '建筑业企业资质证书',
    category,
    grade,
    no,
    issuer: '河岭市住房和城乡建设局',
    issued,
    expire,
  });
  await keep('qualification', [
    paper('恒安建筑', '建筑工程施工总承包', '三级', 'D314059901', '2024-03-18', '2029-03-17'),
    paper('宏远机电', '机电工程施工总承包', '三级', 'D314059902', '2023-08-09', '2028-08-08'),
    paper('宝诚防腐', '防水防腐保温工程专业承包', '二级', 'D214059903', '2022-01-10', '2027-01-09'),
    paper('蓝天环保', '环保工程专业承包', '三级', 'D314059904', '2024-11-26', '2029-11-25'),
    paper('捷诚消防', '消防设施工程专业承包', '二级', 'D214059905', '2021-12-01', '2026-11-30'),
  ]);
  const assessed = (name: string, by: string, quarter: string, on: string, score: number) => ({
    contractor_id: contractor(name),
    enterprise_id: enterprise(by),
    quarter,
    on,
    score,
    passed: score >= 60,
    assessor: '企业安全科',
  });
  await keep('contractor_assessment', [
    assessed('恒安建筑', '新锐电动车', '2026年第三季度', '2026-10-09', 86),
    assessed('晋通设备', '腾飞商品混凝土', '2026年第三季度', '2026-10-08', 91),
    assessed('蓝天环保', '北沟耐火', '2026年第三季度', '2026-10-10', 88.5),
    assessed('晋通设备', '北沟耐火', '2026年第二季度', '2026-07-06', 78),
    {
      ...assessed('净源清洗', '石桥头豆制品', '2026年第二季度', '2026-07-08', 54),
      problems: '有限空间作业前未检测，监护人不在现场。',
      contract_ended_on: '2026-07-10',
    },
  ]);
  await keep('blacklist', [
    {
      contractor_id: contractor('清泉水处理'),
      kind: '企业内部清退',
      reason: '进场人员与报备名单不符，两次告知未改。',
      basis: '发包单位承包商管理制度',
      decided_by: '青榆华瓷陶瓷股份有限公司',
      in_on: '2026-06-22',
    },
    {
      contractor_id: contractor('顺捷劳务'),
      kind: '企业内部清退',
      reason: '劳务人员未经培训上岗。',
      basis: '发包单位承包商管理制度',
      decided_by: '青榆宏达铸造有限公司',
      in_on: '2026-05-14',
      out_on: '2026-08-14',
      out_reason: '整改完毕并重新考核合格',
    },
  ]);
  const reviewed = (words: string, on: string, result: string, more: Record<string, string> = {}) => ({
    project_id: project(words),
    on,
    reviewer: '何文娟',
    result,
    ...more,
  });
  await keep('contractor_review', [
    reviewed('料仓封闭工程', '2026-09-11', '符合'),
    reviewed('电池库隔墙改造', '2026-09-29', '限期', { reason: '动火点灭火器不足，一名焊工证件未随身携带', due: '2026-10-31' }),
    reviewed('氨压缩机大修', '2026-10-14', '符合'),
    reviewed('20吨龙门吊拆装', '2026-09-10', '符合'),
  ]);
}

async function keepSiteWork({ keep, contractor, enterprise, project, workersOf }: DemoCast): Promise<void> {
  await keep('cross_agreement', [
    {
      owner_enterprise_id: enterprise('腾飞商品混凝土'),
      project_ids: [project('料仓封闭工程'), project('混凝土罐车运输')],
      contractor_ids: [contractor('恒安建筑'), contractor('东升运输')],
      place: '料仓与装车道',
      agreement_no: '腾飞交叉〔2026〕01号',
      signed_on: '2026-06-14',
      end: '2026-12-31',
      duties_clear: '是',
      coordinator: '企业安全科长',
    },
    {
      owner_enterprise_id: enterprise('腾飞商品混凝土'),
      project_ids: [project('搅拌主机检修'), project('袋装外加剂装卸')],
      contractor_ids: [contractor('晋通设备'), contractor('老赵装卸')],
      place: '搅拌楼一层',
      agreement_no: '腾飞交叉〔2026〕02号',
      signed_on: '2026-09-19',
      end: '2026-12-31',
      duties_clear: '是',
      coordinator: '企业安全科长',
    },
    {
      owner_enterprise_id: enterprise('北沟耐火'),
      project_ids: [project('压力机液压系统检修'), project('破碎工段除尘维护')],
      contractor_ids: [contractor('晋通设备'), contractor('蓝天环保')],
      place: '成型、破碎车间',
      agreement_no: '北耐交叉〔2026〕03号',
      signed_on: '2026-05-11',
      end: '2026-11-30',
      duties_clear: '是',
      coordinator: '曾学文',
    },
  ]);
  const entered = (worker_id: string, words: string, trade: string, in_on: string, passed: string, out_on?: string) => ({
    worker_id,
    project_id: project(words),
    trade,
    in_on,
    training_passed_on: passed,
    approved_by: '企业安全科',
    approved_on: in_on,
    ...(out_on === undefined ? {} : { out_on, out_reason: '作业完成' }),
  });
  const fitters = workersOf('晋通设备', 4);
  const builders = workersOf('恒安建筑', 4);
  await keep('worker_assignment', [
    ...fitters.map((id, at) => entered(id, '搅拌主机检修', at === 0 ? '电焊工' : '检修钳工', '2026-09-20', '2026-09-19', '2026-09-26')),
    ...builders.map((id, at) => entered(id, '电池库隔墙改造', at < 2 ? '架子工' : '普工', '2026-09-18', '2026-09-17')),
  ]);
  const explained = (words: string, on: string, discloser: string, receivers: string[], archive_no: string) => ({
    project_id: project(words),
    on,
    discloser,
    receivers,
    topics: ['作业范围', '作业工艺', '危险因素', '应急建议', '安全责任'],
    materials: ['现场', '电', '气'],
    signed_both: true,
    archive_no,
  });
  await keep('technical_disclosure', [
    explained('搅拌主机检修', '2026-09-19', '吕卫东', ['冯国栋', '潘二牛', '郭志强'], '腾飞交底-2026-09'),
    explained('电池库隔墙改造', '2026-09-17', '董立群', ['乔建军', '原小兵'], '新锐交底-2026-03'),
    explained('氨压缩机大修', '2026-10-10', '蒋建国', ['卫永平', '任小龙', '申国华'], '盛泰交底-2026-05'),
    explained('20吨龙门吊拆装', '2026-09-08', '马向阳', ['牛志刚', '程铁柱'], '鸿运交底-2026-07'),
  ]);
}

async function keepPermits({ keep, project, enterprise }: DemoCast): Promise<void> {
  const permit = (
    [words, at]: readonly [string, string],
    [no, type, day]: readonly [string, string, string],
    [content, place]: readonly [string, string],
    more: Record<string, string>,
  ) => ({
    project_id: project(words),
    enterprise_id: enterprise(at),
    no,
    type,
    content,
    place,
    start: day,
    start_time: '08:30',
    end: day,
    end_time: '15:30',
    applicant: '乔建军',
    approver: '企业安全科长',
    guardian: '卫永平',
    workers: ['程铁柱', '申国华'],
    closed_on: day,
    ...more,
  });
  const clear = '作业前 30 分钟检测：可燃气体 0，氧 20.8%';
  await keep('hazwork_permit', [
    permit(['搅拌主机检修', '腾飞'], ['TF-DH-260921', 'HW01', '2026-09-21'], ['更换衬板焊接', '搅拌主机内'], {
      level: '一级',
      gas_test: clear,
    }),
    permit(['搅拌主机检修', '腾飞'], ['TF-SX-260922', 'HW02', '2026-09-22'], ['进入搅拌筒清理', '搅拌主机内'], { gas_test: clear }),
    permit(['电池库隔墙改造', '新锐'], ['XR-DH-260925', 'HW01', '2026-09-25'], ['隔墙龙骨焊接', '电池库东侧'], {
      level: '二级',
      gas_test: clear,
    }),
    permit(['氨压缩机大修', '盛泰'], ['ST-DH-261015', 'HW01', '2026-10-15'], ['管路切割', '机房'], {
      level: '特级',
      gas_test: '氨浓度 0，可燃气体 0',
    }),
    permit(['20吨龙门吊拆装', '鸿运'], ['HY-DZ-260910', 'HW05', '2026-09-10'], ['主梁吊卸', '露天跨'], { level: '二级' }),
    permit(['变压器预防性试验', '腾飞'], ['TF-YD-260802', 'HW06', '2026-08-02'], ['试验电源接线', '配电室'], {}),
  ]);
}

/** S0's lists for one project, mostly ticked, and the daily list on two visits: one clean, one with a finding. */
async function tickContracting({ office, project, inspections }: DemoCast): Promise<void> {
  for (const [code, words] of [
    ['S0-发包', '电池库隔墙改造'],
    ['S0-承包', '氨压缩机大修'],
  ] as const) {
    const { id } = await demoCall(office, 'contractors.startChecklist', { code, project: project(words) });
    const { rows } = await demoCall(office, 'records.page', {
      entity: 'checklist_tick',
      filters: [{ field: 'checklist_id', op: 'is', value: id }],
      sort: [{ field: 'item', descending: false }],
      limit: 60,
    });
    for (const [at, row] of rows.slice(0, 8).entries()) {
      await demoCall(office, 'records.update', {
        entity: 'checklist_tick',
        id: row.id,
        version: row.version,
        values: at === 5 ? { result: '不符合', note: '现场缺书面记录，已要求三日内补齐。' } : { result: '符合' },
      });
    }
  }
  const clean = inspections.find((each) => each.values.result === '无隐患');
  const found = inspections.find((each) => each.values.result === '限期整改');
  for (const visit of [clean, found]) {
    if (!visit) continue;
    await demoCall(office, 'inspections.fill', {
      id: visit.id,
      version: visit.version,
      values: {},
      checklists: [
        {
          code: '日常',
          ticks: ['01', '02', '03', '04'].map((no) =>
            visit === found && no === '04'
              ? { item: '日常-04', result: '不符合', note: '责任制文本未随人员变动更新', evidence: '现场' }
              : { item: `日常-${no}`, result: '符合', evidence: '现场' },
          ),
        },
      ],
    });
  }
}
