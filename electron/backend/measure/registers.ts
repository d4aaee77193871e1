/** The registers' side of a compiled indicator: which day, whose enterprise, what one is, which records (domain.md §1.4.1, M cells). */
import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../../shared/day.ts';
import {
  type CountedRegister,
  type IndicatorDeclaration,
  PENALTY_TYPES,
  type RegisterCondition,
} from '../../../shared/declared/indicators/index.ts';

type Fragment = RawBuilder<unknown>;

const ofOne = sql`r.enterprise_id`;
/** what concerns no single enterprise is under none */
const ofNone = sql`null`;

export const registerEnterprise: Record<CountedRegister, Fragment> = {
  assistance: ofOne,
  enforcement_action: ofOne,
  enforcement_case: ofOne,
  tip: ofOne,
  accountability: ofNone,
  staff: ofNone,
  activity: ofNone,
};

const penaltyTypes = sql.join([...PENALTY_TYPES]);

/** First day on which somebody of this kind bore a penalty in the case `r`. */
const firstPenalty = (target: '单位' | '主要负责人'): Fragment =>
  sql`(select min(a."on") from enforcement_action a, json_each(a.targets) t where a.case_id = r.id and a.type in (${penaltyTypes}) and t.value = ${target})`;

export const registerDays = {
  on: () => sql`r."on"`,
  published: () => sql`r.published_on`,
  transferred: () => sql`r.judicial_transfer_on`,
  paid: () => sql`r.paid_on`,
  // a post whose beginning nobody noted has been held since before anybody asked
  tookUp: () => sql`coalesce(r."from", '0000-00-00')`,
  // null while one of the two is missing
  secondPenalty: () => sql`max(${firstPenalty('单位')}, ${firstPenalty('主要负责人')})`,
};

/** One paper is one decision, whatever it orders; without a number each record is its own. */
export const decisionKey = sql`coalesce((select min(same.id) from enforcement_action same where same.doc_no = r.doc_no and same.organ is r.organ and same.type in (${penaltyTypes})), r.id)`;

/** Sums of money are figures in 万元; the ledger keeps fen. */
export function sumSql(column: NonNullable<IndicatorDeclaration['sum']>): Fragment {
  const sum = sql`coalesce(sum(${sql.ref(`r.${column}`)}), 0)`;
  return column.endsWith('_fen') ? sql`${sum} / 1000000.0` : sum;
}

export function registerCondition(condition: RegisterCondition, asOf: Day): Fragment {
  switch (condition.is) {
    case 'oneOf':
      return sql`${sql.ref(`r.${condition.field}`)} in (${sql.join([...condition.values])})`;
    case 'names':
      return sql`exists (select 1 from json_each(${sql.ref(`r.${condition.field}`)}) one where one.value in (${sql.join([...condition.values])}))`;
    case 'flagged':
      return sql`${sql.ref(`r.${condition.field}`)} = 1`;
    case 'ofEnterprise':
      return sql`r.enterprise_id is not null`;
    case 'notAsCase':
      return sql`not exists (select 1 from enforcement_case c where c.judicial_transfer_on is not null
        and (c.id = r.case_id or (c.enterprise_id = r.enterprise_id and c.judicial_transfer_on = r."on")))`;
    case 'notAsAccountability':
      return sql`not exists (select 1 from accountability a where a.case_id = r.case_id or (a.hazard_id = r.hazard_id and a."on" = r."on"))`;
    case 'onDuty':
      return sql`(r."to" is null or r."to" >= ${asOf})`;
  }
}
