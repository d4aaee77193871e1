/** Code lists of premises, contractors' files, training, checklists and site work (domain.md §2.1–2.7, §2.16). */
import type { CodeList } from '../vocabulary.ts';
import { plainCodes } from './plainCodes.ts';

const list = <N extends string>(name: N, label: string, source: string, codes: Readonly<Record<string, string>>) =>
  ({ name, label, edition: '2024', source, codes: plainCodes(codes) }) as const satisfies CodeList;

export const parkKind = list('parkKind', '园区（厂区）类别', '2.1', {
  园区: '工业园、产业园、工业园区',
  厂区: '厂中厂、厂院',
  标准厂房: '标准化厂房',
  小微企业园: '小微园、创业园',
  专业市场: '市场、商场',
  其他: '其它',
});

export const enterpriseChangeKind = list('enterpriseChangeKind', '变更事项', '2.1；3.7', {
  新增: '新登记、新建',
  更名: '改名、名称变更',
  关停: '关闭、停业',
  停产: '自行停产',
  复产: '恢复生产、复工',
  迁出: '搬出、辖区转移',
  迁入: '搬入',
  注销: '',
  吊销: '',
  取缔: '',
  信息变更: '变更',
});

export const contractorReviewResult = list('contractorReviewResult', '复查结论', 'S0-40', {
  符合: '合格',
  限期: '限期整改',
  清退: '不合格清退',
});

export const trainingType = list('trainingType', '培训类型', '2.6', {
  三级教育: '三级安全教育、入厂教育',
  专项: '专项培训、开工前培训',
  年度再培训: '再培训、年度培训',
  警示教育: '事故警示教育',
  主要负责人: '主要负责人培训、安管人员培训',
  特种作业: '特种作业培训',
  宣贯: '标准宣贯、判定标准宣贯',
  逢查必考: '',
  其他: '其它',
});

export const disclosureTopics = list('disclosureTopics', '交底内容', 'S0-24', {
  作业范围: '',
  作业工艺: '工艺',
  危险因素: '危险有害因素',
  应急建议: '应急措施',
  安全责任: '安全生产责任',
});

export const disclosureMaterials = list('disclosureMaterials', '交底资料', 'S0-23', {
  现场: '现场资料',
  水: '给排水',
  电: '供电',
  热: '供热',
  气: '燃气',
  通信: '通讯',
});

export const permitLevel = list('permitLevel', '作业级别', '3.3', {
  特级: '',
  一级: 'Ⅰ级、1级',
  二级: 'Ⅱ级、2级',
  三级: 'Ⅲ级、3级',
  四级: 'Ⅳ级、4级',
  不分级: '',
});

export const drillKind = list('drillKind', '演练类型', 'S3-34、S3-35', {
  疏散逃生: '疏散演练、逃生演练、消防疏散',
  应急预案: '应急演练、预案演练',
  现场观摩: '观摩、观摩演练',
});

export const checklistTarget = list('checklistTarget', '适用对象', 'S1-05…S1-20', {
  发包单位: '发包方、甲方',
  承包单位: '承包方、乙方',
  出租单位: '出租方',
  承租单位: '承租方',
  生产经营单位: '企业',
});

export const checklistDimension = list('checklistDimension', '检查方面', 'S1-22', {
  劳务用工: '用工',
  资质条件: '资质',
  安全培训: '培训',
  现场管理: '现场',
  应急管理: '应急',
});

export const governmentLevel = list('governmentLevel', '层级', 'S4-31', { 省: '省级', 市: '市级', 县: '县级、区县', 乡: '乡级、乡镇、镇' });

export const assistanceTarget = list('assistanceTarget', '帮扶对象', 'S4-31', { 企业: '', 乡镇: '镇、街道', 县: '县区' });

export const buildingProjectKind = list('buildingProjectKind', '建设项目性质', 'S3-61', {
  新建: '',
  改建: '',
  扩建: '',
  在用: '现有、既有',
});

export const safetyMeasureKind = list('safetyMeasureKind', '管控措施', 'S3-02；3.8', { 人防: '', 技防: '', 工程防: '', 管理防: '' });

export const planTarget = list('planTarget', '对象', 'S2-56', { 厂: '厂中厂、厂区', 园: '园中园、园区', 企: '企业' });

export const inspectionTier = list('inspectionTier', '检查分级', 'S3-41', { 重点: '重点检查', 一般: '一般检查', 双随机: '随机抽查' });
