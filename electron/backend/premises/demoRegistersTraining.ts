/** Demo: trainings, drills, checks led by the principal, handbooks, help by experts, plans of the year. */
import { addDays } from '../../../shared/day.ts';
import type { RecordRow } from '../../../shared/records.ts';
import type { DemoCast } from './demoRegisters.ts';

export async function keepTraining(cast: DemoCast): Promise<void> {
  await keepLessons(cast);
  await keepDrills(cast);
  await keepHelp(cast);
}

async function keepLessons({ keep, enterprise, contractor, project, inspections }: DemoCast): Promise<void> {
  const lesson = (type: string, on: string, topic: string, hours: number, due: number, came: number, more: Record<string, string>) => ({
    type,
    on,
    topic,
    org: '企业自办',
    hours,
    due_count: due,
    headcount: came,
    passed_count: came,
    ...more,
  });
  const trainings = await keep('training', [
    lesson('专项', '2026-06-05', '重大事故隐患判定标准（工贸）', 4, 38, 36, {
      enterprise_id: enterprise('宏达铸造'),
      lecturer: '罗志远',
    }),
    lesson('年度再培训', '2026-07-16', '粉尘涉爆岗位再培训', 8, 25, 25, { enterprise_id: enterprise('永兴木业'), lecturer: '申永年' }),
    lesson('三级教育', '2026-09-17', '外包人员入场三级教育', 24, 12, 12, {
      contractor_id: contractor('恒安建筑'),
      project_id: project('电池库隔墙改造'),
      lecturer: '董立群',
    }),
    lesson('警示教育', '2026-08-11', '有限空间作业事故案例警示', 2, 41, 39, {
      enterprise_id: enterprise('华瓷陶瓷'),
      lecturer: '何文娟',
    }),
    lesson('主要负责人', '2026-06-25', '工贸企业主要负责人专题培训', 8, 30, 28, { org: '青榆镇安办', lecturer: '沈建平' }),
  ]);
  // on the visit itself: those who do not pass are taught again within days
  const exam = (visit: RecordRow | undefined, asked: number, failed: readonly string[] = []) => {
    if (!visit) return [];
    const on = String(visit.values.start);
    return {
      enterprise_id: String(visit.values.enterprise_id),
      inspection_id: visit.id,
      on,
      topic: '岗位风险与应急处置',
      asked,
      passed: asked - failed.length,
      ...(failed.length > 0 ? { names: [...failed], retrain_due: addDays(on, 15), retrained_on: addDays(on, 10) } : {}),
    };
  };
  await keep(
    'spot_exam',
    [exam(inspections[1], 5), exam(inspections[8], 6), exam(inspections[14], 5, ['乔小军', '原秀兰']), exam(inspections[20], 8)].flat(),
  );
  const plan = (name: string, topic: string, planned_on: string, more: Record<string, string> = {}) => ({
    year: 2026,
    enterprise_id: enterprise(name),
    target: '全体员工',
    topic,
    planned_on,
    owner: '企业安全科',
    ...more,
  });
  await keep('training_plan', [
    plan('宏达铸造', '重大事故隐患判定标准', '2026-06-10', { training_id: trainings[0] ?? '', done_on: '2026-06-05' }),
    plan('永兴木业', '粉尘涉爆岗位再培训', '2026-07-20', { training_id: trainings[1] ?? '', done_on: '2026-07-16' }),
    plan('华瓷陶瓷', '煤气作业安全', '2026-11-12'),
    plan('德盛铝业', '深井铸造应急处置', '2026-11-20'),
  ]);
  const book = (title: string, on: string, name: string, copies: number, receiver: string) => ({
    title,
    on,
    enterprise_id: enterprise(name),
    copies,
    receiver,
  });
  await keep('handbook', [
    book('工贸重大事故隐患判定标准口袋书', '2026-05-22', '宏达铸造', 40, '许明亮'),
    book('工贸重大事故隐患判定标准口袋书', '2026-05-22', '德盛铝业', 35, '吴俊杰'),
    book('有限空间作业安全手册', '2026-06-18', '华瓷陶瓷', 45, '郭立群'),
    book('外包作业安全管理手册', '2026-08-04', '荣昌工业园', 60, '袁保平'),
  ]);
}

