/**
 * Hazard rows → hazards, with what the enterprise claims (domain.md §2.11 ⑩): 已整改 stands in 待复查 with its own words, a complete recheck is
 * kept beside it, and only a person's answer for the batch closes them: major ones only where the sheet brings a complete recheck.
 */

import { codeLabel } from '../../../../shared/declared/codes/index.ts';
import type { RecordValues } from '../../../../shared/declared/vocabulary.ts';
import { type HazardState, sameHands } from '../../../../shared/hazards.ts';
import { firstState, type NewRecord, nextNumbers } from '../../records/index.ts';
import { differences } from '../planning/judge.ts';
import { readMany } from '../planning/ledger.ts';
import { isBlank } from '../planning/readRows.ts';
import { change, create, idOf, ownValues, type RowToStore, type Storing } from './storing.ts';

const OPEN_FOR_CLAIMS = new Set(['registered', 'pending_order', 'rectifying']);

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

interface Done {
  on: string | null;
  closeOn: string | null;
}

/** The day of rectification as the sheet tells it, and the day of closing if a person has accepted such rows. */
function doneOf(storing: Storing, { row, table }: RowToStore): Done {
  const { values, claim } = row;
  if (!claim) return { on: null, closeOn: null };
  const on = text(values.rectified_on) ?? text(values['recheck.on']) ?? table.read.declared.filledOn;
  const given = storing.answer('claimed_done');
  if (!given || given.answer === 'wait' || (values.level !== '一般' && values.level !== '重大')) return { on, closeOn: null };
  const byRecheck = claim.complete && sameHands(inspectors(values), rectifiers(values)).length === 0 ? text(values['recheck.on']) : null;
  // a major one is closed only on the recheck that the old ledger brings with it, whatever day was answered (rule ⑩)
  const wanted =
    given.answer === 'recheck' || values.level === '重大' ? byRecheck : given.answer === 'claimed' ? text(values.rectified_on) : given.day;
  const foundOn = String(values.found_on);
  return { on, closeOn: wanted !== null && wanted >= foundOn && wanted <= storing.context.today ? wanted : null };
}

function inspectors(values: RecordValues): string[] {
  const list = values['recheck.inspectors'];
  return Array.isArray(list) ? list : [];
}

function rectifiers(values: RecordValues): string[] {
  const person = text(values.duty_person);
  return person === null ? [] : [person];
}

function stateOf(values: RecordValues, done: Done, claimed: boolean): HazardState {
  if (done.closeOn !== null) return 'closed';
  if (claimed) return 'pending_recheck';
  const graded = values.level === '一般' || values.level === '重大';
  // the old ledger says it is being rectified: it has been ordered
  return graded && values.status === 'rectifying' ? 'rectifying' : firstState(values);
}

export async function storeHazards(storing: Storing, rows: readonly RowToStore[]): Promise<void> {
  const fresh = rows.filter(({ row }) => row.verdict === 'new' && idOf(storing, row.parties.enterprise) !== null);
  const codes = await numbers(storing, fresh);
  const records = fresh.map((from): { record: NewRecord; from: RowToStore } => {
    const { row } = from;
    const done = doneOf(storing, from);
    const values = ownValues(row.values);
    const record: NewRecord = {
      values: {
        ...values,
        enterprise_id: idOf(storing, row.parties.enterprise),
        code: values.code ?? codes.get(from) ?? null,
        reported_state: row.said ?? row.claim?.words.slice(0, 200) ?? null,
        closed_on: done.closeOn,
        rounds: row.claim && done.on !== null ? 1 : 0,
      },
      extra: { status: stateOf(row.values, done, row.claim !== null), claimed_done: row.claim && done.closeOn === null ? 1 : 0 },
    };
    delete record.values.status;
    return { record, from };
  });
  const ids = await create(storing, 'hazard', records);
  for (const [at, { from }] of records.entries()) {
    if (from.row.claim) await storeClaim(storing, ids[at] ?? '', 1, from);
    if (at % 500 === 499) await storing.context.pause();
  }
  await updateHazards(storing, rows);
}

