import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../testing/office.ts';

let t: TestOffice;
beforeEach(async () => {
  t = await openTestOffice();
});
afterEach(() => t.close());

const key = { form: 'record', entity: 'enterprise' as const, id: null };

describe('drafts', () => {
  it('come back word for word and go when dropped, without a trace in history', async () => {
    await t.ok('drafts.keep', { ...key, version: null, values: { name: '宏远木业', staff_count: 3 } });
    await t.ok('drafts.keep', { ...key, version: null, values: { name: '宏远木业有限公司' } });
    expect((await t.ok('drafts.read', key)).draft?.values).toEqual({ name: '宏远木业有限公司' });
    expect((await t.ok('drafts.list', {})).drafts).toMatchObject([{ ...key, title: '宏远木业有限公司', fields: 1 }]);
    expect((await t.ok('history.list', {})).total).toBe(0);
    await t.ok('drafts.drop', key);
    await t.ok('drafts.drop', key);
    expect((await t.ok('drafts.read', key)).draft).toBeNull();
  });

  it('keep several writes of one draft in order', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => t.ok('drafts.keep', { ...key, version: null, values: { name: `第 ${index} 稿` } })),
    );
    expect((await t.ok('drafts.read', key)).draft?.values.name).toBe('第 19 稿');
    expect(readdirSync(join(t.folder, 'drafts'))).toHaveLength(1);
  });

  it('show no personal value in their list and forget what cannot be read', async () => {
    await t.ok('drafts.keep', { form: 'record', entity: 'worker', id: null, version: null, values: { id_no: '11010519491231002X' } });
    expect(JSON.stringify((await t.ok('drafts.list', {})).drafts)).not.toContain('19491231');
    writeFileSync(join(t.folder, 'drafts', 'record-enterprise-new.json'), '{"form":"rec');
    expect((await t.ok('drafts.read', key)).draft).toBeNull();
    expect((await t.ok('drafts.list', {})).drafts).toHaveLength(1);
  });

  it('take no name that leads out of the folder', async () => {
    expect((await t.fault('drafts.keep', { ...key, form: '../x', version: null, values: {} })).code).toBe('INVALID');
  });
});

describe('preferences', () => {
  it('are kept by name, in order, and given up one by one', async () => {
    await Promise.all([
      t.ok('preferences.keep', { name: 'list.hazard', value: { shown: ['code'] } }),
      t.ok('preferences.keep', { name: 'appearance', value: { scheme: 'dark' } }),
    ]);
    await t.ok('preferences.keep', { name: 'list.hazard', value: null });
    expect((await t.ok('preferences.read', {})).values).toEqual({ appearance: { scheme: 'dark' } });
    expect((await t.ok('history.list', {})).total).toBe(0);
  });

  it('start anew when the file is damaged, and refuse a name that is none', async () => {
    writeFileSync(join(t.folder, 'preferences.json'), '[1,');
    expect((await t.ok('preferences.read', {})).values).toEqual({});
    expect((await t.fault('preferences.keep', { name: '../x', value: 1 })).code).toBe('INVALID');
  });
});
