/**
 * Evidence as data: the places (slots) that files of a record are put in, and what each record must be able to show when somebody asks backwards
 * from it (倒查, domain.md §7.2: 无证据不得销号; S4-48 证据完整率).
 *
 * Worked example: a 重大 hazard in pending_close with both reports and an acceptance but without any file fails hazard.after, hazard.dual and
 * hazard.accept, so 「若今天倒查，缺 3 项」.
 */
import type { EntityName } from './vocabulary.ts';

export const attachmentSlots = [
  '整改前',
  '整改后',
  '整改说明',
  '整改指令',
  '复查记录',
  '双报告',
  '验收材料',
  '销号审批',
  '挂牌督办',
  '移送与回复',
  '签字页',
  '现场照片',
  '合同',
  '安全协议',
  '交底记录',
  '施工方案',
  '资质证书',
  '许可证',
  '证书照片',
  '考试材料',
  '营业执照',
  '作业票',
  '签到与材料',
  '文书',
  '来文',
  '其他',
] as const;
export type AttachmentSlot = (typeof attachmentSlots)[number];

/** Slots offered for a record of each kind, the likeliest first; '其他' is always there. */
const slotsOf: Partial<Record<EntityName, readonly AttachmentSlot[]>> = {
  hazard: ['整改前', '整改后', '整改说明', '整改指令', '复查记录', '双报告', '验收材料', '销号审批', '挂牌督办', '移送与回复'],
  inspection: ['现场照片', '签字页', '整改指令'],
  enterprise: ['营业执照', '许可证', '现场照片'],
  contractor: ['资质证书', '许可证', '营业执照'],
  outsourcing_project: ['安全协议', '合同', '交底记录', '施工方案', '现场照片'],
  lease: ['安全协议', '合同', '现场照片'],
  certificate: ['证书照片'],
  exam: ['考试材料', '签字页'],
  worker: ['证书照片', '考试材料', '签字页'],
  qualification: ['资质证书', '许可证'],
  cross_agreement: ['安全协议'],
  technical_disclosure: ['交底记录'],
  hazwork_permit: ['作业票', '现场照片'],
  training: ['签到与材料', '考试材料', '现场照片'],
  drill: ['签到与材料', '现场照片'],
  activity: ['签到与材料', '现场照片'],
  principal_check: ['签字页', '现场照片'],
  enforcement_action: ['文书', '签字页', '现场照片'],
  enforcement_case: ['文书'],
  received_notice: ['来文'],
  notice: ['文书'],
  delivery: ['签字页'],
};

export function offeredSlots(entity: EntityName): readonly AttachmentSlot[] {
  return [...(slotsOf[entity] ?? ['现场照片', '签字页']), '其他'];
}

/* ---- what a record must be able to show ---- */

/** One condition on a record; all of a rule's conditions hold together. */
export type EvidenceCondition =
  | { field: string; anyOf: readonly (string | number)[] }
  | { field: string; filled: true }
  /** a row of what hangs on a hazard; `where` names columns and the values they may have */
  | { child: HazardChild; where?: { column: string; anyOf: readonly (string | number | null)[] } };
export type HazardChild = 'rectification' | 'recheck' | 'dual_report' | 'acceptance' | 'listed_supervision' | 'transfer' | 'closure';

export interface EvidenceRule {
  /** stable; also the tile of the drawer */
  id: string;
  entity: EntityName;
  /** what is missing, in the field's words */
  label: string;
  /** 必: somebody will ask for it; 宜: better to have */
  need: '必' | '宜';
  when: readonly EvidenceCondition[];
  /** a file in any of these satisfies it */
  slots: readonly AttachmentSlot[];
  /** only what was put in after the last failed recheck counts: each round of rectification has its own evidence */
  ofThisRound?: true;
  /** why, with its place in the demands */
  basis: string;
}

const done = ['pending_recheck', 'pending_close', 'closed'] as const;
const decided = ['pending_close', 'closed'] as const;
const alive = ['registered', 'pending_order', 'rectifying', 'extension_pending', 'transferred', ...done] as const;
const major: EvidenceCondition = { field: 'level', anyOf: ['重大'] };
const yes = { anyOf: [1] } as const;

