/** Demo: the town's own people and papers – staff, activities of its leaders, what came in and went out, a campaign of its own, reports of enterprises. */
import type { DemoCast } from './demoRegisters.ts';

export async function keepOfficeWork(cast: DemoCast): Promise<void> {
  await keepStaff(cast);
  await keepActivities(cast);
  await keepPapers(cast);
  await keepCampaign(cast);
  await keepSubmissions(cast);
}

async function keepStaff({ keep }: DemoCast): Promise<void> {
  const person = (name: string, role: string, post: string, phone: string, more: Record<string, string> = {}) => ({
    name,
    role,
    post,
    phone: [phone],
    from: '2025-03-01',
    ...more,
  });
  const certified = (no: string) => ({ cert_no: no, cert_expire: '2028-06-30' });
  const ids = await keep('staff', [
    person('沈建平', '镇干部', '镇安办主任', '13800002001', certified('1405990101')),
    person('何文娟', '监管员', '安全监管员', '13800002002', certified('1405990102')),
    person('罗志远', '监管员', '安全监管员', '13800002003', certified('1405990103')),
    person('卫国强', '包保领导', '副镇长', '13800002004'),
    person('申晓东', '技术检查员', '专职技术检查员', '13800002005'),
    person('牛丽芳', '技术检查员', '兼职技术检查员', '13800002006'),
    person('曾小军', '网格员', '网格员', '13800002007', { village: '北沟村', grid: '北沟一格' }),
    person('孙秀梅', '网格员', '网格员', '13800002008', { village: '东榆村', grid: '东榆一格' }),
  ]);
  const lesson = (on: string, topic: string, org: string, hours: number, staff_ids: string[]) => ({
    on,
    topic,
    org,
    hours,
    staff_ids,
    headcount: staff_ids.length,
  });
  await keep('staff_training', [
    lesson('2026-05-13', '重大事故隐患判定标准与检查要点', '云泽县应急管理局', 8, ids.slice(0, 6)),
    lesson('2026-07-14', '有限空间与动火作业检查', '青榆镇安办', 4, ids.slice(1)),
    lesson('2026-09-22', '隐患台账与上报口径', '青榆镇安办', 2, ids),
  ]);
}

async function keepActivities({ keep, enterprise }: DemoCast): Promise<void> {
  const activity = (kind: string, body: string, on: string, subject: string, leader: string, is_head: boolean, headcount: number) => ({
    kind,
    body,
    on,
    subject,
    leader,
    is_head,
    place: '青榆镇',
    headcount,
    ...(kind === '媒体专栏' ? { media: '云泽县融媒体中心' } : {}),
    ...(kind === '企业宣讲' || kind === '现场督导' ? { enterprise_count: 3 } : {}),
  });
  await keep('activity', [
    activity('专题学习', '党委', '2026-05-12', '专题学习安全生产十五条硬措施', '程建设', true, 22),
    activity('专题学习', '政府', '2026-05-20', '专题学习安全生产十五条硬措施', '原丽华', true, 26),
    activity('专题研究', '党委', '2026-06-02', '研究重大事故隐患专项排查整治', '程建设', true, 14),
    activity('专题研究', '政府', '2026-06-09', '研究重大事故隐患专项排查整治', '原丽华', true, 18),
    activity('现场督导', '政府', '2026-06-30', '高温时段铸造企业现场督导', '卫国强', false, 6),
    activity('现场督导', '政府', '2026-09-16', '中秋国庆前现场督导', '原丽华', true, 8),
    activity('企业宣讲', '安委会成员单位', '2026-07-21', '到企业宣讲判定标准', '卫国强', false, 45),
    activity('企业宣讲', '安委会成员单位', '2026-08-26', '外包作业安全宣讲', '卫国强', false, 52),
    activity('媒体专栏', '政府', '2026-06-01', '安全生产大家谈', '沈建平', false, 0),
    activity('考核巡查督导', '政府', '2026-07-30', '对各村（社区）半年考核巡查', '原丽华', true, 9),
    activity('考核巡查督导', '政府', '2026-09-18', '专项行动督导检查', '卫国强', false, 7),
    activity('专题会议', '政府', '2026-10-15', '四季度安全生产会议', '原丽华', true, 40),
  ]);
  const event = (kind: string, on: string, topic: string, place: string, audience: string, headcount: number, names: string[] = []) => ({
    kind,
    on,
    topic,
    place,
    audience,
    headcount,
    enterprise_ids: names.map(enterprise),
  });
  await keep('event', [
    event('宣传活动', '2026-06-16', '安全生产月咨询日', '镇文化广场', '群众、企业职工', 320),
    event('标准宣贯', '2026-06-24', '工贸重大事故隐患判定标准宣贯', '镇政府会议室', '企业主要负责人', 42, [
      '宏达铸造',
      '永兴木业',
      '德盛铝业',
    ]),
    event('入企宣法', '2026-08-12', '送法入企', '荣昌工业园', '园区企业', 58, ['荣昌工业园', '亮彩喷涂']),
    event('知识竞赛', '2026-09-09', '岗位安全知识竞赛', '华瓷陶瓷职工之家', '企业职工', 76, ['华瓷陶瓷']),
  ]);
  const practice = (title: string, on: string, name: string, content: string, published: boolean) => ({
    title,
    on,
    enterprise_id: enterprise(name),
    content,
    published,
    ...(published ? { published_on: on, media: '镇微信公众号' } : {}),
  });
  await keep('good_practice', [
    practice('粉尘清扫“一班一清一拍照”', '2026-08-20', '永兴木业', '每班清扫拍照上墙，周末清管，月底复核。', true),
    practice('班前五分钟讲隐患', '2026-09-24', '华瓷陶瓷', '班组轮流讲本岗位一条隐患和一条处置。', true),
    practice('外包队伍“红黄牌”', '2026-10-12', '新锐电动车', '进场考核不合格亮黄牌，两次即清退。', false),
  ]);
}

