/** What a lease calls attention to (domain.md §2.2): no judgement, a list of things to go and look at. */
import { addDays, type Day } from '../../../shared/day.ts';
import type { RecordValues } from '../../../shared/declared/vocabulary.ts';
import { LEASE_NOTICE_DAYS, type LeaseFlag } from '../../../shared/dossiers.ts';

/** The fields a survey of leases must bring (S2-42). */
export const surveyFields = ['area_m2', 'staff_count', 'use', 'main_risks'] as const;

/** @param plannedUse of the lease, or of its park where the lease says nothing */
export function leaseFlagsOf(values: RecordValues, plannedUse: string, today: Day): LeaseFlag[] {
  const flags: LeaseFlag[] = [];
  if (values.three_in_one === true) flags.push('threeInOne');
  if (values.dorm_in_workshop === true) flags.push('dormitory');
  if (values.safety_agreement === false) flags.push('noAgreement');
  if (values.safety_agreement === null) flags.push('agreementUnknown');
  if (usesDiffer(text(values.use), plannedUse)) flags.push('otherUse');
  if (values.illegal_build === '是') flags.push('illegalBuild');
  const end = text(values.lease_to);
  if (end !== '' && end < today) flags.push('expired');
  else if (end !== '' && end <= addDays(today, LEASE_NOTICE_DAYS)) flags.push('expiring');
  if (surveyFields.some((field) => values[field] === null || values[field] === '')) flags.push('incomplete');
  return flags;
}

const text = (value: RecordValues[string] | undefined): string => (typeof value === 'string' ? value.trim() : '');

/** Kinds of use as people write them; a text may name several. */
const kindsOfUse: readonly RegExp[] = [
  /生产|加工|制造|制作|车间|厂房|工业|组装|机加|喷|铸|焊/,
  /仓|库房|储存|存放|物流|堆场/,
  /宿舍|住宿|居住|公寓/,
  /商业|商铺|门市|店|超市|市场|餐饮|销售|展厅/,
  /办公|写字|研发/,
];

/**
 * 用途与规划不符: the two texts name different kinds of use. A machine shop in a factory hall is no difference; where neither text names a kind
 * that is known here, any other wording counts as one, so that a person looks.
 */
export function usesDiffer(use: string, plannedUse: string): boolean {
  if (use === '' || plannedUse === '' || use.includes(plannedUse) || plannedUse.includes(use)) return false;
  const kinds = (words: string): number[] => kindsOfUse.flatMap((kind, index) => (kind.test(words) ? [index] : []));
  const [of, planned] = [kinds(use), kinds(plannedUse)];
  if (of.length === 0 || planned.length === 0) return true;
  return !of.some((kind) => planned.includes(kind));
}
