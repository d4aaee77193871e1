/** Code lists of contractors, outsourcing projects, people and certificates (domain.md §2.3–§2.6, §3.4). */
import type { CodeList } from '../vocabulary.ts';
import { plainCodes } from './plainCodes.ts';

export const contractorStatus = {
  name: 'contractorStatus',
  label: '承包单位状态',
  edition: '2025',
  source: '2.3',
  codes: plainCodes({
    在场: '正常、active、在用、施工中、合作中、在册',
    离场: '已离场、撤场、退场、inactive、已撤场',
    停用: '暂停、暂停使用',
    清退: '已清退',
    黑名单: 'blacklist、列入黑名单',
  }),
} as const satisfies CodeList;

export const blacklistKind = {
  name: 'blacklistKind',
  label: '黑名单类别',
  edition: '应急管理部令第11号（2023）',
  source: '2.3；S1-25',
  codes: plainCodes({
    企业内部清退: '清退、内部清退、清退名单',
    安全生产严重失信主体名单: '严重失信、失信、黑名单、严重失信主体、失信名单',
  }),
} as const satisfies CodeList;

export const outsourcingForm = {
  name: 'outsourcingForm',
  label: '外包形式',
  edition: '2025',
  source: '2.5',
  codes: plainCodes({
    外包: '发包、工程发包、承包、外包作业、总承包、专业承包、工程外包、整体外包、项目外包、业务外包',
    外协: '外协加工、外委、外委作业、外委维修',
    技术合作: '技术协作、技术服务',
    劳务分包: '劳务外包、劳务、劳务承包、劳务作业',
    劳务派遣: '派遣',
    委托: '委托运营、委托管理、委托作业、委托施工',
    合作: '合作经营、联营',
    托管: '委托托管、运营托管、第三方托管',
    其他: '其它',
  }),
} as const satisfies CodeList;

export const projectCategory = {
  name: 'projectCategory',
  label: '项目类别',
  edition: '2025',
  source: 'S2-13',
  codes: plainCodes({
    工程项目发包: '工程、工程项目、建设工程、工程施工、建筑施工、土建、施工、工程发包、建设项目、土建施工、厂房建设、改造工程',
    检维修外委: '检维修、检修、维修、设备检修、设备维修、检修维护、维保、维护保养、维修保养、设备检维修、设备维保、检修外委',
    环保设施托管: '环保设施、环保运维、环保托管、污水处理托管、环保设施运维、环保设施运营',
    清洗清库: '清洗、清库、清罐、清淤、清仓、罐体清洗、清理、清洗作业',
    装卸搬运: '装卸、搬运、装卸作业、物料装卸、装卸服务',
    运输: '物流、物流运输、货物运输、车辆运输、原料运输',
    设备安装: '安装、设备安装调试、安装工程、设备安装拆除、安装调试',
    其他: '其它、保洁、绿化、保安、食堂',
  }),
} as const satisfies CodeList;

export const workNature = {
  name: 'workNature',
  label: '作业性质',
  edition: '2025',
  source: 'S1-02',
  codes: plainCodes({
    运行: '运营、运行维护',
    维护: '保养、维保',
    检修: '检维修、维修',
    试验: '调试',
    技术改造: '技改、改造',
    建设: '新建、安装、施工',
    拆除: '拆迁、拆卸',
  }),
} as const satisfies CodeList;

export const subContract = {
  name: 'subContract',
  label: '分包情况',
  edition: '2025',
  source: '2.5',
  codes: plainCodes({
    无: '否、没有、未分包、无分包、不存在、无分包转包、未转包、×',
    合法分包: '依法分包、专业分包、劳务分包',
    疑似违法分包: '违法分包',
    疑似转包: '转包、违法转包',
    疑似挂靠: '挂靠、借用资质',
  }),
} as const satisfies CodeList;

export const projectReviewResult = {
  name: 'projectReviewResult',
  label: '复查结论',
  edition: '2025',
  source: '2.5',
  codes: plainCodes({ 合格: '符合、通过、已整改', 限期: '限期整改、不合格', 清退: '已清退' }),
} as const satisfies CodeList;

export const projectStatus = {
  name: 'projectStatus',
  label: '项目状态',
  edition: '2025',
  source: '2.5',
  codes: plainCodes({
    未开工: '未开始、待开工、准备中、筹备、未进场',
    在建: '施工中、进行中、正在施工、作业中、在施、正常、履行中、执行中、在产、正在作业、已开工',
    停工: '暂停、停工整改、中止、已停工',
    完工: '已完工、竣工、完成、已结束、已竣工、结束、已完成',
    清退: '已清退、解除合同、终止',
  }),
} as const satisfies CodeList;

export const gender = {
  name: 'gender',
  label: '性别',
  edition: 'GB/T 2261.1',
  source: '2.4',
  codes: plainCodes({ 男: '男性、M、1', 女: '女性、F、2' }),
} as const satisfies CodeList;

export const idType = {
  name: 'idType',
  label: '证件类型',
  edition: '2024',
  source: '2.4',
  codes: plainCodes({
    居民身份证: '身份证、二代身份证、居民身份证件',
    港澳台居民居住证: '港澳台居住证',
    港澳居民来往内地通行证: '回乡证、港澳通行证',
    台湾居民来往大陆通行证: '台胞证',
    护照: '外国护照',
    外国人永久居留身份证: '外国人居留证、永久居留证、外国人居留许可',
    其他: '其它',
  }),
} as const satisfies CodeList;

