/**
 * 附件3《各县（市、区）专项行动进展情况调度表》, the monthly cumulative form of S4 (平安委〔2023〕10号; domain.md §1.4.1, cell by cell).
 * Labels, units and notes are verbatim with the original's misprints: 抽查2 “整治工” without 作, 执法4 “主要负责” without 人 (trap T4).
 */
import type { CellDeclaration, FormDeclaration } from './vocabulary.ts';

type Draft = Omit<CellDeclaration, 'id' | 'no' | 'kind' | 'label' | 'unit'> & { kind?: CellDeclaration['kind'] };
type Line = readonly [label: string, unit: string, rest: Draft];

/** Ids run through the whole form (S4-A3-01 … 32), numbers through each block. */
function block(name: string, short: string, first: number, lines: readonly Line[]) {
  return {
    name,
    short,
    cells: lines.map(
      ([label, unit, rest], index): CellDeclaration => ({
        id: `S4-A3-${String(first + index).padStart(2, '0')}`,
        no: index + 1,
        label,
        unit,
        kind: 'count',
        ...rest,
      }),
    ),
  };
}

const failed = (what: string): string => `期内乡镇、部门检查中，“${what}”一项记为不符合的企业，同一企业计 1 家。`;
const registered = (what: string): string => `按登记的${what}累计（按发生日）；本机没有登记时为 0，须经办人确认或填报并写明依据。`;
const byHand = (what: string): string => `手工填报${what}的累计数，须写明依据（会议、文件、日期）；未填报时为“未报”，不当作 0。`;

