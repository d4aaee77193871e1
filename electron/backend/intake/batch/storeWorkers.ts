/** Worker rows → worker, certificate and exam. A row whose person is known may still bring a certificate. */
import { sql } from 'kysely';
import type { RecordValues } from '../../../../shared/declared/vocabulary.ts';
import { differences } from '../planning/judge.ts';
import { type Directory, nameKey, readMany } from '../planning/ledger.ts';
import { isBlank } from '../planning/readRows.ts';
import { change, create, ownValues, partyValues, type RowToStore, type Storing } from './storing.ts';

interface Directories {
  enterprises: Directory;
  contractors: Directory;
}

/** Where the employer is known as a contractor or as an enterprise, the person is linked to it. */
function linksOf(storing: Storing, values: RecordValues, directories: Directories): RecordValues {
  const employer = String(values['employer.name'] ?? '');
  const owner = typeof values['owner.name'] === 'string' ? values['owner.name'] : null;
  const enterprise = (name: string): string | null =>
    directories.enterprises.byName(name)[0]?.id ?? storing.enterprises.get(keyFor(name)) ?? null;
  const contractor = directories.contractors.byName(employer)[0]?.id ?? storing.contractors.get(keyFor(employer)) ?? null;
  return {
    employer_name: employer,
    contractor_id: contractor,
    owner_enterprise_id: (owner === null ? null : enterprise(owner)) ?? (contractor === null ? enterprise(employer) : null),
  };
}

function keyFor(name: string): string {
  return `n:${nameKey(name)}`;
}

/** 保存必 of a certificate: kind of work and one of number and expiry. 工种 stands for the kind where the sheet has no other. */
function certificateOf(values: RecordValues): RecordValues | null {
  const certificate = partyValues(values, 'certificate');
  if (isBlank(certificate.cert_no) && isBlank(certificate.expire)) return null;
  if (isBlank(certificate.item) && isBlank(certificate.category)) {
    const trade = !isBlank(values.trade) ? values.trade : values.post;
    if (isBlank(trade)) return null;
    certificate.item = trade ?? null;
  }
  return certificate;
}

export async function storeWorkers(storing: Storing, rows: readonly RowToStore[], directories: Directories): Promise<void> {
  const fresh = rows.filter(({ row }) => row.verdict === 'new');
  const made = await create(
    storing,
    'worker',
    fresh.map((from) => ({
      record: { values: { ...ownValues(from.row.values), ...linksOf(storing, from.row.values, directories) } },
      from,
    })),
  );
  const person = new Map<RowToStore, string>(fresh.map((from, at) => [from, made[at] ?? '']));
  const byNumber = new Map(
    fresh.map((from, at) => [`${String(from.row.values.id_no)}\u0000${nameKey(String(from.row.values['employer.name']))}`, made[at] ?? '']),
  );
  for (const from of rows) {
    const { row } = from;
    if (row.verdict === 'new') continue;
    const id = row.matchId ?? byNumber.get(`${String(row.values.id_no)}\u0000${nameKey(String(row.values['employer.name']))}`) ?? null;
    if (id === null) continue;
    person.set(from, id);
    if (row.verdict !== 'update') continue;
    const stored = (await readMany(storing.db, 'worker', [id])).get(id) ?? {};
    const difference = differences('worker', ownValues(row.values), stored);
    if (difference) await change(storing, 'worker', id, difference.file, from);
  }
  await storeCertificates(storing, person);
  await storeExams(storing, person);
}

async function existing(
  storing: Storing,
  entity: 'certificate' | 'exam',
  workers: readonly string[],
): Promise<Map<string, { id: string; values: RecordValues }[]>> {
  const found = new Map<string, { id: string; values: RecordValues }[]>();
  for (let from = 0; from < workers.length; from += 500) {
    const { rows } = await sql<{ id: string; worker_id: string }>`
      select id, worker_id from ${sql.table(entity)} where worker_id in (${sql.join(workers.slice(from, from + 500))})`.execute(storing.db);
    const values = await readMany(
      storing.db,
      entity,
      rows.map(({ id }) => id),
    );
    for (const { id, worker_id } of rows) found.set(worker_id, [...(found.get(worker_id) ?? []), { id, values: values.get(id) ?? {} }]);
  }
  return found;
}

async function storeCertificates(storing: Storing, person: ReadonlyMap<RowToStore, string>): Promise<void> {
  const known = await existing(storing, 'certificate', [...new Set(person.values())]);
  const fresh: { record: { values: RecordValues }; from: RowToStore }[] = [];
  const seen = new Set<string>();
  for (const [from, worker] of person) {
    const certificate = certificateOf(from.row.values);
    if (certificate === null) continue;
    const same = known
      .get(worker)
      ?.find(
        ({ values }) =>
          (isBlank(certificate.cert_no) || values.cert_no === certificate.cert_no) &&
          (isBlank(certificate.item) || isBlank(values.item) || values.item === certificate.item),
      );
    if (same) {
      const difference = differences('certificate', certificate, same.values);
      if (difference) await change(storing, 'certificate', same.id, difference.file, from);
      continue;
    }
    const key = [worker, certificate.cert_no, certificate.item, certificate.category, certificate.expire].join('\u0000');
    if (seen.has(key)) continue;
    seen.add(key);
    fresh.push({ record: { values: { ...certificate, worker_id: worker } }, from });
  }
  await create(storing, 'certificate', fresh);
}

async function storeExams(storing: Storing, person: ReadonlyMap<RowToStore, string>): Promise<void> {
  const withExam = [...person].filter(([{ row }]) => !isBlank(row.values['exam.score']) || !isBlank(row.values['exam.passed']));
  if (withExam.length === 0) return;
  const known = await existing(storing, 'exam', [...new Set(withExam.map(([, worker]) => worker))]);
  const fresh = withExam.flatMap(([from, worker]) => {
    const exam = partyValues(from.row.values, 'exam');
    const same = known
      .get(worker)
      ?.some(({ values }) => (values.taken_on ?? null) === (exam.taken_on ?? null) && (values.score ?? null) === (exam.score ?? null));
    return same ? [] : [{ record: { values: { ...exam, worker_id: worker } as RecordValues }, from }];
  });
  await create(storing, 'exam', fresh);
}
