/**
 * What was decided in a span, counted for meetings and for the notices that ask: 五个一律 (S2-04…08), 五个一批 (S2-09), 一案双罚 derived per case
 * (S1-35, S4-23), enterprises penalised again (S4-24), hazards treated strictly without a measure (S0-42), how visits were made (S0-46).
 */
import type { Day } from '../../../shared/day.ts';
import { codeListOf } from '../../../shared/declared/codes/index.ts';
import { indicators, PENALTY_TYPES } from '../../../shared/declared/indicators/index.ts';
import type { ReadHandler } from '../context.ts';
import type { Readable } from '../database/handles.ts';
import { countOf, recordsOf } from '../measure/index.ts';

/** 五个一批 of S2-09 and those of S4-27 beside them, by what the register calls a measure. */
const batches: readonly { name: string; types: readonly string[] }[] = [
  { name: '公开曝光一批', types: ['曝光'] },
  { name: '依法惩治一批', types: PENALTY_TYPES },
  { name: '通报、列入黑名单一批', types: ['通报', '黑名单'] },
  { name: '取缔一批', types: ['取缔'] },
  { name: '关闭一批', types: ['实际关闭'] },
  { name: '约谈一批', types: ['约谈'] },
  { name: '联合惩戒一批', types: ['联合惩戒'] },
  { name: '停产整顿一批', types: ['责令停产停业整顿'] },
];

export const tally: ReadHandler<'enforcement.tally'> = async (db, { from, to }) => {
  const actions = await db
    .selectFrom('enforcement_action')
    .select(['id', 'type', 'five_absolute', 'enterprise_id', 'hazard_id'])
    .where('on', '>=', from)
    .where('on', '<=', to)
    .orderBy('on')
    .execute();
  const counted = (name: string, some: typeof actions) => ({
    name,
    count: some.length,
    enterprises: new Set(some.flatMap((one) => one.enterprise_id ?? [])).size,
    records: some.map((one) => one.id),
  });
  const span = { from, asOf: to };
  return {
    fiveAbsolute: codeListOf('fiveAbsolute').codes.map(({ code, label }) =>
      counted(
        label,
        actions.filter((one) => one.five_absolute === code),
      ),
    ),
    fiveBatches: batches.map(({ name, types }) =>
      counted(
        name,
        actions.filter((one) => types.includes(one.type)),
      ),
    ),
    dualPenalties: await dualPenalties(db, span),
    repeated: await repeated(db, to),
    withoutMeasure: await withoutMeasure(db, span),
    methods: await methods(db, span),
    coverage: {
      inspected: await countOf(db, indicators.inspected, span),
      enterprises: Number(
        (
          await db
            .selectFrom('enterprise')
            .select(({ fn }) => fn.countAll<number>().as('n'))
            .executeTakeFirst()
        )?.n ?? 0,
      ),
    },
  };
};

interface Span {
  from: Day;
  asOf: Day;
}

async function dualPenalties(db: Readable, span: Span) {
  const ids = await recordsOf(db, indicators.dualPenalties, span);
  if (ids.length === 0) return [];
  return db
    .selectFrom('enforcement_case as c')
    .innerJoin('enterprise as e', 'e.id', 'c.enterprise_id')
    .select(['c.id as case', 'c.no', 'e.name as enterprise'])
    .where('c.id', 'in', ids)
    .orderBy('c.opened_on')
    .execute();
}

/** 长期存在并多次受罚: two decisions ever, and whether they were about one hazard */
async function repeated(db: Readable, to: Day) {
  const rows = await db
    .selectFrom('enforcement_action as a')
    .innerJoin('enterprise as e', 'e.id', 'a.enterprise_id')
    .select(['a.enterprise_id', 'e.name', 'a.hazard_id', 'a.doc_no', 'a.id'])
    .where('a.type', 'in', [...PENALTY_TYPES])
    .where('a.on', '<=', to)
    .execute();
  const decisions = (some: typeof rows): number => new Set(some.map((row) => row.doc_no ?? row.id)).size;
  return [...Map.groupBy(rows, (row) => row.enterprise_id ?? '')].flatMap(([enterprise, some]) => {
    const penalties = decisions(some);
    if (penalties < 2) return [];
    const byHazard = Map.groupBy(
      some.filter((row) => row.hazard_id !== null),
      (row) => row.hazard_id,
    );
    const sameHazard = [...byHazard.values()].some((about) => decisions(about) >= 2);
    return [{ enterprise, name: some[0]?.name ?? '', penalties, sameHazard }];
  });
}

/** 该停产、该关闭、从严处理的: those with neither a measure nor a transfer behind them */
async function withoutMeasure(db: Readable, span: Span) {
  const rows = await db
    .selectFrom('hazard as h')
    .innerJoin('enterprise as e', 'e.id', 'h.enterprise_id')
    .select(['h.id as hazard', 'h.description', 'e.name'])
    .where('h.found_on', '>=', span.from)
    .where('h.found_on', '<=', span.asOf)
    .where('h.status', 'not in', ['void', 'merged'])
    .where(({ eb, or }) => or([eb('h.escalation', 'is not', null), eb('h.manage_type', '=', '停产整改')]))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('enforcement_action as a').select('a.id').whereRef('a.hazard_id', '=', 'h.id'))),
    )
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('transfer as t').select('t.id').whereRef('t.hazard_id', '=', 'h.id'))))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('department_transfer as d').select('d.id').whereRef('d.hazard_id', '=', 'h.id'))),
    )
    .orderBy('h.found_on')
    .execute();
  return rows.map((row) => ({ hazard: row.hazard, title: `${row.name}：${row.description}` }));
}

/** A visit made in two ways counts in both. */
async function methods(db: Readable, span: Span) {
  const rows = await db
    .selectFrom('inspection')
    .select('method')
    .where('start', '>=', span.from)
    .where('start', '<=', span.asOf)
    .where('method', 'is not', null)
    .execute();
  const each = rows.flatMap((row) => JSON.parse(row.method ?? '[]') as string[]);
  return [...Map.groupBy(each, (name) => name)].map(([name, some]) => ({ name, count: some.length }));
}
