/** Rows of every kind but hazards → records. Rows are new or updates; what a person held back never gets here. */
import type { EntityName, RecordValues } from '../../../../shared/declared/vocabulary.ts';
import { differences } from '../planning/judge.ts';
import { readMany } from '../planning/ledger.ts';
import { isBlank } from '../planning/readRows.ts';
import { change, create, fillBlanks, idOf, ownValues, partyValues, type RowToStore, type Storing } from './storing.ts';

/** Enterprises that rows name and nobody has entered: 待建名录, or straight into the roster when a person said so. */
export async function storePending(storing: Storing, rows: readonly RowToStore[]): Promise<void> {
  const wanted = new Map<string, { values: RecordValues; from: RowToStore }>();
  const known = new Map<string, { values: RecordValues; from: RowToStore }>();
  for (const from of rows) {
    for (const party of ['enterprise', 'owner', 'lessee', 'lessor'] as const) {
      const named = from.row.parties[party];
      if (!named || (party === 'lessor' && named.id === null)) continue;
      const values = { ...partyValues(from.row.values, party), name: named.name };
      const into = named.id === null ? wanted : known;
      const key = named.id ?? named.key;
      if (named.id === null && storing.enterprises.has(key)) continue;
      const before = into.get(key);
      into.set(key, before ? { ...before, values: { ...values, ...before.values } } : { values, from });
    }
  }
  const roster = storing.answer('unknown_enterprise')?.answer === 'confirm' ? 0 : 1;
  const list = [...wanted];
  const ids = await create(
    storing,
    'enterprise',
    list.map(([, { values, from }]) => ({ record: { values, extra: { roster_pending: roster } }, from })),
  );
  for (const [at, [key]] of list.entries()) storing.enterprises.set(key, ids[at] ?? '');
  await fillBlanks(storing, 'enterprise', known);
}

export async function storeEnterprises(storing: Storing, rows: readonly RowToStore[]): Promise<void> {
  await storeOrganisations(storing, 'enterprise', rows, storing.enterprises, { roster_pending: 0 });
}

export async function storeContractors(storing: Storing, rows: readonly RowToStore[]): Promise<void> {
  await storeOrganisations(storing, 'contractor', rows, storing.contractors, {});
}

async function storeOrganisations(
  storing: Storing,
  entity: 'enterprise' | 'contractor',
  rows: readonly RowToStore[],
  ids: Map<string, string>,
  extra: Record<string, number>,
): Promise<void> {
  const fresh = rows.filter(({ row }) => row.verdict === 'new');
  const made = await create(
    storing,
    entity,
    fresh.map((from) => ({ record: { values: ownValues(from.row.values), extra }, from })),
  );
  for (const [at, { row }] of fresh.entries()) {
    const { self } = row.parties;
    if (self) ids.set(self.key, made[at] ?? '');
    if (self?.uscc) ids.set(`u:${self.uscc}`, made[at] ?? '');
  }
  for (const from of rows) {
    if (from.row.verdict !== 'update') continue;
    const id = from.row.matchId ?? idOf(storing, from.row.parties.self, entity === 'enterprise' ? 'enterprises' : 'contractors');
    if (id !== null) await changeByFile(storing, entity, id, ownValues(from.row.values), from, extra);
  }
}

/** Only what differs is written; blank never wipes. */
async function changeByFile(
  storing: Storing,
  entity: EntityName,
  id: string,
  values: RecordValues,
  from: RowToStore,
  extra: Record<string, number> = {},
): Promise<void> {
  const stored = (await readMany(storing.db, entity, [id])).get(id) ?? {};
  const difference = differences(entity, values, stored);
  const changed = difference?.file ?? {};
  if (entity === 'enterprise' && typeof changed.name === 'string' && typeof stored.name === 'string') {
    changed.former_names = [...new Set([...(Array.isArray(stored.former_names) ? stored.former_names : []), stored.name])];
  }
  if (difference) await change(storing, entity, id, changed, from, extra);
}

/** Contractors that project rows name: created with what the row says of them, or filled where they are blank. */
export async function storeNamedContractors(storing: Storing, rows: readonly RowToStore[]): Promise<void> {
  const wanted = new Map<string, { values: RecordValues; from: RowToStore }>();
  const known = new Map<string, { values: RecordValues; from: RowToStore }>();
  for (const from of rows) {
    const party = from.row.parties.contractor;
    if (!party) continue;
    const values = { ...partyValues(from.row.values, 'contractor'), name: party.name };
    const id = idOf(storing, party, 'contractors');
    const into = id === null ? wanted : known;
    const key = id ?? party.key;
    const before = into.get(key);
    into.set(key, before ? { ...before, values: { ...values, ...before.values } } : { values, from });
  }
  const list = [...wanted];
  const ids = await create(
    storing,
    'contractor',
    list.map(([, { values, from }]) => ({ record: { values }, from })),
  );
  for (const [at, [key]] of list.entries()) storing.contractors.set(key, ids[at] ?? '');
  await fillBlanks(storing, 'contractor', known);
}

/** Records whose own values and links are all there is to them: leases and projects. */
async function storeLinked(
  storing: Storing,
  entity: 'lease' | 'outsourcing_project',
  rows: readonly RowToStore[],
  links: (from: RowToStore) => RecordValues | null,
): Promise<void> {
  const fresh: { record: { values: RecordValues }; from: RowToStore }[] = [];
  for (const from of rows) {
    const linked = links(from);
    if (linked === null) continue;
    const values = { ...ownValues(from.row.values), ...linked };
    if (from.row.verdict === 'new') fresh.push({ record: { values }, from });
  }
  await create(storing, entity, fresh);
  for (const from of rows) {
    if (from.row.verdict === 'update' && from.row.matchId !== null)
      await changeByFile(storing, entity, from.row.matchId, ownValues(from.row.values), from);
  }
}

export async function storeLeases(storing: Storing, rows: readonly RowToStore[]): Promise<void> {
  await storeLinked(storing, 'lease', rows, ({ row }) => {
    const lessee = idOf(storing, row.parties.lessee);
    const lessor = row.values['lessor.name'];
    return lessee === null || isBlank(lessor)
      ? null
      : { lessee_id: lessee, lessor_name: lessor ?? null, lessor_id: idOf(storing, row.parties.lessor) };
  });
}

export async function storeProjects(storing: Storing, rows: readonly RowToStore[]): Promise<void> {
  await storeLinked(storing, 'outsourcing_project', rows, ({ row }) => {
    const owner = idOf(storing, row.parties.owner);
    const contractor = idOf(storing, row.parties.contractor, 'contractors');
    return owner === null || contractor === null ? null : { owner_enterprise_id: owner, contractor_id: contractor };
  });
}
