/**
 * The registers of the demo office: every table a clerk may open holds a few invented records that hang on the enterprises, contractors, projects
 * and hazards of the sample workbooks. Told subject by subject in demoRegisters*.ts; decisions with power to punish are the county's.
 */
import type { EntityName, RecordValues } from '../../../shared/declared/vocabulary.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { RecordRow } from '../../../shared/records.ts';
import type { Office } from '../index.ts';
import { demoCall } from './demo.ts';
import { keepContracting } from './demoRegistersContracting.ts';
import { keepEnforcement } from './demoRegistersEnforcement.ts';
import { keepOfficeWork } from './demoRegistersOffice.ts';
import { keepPremises } from './demoRegistersPremises.ts';
import { keepTraining } from './demoRegistersTraining.ts';

/** Who and what the samples brought, found by a part of the name, and a way to add to it. */
export interface DemoCast {
  office: Office;
  /** id of the first enterprise whose name holds the words */
  enterprise(words: string): string;
  contractor(words: string): string;
  /** id of the first project whose content holds the words */
  project(words: string): string;
  /** ids of people in the order of their names */
  workersOf(employer: string, howMany: number): string[];
  /** major hazards, listed ones first */
  majorHazards: readonly string[];
  inspections: readonly RecordRow[];
  /** Adds records of one table in one step; ids in the order given. */
  keep(entity: EntityName, records: readonly RecordValues[]): Promise<string[]>;
}

/** Fills the registers beside roster, ledger and inspections. @throws Fault when the samples lack somebody named here */
export async function keepDemoRegisters(office: Office): Promise<void> {
  const cast = await gather(office);
  await keepPremises(cast);
  await keepContracting(cast);
  await keepTraining(cast);
  await keepEnforcement(cast);
  await keepOfficeWork(cast);
}

async function gather(office: Office): Promise<DemoCast> {
  const all = async (entity: EntityName, sort: string): Promise<RecordRow[]> =>
    (await demoCall(office, 'records.page', { entity, sort: [{ field: sort, descending: false }], limit: 400 })).rows;
  const enterprises = await all('enterprise', 'name');
  const contractors = await all('contractor', 'name');
  const projects = await all('outsourcing_project', 'content');
  const workers = await all('worker', 'name');
  const find = (rows: readonly RecordRow[], field: string, words: string): string => {
    const row = rows.find((each) => String(each.values[field] ?? '').includes(words));
    if (!row) throw new Fault('NOT_FOUND', `样例表格里没有“${words}”。`);
    return row.id;
  };
  return {
    office,
    enterprise: (words) => find(enterprises, 'name', words),
    contractor: (words) => find(contractors, 'name', words),
    project: (words) => find(projects, 'content', words),
    workersOf: (employer, howMany) =>
      workers
        .filter((each) => String(each.values.employer_name ?? '').includes(employer))
        .slice(0, howMany)
        .map((each) => each.id),
    majorHazards: await majorHazards(office),
    inspections: await all('inspection', 'start'),
    keep: async (entity, records) => (await demoCall(office, 'records.createMany', { entity, records: [...records] })).ids,
  };
}

async function majorHazards(office: Office): Promise<string[]> {
  const { rows } = await demoCall(office, 'records.page', {
    entity: 'hazard',
    filters: [{ field: 'level', op: 'is', value: '重大' }],
    sort: [{ field: 'found_on', descending: false }],
    limit: 30,
  });
  const listed: string[] = [];
  const others: string[] = [];
  for (const { id } of rows) {
    const { supervisions } = await demoCall(office, 'hazards.dossier', { id });
    (supervisions.length > 0 ? listed : others).push(id);
  }
  return [...listed, ...others];
}
