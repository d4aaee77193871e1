/**
 * Finished rows against the ledgers and against each other: new, update, same, conflict, refused (design.md §5). Blank never wipes. A
 * credit code under another name is always a person's decision.
 *
 * Sheets are judged in the order in which they will be stored (enterprises first), so a hazard finds the enterprise that another file of
 * the same batch brings.
 */
import type { KnownKind } from '../../../../shared/declared/intake/kinds.ts';
import { fieldOf } from '../../../../shared/declared/records/index.ts';
import type { EntityName, FieldValue, RecordValues } from '../../../../shared/declared/vocabulary.ts';
import type { CellProblem, Verdict } from '../../../../shared/intake.ts';
import { keyOf, type Ledger, nameKey } from './ledger.ts';
import { type Party, remember, resolve } from './organisations.ts';
import { isBlank } from './readRows.ts';
import type { FinishedRow } from './rowRules.ts';

export interface JudgedRow extends FinishedRow {
  index: number;
  verdict: Verdict;
  held: boolean;
  /** a person's word on a conflict */
  settled: 'file' | 'ours' | null;
  matchId: string | null;
  /** fields that differ from the ledger: what stands there now */
  current: RecordValues | null;
  parties: Partial<Record<'self' | 'enterprise' | 'owner' | 'contractor' | 'lessor' | 'lessee' | 'employer' | 'project', Party>>;
}

/** The order of storing: what others link to comes first. */
export const storingOrder: readonly KnownKind[] = ['enterprise', 'contractor', 'lease', 'outsourcing_project', 'worker', 'hazard'];

/** What the batch itself will have created by the time a row is stored. */
export class BatchLedger {
  readonly enterprises = new Map<string, Party>();
  readonly contractors = new Map<string, Party>();
  /** identity of a new record → the row that brings it */
  readonly records = new Map<string, { row: JudgedRow; where: string }>();
  /** names of unknown enterprises → rows that name them */
  readonly pending = new Map<string, { name: string; rows: number; alike: string | null }>();
}

const text = (value: FieldValue | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null);

function warn(row: FinishedRow, field: string, says: string, cause: string): void {
  row.problems.push({ field, cell: null, severity: 'warning', says, cause });
}

interface Judging {
  ledger: Ledger;
  batch: BatchLedger;
  /** 'file 工作表' for sentences about duplicates */
  where: string;
  /** stored values of matched records, by id */
  stored: ReadonlyMap<string, RecordValues>;
}

function linked(row: JudgedRow, path: 'enterprise' | 'owner' | 'lessor' | 'lessee', context: Judging): void {
  const name = text(row.values[`${path}.name`]);
  if (name === null) return;
  const { ledger, batch } = context;
  const { party, conflict } = resolve(
    ledger.enterprises,
    batch.enterprises,
    {
      name,
      uscc: text(row.values[`${path}.uscc`]),
      oldRegNo: text(row.values[`${path}.old_reg_no`]),
      village: text(row.values[`${path}.village`]),
    },
    `${path}.`,
  );
  row.parties[path] = party;
  if (conflict) clash(row, conflict.field, conflict.says);
}

function clash(row: JudgedRow, field: string, says: string): void {
  row.problems.push({ field, cell: null, severity: 'error', says, cause: `${field}:conflict` });
  if (row.verdict !== 'refused') row.verdict = 'conflict';
}

/** Unknown enterprises are created as 待建名录; a near name in the roster is shown. */
function expectEnterprise(row: JudgedRow, path: 'enterprise' | 'owner' | 'lessee', context: Judging): void {
  const party = row.parties[path];
  if (!party || party.id !== null || row.verdict === 'refused' || row.verdict === 'conflict') return;
  const { batch, ledger } = context;
  if (!batch.enterprises.has(party.key)) {
    const alike = ledger.enterprises.alike(party.name)[0]?.name ?? null;
    batch.pending.set(party.key, { name: party.name, rows: 0, alike });
  }
  const pending = batch.pending.get(party.key);
  if (pending) {
    pending.rows += 1;
    if (pending.alike !== null)
      warn(
        row,
        `${path}.name`,
        `名录里没有「${party.name.slice(0, 40)}」，有相近的「${pending.alike}」；若是同一家请先改名，否则按新企业待建。`,
        `${path}.name:alike`,
      );
  }
  remember(batch.enterprises, party);
}

function contractorOf(
  row: JudgedRow,
  named: { name: string; uscc: string | null; idNo: string | null },
  prefix: string,
  context: Judging,
): Party {
  const { party, conflict } = resolve(context.ledger.contractors, context.batch.contractors, named, prefix);
  if (conflict) clash(row, conflict.field, conflict.says);
  return party;
}

function sameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && [...a].sort().join('\u0000') === [...b].sort().join('\u0000');
  return false;
}

