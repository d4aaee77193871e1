/** 日常检查: what a township looks at on any visit, of daily practice and not of one notice. */
import type { ChecklistDeclaration, ChecklistItem, Dimension } from './vocabulary.ts';

const daily = (no: number, dimension: Dimension, text: string, evidence: string): ChecklistItem => ({
  code: `日常-${String(no).padStart(2, '0')}`,
  dimension,
  text,
  evidence,
});

export const dailyCheck = {
  code: '日常',
  label: '日常检查表',
  edition: '2024',
  target: '生产经营单位',
  items: [
    daily(1, '资质条件', '营业执照和有关许可证在有效期内，经营范围与实际一致', '证照原件'),
    daily(2, '资质条件', '主要负责人、安全管理人员依规定持证', '合格证'),
    daily(3, '资质条件', '特种作业人员持证上岗，证件有效', '证件、现场人员'),
    daily(4, '现场管理', '全员安全生产责任制和规章制度、操作规程齐全', '制度文本、责任书'),
    daily(5, '现场管理', '按规模设安全机构或配专（兼）职安全员', '任命文件'),
    daily(6, '现场管理', '隐患排查治理有台账、有闭环', '台账、整改照片'),
    daily(7, '现场管理', '安全出口、疏散通道畅通，没有锁闭和堵塞', '现场查看'),
    daily(8, '现场管理', '消防设施、器材完好有效', '压力表、水带、应急灯'),
    daily(9, '现场管理', '用电规范，没有私拉乱接、线路老化', '配电箱、线路'),
    daily(10, '现场管理', '机械转动部位有防护，急停有效', '现场查看'),
    daily(11, '现场管理', '危险化学品分类存放，标签和安全技术说明书齐全', '库房；不用的选不涉及'),
    daily(12, '现场管理', '有限空间辨识建账、有警示标志，作业先通风、再检测、后作业', '台账、标志、检测仪；没有的选不涉及'),
    daily(13, '现场管理', '涉爆粉尘场所有除尘、清扫和防静电措施', '除尘系统、清扫记录；不涉及的选不涉及'),
    daily(14, '现场管理', '动火等危险作业有作业票、有监护', '近一个月作业票'),
    daily(15, '现场管理', '从业人员正确佩戴劳动防护用品', '现场观察'),
    daily(16, '劳务用工', '外包、出租签了安全管理协议并实际管理', '协议、检查记录；没有的选不涉及'),
    daily(17, '安全培训', '新进人员经三级教育，有档案', '抽查 2 至 3 人'),
    daily(18, '安全培训', '现场抽问，员工知道本岗位风险和操作要点', '抽问人数与合格人数'),
    daily(19, '应急管理', '有应急预案或处置卡，按规定演练', '预案、演练记录'),
    daily(20, '应急管理', '应急物资在位可用', '现场抽查'),
    daily(21, '现场管理', '没有“三合一”和车间住人', '现场查看'),
  ],
} as const satisfies ChecklistDeclaration;
