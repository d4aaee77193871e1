/** Code lists of hazards (domain.md §2.8, §2.11). */
import type { CodeList } from '../vocabulary.ts';
import { plainCodes } from './plainCodes.ts';

/** Where a hazard came from. No value means 待定来源: it stands in no cell of 附件3 (domain.md §9.2, T12). */
export const hazardSource = {
  name: 'hazardSource',
  label: '隐患来源',
  edition: '2023',
  source: '2.8',
  codes: plainCodes({
    企业自查:
      '自查、自查自改、企业自查自改、企业自查自纠、自查自纠、企业自检、企业自报、自排自查、企业排查、员工报告、企业自聘专家、班组自查、企业日常检查、公司自查、企业自行排查、企业、企业自主排查、自主排查',
    乡镇检查:
      '镇检查、乡镇、镇街检查、街道检查、安办检查、镇安办检查、乡镇安办检查、镇级检查、应急办检查、安监站检查、镇政府检查、乡镇执法检查、日常检查、乡镇排查、镇应急办检查、乡镇日常检查、镇应急办、镇安办、镇级、街道、镇政府、应急办、安监站、镇街',
    '村（社区）网格巡查':
      '网格巡查、村巡查、网格员巡查、社区巡查、村级巡查、村居巡查、网格员上报、村检查、社区检查、村（社区）巡查、网格排查、村级、社区、网格员、网格、村居排查',
    部门检查:
      '应急局检查、县应急局检查、部门执法检查、行业部门检查、执法检查、县级检查、区应急局检查、消防检查、部门联合检查、联合检查、县局检查、应急管理局检查、市场监管检查、部门、应急局、县应急局、应急管理局、县应急管理局、县级、行业部门、县级部门检查、区级检查',
    上级督导交办:
      '上级交办、督导交办、上级督导、督办、交办、督查、省督导、市督导、督导检查、上级检查、上级督查、安委办交办、市级督导、省级督导、上级、市级检查、省级检查、市级、省级',
    举报: '群众举报、12350、热线举报、举报投诉、投诉举报、投诉、12345',
    专家: '专家检查、专家排查、专家诊断、专家会诊、第三方检查、专家指导服务、第三方、技术服务机构、第三方机构检查、聘请专家',
    群众随手拍: '随手拍、群众反映、群众',
    媒体: '媒体曝光、新闻媒体、网络舆情',
    监测预警: '监测预警平台、平台预警、系统预警、在线监测',
  }),
} as const satisfies CodeList;

export const selfFoundBy = {
  name: 'selfFoundBy',
  label: '自查发现方式',
  edition: '2023',
  source: '2.8；9.2',
  codes: plainCodes({ 日常自查: '自查', 负责人带队检查: '带队检查', 员工报告: '', 企业自聘专家: '', 企业自有监测预警: '自有监测预警' }),
} as const satisfies CodeList;

/** 一般, 重大 or not yet judged. 较大 and numbered levels have no place here: a person maps them, nothing is raised to 重大 by itself. */
export const hazardLevel = {
  name: 'hazardLevel',
  label: '隐患等级',
  edition: '应急管理部令第10号（2023）',
  source: '2.8',
  codes: plainCodes({
    待判级: '未判级、待定、未定级、待评估、待判定',
    一般: '一般隐患、一般事故隐患、普通、否、非重大、一般性隐患、一般问题、一般安全隐患',
    重大: '重大隐患、重大事故隐患、重大安全隐患、重大生产安全事故隐患',
  }),
} as const satisfies CodeList;

export const hazardStatus = {
  name: 'hazardStatus',
  label: '隐患状态',
  edition: '2023',
  source: '2.11',
  codes: [
    { code: 'registered', label: '已登记', synonyms: ['登记', '待判级', '草稿', '新登记', '已上报'] },
    { code: 'pending_order', label: '待下达', synonyms: ['待下发', '未下达'] },
    {
      code: 'rectifying',
      label: '整改中',
      synonyms: [
        '未整改',
        '正在整改',
        '限期整改',
        '待整改',
        '未完成',
        '否',
        '未完成整改',
        '整改未完成',
        '进行中',
        '上报未整改',
        '已下达',
        '超期',
        '未销号',
        '限期整改中',
        '正在整改中',
        '正在整改落实',
        '未改',
        '落实整改中',
        '治理中',
        '超期未整改',
        '逾期未整改',
        '×',
        '未闭环',
        '部分整改',
        '整改推进中',
      ],
    },
    { code: 'extension_pending', label: '延期审批', synonyms: ['申请延期', '延期', '延期整改', '延期中'] },
    {
      code: 'pending_recheck',
      label: '待复查',
      synonyms: [
        '已整改',
        '已完成',
        '整改完成',
        '是',
        '待验收',
        '已整改待复查',
        '已改',
        '完成',
        '完成整改',
        '已完成整改',
        '整改完毕',
        '已整改完成',
        '待复核',
        '√',
        '已落实',
        '立行立改',
        '现场整改',
        '当场整改',
        '已立行立改',
        '已整改到位',
        '整改到位',
        '立即整改完成',
        '已现场整改',
        '现场已整改',
        '已处理',
        '当场已整改',
        '已整改完毕',
        '100%',
      ],
    },
    {
      code: 'pending_close',
      label: '待销号',
      synonyms: ['复查合格', '验收合格', '待审核', '已验收', '已复查', '审核通过', '整改合格', '已复查合格'],
    },
    {
      code: 'closed',
      label: '已销号',
      synonyms: ['销号', '已闭环', '闭环', '完成销号', '已销号闭环', '已完成闭环', '整改销号', '已整改销号', '已归档'],
    },
    { code: 'transferred', label: '已移送', synonyms: ['移送', '已移交', '移交'] },
    { code: 'void', label: '已作废', synonyms: ['作废'] },
    { code: 'merged', label: '已合并', synonyms: ['合并', '重复'] },
  ],
} as const satisfies CodeList;