async function keepDrills({ keep, enterprise, contractor }: DemoCast): Promise<void> {
  const drill = (who: Record<string, string>, kind: string, on: string, topic: string, place: string, headcount: number) => ({
    ...who,
    kind,
    on,
    topic,
    place,
    headcount,
    evaluated: true,
    evaluation: '集合、疏散、报警顺序清楚，个别员工不熟悉第二出口，已当场补讲。',
  });
  await keep('drill', [
    drill({ enterprise_id: enterprise('永兴木业') }, '疏散逃生', '2026-06-17', '木粉尘着火疏散', '木工车间', 25),
    drill({ enterprise_id: enterprise('盛泰冷库') }, '应急预案', '2026-07-22', '氨泄漏处置', '机房', 18),
    drill({ enterprise_id: enterprise('荣昌工业园') }, '疏散逃生', '2026-09-16', '园区联合疏散', '荣昌工业园', 96),
    drill({ contractor_id: contractor('恒安建筑') }, '应急预案', '2026-09-28', '高处坠落救援', '电池库施工点', 11),
    drill({ org: '青榆镇安办' }, '现场观摩', '2026-06-26', '有限空间救援观摩', '镇污水提升站', 64),
  ]);
  const led = (name: string, on: string, leader: string, findings: string, hazards_found: number, record_no: string) => ({
    enterprise_id: enterprise(name),
    on,
    leader,
    is_principal: true,
    covers_major: true,
    findings,
    hazards_found,
    record_no,
  });
  await keep('principal_check', [
    led('宏达铸造', '2026-06-03', '许明亮', '熔炼平台、起重机逐项对照，发现 2 处一般问题，当日改正。', 2, 'HD-带队-06'),
    led('宏达铸造', '2026-09-04', '许明亮', '冷却水联锁试验正常。', 0, 'HD-带队-09'),
    led('永兴木业', '2026-07-03', '宋兴旺', '除尘管道有积尘，已安排清理。', 1, 'YX-带队-07'),
    led('德盛铝业', '2026-08-05', '吴俊杰', '深井铸造区域无关物品已清出。', 1, 'DS-带队-08'),
    led('华瓷陶瓷', '2026-09-09', '郭立群', '煤气报警器 1 处失灵，已更换。', 1, 'HC-带队-09'),
  ]);
}

async function keepHelp({ keep, enterprise, inspections }: DemoCast): Promise<void> {
  const expert = (name: string, field: string, org: string, title: string, phone: string) => ({
    name,
    field,
    org,
    title,
    phone: [phone],
    hired_by: '青榆镇人民政府',
    valid_from: '2026-05-06',
    valid_to: '2027-05-05',
  });
  const [dust = '', metal = '', electric = ''] = await keep('expert', [
    expert('申永年', '粉尘防爆', '河岭市安科技术服务中心', '高级工程师', '13800002301'),
    expert('牛国平', '金属冶炼', '河岭市安科技术服务中心', '高级工程师', '13800002302'),
    expert('程秀英', '电气安全', '河岭市电力设计所', '工程师', '13800002303'),
  ]);
  const help = (name: string, on: string, id: string, who: string, topic: string, advice: string, hazards_found: number) => ({
    level: '乡',
    target: '企业',
    enterprise_id: enterprise(name),
    on,
    expert_ids: [id],
    experts: [who],
    topic,
    advice,
    hazards_found,
  });
  await keep('assistance', [
    help('永兴木业', '2026-06-10', dust, '申永年', '粉尘涉爆整改技术指导', '按标准设置泄爆口，隔爆阀选型报镇安办备查。', 3),
    help('宏达铸造', '2026-07-09', metal, '牛国平', '熔炼区域专项帮扶', '冷却水系统增设进出水温差报警。', 2),
    help('德盛铝业', '2026-08-13', metal, '牛国平', '深井铸造专项帮扶', '钢丝绳检查周期缩短为每周。', 2),
    help('恒通塑料', '2026-09-15', electric, '程秀英', '配电与用电安全帮扶', '车间配电箱分级保护，拆除私拉电线。', 4),
  ]);
  const plan = (tier: string, enterprise_id: string, planned: string, basis: string) => ({
    year: 2026,
    tier,
    enterprise_id,
    planned,
    basis,
  });
  const visited = [inspections[3], inspections[10], inspections[18]]
    .filter((visit) => visit !== undefined)
    .map((visit) => ({
      ...plan('重点', String(visit.values.enterprise_id), addDays(String(visit.values.start), 10), '重点监管企业'),
      done: String(visit.values.start),
      inspection_id: visit.id,
    }));
  await keep('inspection_plan', [
    ...visited,
    plan('重点', enterprise('德盛铝业'), '2026-11-30', '深井铸造'),
    plan('一般', enterprise('飞宇纸箱'), '2026-12-15', '一般企业年度检查'),
    plan('双随机', enterprise('锦绣蚕丝绸'), '2026-11-20', '三季度双随机抽中'),
  ]);
}
