/**
 * Suspected duplicates: pairs of one register that are probably one place, with the reasons in words. Two different valid credit codes are two
 * subjects, whatever they are called; what a person told apart is never suggested again.
 */
import { sql } from 'kysely';
import { declarationOf, fieldEntries } from '../../../shared/declared/records/index.ts';
import type { Comparison, MergeableEntity, SuspectedPair } from '../../../shared/roster.ts';
import { likenesses } from '../../../shared/roster.ts';
import { foldName, nameCore, nearKeys, sameNumbers } from '../../../shared/rules/likeness.ts';
import type { ReadHandler, WriteHandler } from '../context.ts';
import type { Readable } from '../database/handles.ts';
import { countReferences, maskValues, readValues, searchKeys, storedFields } from '../records/index.ts';

/** As many as a person will go through before the list is read anew. */
const MOST = 200;
/** A core of two characters is a surname, not a name. */
const SHORTEST_NEAR = 3;

interface Candidate {
  id: string;
  name: string;
  uscc: string | null;
  village: string | null;
  status: string | null;
  pending: boolean;
  oldRegNo: string | null;
  orgCode: string | null;
  former: string[];
  phones: string[];
  core: string;
  pinyin: string;
}
type Reason = SuspectedPair['reasons'][number];

const list = (text: string | null): string[] => (text === null ? [] : (JSON.parse(text) as string[]));

async function candidatesOf(db: Readable, entity: MergeableEntity): Promise<Candidate[]> {
  const office = await db.selectFrom('office').select(['town', 'county']).executeTakeFirst();
  const places = office ? [office.county, office.town] : [];
  const stored = new Set(storedFields(entity).map(({ column }) => column));
  const column = (name: string) => (stored.has(name) || name === 'roster_pending' ? sql.ref(name) : sql`null`);
  const phone = entity === 'enterprise' ? 'principal_phone' : 'phone';
  const pending = entity === 'enterprise' ? sql.ref('roster_pending') : sql`0`;
  const { rows } = await sql<{
    id: string;
    name: string;
    uscc: string | null;
    village: string | null;
    status: string | null;
    pending: number;
    old: string | null;
    org: string | null;
    former: string | null;
    phones: string | null;
  }>`select id, name, uscc, ${column('village')} as village, ${column('status')} as status, ${pending} as pending,
      ${column('old_reg_no')} as old, ${column('org_code')} as org, ${column('former_names')} as former, ${column(phone)} as phones
    from ${sql.table(entity)} order by id`.execute(db);
  return rows.map((row) => {
    const core = nameCore(row.name, places);
    return {
      id: row.id,
      name: row.name,
      uscc: row.uscc,
      village: row.village,
      status: row.status,
      pending: row.pending === 1,
      oldRegNo: row.old,
      orgCode: row.org ?? (row.uscc?.length === 18 ? row.uscc.slice(8, 17) : null),
      former: list(row.former),
      phones: list(row.phones),
      core,
      pinyin: searchKeys(entity, { name: core }).search_pinyin,
    };
  });
}

class Pairs {
  private readonly found = new Map<string, { left: Candidate; right: Candidate; reasons: Reason[] }>();
  private readonly apart: ReadonlySet<string>;
  constructor(apart: ReadonlySet<string>) {
    this.apart = apart;
  }

  add(one: Candidate, other: Candidate, kind: Reason['kind'], says: string): void {
    if (one.id === other.id) return;
    const [left, right] = one.id < other.id ? [one, other] : [other, one];
    const key = `${left.id} ${right.id}`;
    if (this.apart.has(key)) return;
    if (left.uscc !== null && right.uscc !== null && left.uscc !== right.uscc) return;
    const known = this.found.get(key) ?? { left, right, reasons: [] };
    // of the likenesses of the name the strongest says it all
    const ofName = (reason: Reason): boolean =>
      likenesses.indexOf(reason.kind) >= likenesses.indexOf('名称相同') && reason.kind !== '曾用名';
    if (known.reasons.some((reason) => reason.kind === kind)) return;
    const reason: Reason = { kind, says };
    if (ofName(reason) && known.reasons.some(ofName)) return;
    known.reasons.push(reason);
    this.found.set(key, known);
  }

