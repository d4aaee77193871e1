/** The demo office as a whole, filled from the sample workbooks through the real parser. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EntityName, entityNames } from '../../../shared/declared/vocabulary.ts';
import { createParserPool } from '../../hosts/parserProcess.ts';
import { clockAt } from '../clock.ts';
import { type Office, openOffice } from '../index.ts';
import { DEMO_TODAY, demoCall, fillDemoOffice } from './demo.ts';

/** brought by the sample workbooks: their rows keep the mistakes of the sheets on purpose */
const fromSamples: readonly EntityName[] = [
  'enterprise',
  'lease',
  'contractor',
  'outsourcing_project',
  'worker',
  'certificate',
  'exam',
  'hazard',
  'inspection',
];

describe('the demo office', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anban-demo-'));
  const pool = createParserPool();
  let office: Office;

  beforeAll(async () => {
    office = await openOffice({
      folder,
      create: true,
      demo: true,
      clock: clockAt(DEMO_TODAY),
      startParser: pool.startParser,
      scratch: folder,
    });
    await fillDemoOffice(office, fileURLToPath(new URL('../../../build/samples', import.meta.url)), () => undefined);
  }, 240_000);
  afterAll(async () => {
    await office?.close();
    pool.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds records in every table', async () => {
    const totals: Partial<Record<EntityName, number>> = {};
    for (const entity of entityNames) totals[entity] = (await demoCall(office, 'records.page', { entity, limit: 1 })).total;
    expect(Object.entries(totals).filter(([, total]) => total === 0)).toEqual([]);
  });

  it('breaks no rule in what it invents', async () => {
    const broken: string[] = [];
    for (const entity of entityNames.filter((each) => !fromSamples.includes(each))) {
      const { rows } = await demoCall(office, 'records.page', { entity, limit: 100 });
      for (const { id } of rows) {
        const { problems } = await demoCall(office, 'records.check', { entity, id, values: {} });
        broken.push(...problems.filter((each) => each.severity === 'error').map((each) => `${entity}.${each.field} ${each.says}`));
      }
    }
    expect(broken).toEqual([]);
  });

  it('reports sensible numbers: few are late, and 附件3 agrees with itself', async () => {
    const { total } = await demoCall(office, 'records.page', {
      entity: 'hazard',
      filters: [{ field: 'overdue', op: 'is', value: true }],
      limit: 1,
    });
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(30);
    const period = await demoCall(office, 'reports.openPeriod', { form: '附件3', asOf: DEMO_TODAY });
    const { cells, checks } = await demoCall(office, 'reports.form', { form: '附件3', asOf: DEMO_TODAY, period: period.id });
    expect(checks.filter((each) => !each.ok).map((each) => each.says)).toEqual([]);
    expect(cells.filter((each) => each.unconfirmed).map((each) => each.id)).toEqual(['S4-A3-15', 'S4-A3-19', 'S4-A3-24']);
  });
});