async function keepPapers({ keep, enterprise }: DemoCast): Promise<void> {
  const came = (kind: string, subject: string, issuer: string, doc_no: string, issued_on: string, received_on: string) => ({
    kind,
    subject,
    issuer,
    doc_no,
    issued_on,
    received_on,
    publicity: '否',
  });
  const incoming = await keep('received_notice', [
    came('通知', '关于开展外包作业专项整治的通知（演示）', '云泽县安委办', '云泽安办〔2026〕15号', '2026-07-25', '2026-07-28'),
    {
      ...came('交办', '关于交办三条问题线索的函', '云泽县应急管理局', '云泽应急函〔2026〕40号', '2026-09-01', '2026-09-02'),
      reply_due: '2026-09-20',
      replied_on: '2026-09-18',
      reply_doc: '青榆安函〔2026〕11号',
    },
    {
      ...came('督办', '关于重大事故隐患挂牌督办的通知', '云泽县安委办', '云泽安督〔2026〕9号', '2026-09-10', '2026-09-11'),
      reply_due: '2026-11-30',
      forwarded_on: '2026-09-12',
    },
    came('警示', '有限空间事故警示通报', '云泽县安委办', '云泽安办〔2026〕22号', '2026-10-12', '2026-10-13'),
  ]);
  const sent = (kind: string, subject: string, doc_no: string, on: string, answers_id?: string) => ({
    kind,
    subject,
    doc_no,
    on,
    targets: ['企业', '村社区'],
    ...(answers_id ? { answers_id } : {}),
  });
  const [plan = '', autumn = '', urged = ''] = await keep('notice', [
    sent('通知', '青榆镇外包作业专项整治工作方案', '青榆安〔2026〕14号', '2026-08-03', incoming[0]),
    sent('警示', '转发有限空间事故警示通报', '青榆安〔2026〕20号', '2026-10-14', incoming[3]),
    sent('催报', '关于报送九月自查表的催报', '青榆安〔2026〕18号', '2026-09-26'),
    { ...sent('曝光', '九月份典型隐患曝光', '青榆安〔2026〕17号', '2026-09-21'), targets: ['社会公众'], media: '镇微信公众号' },
  ]);
  const delivered = (notice_id: string, name: string, on: string, way: string, receiver: string) => ({
    notice_id,
    enterprise_id: enterprise(name),
    on,
    way,
    receiver,
    received_on: on,
    receipt: '回执已签字存档',
  });
  await keep('delivery', [
    delivered(plan, '腾飞商品混凝土', '2026-08-04', '直接送达', '吕卫东'),
    delivered(plan, '北沟耐火', '2026-08-04', '直接送达', '曾学文'),
    delivered(plan, '新锐电动车', '2026-08-05', '会议发放', '董立群'),
    delivered(autumn, '华瓷陶瓷', '2026-10-15', '微信', '郭立群'),
    delivered(autumn, '石桥头豆制品', '2026-10-15', '直接送达', '周江涛'),
    delivered(urged, '飞宇纸箱', '2026-09-26', '微信', '刘国栋'),
  ]);
}