  all(): { left: Candidate; right: Candidate; reasons: Reason[] }[] {
    const rank = (reasons: Reason[]): number => Math.min(...reasons.map(({ kind }) => likenesses.indexOf(kind)));
    return [...this.found.values()].sort((a, b) => rank(a.reasons) - rank(b.reasons) || b.reasons.length - a.reasons.length);
  }
}

/** Every two of a group that share a key. A key that half the roster shares says nothing. */
function eachTwo(
  candidates: Candidate[],
  keysOf: (one: Candidate) => readonly string[],
  visit: (one: Candidate, other: Candidate) => void,
) {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    for (const key of new Set(keysOf(one))) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  for (const group of groups.values()) {
    if (group.length > 50) continue;
    for (const [at, one] of group.entries()) for (const other of group.slice(at + 1)) visit(one, other);
  }
}

const filled = (value: string | null): string[] => (value ? [value] : []);

/** All suspected pairs of a register, strongest first. */
export async function suspectedPairs(db: Readable, entity: MergeableEntity): Promise<SuspectedPair[]> {
  const apart = await db.selectFrom('not_same').select(['left_id', 'right_id']).where('entity', '=', entity).execute();
  const pairs = new Pairs(new Set(apart.map((each) => `${each.left_id} ${each.right_id}`)));
  const candidates = await candidatesOf(db, entity);
  const alikeIn = (one: Candidate, other: Candidate): string | null => {
    if (one.phones.some((phone) => other.phones.includes(phone))) return '电话相同';
    return one.village !== null && one.village === other.village ? `同在${one.village}` : null;
  };
  eachTwo(
    candidates,
    (one) => filled(one.uscc),
    (a, b) => pairs.add(a, b, '信用代码', '统一社会信用代码相同'),
  );
  eachTwo(
    candidates,
    (one) => filled(one.oldRegNo),
    (a, b) => pairs.add(a, b, '旧注册号', '旧注册号相同'),
  );
  eachTwo(
    candidates,
    (one) => filled(one.orgCode),
    (a, b) => {
      if (a.uscc === null || b.uscc === null) pairs.add(a, b, '组织机构代码', '组织机构代码相同');
    },
  );
  eachTwo(
    candidates,
    (one) => [foldName(one.name)],
    (a, b) => pairs.add(a, b, '名称相同', '名称相同（括号、空格不计）'),
  );
  eachTwo(
    candidates,
    (one) => [foldName(one.name), ...one.former.map((name) => `\u0000${foldName(name)}`), ...one.former.map(foldName)],
    (a, b) => {
      const name =
        a.former.find((each) => foldName(each) === foldName(b.name)) ?? b.former.find((each) => foldName(each) === foldName(a.name));
      if (name !== undefined) pairs.add(a, b, '曾用名', `一家的曾用名就是另一家的名称「${name}」`);
      else {
        const shared = a.former.find((each) => b.former.some((other) => foldName(other) === foldName(each)));
        if (shared !== undefined) pairs.add(a, b, '曾用名', `曾用名都有「${shared}」`);
      }
    },
  );
  eachTwo(
    candidates,
    (one) => [one.core],
    (a, b) => {
      if (sameNumbers(a.name, b.name)) pairs.add(a, b, '名称相近', '去掉地名、厂和公司字样后名称相同');
    },
  );
  eachTwo(
    candidates,
    (one) => ([...one.core].length >= SHORTEST_NEAR ? filled(one.pinyin) : []),
    (a, b) => {
      if (sameNumbers(a.name, b.name)) pairs.add(a, b, '读音相同', '名称读音相同、用字不同');
    },
  );
  eachTwo(
    candidates,
    (one) => ([...one.core].length >= SHORTEST_NEAR ? nearKeys(one.core) : []),
    (a, b) => {
      const near = alikeIn(a, b);
      if (near !== null && sameNumbers(a.name, b.name)) pairs.add(a, b, '差一字', `名称只差一字，${near}`);
    },
  );
  return pairs.all().map(({ left, right, reasons }) => ({ left: partyOf(left), right: partyOf(right), reasons }));
}