export const annex3 = {
  id: 'S4-A3',
  name: '附件3',
  edition: '平安委〔2023〕10号',
  campaign: 'S4',
  title: '各县（市、区）专项行动进展情况调度表',
  blocks: [
    block('总体情况', '总体', 1, [
      [
        '企业自查发现的重大事故隐患（个）',
        '个',
        {
          origin: 'A',
          indicator: 'selfFound',
          rule: '等级为重大、来源为企业自查（含员工报告、企业自聘专家、企业自有监测预警、负责人带队检查）、发现日在数据区间内、未作废未合并，按条计。',
        },
      ],
      [
        '企业自查发现重大事故隐患中已完成整改（个）',
        '个',
        { origin: 'A', indicator: 'selfCompleted', rule: '上格中到截止日已销号的：销号日不晚于截止日，且到截止日没有撤销。' },
      ],
      [
        '部门检查发现的重大事故隐患（个）',
        '个',
        {
          origin: 'A',
          indicator: 'departmentFound',
          rule: '等级为重大，来源为乡镇检查、部门检查、上级督导交办、政府聘请的专家、监管平台监测预警，或经到场核实的网格巡查、举报、随手拍、媒体（以核实日为发现日），发现日在数据区间内、未作废未合并，按条计。',
        },
      ],
      [
        '部门检查发现重大事故隐患中已完成整改（个）',
        '个',
        { origin: 'A', indicator: 'departmentCompleted', rule: '上格中到截止日已销号的：销号日不晚于截止日，且到截止日没有撤销。' },
      ],
      [
        '政府挂牌督办的重大事故隐患（个）',
        '个',
        {
          origin: 'A',
          indicator: 'listed',
          rule: '总体1与总体3中，到截止日被省、市、县挂牌督办过的（含已摘牌），一条隐患多级挂牌计 1 个；乡镇自行挂牌不计。',
        },
      ],
      [
        '政府挂牌督办重大事故隐患中已完成整改（个）',
        '个',
        { origin: 'A', indicator: 'listedCompleted', rule: '上格中到截止日已销号的；已摘牌、尚未销号的不计。' },
      ],
    ]),
    block('对企业自查自改进行抽查检查情况', '抽查', 7, [
      [
        '部门抽查检查的企业总数（家）',
        '家',
        {
          origin: 'A',
          indicator: 'inspected',
          rule: '期内乡镇、县应急局、部门检查过的企业，同一企业查多次计 1 家；企业自查、网格巡查、陪同上级检查不计。',
        },
      ],
      [
        '企业主要负责人未按要求亲自研究排查整治工（家）',
        '家',
        { origin: 'A', indicator: 'failedStudy', rule: failed('主要负责人研究部署排查整治') },
      ],
      ['企业主要负责人未带队检查（家）', '家', { origin: 'A', indicator: 'failedLeadCheck', rule: failed('主要负责人带队检查') }],
      ['企业未制定分管负责人职责清单（家）', '家', { origin: 'A', indicator: 'failedLists', rule: failed('分管负责人职责清单') }],
      [
        '企业未依法建立安全管理机构和配足安全管理人员（家）',
        '家',
        { origin: 'A', indicator: 'failedOrganisation', rule: failed('安全管理机构和人员') },
      ],
      [
        '电焊等特种作业岗位人员无证上岗作业（家）',
        '家',
        { origin: 'A', indicator: 'failedLicensed', rule: `${failed('特种作业人员持证上岗')}现场发现和核查作业票存单发现的都计（注2）。` },
      ],
      [
        '外包外租安全管理混乱（家）',
        '家',
        {
          origin: 'A',
          indicator: 'failedOutsourcing',
          rule: `${failed('外包外租安全管理')}注3四种情形有一种即记为不符合。`,
        },
      ],
      [
        '未按规定开展应急演练、员工不熟悉逃生出口（家）',
        '家',
        { origin: 'A', indicator: 'failedDrill', rule: `${failed('应急演练和逃生出口')}两种情形有一种即计 1 家。` },
      ],
    ]),
    block('部门精准严格执法情况', '执法', 15, [
      ['帮扶指导重点县（个次）', '个次', { origin: 'M', register: { counts: ['assistedCounties'] }, rule: registered('帮扶指导') }],
      [
        '帮扶指导重点企业（家次）',
        '家次',
        { origin: 'M', register: { counts: ['assistedEnterprises'] }, rule: registered('帮扶指导，不去重') },
      ],
      [
        '行政处罚（次，万元）',
        '次',
        {
          unit2: '万元',
          join2: '，',
          origin: 'M',
          register: { counts: ['penalties'], counts2: 'fines' },
          rule: '行政处罚决定数和罚款决定额合计；责令改正、曝光、约谈、查封扣押不是处罚，不计。本机没有登记时为 0，须经办人确认或填报并写明依据。',
        },
      ],
      [
        '企业和主要负责“一案双罚”（次）',
        '次',
        { origin: 'M', register: { counts: ['dualPenalties'] }, rule: registered('同一案件对企业和主要负责人都作出处罚的案件') },
      ],
      [
        '移送司法机关（人）',
        '人',
        { origin: 'M', register: { counts: ['judicialCases', 'judicialActions'] }, rule: registered('移送司法机关人数') },
      ],
      [
        '责令停产整顿（家）',
        '家',
        { origin: 'M', register: { counts: ['stoppedEnterprises'] }, rule: registered('责令停产整顿企业，同一企业计 1 家') },
      ],
      [
        '曝光、约谈、联合惩戒企业（家）',
        '家',
        {
          origin: 'M',
          register: { counts: ['exposedEnterprises'] },
          rule: registered('曝光、约谈、联合惩戒企业，三类合并、同一企业计 1 家'),
        },
      ],
      [
        '公布典型执法案例（个），其中危险作业罪案例（个）',
        '个',
        {
          unit2: '个',
          join2: '，其中',
          origin: 'M',
          register: { counts: ['typicalCases'], counts2: 'dangerousWorkCases' },
          rule: registered('公布的典型执法案例'),
        },
      ],
      [
        '责任倒查追责问责（人）',
        '人',
        { origin: 'M', register: { counts: ['heldAccountable', 'heldAccountableByAction'] }, rule: registered('追责问责人数') },
      ],
      ['约谈通报有关地区及部门（次）', '次', { origin: 'M', register: { counts: ['talksWithDepartments'] }, rule: registered('约谈通报') }],
    ]),
    block('党委政府组织领导情况', '党委政府', 25, [
      [
        '县（市、区）党委政府分别组织专题学习安全生产十五条硬措施（次）',
        '次',
        { origin: 'H', activities: { kinds: ['专题学习'] }, rule: byHand('党委、政府各自专题学习') },
      ],
      [
        '县（市、区）党委政府主要负责同志分别专题研究（次）',
        '次',
        { origin: 'H', activities: { kinds: ['专题研究'], heads: true }, rule: byHand('党委、政府主要负责同志各自专题研究') },
      ],
      [
        '县（市、区）政府负责同志分别现场督导检查（次）',
        '次',
        { origin: 'H', activities: { kinds: ['现场督导'] }, rule: byHand('政府负责同志现场督导检查') },
      ],
      [
        '县（市、区）安委会成员单位负责同志分别到企业宣讲（次）',
        '次',
        { origin: 'H', activities: { kinds: ['企业宣讲'] }, rule: byHand('安委会成员单位负责同志到企业宣讲') },
      ],
      [
        '举报奖励（万元），其中匿名举报查实奖励（万元）',
        '万元',
        {
          unit2: '万元',
          join2: '，其中',
          origin: 'M',
          register: { counts: ['rewards'], counts2: 'anonymousRewards' },
          kind: 'amount',
          rule: registered('已发放的举报奖励（按发放日）'),
        },
      ],
      [
        '是否在各级主流媒体播放安全生产专题栏目',
        '是/否',
        {
          origin: 'H',
          activities: { kinds: ['媒体专栏'] },
          kind: 'yesno',
          mayFall: true,
          rule: '手工填报是或否，须写明媒体和栏目；未填报时为“未报”。',
        },
      ],
      [
        '县（市、区）配备专兼职技术检查员数量（人）',
        '人',
        {
          origin: 'M',
          register: { counts: ['technicalInspectors'] },
          mayFall: true,
          rule: '截止日在岗的技术检查员人数（时点数，不累计）；本机没有登记时为 0，须经办人确认或填报并写明依据。',
        },
      ],
      [
        '组织开展考核巡查督导检查（次）',
        '次',
        { origin: 'H', activities: { kinds: ['考核巡查督导'] }, rule: byHand('考核巡查、督导检查') },
      ],
    ]),
  ],
  notes: [
    '注：1. 此表为月度调度表。自 5 月起，每月 25 日前上报专项行动累计情况。',
    '2. 调度表内容应围绕专项行动深挖细查、如实填报。如：电焊等人员无证上岗作业，既要通过现场检查发现问题，也要通过对企业动火等特种作业存单进行检查核实来发现问题。',
    '3. 外包外租管理混乱，是指符合以下情形之一的：承包承租方不具备安全生产条件、未取得相应资质，双方未签订安全生产协议，安全管理职责不清，未纳入本企业统一管理。',
    '4. 表中企业包含各类生产经营场所、学校、医疗机构等。',
  ],
  statements: [
    '累计口径：自行动起始日至截止日累计；“家”按企业去重，“家次”不去重。',
    '完成口径：“已完成整改”以销号日为准，待复查、待销号和移送未反馈的都计未完成；截止日以后撤销的销号，截止日当天仍算完成。',
    '范围口径：期内全部重大事故隐患和检查都计，不按所属专项行动筛选；隐患等级按现在认定的等级。',
    '部门口径：本表“部门”含乡镇。',
    '挂牌口径：按下达日累计，含已摘牌；乡镇自行挂牌不计。',
  ],
} as const satisfies FormDeclaration;
