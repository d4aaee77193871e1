/**
 * Which cell of 附件3 a hazard's source belongs to (domain.md §9.2, exhaustive). A source outside this table gives no number:
 * the hazard stands in 待定来源 and the form says so (T12).
 */
export type SourceGroup = 'self' | 'department' | 'unmapped';

interface SourceRule {
  group: Exclude<SourceGroup, 'unmapped'>;
  /** counts only once the township or a department was there; the day of verification counts as the day it was found */
  onlyVerified: boolean;
}

export const sourceGrouping: Readonly<Record<string, SourceRule>> = {
  企业自查: { group: 'self', onlyVerified: false },
  乡镇检查: { group: 'department', onlyVerified: false },
  部门检查: { group: 'department', onlyVerified: false },
  上级督导交办: { group: 'department', onlyVerified: false },
  专家: { group: 'department', onlyVerified: false },
  监测预警: { group: 'department', onlyVerified: false },
  '村（社区）网格巡查': { group: 'department', onlyVerified: true },
  举报: { group: 'department', onlyVerified: true },
  群众随手拍: { group: 'department', onlyVerified: true },
  媒体: { group: 'department', onlyVerified: true },
};

/**
 * Where a hazard counts.
 * @param source code of the list hazardSource, null if not known yet
 * @param verifiedOn day somebody was there, for sources that count only then
 * @returns 'self' (A3-01/02), 'department' (A3-03/04), 'unverified' (counts nowhere until verified) or 'unmapped' (待定来源)
 */
export function sourceGroupOf(source: string | null, verifiedOn: string | null): SourceGroup | 'unverified' {
  const rule = source === null || !Object.hasOwn(sourceGrouping, source) ? undefined : sourceGrouping[source];
  if (rule === undefined) return 'unmapped';
  return rule.onlyVerified && verifiedOn === null ? 'unverified' : rule.group;
}
