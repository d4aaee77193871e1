/**
 * One page of the ledger through the contract against the SQL one would write by hand for the same list, on the bare driver: the same
 * columns, the same derived columns, the same total. The bare driver keeps its statements prepared and masks nothing, lists no gaps,
 * turns no code into a word and parses no input; what the program adds for that is what the ratio shows.
 */
import Driver from 'better-sqlite3';
import type { InputOf } from '../../shared/contract.ts';
import { addDays } from '../../shared/day.ts';
import { NEAR_DUE_DAYS } from '../../shared/hazards.ts';
import { compare, type Ratio, time } from './measure.ts';
import { BENCH_TODAY, databaseOf, openBenchOffice } from './office.ts';

interface PageCase {
  /** what a clerk would call it; part of the bench's name */
  name: string;
  query: InputOf<'records.page'>;
  /** by hand */
  where: string;
  order: string;
  offset: number;
  bound: Record<string, string>;
}

/** calls before anything is measured: a window that is open all day asks with compiled code */
const WARMING = 40;

const first100 = { entity: 'hazard', offset: 0, limit: 100 } as const;
const beingMended = { field: 'status', op: 'anyOf', value: ['rectifying', 'pending_recheck'] } as const;
const beingMendedSql = `r.status in ('rectifying', 'pending_recheck')`;
const byDeadline = { field: 'deadline', descending: false };
const byDeadlineSql = 'r.deadline asc nulls last, r.id';
const saysSql = '(instr(r.search_text, @word) > 0 or r.enterprise_id in (select id from enterprise where instr(search_text, @word) > 0))';

const cases: readonly PageCase[] = [
  {
    name: 'filtered by state, sorted by deadline',
    query: { ...first100, filters: [{ ...beingMended, value: [...beingMended.value] }], sort: [byDeadline] },
    where: beingMendedSql,
    order: byDeadlineSql,
    offset: 0,
    bound: {},
  },
  {
    name: 'filtered by state, searched, sorted by deadline',
    query: { ...first100, search: '灭火器', filters: [{ ...beingMended, value: [...beingMended.value] }], sort: [byDeadline] },
    where: `${beingMendedSql} and ${saysSql}`,
    order: byDeadlineSql,
    offset: 0,
    bound: { word: '灭火器' },
  },
  {
    name: 'filtered by state, page 100 of the closed, newest first',
    query: {
      ...first100,
      offset: 9_900,
      filters: [{ field: 'status', op: 'is', value: 'closed' }],
      sort: [{ field: 'found_on', descending: true }],
    },
    where: `r.status = 'closed'`,
    order: 'r.found_on desc nulls last, r.id',
    offset: 9_900,
    bound: {},
  },
  {
    name: 'overdue, sorted by deadline',
    query: { ...first100, filters: [{ field: 'overdue', op: 'is', value: true }], sort: [byDeadline] },
    where: `r.deadline < @today and r.status in ('registered', 'pending_order', 'rectifying', 'extension_pending', 'pending_recheck', 'pending_close')`,
    order: byDeadlineSql,
    offset: 0,
    bound: {},
  },
];

const columns = `r.id, r.version, r.code, r.enterprise_id, r.project_id, r.lease_id, r.inspection_id, r.found_on, r.source, r.self_found_by,
  r.verified_on, r.found_by_org, r.found_by, r.description, r.location, r.level, r.level_decided_by, r.level_decided_on, r.basis_clause,
  r.category, r.nature, r.evidence_kind, r.mgmt_cause, r.cause_kind, r.exempt_penalty, r.reported_to, r.reported_on, r.escalation,
  r.manage_type, r.duty_person, r.duty_unit, r.duty_phone, r.measures, r.funds_fen, r.deadline, r.contingency, r.interim_stop,
  r.interim_stop_from, r.interim_stop_to, r.interim_stop_scope, r.need_gov_coord, r.regulator_dept, r.regulator_person, r.rectified_on,
  r.rectify_desc, r.status, r.reported_state, r.rounds, r.closed_on, r.merged_into, r.remark, r.claimed_done,
  e.name as enterprise_name, e.uscc as enterprise_uscc, e.village as enterprise_village, e.key_sector as enterprise_sector,
  p.content as project_content, l.lessor_name, i.no as inspection_no, m.description as merged_description`;