export const employmentType = {
  name: 'employmentType',
  label: '用工形式',
  edition: '2025',
  source: 'S1-15、S4-07、S3-38',
  codes: plainCodes({
    合同工: '正式工、正式员工、合同制、劳动合同、正式、固定工、在编、全日制、签订劳动合同',
    劳务派遣: '派遣工、派遣、劳务派遣工',
    劳务分包: '劳务工、劳务、外包工、分包工、外包、劳务外包、外委人员',
    临时工: '临时、短工、零工、临聘',
    实习生: '实习、学徒、见习',
    灵活用工: '兼职、小时工、季节工、非全日制',
  }),
} as const satisfies CodeList;

export const education = {
  name: 'education',
  label: '文化程度',
  edition: 'GB/T 4658',
  source: '2.4',
  codes: plainCodes({
    小学及以下: '小学、文盲、半文盲',
    初中: '初级中学、初中毕业',
    高中: '高级中学、职高、技校',
    中专: '中技、中等专科、职业中专',
    大专: '专科、高职、大学专科',
    本科: '大学本科、大学、学士、大本',
    研究生: '硕士、博士、研究生及以上',
  }),
} as const satisfies CodeList;

export const certificateAuthority = {
  name: 'certificateAuthority',
  label: '发证体系',
  edition: '2024',
  source: '2.4；S1-17',
  codes: plainCodes({
    '应急（特种作业）':
      '应急、应急管理、应急管理局、应急管理厅、安监、安监局、应急局、特种作业、特种作业操作证、安全生产监督管理局、应急（特种作业操作证）',
    '应急（主要负责人、安管人员）':
      '安全合格证、安全生产知识和管理能力考核合格证、主要负责人证、安管人员证、安全管理人员证、主要负责人、安全管理员证、安全生产管理人员',
    '市监（特种设备作业）':
      '市监、市场监管、市场监督管理局、质监、质监局、特种设备作业、特种设备作业人员证、质量技术监督局、市场监管局、市监局、特种设备',
    '住建（建筑施工特种）':
      '住建、住建厅、住建局、住房和城乡建设厅、建筑施工特种作业、建筑特种、建设厅、住房和城乡建设局、建筑施工特种作业操作资格证',
    '住建（三类人员）': '三类人员、A证、B证、C证、安全员证、建安A证、建安B证、建安C证',
    消防: '消防设施操作员、消防救援、消防部门',
    其他: '其它、人社、人力资源和社会保障局',
  }),
} as const satisfies CodeList;

/** The old catalogue (总局令第30号), in force until 2026-05-31; the new one (应急〔2026〕45号) has to be brought in by the office. */
export const specialWorkCategory = {
  name: 'specialWorkCategory',
  label: '作业类别',
  edition: '原总局令第30号',
  source: '3.4',
  codes: plainCodes({
    电工作业: '电工、低压电工、高压电工、低压电工作业、高压电工作业、防爆电气、防爆电气作业、电力电缆、继电保护、电气试验',
    焊接与热切割作业:
      '焊工、电焊、电焊工、焊接、熔化焊接与热切割、熔化焊接与热切割作业、压力焊、压力焊作业、钎焊、钎焊作业、焊接与热切割、气焊',
    高处作业: '高处、登高、登高架设、登高架设作业、高处安装、维护、拆除、高处安装维护拆除作业、高空作业',
    制冷与空调作业:
      '制冷、制冷与空调、制冷工、制冷与空调设备运行操作、制冷与空调设备运行操作作业、制冷与空调设备安装修理、制冷与空调设备安装修理作业',
    煤矿安全作业: '煤矿、井下电气、瓦斯检查',
    金属非金属矿山安全作业: '金属非金属矿山、矿山、尾矿、尾矿作业',
    石油天然气安全作业: '石油天然气、司钻',
    '冶金（有色）生产安全作业': '冶金、煤气、煤气作业、冶金（有色）生产安全作业',
    危险化学品安全作业: '危险化学品、危化品、危化、化工自动化控制仪表、氟化、氯化、硝化、加氢、聚合',
    烟花爆竹安全作业: '烟花爆竹',
    其他: '其它',
  }),
} as const satisfies CodeList;

export const certificateStatus = {
  name: 'certificateStatus',
  label: '证书状态',
  edition: '2024',
  source: '2.4',
  codes: plainCodes({
    有效: '正常、在有效期内',
    '90天内到期': '',
    '60天内到期': '',
    '30天内到期': '',
    复审逾期: '',
    过期: '已过期、失效',
    待核验: '未核验',
    '查无此证（待核）': '查无此证',
  }),
} as const satisfies CodeList;

export const certificateCheck = {
  name: 'certificateCheck',
  label: '核验方式',
  edition: '2024',
  source: '2.4',
  codes: plainCodes({
    全国平台截图: '平台查询、全国平台、网上查询、已查询、官网查询',
    人工: '人工核验、现场核验、已核验',
    未核验: '未查询、待核验、否',
  }),
} as const satisfies CodeList;

export const examKind = {
  name: 'examKind',
  label: '考试类别',
  edition: '2025',
  source: '2.6',
  codes: plainCodes({
    三级教育: '三级安全教育、三级教育考试',
    专项: '专项培训、入场、入场培训、入场教育、专项考试、入场考试',
    年度再培训: '再培训、年度培训',
    警示教育: '',
    主要负责人: '主要负责人培训',
    特种作业: '特种作业培训',
    宣贯: '',
    逢查必考: '抽考、现场抽考',
  }),
} as const satisfies CodeList;
