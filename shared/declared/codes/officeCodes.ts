/** Code lists of tips, enforcement, notices, activities, campaigns and submissions (domain.md §2.12–2.16, §3.8). */
import type { CodeList } from '../vocabulary.ts';
import { plainCodes } from './plainCodes.ts';

const list = <N extends string>(name: N, label: string, source: string, codes: Readonly<Record<string, string>>) =>
  ({ name, label, edition: '2024', source, codes: plainCodes(codes) }) as const satisfies CodeList;

export const tipChannel = list('tipChannel', '举报渠道', '3.8', {
  '12350': '12350热线',
  政务热线: '12345、热线',
  小程序: '微信、网络',
  来信: '信件、信访',
  来访: '上门',
  电话: '',
  其他: '其它',
});

export const tipVerified = list('tipVerified', '核实情况', '2.16', { 查处中: '核查中、正在核实', 查实: '属实、已查实', 不属实: '查否' });

export const transferKind = list('transferKind', '移送方式', '2.16', { 移送: '移交', 抄告: '抄送' });

export const transferReply = list('transferReply', '回复结果', '2.16', {
  已整改: '已办结、已处理',
  正在处理: '处理中',
  不属其职责退回: '退回、不属职责',
  逾期未复: '未回复',
});

export const enforcementType = list('enforcementType', '处置种类', '2.12', {
  责令改正: '',
  责令限期整改: '限期整改',
  警告: '',
  罚款: '',
  没收: '没收违法所得',
  责令停产停业整顿: '停产整顿、停产停业整顿、责令停产停业',
  暂扣许可: '暂扣许可证',
  吊销: '吊销许可证、吊销执照',
  查封扣押: '查封、扣押',
  强制拆除: '',
  提请关闭: '',
  实际关闭: '已关闭、关闭',
  取缔: '',
  清退: '',
  挂牌: '挂牌督办',
  曝光: '',
  通报: '',
  约谈: '',
  警示: '',
  督促函: '',
  联合惩戒: '',
  黑名单: '列入黑名单、严重失信主体名单',
  移送司法: '移送公安、移送司法机关',
  移送部门: '',
  停止供电供爆: '停电、停止供电',
  行政拘留: '拘留',
  问责: '追责',
});

export const enforcementTarget = list('enforcementTarget', '处置对象', '2.12', {
  单位: '企业、生产经营单位',
  主要负责人: '企业主要负责人、法定代表人',
  项目负责人: '',
  其他责任人: '直接责任人、个人',
  部门: '',
  乡镇: '镇、街道',
  区域: '',
});

export const decidedBy = list('decidedBy', '决定机关', '2.12', {
  '本镇（授权）': '本镇、乡镇、镇政府',
  县应急局: '县应急管理局、应急局',
  其他部门: '部门、其他机关',
});

export const fiveAbsolute = list('fiveAbsolute', '五个一律', 'S2-04…S2-08', {
  一律取缔: '1',
  一律停产整顿: '2',
  一律关闭: '3',
  一律强制拆除: '4',
  一律挂牌督办: '5',
});

export const accountabilityKind = list('accountabilityKind', '问责方式', '2.16', {
  约谈: '',
  通报: '',
  诫勉: '',
  纪律处分: '党纪处分、政务处分',
  组织处理: '免职',
  刑事责任: '追究刑责',
  其他: '其它',
});

export const accidentLevel = list('accidentLevel', '事故等级', '2.16', {
  涉险: '重大险情、未遂、较大涉险',
  一般: '一般事故',
  较大: '较大事故',
  重大: '重大事故',
  特别重大: '特大事故',
});

export const receivedNoticeKind = list('receivedNoticeKind', '来文种类', '2.16', {
  通知: '方案',
  交办: '交办单',
  督办: '督办函',
  督促函: '',
  通报: '',
  约谈: '',
  警示: '警示信息、事故警示',
  调度: '',
});

export const noticeKind = list('noticeKind', '发文种类', '2.16', {
  通知: '方案',
  通报: '',
  约谈: '',
  警示: '警示信息',
  提醒: '提醒函',
  曝光: '',
  督办: '',
  催报: '催报单',
});

export const noticeTarget = list('noticeTarget', '发文对象', '2.12', {
  企业: '生产经营单位',
  村社区: '村、社区',
  部门: '',
  乡镇: '',
  社会公众: '公众',
});

export const deliveryWay = list('deliveryWay', '送达方式', '2.16', {
  直接送达: '当面送达',
  邮寄: '',
  微信: '',
  短信: '',
  张贴: '留置送达',
  会议发放: '',
});

export const activityKind = list('activityKind', '活动种类', 'S4-A3-25…S4-A3-32', {
  专题学习: '学习',
  专题研究: '研究',
  专题会议: '会议',
  现场督导: '督导',
  企业宣讲: '宣讲',
  媒体专栏: '专栏',
  考核巡查督导: '考核、巡查',
});

export const activityBody = list('activityBody', '组织方', '2.16', { 党委: '', 政府: '', 安委会成员单位: '部门、成员单位' });

export const eventKind = list('eventKind', '宣传种类', 'S3-48', {
  宣传活动: '安全生产月',
  入企宣法: '普法',
  标准宣贯: '宣贯',
  警示教育: '',
  知识竞赛: '',
  进社区进学校: '',
  其他: '其它',
});

export const staffRole = list('staffRole', '人员角色', '2.16；3.8', {
  镇干部: '',
  包保领导: '包联领导',
  监管员: '安监员',
  技术检查员: '',
  网格员: '',
  灾害信息员: '',
  志愿者: '',
  党员干部: '',
});

export const campaignStatus = list('campaignStatus', '行动状态', '2.13', { 样例未启用: '', 执行中: '进行中', 已结束: '结束' });

export const frequencyAction = list('frequencyAction', '动作', '2.13', { 带队检查: '', 演练: '', 培训: '', 考核: '', 自查: '', 检查: '' });

export const frequencyPer = list('frequencyPer', '周期', '2.13', {
  月: '每月',
  季: '每季、季度',
  半年: '每半年',
  年: '每年',
  行动期: '行动期内',
});

export const campaignRole = list('campaignRole', '组织角色', '2.16', {
  组长: '',
  副组长: '',
  成员: '',
  办公室主任: '',
  专班成员: '',
  联络员: '信息员',
});

export const outcomeKind = list('outcomeKind', '成果种类', 'S0-53', { 制度: '', 标准: '', 机制: '' });

export const submissionType = list('submissionType', '报送种类', '2.14', {
  实施方案: '方案',
  自查表: '',
  自查报告: '',
  外包情况表: '',
  总结: '总结报告',
  月报: '',
  零报告: '',
  整改回复: '',
  培训计划: '',
});

export const submissionChannel = list('submissionChannel', '报送渠道', '2.14', {
  微信: '',
  QQ: '',
  邮箱: '邮件',
  U盘: '优盘',
  纸质: '',
  代填: '代报',
});

export const submissionStatus = list('submissionStatus', '报送状态', '2.14', {
  未报: '',
  已收未导: '',
  已导入: '',
  退回: '',
  已确认: '',
  逾期报: '',
  零隐患: '',
});
