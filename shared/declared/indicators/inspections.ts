/** What is counted of inspections (domain.md §1.4.1 A3-07…14): enterprises without repetition (家), never visits (家次). */
import type { Condition, Duty, IndicatorDeclaration } from './vocabulary.ts';

/** 乡镇、部门检查计入；企业自查、网格巡查、陪同上级检查不计 (A3-07) */
const sampled: readonly Condition[] = [
  { is: 'inspectedBy', orgs: ['乡镇', '县应急局', '部门'] },
  { is: 'notOfType', types: ['网格巡查', '陪同上级'] },
];

const enterprises = (id: string, label: string, conditions: readonly Condition[]): IndicatorDeclaration => ({
  id,
  label,
  entity: 'inspection',
  counts: 'enterprise',
  day: 'inspected',
  span: 'within',
  unit: '家',
  conditions,
});

const failed = (duty: Duty, label: string): IndicatorDeclaration =>
  enterprises(`inspected.failed.${duty}`, label, [...sampled, { is: 'failed', duties: [duty] }]);

export const inspectionIndicators = {
  inspected: enterprises('inspected', '部门抽查检查的企业', sampled),
  visits: { ...enterprises('inspected.visits', '部门抽查检查的次数', sampled), counts: 'record', unit: '家次' },
  failedStudy: failed('duty_study', '主要负责人未按要求研究排查整治工作的企业'),
  failedLeadCheck: failed('duty_lead_check', '主要负责人未带队检查的企业'),
  failedLists: failed('duty_lists', '未制定分管负责人职责清单的企业'),
  failedOrganisation: failed('duty_organisation', '未依法建立安全管理机构和配足人员的企业'),
  failedLicensed: failed('duty_licensed', '特种作业岗位人员无证上岗的企业'),
  failedOutsourcing: failed('duty_outsourcing', '外包外租安全管理混乱的企业'),
  failedDrill: failed('duty_drill', '未按规定开展应急演练或员工不熟悉逃生出口的企业'),
} as const satisfies Record<string, IndicatorDeclaration>;
