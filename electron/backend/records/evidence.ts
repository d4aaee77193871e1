/**
 * What a record cannot show, as SQL over the row alias `r`: each rule of shared/declared/evidence.ts is one condition, so that a drawer, a list, a filter
 * and a count come from the same words. Files on hazards that were merged count for the one that stayed (domain.md §2.11 ⑧).
 */
import { type RawBuilder, sql } from 'kysely';
import { type EvidenceCondition, type EvidenceRule, evidenceRules, evidenceRulesOf } from '../../../shared/declared/evidence.ts';
import type { EntityName } from '../../../shared/declared/vocabulary.ts';

function condition(given: EvidenceCondition): RawBuilder<unknown> {
  if (!('child' in given)) {
    const column = sql.ref(`r.${given.field}`);
    return 'filled' in given ? sql`(${column} is not null and ${column} <> '')` : sql`${column} in (${sql.join(given.anyOf)})`;
  }
  const { where } = given;
  if (!where) return sql`exists (select 1 from ${sql.table(given.child)} c where c.hazard_id = r.id)`;
  const column = sql.ref(`c.${where.column}`);
  const values = where.anyOf.filter((value) => value !== null);
  const allowed = [
    ...(where.anyOf.includes(null) ? [sql`${column} is null`] : []),
    ...(values.length > 0 ? [sql`${column} in (${sql.join(values)})`] : []),
  ];
  return sql`exists (select 1 from ${sql.table(given.child)} c where c.hazard_id = r.id and (${sql.join(allowed, sql` or `)}))`;
}

/** Hazards that were merged, each with every hazard above it; few, and found once per query. */
const mergedInto = sql`with recursive merged(id, kept) as (
    select id, merged_into from hazard where status = 'merged' and merged_into is not null
    union select g.id, h.merged_into from merged g join hazard h on h.id = g.kept where h.merged_into is not null)`;

/** A file in one of the rule's slots hangs on the row `r`, or on a hazard that was merged into it. */
function hasFile(rule: EvidenceRule): RawBuilder<unknown> {
  const fits = sql`a.entity = ${rule.entity} and a.slot in (${sql.join(rule.slots)})`;
  // keys ascend with time: after a failed recheck only what came later is evidence
  const failed = sql`(select max(k.id) from recheck k where k.hazard_id = r.id and k.result <> '合格')`;
  const round = rule.ofThisRound ? sql` and a.id > coalesce(${failed}, '')` : sql``;
  const own = sql`exists (select 1 from attachment a where a.record_id = r.id and ${fits}${round})`;
  if (rule.entity !== 'hazard') return own;
  const onMerged = sql`r.id in (${mergedInto} select g.kept from merged g join attachment a on a.record_id = g.id where ${fits})`;
  return sql`(${own} or (${onMerged}${rule.ofThisRound ? sql` and ${failed} is null` : sql``}))`;
}

/** True where the record `r` comes under the rule and has nothing to show for it. */
export function lacksEvidence(rule: EvidenceRule): RawBuilder<unknown> {
  return sql`(${sql.join([...rule.when.map(condition), sql`not ${hasFile(rule)}`], sql` and `)})`;
}

const after = evidenceRules.find((rule) => rule.id === 'hazard.after') as EvidenceRule;

/** 整改证据齐: the current round is reported, and what shows it is there. */
export const rectificationShown = (): RawBuilder<unknown> =>
  sql`(exists (select 1 from rectification f where f.hazard_id = r.id and f.round = r.rounds) and ${hasFile(after)})`;

/** 若今天倒查，缺几项: how many of the rules of need 必 the record `r` fails; undefined for records that need show nothing. */
export function evidenceGaps(entity: EntityName): RawBuilder<unknown> | undefined {
  const needed = evidenceRulesOf(entity).filter((rule) => rule.need === '必');
  if (needed.length === 0) return undefined;
  return sql`(${sql.join(
    needed.map((rule) => sql`(case when ${lacksEvidence(rule)} then 1 else 0 end)`),
    sql` + `,
  )})`;
}