const open = `r.status in ('registered', 'pending_order', 'rectifying', 'extension_pending', 'pending_recheck', 'pending_close')`;
const derived = `(r.deadline < @today and ${open}) as overdue,
  (r.deadline >= @today and r.deadline <= @soon and ${open}) as near_due,
  case when r.status = 'transferred' and exists (select 1 from transfer t where t.hazard_id = r.id and t.replied_on is null and t.reply_due < @today)
    then '移送未复'
    when r.deadline < @today and r.status in ('pending_recheck', 'pending_close') then '本办未复查/未销号'
    when r.deadline < @today and ${open} then '企业未报完成' end as overdue_side,
  exists (select 1 from listed_supervision s where s.hazard_id = r.id and s.delisted_on is null) as listed`;

/** The page is found by its keys first: sorting whole rows of the ledger takes three times as long. */
function byHand(driver: Driver.Database, one: PageCase): () => { rows: unknown[]; total: number } {
  const count = driver.prepare(`select count(*) from hazard r where ${one.where}`).pluck();
  const rows = driver.prepare(`select ${columns}, ${derived} from hazard r
    left join enterprise e on e.id = r.enterprise_id left join outsourcing_project p on p.id = r.project_id
    left join lease l on l.id = r.lease_id left join inspection i on i.id = r.inspection_id left join hazard m on m.id = r.merged_into
    where r.id in (select r.id from hazard r where ${one.where} order by ${one.order} limit 100 offset ${one.offset})
    order by ${one.order}`);
  const today: Record<string, string> = { today: BENCH_TODAY, soon: addDays(BENCH_TODAY, NEAR_DUE_DAYS), ...one.bound };
  const bound = Object.keys(one.bound).length > 0 || one.where.includes('@today') ? today : {};
  return () => ({ rows: rows.all(today), total: Number(count.get(bound)) });
}

export interface PageResult {
  name: string;
  measured: Ratio;
  total: number;
}

/**
 * @param folder an office with a ledger
 * @param copy the same office once more: the program holds its own locked
 * @throws Error when the two do not show the same page
 */
export async function benchPages(folder: string, copy: string, rounds: number): Promise<PageResult[]> {
  const bench = await openBenchOffice(folder);
  const driver = new Driver(databaseOf(copy));
  // as the program's own connection stands
  for (const pragma of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL', 'cell_size_check = ON', 'mmap_size = 0', 'temp_store = MEMORY']) {
    driver.pragma(pragma);
  }
  try {
    const results: PageResult[] = [];
    for (const one of cases) {
      const hand = byHand(driver, one);
      const ours = await bench.call('records.page', one.query);
      const theirs = hand();
      const ids = theirs.rows.map((row) => (row as { id: string }).id);
      if (ours.total !== theirs.total || ours.rows.length !== ids.length || ours.rows.some((row, at) => row.id !== ids[at])) {
        throw new Error(`“${one.name}”: the two pages differ (${ours.total} and ${theirs.total} in all)`);
      }
      const page = async (): Promise<void> => void (await bench.call('records.page', one.query));
      for (let warm = 0; warm < WARMING; warm++) {
        await page();
        hand();
      }
      const once = await time(page);
      const times = Math.max(1, Math.min(20, Math.round(60 / once)));
      const measured = await compare(page, () => void hand(), { rounds, times });
      results.push({ name: one.name, measured, total: ours.total });
    }
    return results;
  } finally {
    driver.close();
    await bench.close();
  }
}