/** Not in the loop any more; 已移送 still counts as unrectified (domain.md §2.11 ⑥). */
export const closedHazardStatuses: readonly string[] = ['closed', 'void', 'merged'];

export const hazardCategory = {
  name: 'hazardCategory',
  label: '隐患类别',
  edition: '2021',
  source: '2.8',
  codes: plainCodes({
    特种设备: '特种设备类、特种设备管理',
    设备设施工艺:
      '设备设施、设备、工艺、机械设备、工艺设备、设施设备、设备类、仪表、机械防护、设备安全、设备设施类、生产设备设施、基础设施',
    场所环境: '作业环境、环境、现场环境、总图、作业现场、现场管理、场所、生产现场、现场类、作业场所',
    人员行为: '违章行为、人员、三违、作业行为、违章作业、从业人员操作行为',
    消防: '消防安全、消防设施、消防类、消防管理',
    用电: '电气、用电安全、电气安全、电气类、电气线路、临时用电、配电',
    职业卫生: '职业健康、职业病防护、劳动防护、个体防护、劳动防护用品',
    有限空间: '有限空间作业、受限空间',
    辅助动力: '辅助动力系统、公辅设施、空压',
    相关方: '外包、相关方管理、外包管理、外包外租、承包商管理',
    基础管理:
      '安全管理、管理、管理类、资料、制度、资料台账、基础资料、教育培训、管理制度、安全生产管理、软件资料、综合管理、资质证照、应急管理、安全培训、基础管理类',
    危险化学品: '危化品、危化品管理、危险化学品管理',
    粉尘防爆: '粉尘、粉尘涉爆',
    其他: '其它、其他类',
  }),
} as const satisfies CodeList;

export const hazardNature = {
  name: 'hazardNature',
  label: '人物管环',
  edition: '2021',
  source: '2.8',
  codes: plainCodes({
    人的不安全行为: '人、人的因素、人员行为、人的行为',
    物的不安全状态: '物、物的因素、物的状态',
    管理缺陷: '管、管理、管理因素、管理上的缺陷',
    环境因素: '环、环境、环境的不安全因素',
  }),
} as const satisfies CodeList;

export const evidenceKind = {
  name: 'evidenceKind',
  label: '发现依据',
  edition: '2023',
  source: 'S4-A3-N2',
  codes: plainCodes({ 现场: '现场检查', 票据: '作业票、存单、票证、作业票据' }),
} as const satisfies CodeList;

export const managementCause = {
  name: 'managementCause',
  label: '问题归类',
  edition: '2025',
  source: 'S1-33',
  codes: plainCodes({
    责任不明确: '责任不清、责任未落实、责任不落实',
    制度不落实: '制度未落实、制度不健全',
    投入不到位: '投入不足',
    现场管理不严格: '现场管理不严、现场管理混乱、现场管理',
  }),
} as const satisfies CodeList;

export const causeKind = {
  name: 'causeKind',
  label: '成因',
  edition: '2023',
  source: 'S4 总体要求',
  codes: plainCodes({ 设施设备故障: '设备故障', 非法违规行为: '违法违规、违规行为', 安全管理缺陷: '管理缺陷' }),
} as const satisfies CodeList;

export const hazardEscalation = {
  name: 'hazardEscalation',
  label: '从严情形',
  edition: '2025',
  source: 'S0-48',
  codes: plainCodes({ 存在重大隐患: '重大隐患', 拒不整改: '', 整改后仍不符合条件: '仍不符合条件、整改后仍不符合安全生产条件' }),
} as const satisfies CodeList;

export const manageType = {
  name: 'manageType',
  label: '整改类型',
  edition: '2021',
  source: '2.8',
  codes: plainCodes({
    即查即改: '立查立改、立行立改、当场整改、现场整改、立即整改、边查边改、0、即知即改、立改、即时整改',
    限期整改: '限期、责令限期整改、1、限时整改、责令改正',
    停产整改: '停产整顿、停产停业整改、责令停产、停产停业整顿、停产停业',
    移送: '移交、移送部门、移送处理',
  }),
} as const satisfies CodeList;

export const interimStop = {
  name: 'interimStop',
  label: '停产停业范围',
  edition: '2021',
  source: '2.8',
  codes: plainCodes({ 不停产: '否、无、不需要', 局部停产停业: '局部、局部停产、部分停产', 全部停产停业: '全部、全部停产、停产' }),
} as const satisfies CodeList;

export const overdueSide = {
  name: 'overdueSide',
  label: '逾期在哪一方',
  edition: '2023',
  source: '2.8',
  codes: plainCodes({ 企业未报完成: '', '本办未复查/未销号': '', 移送未复: '' }),
} as const satisfies CodeList;

/** 复查结果 (domain.md §2.9). */
export const recheckResult = {
  name: 'recheckResult',
  label: '复查结果',
  edition: '2023',
  source: '2.9',
  codes: plainCodes({
    合格: '复查合格、验收合格、通过、已合格、整改合格、符合要求、已整改、整改到位、已通过、已整改到位、是、同意销号、已完成整改、整改完成、达到要求、√',
    不合格: '复查不合格、验收不合格、未通过、不通过、未整改、整改不到位、否、不符合要求、×',
    部分合格: '部分整改、部分完成、部分通过',
  }),
} as const satisfies CodeList;
