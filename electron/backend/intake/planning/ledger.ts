/**
 * What stands in the ledgers now, as maps, so that matching a row costs no query. Enterprises and contractors are loaded whole (a township
 * has hundreds), the rest by the keys the batch names.
 */
import { sql } from 'kysely';
import { toHalfWidth } from '../../../../shared/declared/intake/headings.ts';
import type { EntityName, RecordValues } from '../../../../shared/declared/vocabulary.ts';
import type { Readable } from '../../database/handles.ts';
import { fromColumn, storedFields } from '../../records/index.ts';

export interface KnownRecord {
  id: string;
  values: RecordValues;
}

export interface KnownOrganisation {
  id: string;
  name: string;
  uscc: string | null;
  oldRegNo: string | null;
  idNo: string | null;
  village: string | null;
  formerNames: readonly string[];
}

/** Names compared without blanks, brackets and punctuation. */
export function nameKey(name: string): string {
  return toHalfWidth(name)
    .replace(/[\s\u200b-\u200f\ufeff()（）·.,，。、\-—_"“”'《》【】[\]]/g, '')
    .toLowerCase();
}

/** As nameKey, without the legal form: 恒基铸造有限公司 and 恒基铸造厂 meet here, for a person to decide. */
export function coreKey(name: string): string {
  return nameKey(name).replace(/(?:有限责任公司|股份有限公司|集团有限公司|有限公司|集团公司|公司|加工厂|厂|经营部|商行|店)$/, '');
}

export class Directory {
  readonly all = new Map<string, KnownOrganisation>();
  readonly #byUscc = new Map<string, KnownOrganisation>();
  readonly #byOldRegNo = new Map<string, KnownOrganisation>();
  readonly #byIdNo = new Map<string, KnownOrganisation>();
  readonly #byName = new Map<string, KnownOrganisation[]>();
  readonly #byCore = new Map<string, KnownOrganisation[]>();

  add(one: KnownOrganisation): void {
    this.all.set(one.id, one);
    if (one.uscc) this.#byUscc.set(one.uscc, one);
    if (one.oldRegNo) this.#byOldRegNo.set(one.oldRegNo, one);
    if (one.idNo) this.#byIdNo.set(one.idNo, one);
    for (const name of [one.name, ...one.formerNames]) push(this.#byName, nameKey(name), one);
    push(this.#byCore, coreKey(one.name), one);
  }

  byUscc(uscc: string | null): KnownOrganisation | undefined {
    return uscc === null ? undefined : this.#byUscc.get(uscc);
  }

  byOldRegNo(number: string | null): KnownOrganisation | undefined {
    return number === null ? undefined : this.#byOldRegNo.get(number);
  }

  byIdNo(number: string | null): KnownOrganisation | undefined {
    return number === null ? undefined : this.#byIdNo.get(number);
  }

  byName(name: string): readonly KnownOrganisation[] {
    return this.#byName.get(nameKey(name)) ?? [];
  }

  /** same name but for the legal form */
  alike(name: string): readonly KnownOrganisation[] {
    const key = coreKey(name);
    return key.length < 3 ? [] : (this.#byCore.get(key) ?? []);
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  if (key === '') return;
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

export interface Ledger {
  enterprises: Directory;
  contractors: Directory;
  /** id → keys by which hazards, projects, leases, workers are found */
  found: Map<string, KnownRecord[]>;
}

export const keyOf = {
  hazard: (enterprise: string, foundOn: string, description: string): string =>
    `h\u0000${enterprise}\u0000${foundOn}\u0000${nameKey(description)}`,
  project: (owner: string, contractor: string, content: string): string => `p\u0000${owner}\u0000${contractor}\u0000${nameKey(content)}`,
  lease: (lessor: string, lessee: string, place: string): string => `l\u0000${nameKey(lessor)}\u0000${lessee}\u0000${nameKey(place)}`,
  worker: (idNo: string): string => `w\u0000${idNo}`,
};

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

async function selectAll(db: Readable, entity: EntityName, columns: readonly string[]): Promise<Record<string, unknown>[]> {
  const result = await sql<
    Record<string, unknown>
  >`select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(entity)}`.execute(db);
  return result.rows;
}

/** Stored values of many records, by id. */
export async function readMany(db: Readable, entity: EntityName, ids: readonly string[]): Promise<Map<string, RecordValues>> {
  const found = new Map<string, RecordValues>();
  for (let from = 0; from < ids.length; from += 500) {
    const slice = ids.slice(from, from + 500);
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(entity)} where id in (${sql.join(slice)})`.execute(db);
    for (const row of rows) {
      const values: RecordValues = {};
      for (const { field, column, declaration } of storedFields(entity)) values[field] = fromColumn(declaration, row[column]);
      found.set(String(row.id), values);
    }
  }
  return found;
}

export interface Wanted {
  hazards: boolean;
  projects: boolean;
  leases: boolean;
  workers: ReadonlySet<string>;
  /** enterprises whose hazards are looked at, by id; filled after enterprises are known */
  hazardEnterprises: (enterprises: Directory) => ReadonlySet<string>;
}

export async function loadLedger(db: Readable, wanted: Wanted): Promise<Ledger> {
  const enterprises = new Directory();
  for (const row of await selectAll(db, 'enterprise', ['id', 'name', 'uscc', 'old_reg_no', 'village', 'former_names'])) {
    enterprises.add({
      id: String(row.id),
      name: String(row.name),
      uscc: text(row.uscc),
      oldRegNo: text(row.old_reg_no),
      idNo: null,
      village: text(row.village),
      formerNames: row.former_names ? (JSON.parse(String(row.former_names)) as string[]) : [],
    });
  }
  const contractors = new Directory();
  for (const row of await selectAll(db, 'contractor', ['id', 'name', 'uscc', 'id_no'])) {
    contractors.add({
      id: String(row.id),
      name: String(row.name),
      uscc: text(row.uscc),
      oldRegNo: null,
      idNo: text(row.id_no),
      village: null,
      formerNames: [],
    });
  }
  const found = new Map<string, KnownRecord[]>();
  const keep = (key: string, id: string): void => push(found, key, { id, values: {} });
  if (wanted.hazards) {
    const ids = [...wanted.hazardEnterprises(enterprises)];
    for (let from = 0; from < ids.length; from += 500) {
      const { rows } = await sql<{ id: string; enterprise_id: string; found_on: string; description: string }>`
        select id, enterprise_id, found_on, description from hazard
        where enterprise_id in (${sql.join(ids.slice(from, from + 500))}) and status not in ('void', 'merged')`.execute(db);
      for (const row of rows) keep(keyOf.hazard(row.enterprise_id, row.found_on, row.description), row.id);
    }
  }
  if (wanted.projects) {
    for (const row of await selectAll(db, 'outsourcing_project', ['id', 'owner_enterprise_id', 'contractor_id', 'content'])) {
      keep(keyOf.project(String(row.owner_enterprise_id), String(row.contractor_id), String(row.content)), String(row.id));
    }
  }
  if (wanted.leases) {
    for (const row of await selectAll(db, 'lease', ['id', 'lessor_name', 'lessee_id', 'building', 'unit'])) {
      keep(
        keyOf.lease(String(row.lessor_name), String(row.lessee_id), `${text(row.building) ?? ''}${text(row.unit) ?? ''}`),
        String(row.id),
      );
      keep(keyOf.lease(String(row.lessor_name), String(row.lessee_id), '*'), String(row.id));
    }
  }
  const idNos = [...wanted.workers];
  for (let from = 0; from < idNos.length; from += 500) {
    const { rows } = await sql<{ id: string; id_no: string }>`
      select id, id_no from worker where id_no in (${sql.join(idNos.slice(from, from + 500))})`.execute(db);
    for (const row of rows) keep(keyOf.worker(row.id_no), row.id);
  }
  const ledger: Ledger = { enterprises, contractors, found };
  await fillValues(db, ledger);
  return ledger;
}

/** Values of what was found by key; nothing where a township's first import meets an empty ledger. */
async function fillValues(db: Readable, ledger: Ledger): Promise<void> {
  const workers: string[] = [];
  for (const [key, list] of ledger.found) if (key.startsWith('w')) workers.push(...list.map(({ id }) => id));
  const values = await readMany(db, 'worker', workers);
  for (const list of ledger.found.values()) for (const one of list) one.values = values.get(one.id) ?? {};
}