/** In the order of a hazard's life, then entity by entity. Editing this list changes drawer, list and counts alike. */
export const evidenceRules: readonly EvidenceRule[] = [
  {
    id: 'hazard.before',
    entity: 'hazard',
    label: '整改前照片',
    need: '宜',
    when: [{ field: 'status', anyOf: alive }],
    slots: ['整改前', '现场照片'],
    basis: '整改前后对照，S2-57 台账与现场一致',
  },
  {
    id: 'hazard.after',
    entity: 'hazard',
    label: '整改后照片或整改说明',
    need: '必',
    when: [{ field: 'status', anyOf: done }],
    slots: ['整改后', '整改说明'],
    ofThisRound: true,
    basis: '无整改证据不得待复查、不得销号（domain.md §2.11 ②）',
  },
  {
    id: 'hazard.recheck',
    entity: 'hazard',
    label: '复查记录签字页',
    need: '宜',
    when: [{ field: 'status', anyOf: decided }, { child: 'recheck' }],
    slots: ['复查记录'],
    basis: '即查即改也须有复查记录（domain.md §2.11 ①）',
  },
  {
    id: 'hazard.dual',
    entity: 'hazard',
    label: '双报告的回执或会议记录',
    need: '必',
    when: [major, { field: 'status', anyOf: alive }, { child: 'dual_report', where: { column: 'not_applicable_reason', anyOf: [null] } }],
    slots: ['双报告'],
    basis: '重大隐患向监管部门和职工大会（职代会）双报告（domain.md §2.11 ④）',
  },
  {
    id: 'hazard.accept',
    entity: 'hazard',
    label: '验收或评估材料',
    need: '必',
    when: [{ field: 'status', anyOf: decided }, { child: 'acceptance' }],
    slots: ['验收材料'],
    basis: '重大隐患治理后须评估、验收（domain.md §2.11 ④）',
  },
  {
    id: 'hazard.close',
    entity: 'hazard',
    label: '销号审批件',
    need: '必',
    when: [major, { field: 'status', anyOf: ['closed'] }],
    slots: ['销号审批'],
    basis: '重大隐患逐级审批销号（domain.md §2.11 ④）',
  },
  {
    id: 'hazard.listed',
    entity: 'hazard',
    label: '挂牌督办通知书',
    need: '必',
    when: [{ field: 'status', anyOf: alive }, { child: 'listed_supervision' }],
    slots: ['挂牌督办'],
    basis: '挂牌督办通知书及四项义务（domain.md §2.10）',
  },
  {
    id: 'hazard.transfer',
    entity: 'hazard',
    label: '移送函或回复',
    need: '宜',
    when: [{ field: 'status', anyOf: alive }, { child: 'transfer' }],
    slots: ['移送与回复'],
    basis: '已移送的要有函和反馈（domain.md §2.11 ⑥）',
  },
  {
    id: 'inspection.signed',
    entity: 'inspection',
    label: '检查记录签字页',
    need: '必',
    when: [],
    slots: ['签字页'],
    basis: '检查须有签字的检查记录（domain.md §2.7）',
  },
  {
    id: 'outsourcing_project.agreement',
    entity: 'outsourcing_project',
    label: '安全生产管理协议',
    need: '必',
    when: [{ field: 'safety_agreement', ...yes }],
    slots: ['安全协议'],
    basis: '双方签订安全生产管理协议，缺则计外包外租管理混乱②（S4-A3-N3）',
  },
  {
    id: 'outsourcing_project.contract',
    entity: 'outsourcing_project',
    label: '外包合同',
    need: '必',
    when: [{ field: 'contract_signed', ...yes }],
    slots: ['合同'],
    basis: '合同管理（domain.md §2.5）',
  },
  {
    id: 'outsourcing_project.disclosure',
    entity: 'outsourcing_project',
    label: '安全技术交底双方签字件',
    need: '必',
    when: [{ field: 'disclosed', ...yes }],
    slots: ['交底记录'],
    basis: '作业前安全技术交底，双方签字（domain.md §2.6）',
  },
  {
    id: 'contractor.qualification',
    entity: 'contractor',
    label: '资质证书',
    need: '必',
    when: [{ field: 'qualification_no', filled: true }],
    slots: ['资质证书'],
    basis: '审查承包单位资质条件（domain.md §2.3）',
  },
  {
    id: 'contractor.license',
    entity: 'contractor',
    label: '安全生产许可证',
    need: '必',
    when: [{ field: 'safety_license_no', filled: true }],
    slots: ['许可证'],
    basis: '审查承包单位安全生产许可证（domain.md §2.3）',
  },
  {
    id: 'lease.agreement',
    entity: 'lease',
    label: '安全生产（消防安全）管理协议',
    need: '必',
    when: [{ field: 'safety_agreement', ...yes }],
    slots: ['安全协议'],
    basis: '出租方与承租方签订安全管理协议（domain.md §2.2）',
  },
  {
    id: 'certificate.picture',
    entity: 'certificate',
    label: '操作证照片',
    need: '必',
    when: [{ field: 'cert_no', filled: true }],
    slots: ['证书照片'],
    basis: '持证上岗，证件可核对（domain.md §2.4）',
  },
  {
    id: 'qualification.picture',
    entity: 'qualification',
    label: '资质证书',
    need: '必',
    when: [],
    slots: ['资质证书', '许可证'],
    basis: '审查承包单位资质条件（domain.md §2.3）',
  },
  {
    id: 'cross_agreement.scan',
    entity: 'cross_agreement',
    label: '交叉作业安全管理协议',
    need: '必',
    when: [{ field: 'signed_on', filled: true }],
    slots: ['安全协议'],
    basis: '交叉作业各方签订安全生产管理协议（domain.md §2.5）',
  },
  {
    id: 'technical_disclosure.signed',
    entity: 'technical_disclosure',
    label: '交底记录双方签字件',
    need: '必',
    when: [{ field: 'signed_both', ...yes }],
    slots: ['交底记录'],
    basis: '作业前安全技术交底，双方签字（domain.md §2.6）',
  },
  {
    id: 'hazwork_permit.scan',
    entity: 'hazwork_permit',
    label: '作业票',
    need: '必',
    when: [],
    slots: ['作业票'],
    basis: '危险作业审批（domain.md §2.6）',
  },
  {
    id: 'drill.proof',
    entity: 'drill',
    label: '演练签到或照片',
    need: '必',
    when: [],
    slots: ['签到与材料', '现场照片'],
    basis: '应急演练有记录（S4-17）',
  },
  {
    id: 'activity.proof',
    entity: 'activity',
    label: '签到、材料或照片',
    need: '必',
    when: [],
    slots: ['签到与材料', '现场照片'],
    basis: '附件3 手工格须有活动记录佐证（S4-34、S4-48）',
  },
];

export const evidenceRulesOf = (entity: EntityName): readonly EvidenceRule[] => evidenceRules.filter((rule) => rule.entity === entity);
