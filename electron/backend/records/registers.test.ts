/** Every register of the dictionary behaves as the others do: what is typed comes back, is found, changed, deleted and taken back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declarationOf, fieldEntries, fieldOf } from '../../../shared/declared/records/index.ts';
import { entityNames } from '../../../shared/declared/vocabulary.ts';
import { openTestOffice, type TestOffice } from '../testing/office.ts';
import { isMasked } from './masks.ts';
import { createSample, sampleValues } from './testing/samples.ts';

let t: TestOffice;
beforeAll(async () => {
  t = await openTestOffice();
  await t.ok('office.introduce', { town: '阳光镇', county: '测试县', person: '王丽' });
});
afterAll(() => t.close());

describe('each register', () => {
  it.each(entityNames)('keeps what is typed into %s, field by field', async (entity) => {
    const values = await sampleValues(t, entity, 'all');
    const { id } = await t.ok('records.create', { entity, values });
    const record = await t.ok('records.read', { entity, id });
    for (const [field, value] of Object.entries(values)) {
      const declaration = fieldOf(entity, field);
      if (value === null || !declaration || isMasked(declaration)) continue;
      expect(record.values[field], field).toEqual(value);
    }
    const typed = fieldEntries(entity).filter(([field]) => values[field] !== undefined && values[field] !== null);
    expect(record.missing.filter((field) => typed.some(([name]) => name === field))).toEqual([]);
  });

  it.each(entityNames)('refuses %s without its 保存必 fields, naming each', async (entity) => {
    const fault = await t.fault('records.create', { entity, values: {} });
    const needed = fieldEntries(entity).flatMap(([field, { need }]) => (need === 'save' ? [field] : []));
    expect(fault.code).toBe('INVALID');
    expect(fault.problems?.map(({ field }) => field)).toEqual(expect.arrayContaining(needed));
  });

  it.each(entityNames)('changes, deletes and brings back %s', async (entity) => {
    const id = await createSample(t, entity);
    const made = await t.ok('records.read', { entity, id });
    expect(made.title, 'a record has a name people know it by').not.toBe('');
    const field = entity === 'checklist_tick' ? 'note' : entity === 'hazard' ? 'location' : 'remark';
    const changeable = fieldOf(entity, field) ? field : declarationOf(entity).title;
    const changed = await t.ok('records.update', { entity, id, version: made.version, values: { [changeable]: '改过的内容' } });
    expect(changed.values[changeable]).toBe('改过的内容');

    const { changeSet } = await t.written('records.delete', { entity, id, version: changed.version });
    expect((await t.fault('records.read', { entity, id })).code).toBe('NOT_FOUND');
    await t.ok('history.undo', { changeSet, partial: false });
    const back = await t.ok('records.read', { entity, id });
    expect(back.values).toEqual(changed.values);
    const { lines } = await t.ok('history.ofRecord', { entity, id });
    expect(lines.map((line) => line.op)).toEqual(['insert', 'update', 'delete', 'insert']);
  });

  it.each(entityNames)('lists, counts and exports %s', async (entity) => {
    const id = await createSample(t, entity);
    const total = (await t.ok('records.page', { entity })).total;
    const { rows } = await t.ok('records.page', { entity, limit: 1_000 });
    expect(rows.map((row) => row.id)).toContain(id);
    expect((await t.ok('records.count', { selections: [{ entity, filters: [], sort: [] }] })).totals).toEqual([total]);
    const columns = fieldEntries(entity)
      .filter(([, { inList }]) => inList !== false)
      .map(([field]) => field);
    expect((await t.ok('records.export', { entity, columns, title: '' })).rows).toBe(total);
  });
});

describe('the campaigns a record belongs to', () => {
  it('come back as a list of their names, and are filtered by', async () => {
    const campaign = await t.ok('records.create', { entity: 'campaign', values: { name: '粉尘涉爆专项', status: '执行中' } });
    const values = { kind: '疏散逃生', on: '2026-09-01', org: '镇安办', campaign_ids: [campaign.id] };
    const { id } = await t.ok('records.create', { entity: 'drill', values });
    const { rows } = await t.ok('records.page', { entity: 'drill', filters: [{ field: 'campaign_ids', op: 'is', value: campaign.id }] });
    expect(rows.map((row) => [row.id, row.values['campaigns.name']])).toEqual([[id, ['粉尘涉爆专项']]]);
  });

  it('forbid deleting a campaign that records belong to', async () => {
    const campaign = await t.ok('records.create', { entity: 'campaign', values: { name: '临时专项', status: '执行中' } });
    const values = { kind: '疏散逃生', on: '2026-09-01', org: '镇安办', campaign_ids: [campaign.id] };
    await t.ok('records.create', { entity: 'drill', values });
    const fault = await t.fault('records.delete', { entity: 'campaign', id: campaign.id, version: campaign.version });
    expect(fault.says).toContain('演练 1 次');
  });

  it('must exist', async () => {
    const values = { kind: '疏散逃生', on: '2026-09-01', org: '镇安办', campaign_ids: ['01ARZ3NDEKTSV4RRFFQ69G5FAV'] };
    const fault = await t.fault('records.create', { entity: 'drill', values });
    expect(fault.problems).toMatchObject([{ field: 'campaign_ids', severity: 'error' }]);
  });
});

describe('who blew the whistle', () => {
  const reporter = { reporter_name: '甄保密', reporter_phone: ['13811112222'], reporter_note: '本厂焊工' };
  const tip = { no: 'JB-001', received_on: '2026-09-01', content: '车间喷漆房无通风', ...reporter };
  const says = (value: unknown): boolean => /甄保密|13811112222|138\*+2222|本厂焊工/.test(JSON.stringify(value));

  it('stands in no list, record, search, history, to-do, fault or export', async () => {
    const made = await t.ok('records.create', { entity: 'tip', values: tip });
    const { id, version } = made;
    const edited = await t.ok('records.update', {
      entity: 'tip',
      id,
      version,
      values: { reporter_note: '本厂焊工，已离职', channel: '来信' },
    });
    const transfer = await t.ok('records.create', {
      entity: 'department_transfer',
      values: { kind: '移送', matter: '喷漆房', to_dept: '市场监管所', sent_on: '2026-09-02', tip_id: id },
    });
    const answers = [
      made,
      edited,
      await t.ok('records.page', { entity: 'tip' }),
      await t.ok('records.read', { entity: 'tip', id }),
      await t.ok('records.suggest', { entity: 'tip', text: 'JB', limit: 10 }),
      await t.ok('records.read', { entity: 'department_transfer', id: transfer.id }),
      await t.ok('history.list', {}),
      await t.ok('history.ofRecord', { entity: 'tip', id }),
      await t.ok('office.todo', { limit: 50 }),
      t.events,
    ];
    for (const answer of answers) expect(says(answer)).toBe(false);
    for (const search of ['甄保密', '13811112222', '焊工', 'zbm'])
      expect((await t.ok('records.page', { entity: 'tip', search })).total).toBe(0);
    const { file } = await t.ok('records.export', { entity: 'tip', columns: ['no', 'reporter_name', 'reporter_phone'], title: '举报' });
    expect(says(file)).toBe(false);
  });

  it.each(['reporter_name', 'tip.reporter_name'])('cannot be guessed by filter, sort or count of values: %s', async (field) => {
    const entity = field.includes('.') ? 'department_transfer' : 'tip';
    const filters = [{ field, op: 'contains' as const, value: '甄' }];
    expect((await t.fault('records.page', { entity, filters })).code).toBe('INVALID');
    expect((await t.fault('records.page', { entity, sort: [{ field, descending: false }] })).code).toBe('INVALID');
    expect((await t.fault('records.facet', { entity, field })).code).toBe('INVALID');
  });

  it('is shown on request alone, and the showing is kept', async () => {
    const { id } = await t.ok('records.create', { entity: 'tip', values: { ...tip, no: 'JB-002' } });
    expect((await t.ok('records.reveal', { entity: 'tip', id, field: 'reporter_name' })).value).toBe('甄保密');
    const { rows } = await t.ok('history.list', {});
    expect(rows[0]?.words).toBe('查看举报「JB-002」的举报人全文');
  });
});