async function keepCampaign({ keep }: DemoCast): Promise<void> {
  const [campaign_id = ''] = await keep('campaign', [
    {
      name: '云泽县外包作业专项整治（演示）',
      status: '执行中',
      issuer: '云泽县安委办',
      doc_no: '云泽安办〔2026〕15号',
      issued_on: '2026-07-25',
      year: 2026,
      region: '云泽县',
      scope: '发包、承包单位和厂中厂、园中园',
      sectors: ['冶金工贸', '建筑施工'],
      start: '2026-08-01',
      end: '2026-12-31',
      info_officer: '何文娟',
      plan_on: '2026-08-03',
      plan_doc_no: '青榆安〔2026〕14号',
    },
  ]);
  const phase = (seq: number, name: string, start: string, end: string, done_on: string | null, ...tasks: string[]) => ({
    campaign_id,
    seq,
    name,
    start,
    end,
    done_on,
    tasks,
  });
  await keep('campaign_phase', [
    phase(1, '动员部署', '2026-08-01', '2026-08-15', '2026-08-10', '印发方案', '召开动员会'),
    phase(2, '自查自改', '2026-08-16', '2026-09-30', '2026-09-28', '企业填报外包情况表', '建立名录库'),
    phase(3, '检查整治', '2026-10-01', '2026-11-30', null, '逐家复查', '清退不合格队伍'),
    phase(4, '总结提升', '2026-12-01', '2026-12-31', null, '总结报告', '完善制度'),
  ]);
  const due = (action: string, per: string, source_ref: string) => ({
    campaign_id,
    subject_tag: '全部',
    action,
    min_count: 1,
    per,
    source_ref,
  });
  await keep('frequency_rule', [
    due('检查', '季', '本镇方案第三条'),
    due('培训', '行动期', '本镇方案第四条'),
    due('演练', '行动期', '本镇方案第四条'),
  ]);
  const member = (role: string, name: string, title: string, phone: string, ...covers: string[]) => ({
    campaign_id,
    role,
    name,
    title,
    phone: [phone],
    covers,
  });
  await keep('campaign_org', [
    member('组长', '原丽华', '镇长', '13800002009'),
    member('副组长', '卫国强', '副镇长', '13800002004'),
    member('办公室主任', '沈建平', '镇安办主任', '13800002001'),
    member('专班成员', '何文娟', '安全监管员', '13800002002', '北沟村', '柳林湾村'),
    member('联络员', '罗志远', '安全监管员', '13800002003', '东榆村', '西榆村'),
  ]);
  const task = (what: string, owner_unit: string, until: string, done_on: string | null, evidence: string | null) => ({
    campaign_id,
    year: 2026,
    task: what,
    owner_unit,
    start: '2026-08-01',
    due: until,
    done_on,
    evidence,
  });
  await keep('campaign_task', [
    task('摸清外包项目底数，名录库六组信息齐全', '镇安办', '2026-09-30', '2026-09-28', '名录库导出表'),
    task('对在建项目逐个复查，限期、清退分类处置', '镇安办', '2026-11-30', null, null),
    task('外包人员入场教育和交底抽查', '各村（社区）', '2026-11-15', null, null),
    task('组织一次外包作业应急演练观摩', '镇安办', '2026-09-30', '2026-09-16', '演练照片、签到'),
  ]);
  const ids = [campaign_id];
  await keep('campaign_outcome', [
    { kind: '制度', name: '青榆镇外包作业进场报备办法', issued_on: '2026-08-20', campaign_ids: ids },
    { kind: '机制', name: '镇村企三级外包作业巡查机制', issued_on: '2026-09-05', campaign_ids: ids },
    { kind: '标准', name: '小型外包队伍进场核对清单', issued_on: '2026-09-12', campaign_ids: ids },
  ]);
  const duty = (what: string, owner: string) => ({ duty: what, basis: '本镇方案第二条', owner, campaign_ids: ids });
  await keep('township_duty', [
    duty('组织企业填报外包情况表，建立名录库', '何文娟'),
    duty('对厂中厂、园中园逐户上门核对', '罗志远'),
    duty('发现无资质队伍及时报县应急管理局', '沈建平'),
  ]);
}

async function keepSubmissions({ keep, enterprise }: DemoCast): Promise<void> {
  const report = (name: string, type: string, received_on: string, status: string, channel: string, filler: string) => ({
    enterprise_id: enterprise(name),
    type,
    period: '2026-10',
    received_on,
    declared_on: received_on,
    channel,
    status,
    filler,
  });
  await keep('submission', [
    report('飞宇纸箱', '零报告', '2026-10-20', '零隐患', '微信', '刘国栋'),
    report('明光照明', '零报告', '2026-10-21', '零隐患', '纸质', '冯志强'),
    {
      ...report('德盛铝业', '自查报告', '2026-10-19', '已确认', '邮箱', '吴俊杰'),
      signed_by: '吴俊杰',
      stamped: true,
      items_total: 40,
      items_checked: 40,
      hazards_found: 2,
    },
    {
      ...report('凯达橡胶', '自查表', '2026-10-20', '退回', '微信', '赵兴旺'),
      returned_reason: '缺主要负责人签字，应查项未填。',
    },
    { ...report('永兴木业', '实施方案', '2026-08-14', '已确认', '纸质', '宋兴旺'), period: '2026-08', has_plan: true },
  ]);
}
