/** Code lists of inspections (domain.md §2.7). */
import type { CodeList } from '../vocabulary.ts';
import { plainCodes } from './plainCodes.ts';

export const inspectionOrg = {
  name: 'inspectionOrg',
  label: '检查单位',
  edition: '2023',
  source: '2.7',
  codes: plainCodes({
    乡镇: '镇、镇政府、乡镇政府、街道、街道办、街道办事处、镇安办、应急办、镇应急办、安监站、乡镇安办、安办、镇人民政府、乡政府、镇街',
    村社区: '村、社区、村委会、村居、村（社区）、居委会、村（居）',
    县应急局: '应急局、应急管理局、县应急管理局、区应急局、市应急局、区应急管理局、安监局',
    部门: '行业部门、县直部门、消防、消防大队、市场监管局、住建局、部门检查、县消防救援大队、公安、派出所、自然资源局、市场监督管理局',
    市督导: '督导组、市督导组、省督导、上级督导、省督导组、市安委办、督查组、市应急局督导',
    专家机构: '专家、第三方、技术服务机构、第三方机构、专家组、安全技术服务机构',
  }),
} as const satisfies CodeList;

export const inspectionType = {
  name: 'inspectionType',
  label: '检查类型',
  edition: '2023',
  source: '2.7',
  codes: plainCodes({
    日常: '日常检查、日常监管、常规检查、计划检查、计划',
    专项: '专项检查、专项整治、专项行动',
    双随机: '双随机检查、双随机一公开、双随机抽查',
    核查: '现场核查、核实',
    复查: '整改复查、回头看',
    举报核实: '举报核查、举报',
    督导: '督导检查、督查',
    节前: '节前检查、节日检查、节前安全检查',
    复产复工: '复工复产、复工复产检查、复产验收、复工检查',
    联合: '联合检查、联合执法',
    陪同上级: '陪同检查、陪同上级检查',
    网格巡查: '巡查、网格员巡查、日常巡查',
  }),
} as const satisfies CodeList;

export const inspectionMethod = {
  name: 'inspectionMethod',
  label: '检查方式',
  edition: '2023',
  source: 'S4-30',
  codes: plainCodes({
    常规: '常规检查、一般检查',
    明察暗访: '暗访、明查暗访',
    突击: '突击检查',
    随机抽查: '抽查、随机',
    四不两直: '“四不两直”',
    交叉: '交叉检查、交叉互检、交叉执法',
    异地: '异地检查、异地执法、异地交叉',
    联合: '联合检查、跨部门联合、联合执法、跨部门联合执法',
    专家: '专家检查、专家查隐患、专家诊断',
    体检式精查: '体检式、体检式检查',
    线上巡查: '线上、视频巡查、线上检查',
  }),
} as const satisfies CodeList;

export const inspectionTopic = {
  name: 'inspectionTopic',
  label: '专题',
  edition: '2023',
  source: 'S4-58',
  codes: plainCodes({
    '劳动密集型企业消防“回头看”': '劳动密集型企业消防、劳动密集型企业消防回头看',
    医疗卫生机构消防: '医疗机构消防',
    九小场所和沿街门店: '九小场所、沿街门店',
    道路交通: '交通安全',
    危化品全环节: '危化品、危险化学品',
    矿山和尾矿库: '矿山、尾矿库',
    防汛与地灾: '防汛、地质灾害、汛期',
    森林防火: '森林防灭火',
    其他: '其它',
  }),
} as const satisfies CodeList;

export const inspectionResult = {
  name: 'inspectionResult',
  label: '处理结果',
  edition: '2023',
  source: '2.7',
  codes: plainCodes({
    无隐患: '未发现隐患、合格、正常、未发现问题、无问题、符合',
    当场整改: '现场整改、立即整改、立行立改',
    限期整改: '责令限期整改、责令改正、限期',
    移送: '移交、移送部门、移交处理',
    停产: '停产整顿、责令停产、停产停业、停产整改、责令停产停业',
  }),
} as const satisfies CodeList;

/** A tick on a checklist item. Only 不符合 counts in the sampling block of 附件3; 未查 says that nobody looked. */
export const dutyResult = {
  name: 'dutyResult',
  label: '检查项结果',
  edition: '2023',
  source: 'S4-55；1 节“查”行',
  codes: plainCodes({
    符合: '是、√、合格、已落实、符合要求',
    不符合: '否、×、不合格、未落实、不符合要求',
    不涉及: '不适用、/、无此项',
    未查: '未检查',
  }),
} as const satisfies CodeList;

export const signState = {
  name: 'signState',
  label: '签字情况',
  edition: '2023',
  source: '2.7',
  codes: plainCodes({ 已签字: '是、已签、√', 拒签: '拒绝签字', 未签: '否、未签字、×' }),
} as const satisfies CodeList;