async function numbers(storing: Storing, rows: readonly RowToStore[]): Promise<Map<RowToStore, string>> {
  const months = new Map<string, RowToStore[]>();
  for (const from of rows) {
    if (!isBlank(from.row.values.code)) continue;
    const month = String(from.row.values.found_on).slice(0, 7);
    const list = months.get(month);
    if (list) list.push(from);
    else months.set(month, [from]);
  }
  const codes = new Map<RowToStore, string>();
  for (const [month, list] of months) {
    const next = await nextNumbers(storing.db, 'hazard', `${month}-01`, list.length);
    for (const [at, from] of list.entries()) codes.set(from, next[at] ?? '');
  }
  return codes;
}

/** The round of rectification the enterprise reports, the recheck it brings, and the closure a person accepted. */
async function storeClaim(storing: Storing, hazard: string, round: number, from: RowToStore): Promise<void> {
  const { db, context } = storing;
  const { row, file, table } = from;
  const done = doneOf(storing, from);
  if (done.on === null || !row.claim) return;
  await db
    .insertInto('rectification')
    .values({
      id: context.newId(),
      hazard_id: hazard,
      round,
      done_on: done.on,
      by: text(row.values.duty_person) ?? text(row.values['enterprise.name']) ?? '企业',
      description: (text(row.values.rectify_desc) ?? row.claim.words).slice(0, 2_000),
      evidence: `来表所写：${file.name} ${table.understood.sheet} 第 ${row.row} 行`.slice(0, 500),
      funds_actual_fen: null,
      submitted_on: context.today,
    })
    .execute();
  const recheckedOn = text(row.values['recheck.on']);
  const result = row.values['recheck.result'];
  const people = inspectors(row.values);
  if (recheckedOn !== null && people.length > 0 && (result === '合格' || result === '不合格' || result === '部分合格')) {
    await db
      .insertInto('recheck')
      .values({
        id: context.newId(),
        hazard_id: hazard,
        round,
        on: recheckedOn,
        org: text(row.values['recheck.org']) ?? '来表未写',
        inspectors: JSON.stringify(people),
        result,
        opinion: text(row.values['recheck.opinion']),
        doc_no: null,
      })
      .execute();
  }
  if (done.closeOn === null) return;
  await db
    .insertInto('closure')
    .values({
      id: context.newId(),
      hazard_id: hazard,
      on: done.closeOn,
      approver: context.person,
      no: null,
      basis: '认可',
      revoked_on: null,
      revoke_reason: null,
    })
    .execute();
  await db
    .insertInto('hazard_note')
    .values({
      id: context.newId(),
      hazard_id: hazard,
      on: context.today,
      what: '认可为已销号',
      who: context.person,
      detail: `来表写“${row.claim.words.slice(0, 60)}”，导入时成批认可，按 ${done.closeOn}`,
    })
    .execute();
}

async function updateHazards(storing: Storing, rows: readonly RowToStore[]): Promise<void> {
  for (const from of rows) {
    const { row } = from;
    if (row.verdict !== 'update' || row.matchId === null) continue;
    const stored = (await readMany(storing.db, 'hazard', [row.matchId])).get(row.matchId) ?? {};
    const difference = differences('hazard', ownValues(row.values), stored)?.file ?? {};
    const claims = row.claim !== null && OPEN_FOR_CLAIMS.has(String(stored.status));
    if (!claims && Object.keys(difference).length === 0) continue;
    const round = Number(stored.rounds ?? 0) + 1;
    const reported = claims && doneOf(storing, { ...from, row: { ...row, claim: row.claim } }).on !== null;
    await change(
      storing,
      'hazard',
      row.matchId,
      claims ? { ...difference, reported_state: row.said ?? codeLabel('hazardStatus', 'pending_recheck') } : difference,
      from,
      claims ? { status: 'pending_recheck', claimed_done: 1, ...(reported ? { rounds: round } : {}) } : {},
    );
    if (claims) await storeClaim({ ...storing, answer: () => null }, row.matchId, round, from);
  }
}
