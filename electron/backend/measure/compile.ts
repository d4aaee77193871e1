/** From a declared indicator to SQL: one `from … where …` that the number, the breakdown and the list of records share. */
import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../../shared/day.ts';
import type { Completion, Condition, IndicatorDeclaration } from '../../../shared/declared/indicators/index.ts';
import { sourceGrouping } from '../../../shared/declared/sourceGrouping.ts';

type Fragment = RawBuilder<unknown>;

/** Both days included. */
export interface Span {
  from: Day;
  asOf: Day;
}

export interface CompiledIndicator {
  /** what one is: id of the hazard, the inspection or the enterprise */
  key: Fragment;
  /** the day by which it counts */
  day: Fragment;
  /** the records as `r` with their enterprise as `e`, and the conditions */
  source: Fragment;
}

export function compileIndicator(indicator: IndicatorDeclaration, span: Span): CompiledIndicator {
  const day = indicator.day === 'found' ? foundDay : sql`r."start"`;
  const inSpan = indicator.span === 'within' ? sql`${day} >= ${span.from} and ${day} <= ${span.asOf}` : sql`${day} < ${span.from}`;
  const conditions = [inSpan, ...indicator.conditions.map((each) => conditionSql(each, span.asOf))];
  return {
    key: indicator.counts === 'enterprise' ? sql`r.enterprise_id` : sql`r.id`,
    day,
    source: sql`from ${sql.table(indicator.entity)} r left join enterprise e on e.id = r.enterprise_id where ${sql.join(conditions, sql` and `)}`,
  };
}

const sourcesWhere = (fits: (rule: (typeof sourceGrouping)[string]) => boolean): string[] =>
  Object.entries(sourceGrouping)
    .filter(([, rule]) => fits(rule))
    .map(([source]) => source);

const oneOf = (column: Fragment, values: readonly string[]): Fragment =>
  values.length === 0 ? sql`0` : sql`${column} in (${sql.join([...values])})`;

const needsVerification = sourcesWhere((rule) => rule.onlyVerified);

/** 核实日作 found_on: where a source counts only once verified, that day is the day it was found (domain.md §9.2). */
const foundDay = sql`case when ${oneOf(sql`r.source`, needsVerification)} and r.verified_on is not null then r.verified_on else r.found_on end`;

function conditionSql(condition: Condition, asOf: Day): Fragment {
  switch (condition.is) {
    case 'counted':
      return sql`r.status not in ('void', 'merged')`;
    case 'level':
      return oneOf(sql`r.level`, condition.levels);
    case 'sourceGroup': {
      const groups: readonly string[] = condition.groups;
      const atOnce = sourcesWhere((rule) => groups.includes(rule.group) && !rule.onlyVerified);
      const verified = sourcesWhere((rule) => groups.includes(rule.group) && rule.onlyVerified);
      return sql`(${oneOf(sql`r.source`, atOnce)} or (${oneOf(sql`r.source`, verified)} and r.verified_on is not null))`;
    }
    case 'sourceUnmapped':
      return sql`(r.source is null or not ${oneOf(
        sql`r.source`,
        sourcesWhere(() => true),
      )})`;
    case 'unverified':
      return sql`(${oneOf(sql`r.source`, needsVerification)} and r.verified_on is null)`;
    case 'completed':
      return completedSql(condition.by, asOf);
    case 'notCompleted':
      return sql`not ${completedSql(condition.by, asOf)}`;
    case 'listed':
      return sql`exists (select 1 from listed_supervision l where l.hazard_id = r.id and l.issued_on <= ${asOf} and ${oneOf(sql`l.level`, condition.levels)})`;
    case 'inspectedBy':
      return oneOf(sql`r.org`, condition.orgs);
    case 'notOfType':
      return sql`(r.type is null or not ${oneOf(sql`r.type`, condition.types)})`;
    case 'failed': {
      const ticks = condition.duties.map((duty) => sql`${sql.ref(`r.${duty}`)} = '不符合'`);
      return sql`(${sql.join(ticks, sql` or `)})`;
    }
  }
}

/** As it stood on that day: a closure revoked later was still in force then (domain.md §1.4.1 A3-02). */
function completedSql(by: Completion, asOf: Day): Fragment {
  switch (by) {
    case '销号':
      return sql`exists (select 1 from closure c where c.hazard_id = r.id and c."on" <= ${asOf} and (c.revoked_on is null or c.revoked_on > ${asOf}))`;
    case '复查合格':
      return sql`exists (select 1 from recheck k where k.hazard_id = r.id and k."on" <= ${asOf} and k.result = '合格')`;
    case '企业报完成':
      return sql`exists (select 1 from rectification f where f.hazard_id = r.id and f.done_on <= ${asOf})`;
  }
}
