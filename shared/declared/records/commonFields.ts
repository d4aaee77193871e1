/** Fields that many records have in common. */
import type { FieldDeclaration } from '../vocabulary.ts';
import { words } from '../words.ts';

/** Every record that can feed 附件3 or 附件4 says which campaigns it belongs to; none means the built-in 日常监管 (domain.md §2.16). */
export const campaignIds = {
  campaign_ids: {
    label: '所属行动',
    kind: 'links',
    need: 'optional',
    group: '归属',
    link: 'campaign',
    linkAs: 'campaigns',
    hint: '不选即归“日常监管”',
    inList: false,
    headings: words('所属行动、专项名称、专项行动'),
  },
} as const satisfies Record<string, FieldDeclaration>;

export const remark = {
  remark: { label: '备注', kind: 'longText', need: 'optional', group: '备注', inList: false, headings: words('备注、说明、其他说明') },
} as const satisfies Record<string, FieldDeclaration>;

/** The enterprise a record is about, where a record without one is worthless. */
export const ofEnterprise = {
  enterprise_id: {
    label: '企业',
    kind: 'link',
    need: 'save',
    group: '基本情况',
    link: 'enterprise',
    linkAs: 'enterprise',
    headings: words('企业名称、单位名称、企业、单位'),
  },
} as const satisfies Record<string, FieldDeclaration>;

/** The enterprise a record may be about. */
export const perhapsOfEnterprise = {
  enterprise_id: { ...ofEnterprise.enterprise_id, need: 'optional' },
} as const satisfies Record<string, FieldDeclaration>;

/** Shown as a light, computed from days: what was due has passed undone. */
export const overdue = {
  overdue: { label: '逾期', kind: 'flag', need: 'derived', group: '状态', readOnly: true, headings: [] },
} as const satisfies Record<string, FieldDeclaration>;

/** Shown as a light, computed from days: no longer valid. */
export const expired = {
  expired: { label: '已过期', kind: 'flag', need: 'derived', group: '状态', readOnly: true, headings: [] },
} as const satisfies Record<string, FieldDeclaration>;

/** The hazard a record is about, if any. */
export const ofHazard = {
  hazard_id: {
    label: '隐患',
    kind: 'link',
    need: 'optional',
    group: '基本情况',
    link: 'hazard',
    linkAs: 'hazard',
    inList: false,
    headings: [],
  },
} as const satisfies Record<string, FieldDeclaration>;

/** The case a record belongs to, if any. */
export const ofCase = {
  case_id: {
    label: '案件',
    kind: 'link',
    need: 'optional',
    group: '基本情况',
    link: 'enforcement_case',
    linkAs: 'case',
    inList: false,
    headings: words('案号'),
  },
} as const satisfies Record<string, FieldDeclaration>;
