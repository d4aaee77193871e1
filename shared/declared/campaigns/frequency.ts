/**
 * How often something is due where several rules meet (T8): the strictest holds and says which rule it is.
 *
 * Worked example: an enterprise tagged 金属冶炼 under S3 and S4 owes 带队检查 once a month, by S3-18.
 */
import type { FrequencyAction, FrequencyPer, FrequencyRule } from './vocabulary.ts';

/** Days one turn may take at most; a campaign counts as one turn and is the mildest. */
const spanDays: Readonly<Record<FrequencyPer, number>> = { 月: 30, 季: 91, 半年: 182, 年: 365, 行动期: Number.POSITIVE_INFINITY };

const perOf = (rule: FrequencyRule): number => spanDays[rule.per] / rule.minCount;

/**
 * @param tags of the enterprise: its risk tags, and 高危行业 where it is one
 * @returns the strictest rule that applies, the earlier one where two are alike, or undefined where none does
 */
export function strictestRule(
  rules: readonly FrequencyRule[],
  action: FrequencyAction,
  tags: readonly string[],
): FrequencyRule | undefined {
  const applying = rules.filter((rule) => rule.action === action && (rule.tag === '全部' || tags.includes(rule.tag)));
  return applying.reduce<FrequencyRule | undefined>((best, rule) => {
    if (best === undefined) return rule;
    const stricter = perOf(rule) < perOf(best) || (perOf(rule) === perOf(best) && rule.minCount > best.minCount);
    return stricter ? rule : best;
  }, undefined);
}
