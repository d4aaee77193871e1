/** Nothing of a person reaches the log (reliability §2.12). Red without the blotting of `log.ts`, rule by rule. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clockAt } from './clock.ts';
import { openLog } from './log.ts';
import { openTestOffice, TEST_TODAY } from './testing/office.ts';

const canaries = ['11010519491231002X', '13800000001', '张三丰', 'T11010519491231002X', '138 0000 0001', '138-0000-0001'];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anban-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const logged = (): string => {
  const file = join(folder, 'incidents.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

describe('the log of incidents', () => {
  it('says where it happened and never what was in the record', () => {
    const log = openLog(folder, clockAt(TEST_TODAY));
    for (const canary of canaries) {
      log.incident('AB12CD34', 'records.create', new Error(`cannot store ${canary} in "${canary}"`));
      log.incident('AB12CD34', 'records.create', `worker ${canary}`);
      try {
        JSON.parse(`{"name": ${canary} 住在东村}`);
      } catch (error) {
        log.incident('AB12CD34', 'intake.stage', error);
      }
    }
    const text = logged();
    expect(text).toContain('AB12CD34 records.create');
    expect(text).toMatch(/log\.test\.ts:\d+/);
    for (const canary of canaries) expect(text).not.toContain(canary);
    expect(text).not.toMatch(/\p{Script=Han}/u);
  });

  it('stays empty of what refused input carried, and so do the sentences of the refusals', async () => {
    const t = await openTestOffice({ folder });
    const worker = { name: '张三丰', employer_name: '甲厂', id_no: '11010519491231002X', phone: ['13800000001'] };
    const made = await t.ok('records.create', { entity: 'worker', values: worker });
    const replies = [
      await t.office.call('records.create', { entity: 'worker', values: { ...worker, gender: '11010519491231002X' } }),
      await t.office.call('records.create', { entity: 'worker', values: { ...worker, id_no: '110105194912310021', in_on: '13800000001' } }),
      await t.office.call('records.update', { entity: 'worker', id: made.id, version: 9, values: worker }),
      await t.office.call('records.page', { entity: 'worker', filters: [{ field: '13800000001', op: 'is', value: '11010519491231002X' }] }),
      await t.office.call('records.facet', { entity: 'worker', field: 'id_no' }),
      await t.office.call('hazards.grade', { id: '11010519491231002X' }),
    ];
    expect(replies.map((reply) => reply.ok)).toEqual(replies.map(() => false));
    await t.close();
    const said = JSON.stringify(replies);
    for (const canary of ['11010519491231002X', '张三丰']) expect(said).not.toContain(canary);
    const file = join(folder, 'logs', 'incidents.log');
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe('');
  });
});