/** Fields an import never changes on a record that exists: its life is led by actions. */
const ledByActions: Readonly<Partial<Record<EntityName, ReadonlySet<string>>>> = {
  hazard: new Set([
    'status',
    'rounds',
    'closed_on',
    'merged_into',
    'level_decided_by',
    'level_decided_on',
    'overdue',
    'listed',
    'reported_state',
  ]),
};

/** What the file says otherwise than the ledger; blank never wipes. Null when nothing differs. */
export function differences(
  entity: EntityName,
  values: RecordValues,
  stored: RecordValues,
): { file: RecordValues; ours: RecordValues } | null {
  const file: RecordValues = {};
  const ours: RecordValues = {};
  let any = false;
  for (const [field, value] of Object.entries(values)) {
    if (isBlank(value) || field.includes('.') || ledByActions[entity]?.has(field) || !fieldOf(entity, field)) continue;
    const now = stored[field] ?? null;
    if (sameValue(value, now)) continue;
    file[field] = value;
    ours[field] = now;
    any = true;
  }
  return any ? { file, ours } : null;
}

function compare(row: JudgedRow, entity: EntityName, id: string, context: Judging): void {
  row.matchId = id;
  const difference = differences(entity, row.values, context.stored.get(id) ?? {});
  row.current = difference?.ours ?? null;
  if (row.verdict === 'new') row.verdict = difference ? 'update' : 'same';
}

/** The same record once more in this batch: said, and only what it adds is taken. */
function duplicate(row: JudgedRow, identity: string, context: Judging): void {
  const earlier = context.batch.records.get(identity);
  if (!earlier) {
    if (row.verdict === 'new') context.batch.records.set(identity, { row, where: context.where });
    return;
  }
  const differing: string[] = [];
  let adds = false;
  for (const [path, value] of Object.entries(row.values)) {
    if (isBlank(value)) continue;
    const before = earlier.row.values[path];
    if (isBlank(before)) adds = true;
    else if (!sameValue(value, before)) differing.push(path);
  }
  const which = `${earlier.where} 第 ${earlier.row.row} 行`;
  row.matchId = null;
  row.verdict = differing.length > 0 || adds ? 'update' : 'same';
  if (differing.length > 0) {
    row.current = Object.fromEntries(differing.map((path) => [path, earlier.row.values[path] ?? null]));
    for (const path of differing) warn(row, path, `与${which}是同一条，内容不同；入账时以这一行为准，请核对。`, `${path}:duplicate`);
  } else warn(row, firstField(row), `与${which}重复${adds ? '，只补它没有的内容' : '，不再新增'}。`, 'row:duplicate');
}

function firstField(row: JudgedRow): string {
  return Object.keys(row.values)[0] ?? '';
}

type Judge = (row: JudgedRow, context: Judging) => void;

