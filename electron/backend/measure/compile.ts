/** From a declared indicator to SQL: one `from … where …` that the number, the breakdown and the list of records share. */
import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../../shared/day.ts';
import type { Completion, Condition, IndicatorDeclaration } from '../../../shared/declared/indicators/index.ts';
import { sourceGrouping } from '../../../shared/declared/sourceGrouping.ts';
import { decisionKey, registerCondition, registerDays, registerEnterprise, sumSql } from './registers.ts';

type Fragment = RawBuilder<unknown>;

/** Both days included. */
export interface Span {
  from: Day;
  asOf: Day;
}

export interface CompiledIndicator {
  /** what one is: id of the hazard, the inspection, the lease or the enterprise; of premises their name */
  key: Fragment;
  /** the day by which it counts */
  day: Fragment;
  /** the records as `r` with their enterprise as `e`, and the conditions */
  source: Fragment;
  /** the figure itself: how many without repetition, or a sum over the records */
  value: Fragment;
}

const ENTERPRISE = { hazard: sql`r.enterprise_id`, inspection: sql`r.enterprise_id`, lease: sql`r.lessee_id`, ...registerEnterprise };
const DAYS = { found: () => foundDay, inspected: () => sql`r."start"`, let: () => letDay, ...registerDays };

export function compileIndicator(indicator: IndicatorDeclaration, span: Span): CompiledIndicator {
  const day = DAYS[indicator.day]();
  const conditions = [inSpan(indicator, day, span), ...indicator.conditions.map((each) => conditionSql(each, span.asOf))];
  const enterprise = ENTERPRISE[indicator.entity];
  const places =
    indicator.entity === 'lease' ? sql` left join enterprise o on o.id = r.lessor_id left join park p on p.id = r.park_id` : sql``;
  const key = keySql(indicator, enterprise);
  return {
    key,
    day,
    source: sql`from ${sql.table(indicator.entity)} r left join enterprise e on e.id = ${enterprise}${places} where ${sql.join(conditions, sql` and `)}`,
    value: indicator.sum ? sumSql(indicator.sum) : sql`count(distinct ${key})`,
  };
}

function inSpan({ span: side }: IndicatorDeclaration, day: Fragment, span: Span): Fragment {
  if (side === 'within') return sql`${day} >= ${span.from} and ${day} <= ${span.asOf}`;
  return side === 'before' ? sql`${day} < ${span.from}` : sql`${day} <= ${span.asOf}`;
}

function keySql(indicator: IndicatorDeclaration, enterprise: Fragment): Fragment {
  if (indicator.counts === 'enterprise') return enterprise;
  if (indicator.counts === 'premises') return premisesName;
  if (indicator.counts === 'decision') return decisionKey;
  return indicator.counts === 'park' ? sql`case when ${lessorKind} = '园区' then ${premisesName} else ${letOn} end` : sql`r.id`;
}

/**
 * 厂中厂按厂区计数 (domain.md §2.2): one name is one place, given as a park, as words, or by whoever lets it. Several lessors in one park are one
 * place; a lessor without a park is its own.
 */
export const premisesName = sql`coalesce(p.name, nullif(trim(r.park_name), ''), o.name, trim(r.lessor_name))`;
/** a park inside a park is named after who lets it on */
const letOn = sql`coalesce(o.name, trim(r.lessor_name)) || '（内部园区）'`;
const lessorKind = sql`coalesce(nullif(r.lessor_kind, ''), case when r.lessor_id is not null then '企业' end)`;
/** a lease whose beginning nobody noted has run since before anybody asked */
const letDay = sql`coalesce(r.lease_from, '0000-00-00')`;

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
    case 'lessor':
      return oneOf(lessorKind, condition.kinds);
    case 'lessorUnknown':
      return sql`${lessorKind} is null`;
    case 'inPark':
      return sql`(${lessorKind} = '园区' or exists (select 1 from lease outer_lease where outer_lease.lessee_id = r.lessor_id and outer_lease.lessor_kind = '园区'))`;
    case 'inForce':
      return sql`(r.lease_to is null or r.lease_to >= ${asOf})`;
    case 'ended':
      return sql`r.lease_to < ${asOf}`;
    default:
      return registerCondition(condition, asOf);
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
