/** Demo: tips, cases and decisions of the county, what was passed on, who was held to account, one small accident. No power is claimed for the town. */
import type { DemoCast } from './demoRegisters.ts';

const COUNTY = '云泽县应急管理局';

export async function keepEnforcement(cast: DemoCast): Promise<void> {
  const [fire = '', confined = ''] = await keepCases(cast);
  const [tip = ''] = await keepTips(cast);
  await keepTransfers(cast, fire, tip);
  const [accident = ''] = await keepAccident(cast);
  await cast.keep('accountability', [
    {
      on: '2026-07-28',
      reason: '辖区企业重大隐患逾期未督促，日常巡查流于形式。',
      case_id: confined,
      organ: '中共青榆镇委员会',
      kind: '诫勉',
      persons: ['任小兵'],
      persons_count: 1,
    },
    {
      on: '2026-08-25',
      reason: '外包作业现场监护缺位，未按规定报告险情。',
      accident_id: accident,
      organ: '青榆镇人民政府',
      kind: '通报',
      persons: ['原志明'],
      persons_count: 1,
    },
  ]);
  const [major = '', second = major] = cast.majorHazards;
  await cast.keep('progress_report', [
    { hazard_id: major, on: '2026-09-15', content: '方案已定，设备已订货，停用挂牌。', percent: 30, reporter: '企业安全科' },
    { hazard_id: major, on: '2026-10-08', content: '设备到货安装，联锁调试中。', percent: 80, reporter: '企业安全科' },
    { hazard_id: second, on: '2026-10-15', content: '整改完成，等待验收摘牌。', percent: 100, reporter: '企业安全科' },
  ]);
}

async function keepCases({ keep, enterprise }: DemoCast): Promise<string[]> {
  const cases = await keep('enforcement_case', [
    {
      no: '云泽应急立〔2026〕11号',
      name: '未按规定办理动火审批案',
      enterprise_id: enterprise('亮彩喷涂'),
      opened_on: '2026-06-24',
      organ: COUNTY,
      closed_on: '2026-07-20',
      published_on: '2026-08-03',
      is_typical: true,
    },
    {
      no: '云泽应急立〔2026〕14号',
      name: '有限空间作业未检测案',
      enterprise_id: enterprise('石桥头豆制品'),
      opened_on: '2026-07-09',
      organ: COUNTY,
      closed_on: '2026-08-12',
    },
    {
      no: '云泽应急立〔2026〕22号',
      name: '特种作业人员无证上岗案',
      enterprise_id: enterprise('晋岭石材'),
      opened_on: '2026-10-10',
      organ: COUNTY,
    },
  ]);
  const [fire = '', confined = ''] = cases;
  const decided = (type: string, on: string, name: string, doc_no: string, more: Record<string, string | number | string[]> = {}) => ({
    type,
    on,
    enterprise_id: enterprise(name),
    targets: ['单位'],
    decided_by: '县应急局',
    organ: COUNTY,
    doc_no,
    basis: '《中华人民共和国安全生产法》',
    ...more,
  });
  const fine = (amount: number) => ({ amount_yuan: amount, collected_yuan: amount });
  await keep('enforcement_action', [
    decided('罚款', '2026-07-10', '亮彩喷涂', '云泽应急罚〔2026〕11-1号', { case_id: fire, ...fine(20_000) }),
    decided('罚款', '2026-07-10', '亮彩喷涂', '云泽应急罚〔2026〕11-2号', {
      case_id: fire,
      targets: ['主要负责人'],
      target_name: '高志强',
      ...fine(10_000),
    }),
    decided('罚款', '2026-08-05', '石桥头豆制品', '云泽应急罚〔2026〕14号', { case_id: confined, ...fine(15_000) }),
    decided('警告', '2026-09-08', '鑫旺精密', '云泽应急罚〔2026〕18号'),
    decided('责令停产停业整顿', '2026-06-25', '亮彩喷涂', '云泽应急停〔2026〕3号', { case_id: fire }),
    decided('约谈', '2026-09-11', '宏达铸造', '云泽应急约〔2026〕6号', { targets: ['主要负责人'], target_name: '许明亮' }),
    {
      type: '责令限期整改',
      on: '2026-09-17',
      enterprise_id: enterprise('恒通塑料'),
      targets: ['单位'],
      decided_by: '本镇（授权）',
      organ: '青榆镇人民政府',
      doc_no: '青榆安改〔2026〕19号',
      basis: '《中华人民共和国安全生产法》',
    },
  ]);
  return cases;
}