const judges: Readonly<Record<KnownKind, Judge>> = {
  enterprise(row, context) {
    const name = text(row.values.name);
    if (name === null) return;
    const { ledger, batch } = context;
    const named = { name, uscc: text(row.values.uscc), oldRegNo: text(row.values.old_reg_no), village: text(row.values.village) };
    const { party, conflict } = resolve(ledger.enterprises, batch.enterprises, named, '');
    row.parties.self = party;
    if (conflict) clash(row, conflict.field, conflict.says);
    if (party.id !== null) {
      compare(row, 'enterprise', party.id, context);
      return;
    }
    if (row.verdict === 'conflict') return;
    duplicate(row, `enterprise:${party.key}`, context);
    remember(batch.enterprises, party);
  },
  contractor(row, context) {
    const name = text(row.values.name);
    if (name === null) return;
    const party = contractorOf(row, { name, uscc: text(row.values.uscc), idNo: text(row.values.id_no) }, '', context);
    row.parties.self = party;
    if (party.id !== null) return compare(row, 'contractor', party.id, context);
    if (row.verdict === 'conflict') return;
    duplicate(row, `contractor:${party.key}`, context);
    remember(context.batch.contractors, party);
  },
  lease(row, context) {
    linked(row, 'lessee', context);
    linked(row, 'lessor', context);
    expectEnterprise(row, 'lessee', context);
    const lessor = text(row.values['lessor.name']);
    const { lessee } = row.parties;
    if (lessor === null || !lessee || row.verdict !== 'new') return;
    const place = `${text(row.values.building) ?? ''}${text(row.values.unit) ?? ''}`;
    const known = context.ledger.found.get(keyOf.lease(lessor, lessee.key, place)) ?? [];
    const any = place === '' ? (context.ledger.found.get(keyOf.lease(lessor, lessee.key, '*')) ?? []) : [];
    const match = known[0] ?? (any.length === 1 ? any[0] : undefined);
    if (match) compare(row, 'lease', match.id, context);
    else duplicate(row, keyOf.lease(lessor, lessee.key, place), context);
  },
  outsourcing_project(row, context) {
    linked(row, 'owner', context);
    const name = text(row.values['contractor.name']);
    if (name !== null) {
      row.parties.contractor = contractorOf(
        row,
        { name, uscc: text(row.values['contractor.uscc']), idNo: text(row.values['contractor.id_no']) },
        'contractor.',
        context,
      );
    }
    expectEnterprise(row, 'owner', context);
    const { owner, contractor } = row.parties;
    const content = text(row.values.content);
    if (!owner || !contractor || content === null || row.verdict !== 'new') return;
    remember(context.batch.contractors, contractor);
    const identity = keyOf.project(owner.key, contractor.key, content);
    const match = context.ledger.found.get(identity)?.find((known) => {
      const stored = context.stored.get(known.id);
      const start = text(row.values.start);
      return start === null || isBlank(stored?.start) || stored?.start === start;
    });
    if (match) compare(row, 'outsourcing_project', match.id, context);
    else duplicate(row, `${identity}\u0000${text(row.values.start) ?? ''}`, context);
  },
  worker(row, context) {
    const employer = text(row.values['employer.name']);
    const idNo = text(row.values.id_no);
    if (employer === null || idNo === null) return;
    const known = context.ledger.found.get(keyOf.worker(idNo)) ?? [];
    const here = known.find(({ values }) => nameKey(String(values.employer_name ?? '')) === nameKey(employer));
    const name = text(row.values.name);
    const other = known.find(({ values }) => name !== null && nameKey(String(values.name ?? '')) !== nameKey(name));
    if (other) clash(row, 'name', `这个证件号在台账里登记的姓名是「${String(other.values.name ?? '')}」，与来表不同：请核对证件号。`);
    else if (here) {
      compare(row, 'worker', here.id, context);
      return;
    } else if (known.length > 0) {
      warn(
        row,
        'employer.name',
        `这个证件号已在「${String(known[0]?.values.employer_name ?? '').slice(0, 40)}」登记，来表写在另一家：请核对是否两处上岗。`,
        'employer.name:elsewhere',
      );
    }
    if (row.verdict !== 'new') return;
    const earlier = context.batch.records.get(`${keyOf.worker(idNo)}\u0000${nameKey(employer)}`);
    if (earlier && name !== null && nameKey(String(earlier.row.values.name ?? '')) !== nameKey(name)) {
      clash(row, 'name', `与${earlier.where} 第 ${earlier.row.row} 行证件号相同、姓名不同：请核对。`);
      return;
    }
    duplicate(row, `${keyOf.worker(idNo)}\u0000${nameKey(employer)}`, context);
  },
  hazard(row, context) {
    linked(row, 'enterprise', context);
    expectEnterprise(row, 'enterprise', context);
    const { enterprise } = row.parties;
    const foundOn = text(row.values.found_on);
    const description = text(row.values.description);
    if (!enterprise || foundOn === null || description === null || row.verdict !== 'new') return;
    const identity = keyOf.hazard(enterprise.key, foundOn, description);
    const match = context.ledger.found.get(identity)?.find((known) => {
      const stored = context.stored.get(known.id);
      const place = text(row.values.location);
      return place === null || isBlank(stored?.location) || nameKey(String(stored?.location)) === nameKey(place);
    });
    if (match) {
      compare(row, 'hazard', match.id, context);
      // the enterprise now says it is done: that is news, whatever else is the same
      const status = context.stored.get(match.id)?.status;
      if (row.claim && verdictOf(row) === 'same' && (status === 'registered' || status === 'pending_order' || status === 'rectifying')) {
        row.verdict = 'update';
        row.current = { status };
      }
    } else duplicate(row, `${identity}\u0000${nameKey(text(row.values.location) ?? '')}`, context);
  },
};

/** A worker's certificate that the ledger lacks makes an otherwise equal row an update; decided at storing. */
export function judgeRow(kind: KnownKind, row: JudgedRow, context: Judging): void {
  row.verdict = row.refused ? 'refused' : 'new';
  row.matchId = null;
  row.current = null;
  row.parties = {};
  if (row.refused) return;
  judges[kind](row, context);
  if (verdictOf(row) !== 'conflict' || row.settled === null) return;
  if (row.settled === 'ours') row.verdict = 'same';
  else row.verdict = row.matchId !== null ? 'update' : 'new';
}

/** The verdict as it stands after a judge has had its say. */
function verdictOf(row: JudgedRow): Verdict {
  return row.verdict;
}

/** Problems without those that judging added, so that a sheet can be judged again. */
export function ownProblems(problems: readonly CellProblem[]): CellProblem[] {
  return problems.filter(({ cause }) => !/:(?:conflict|alike|duplicate|elsewhere)$/.test(cause));
}