const partyOf = ({ id, name, uscc, village, status, pending }: Candidate): SuspectedPair['left'] => ({
  id,
  name,
  uscc,
  village,
  status,
  pending,
});

export const duplicates: ReadHandler<'roster.duplicates'> = async (db, { entity }) => {
  const pairs = await suspectedPairs(db, entity);
  const apart = await sql<{ id: string; left: string; right: string; on: string; by: string }>`
    select n.id, l.name as "left", r.name as "right", n."on", n."by" from not_same n
    join ${sql.table(entity)} l on l.id = n.left_id join ${sql.table(entity)} r on r.id = n.right_id
    where n.entity = ${entity} order by n.id desc limit 200`.execute(db);
  return { pairs: pairs.slice(0, MOST), total: pairs.length, toldApart: apart.rows };
};

/** The two side by side, field by field, with what hangs on each. @throws Fault NOT_FOUND */
export const compare: ReadHandler<'roster.compare'> = async (db, { entity, left, right }) => {
  const [one, other] = [await readValues(db, entity, left), await readValues(db, entity, right)];
  const [shownLeft, shownRight] = [maskValues(entity, one.values), maskValues(entity, other.values)];
  const fields: Comparison['fields'] = [];
  for (const [field, declaration] of fieldEntries(entity)) {
    if (declaration.need === 'derived' || declaration.secret) continue;
    const [a, b] = [one.values[field] ?? null, other.values[field] ?? null];
    const nothing = (value: unknown): boolean => value === null || value === '' || value === '未核实';
    if (nothing(a) && nothing(b)) continue;
    const same = JSON.stringify(a) === JSON.stringify(b);
    fields.push({
      field,
      label: declaration.label,
      group: declaration.group,
      left: shownLeft[field] ?? null,
      right: shownRight[field] ?? null,
      same,
    });
  }
  const sideOf = async (id: string, record: typeof one): Promise<Comparison['left']> => ({
    id,
    version: record.version,
    title: String(record.values.name ?? ''),
    createdAt: String(record.raw.created_at ?? ''),
    origin: String(record.raw.record_origin ?? ''),
    links: (await countReferences(db, entity, id)).map((each) => ({ label: declarationOf(each.entity).label, total: each.total })),
  });
  const [sideLeft, sideRight] = [await sideOf(left, one), await sideOf(right, other)];
  const weight = (side: Comparison['left'], record: typeof one): number =>
    (record.raw.roster_pending === 1 ? -10_000 : 0) +
    (record.values.uscc ? 1_000 : 0) +
    side.links.reduce((sum, link) => sum + link.total, 0) * 10 +
    Object.values(record.values).filter((value) => value !== null).length;
  return { left: sideLeft, right: sideRight, fields, keep: weight(sideRight, other) > weight(sideLeft, one) ? 'right' : 'left' };
};

/** 不是同一家: remembered until it is taken back. */
export const notSame: WriteHandler<'roster.notSame'> = async (db, { entity, left, right }, context) => {
  const [one, other] = [await readValues(db, entity, left), await readValues(db, entity, right)];
  const [first, second] = left < right ? [left, right] : [right, left];
  const known = await db
    .selectFrom('not_same')
    .select('id')
    .where('entity', '=', entity)
    .where('left_id', '=', first)
    .where('right_id', '=', second)
    .executeTakeFirst();
  if (!known && first !== second) {
    await db
      .insertInto('not_same')
      .values({ id: context.newId(), entity, left_id: first, right_id: second, on: context.today, by: context.person })
      .execute();
  }
  context.say(`「${one.values.name}」与「${other.values.name}」不是同一家`);
  return { toldApart: first !== second };
};