async function keepTips({ keep, enterprise }: DemoCast): Promise<string[]> {
  return keep('tip', [
    {
      no: '青榆举〔2026〕03号',
      received_on: '2026-06-19',
      channel: '12350',
      enterprise_id: enterprise('亮彩喷涂'),
      content: '喷漆房旁边电焊，没有人看护。',
      anonymous: true,
      verified: '查实',
      verified_on: '2026-06-22',
      verification: '现场核查属实，已报县应急管理局立案。',
      reward_yuan: 1_000,
      reward_decided_on: '2026-07-22',
      paid_on: '2026-07-28',
    },
    {
      no: '青榆举〔2026〕04号',
      received_on: '2026-07-04',
      channel: '来访',
      enterprise_id: enterprise('石桥头豆制品'),
      content: '清理沉淀池的人直接下池，没有检测。',
      anonymous: false,
      reporter_name: '乔某（化名）',
      reporter_phone: ['13800002401'],
      verified: '查实',
      verified_on: '2026-07-06',
      verification: '核查属实，当场停止作业。',
      reward_yuan: 2_000,
      reward_decided_on: '2026-08-14',
      paid_on: '2026-08-20',
    },
    {
      no: '青榆举〔2026〕05号',
      received_on: '2026-09-01',
      channel: '政务热线',
      enterprise_id: enterprise('飞宇纸箱'),
      content: '反映纸箱厂消防通道堆满货物。',
      anonymous: true,
      verified: '不属实',
      verified_on: '2026-09-03',
      verification: '通道畅通，货物为当日待装车，已提醒。',
    },
    {
      no: '青榆举〔2026〕06号',
      received_on: '2026-10-20',
      channel: '小程序',
      enterprise_id: enterprise('晋岭石材'),
      content: '吊装石料时下面有人走动。',
      anonymous: true,
      verified: '查处中',
    },
  ]);
}

async function keepTransfers({ keep, enterprise }: DemoCast, fire: string, tip: string): Promise<void> {
  await keep('department_transfer', [
    {
      kind: '移送',
      matter: '喷漆房旁违规动火，提请立案查处。',
      enterprise_id: enterprise('亮彩喷涂'),
      case_id: fire,
      tip_id: tip,
      to_dept: COUNTY,
      doc_no: '青榆安移〔2026〕5号',
      sent_on: '2026-06-23',
      reply_due: '2026-07-07',
      replied_on: '2026-06-30',
      reply_result: '已整改',
      reply_doc_no: '云泽应急函〔2026〕31号',
    },
    {
      kind: '抄告',
      matter: '市场内商户占用消防车通道。',
      enterprise_id: enterprise('农贸市场'),
      to_dept: '云泽县消防救援大队',
      doc_no: '青榆安函〔2026〕8号',
      sent_on: '2026-08-18',
      reply_due: '2026-09-01',
      replied_on: '2026-08-29',
      reply_result: '已整改',
    },
    {
      kind: '移送',
      matter: '起重机械超期未检，提请处理。',
      enterprise_id: enterprise('晋岭石材'),
      to_dept: '云泽县市场监督管理局',
      doc_no: '青榆安移〔2026〕9号',
      sent_on: '2026-10-16',
      reply_due: '2026-10-30',
    },
  ]);
}

function keepAccident({ keep, enterprise, contractor, project }: DemoCast): Promise<string[]> {
  return keep('accident', [
    {
      name: '料仓封闭工程脚手架坍塌险情',
      enterprise_id: enterprise('腾飞商品混凝土'),
      contractor_id: contractor('恒安建筑'),
      project_id: project('料仓封闭工程'),
      on: '2026-08-18',
      level: '涉险',
      deaths: 0,
      injuries: 1,
      is_outsourcing: true,
      counted_by_owner: '是',
      cause: '连墙件缺失，堆料超载，监护人离岗。',
      investigator: '青榆镇安办',
    },
  ]);
}
