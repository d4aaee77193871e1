/**
 * First run, real and demo office, and what stands in the way of opening (issue items 1 and 9). What turns it red, tried by hand: create while
 * opening what config.json names; forget the queue of moves; leave a half-filled demo office open; write config.json before the office is open.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../../shared/envelope.ts';
import type { PremisesState } from '../../../shared/office.ts';
import { createParserPool } from '../../hosts/parserProcess.ts';
import { clockAt } from '../clock.ts';
import { unfitSentence } from '../testing/fuzz.ts';
import { TEST_TODAY } from '../testing/office.ts';
import { holdElsewhere } from '../testing/otherProcess.ts';
import { DEMO_FOLDER_NAME, openPremises, type Premises, type PremisesOptions } from './index.ts';

const samples = join(import.meta.dirname, '../../../build/samples');
let root = '';
let home = '';
let data = '';
const opened: Premises[] = [];
const pool = createParserPool();

async function open(options: Partial<PremisesOptions> = {}): Promise<Premises> {
  const premises = await openPremises({ home, samples, clock: clockAt(TEST_TODAY), startParser: pool.startParser, ...options });
  opened.push(premises);
  return premises;
}
async function ask(premises: Premises, name: string, input: unknown = {}): Promise<PremisesState> {
  const reply = (await premises.call(name, input)) as Reply<PremisesState>;
  if (!reply.ok) throw new Error(`${name}: ${reply.fault.code} ${reply.fault.says}`);
  return reply.value;
}
async function choose(premises: Premises, folder: string): Promise<Reply<unknown>> {
  return premises.call('premises.open', { folder: (await premises.offerFile(folder, 'folder')).token });
}
const register = (premises: Premises, name: string) => premises.call('records.create', { entity: 'enterprise', values: { name } });
async function enterprises(premises: Premises): Promise<number> {
  return ((await premises.call('records.page', { entity: 'enterprise' })) as { value: { total: number } }).value.total;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'anban-premises-'));
  home = join(root, 'home');
  data = join(root, '台账数据');
  mkdirSync(data);
});
afterEach(async () => {
  for (const premises of opened.splice(0)) await premises.close();
  rmSync(root, { recursive: true, force: true });
});

describe('the first run', () => {
  it('asks where the data shall lie, opens there and remembers it', async () => {
    const premises = await open();
    expect(await ask(premises, 'premises.status')).toMatchObject({ state: 'choosing', fault: null, hasRealOffice: false });
    expect(await premises.call('office.status', {})).toMatchObject({
      ok: false,
      fault: { code: 'NOT_FOUND', says: expect.stringContaining('选择') },
    });
    expect(existsSync(join(home, 'config.json'))).toBe(false);
    expect(await choose(premises, data)).toMatchObject({ ok: true, value: { state: 'open', demo: false, folder: data } });
    await register(premises, '甲厂');
    await premises.close();

    const again = await open();
    expect(await ask(again, 'premises.status')).toMatchObject({ state: 'open', folder: data, hasRealOffice: true });
    expect(await enterprises(again)).toBe(1);
  });

  it('asks again when its settings are damaged, and does not overwrite them before an office is open', async () => {
    mkdirSync(home);
    for (const text of ['', '{"folder":', 'null', '{"folder":7}', '{"folder":"台账"}', '\u0000\u0001']) {
      writeFileSync(join(home, 'config.json'), text);
      const premises = await open();
      expect(await ask(premises, 'premises.status'), text).toMatchObject({ state: 'choosing' });
      expect(readFileSync(join(home, 'config.json'), 'utf8')).toBe(text);
      await premises.close();
    }
    const premises = await open();
    await choose(premises, data);
    expect(JSON.parse(readFileSync(join(home, 'config.json'), 'utf8'))).toEqual({ folder: data });
  });

  it('never makes a new office where the remembered one is missing', async () => {
    const premises = await open();
    await choose(premises, data);
    await premises.close();
    rmSync(join(data, 'db'), { recursive: true });
    const again = await open();
    expect(await ask(again, 'premises.status')).toMatchObject({ state: 'failed', fault: { code: 'DATA_MISSING' } });
    expect(existsSync(join(data, 'db', 'main.db'))).toBe(false);
  });

  it('refuses a synchronised folder and a token that is not its own, and remembers neither', async () => {
    const premises = await open();
    const cloud = join(root, 'OneDrive');
    mkdirSync(cloud);
    expect(await choose(premises, cloud)).toMatchObject({ ok: false, fault: { code: 'FOLDER_UNFIT' } });
    expect(await premises.call('premises.open', { folder: data })).toMatchObject({ ok: false, fault: { code: 'NOT_FOUND' } });
    expect(await premises.call('premises.open', { folder: { path: data } })).toMatchObject({ ok: false, fault: { code: 'INVALID' } });
    expect(existsSync(join(cloud, 'db'))).toBe(false);
    expect(existsSync(join(home, 'config.json'))).toBe(false);
    expect(await ask(premises, 'premises.status')).toMatchObject({ state: 'choosing' });
  });
});

describe('an office that another window holds', () => {
  it('is not opened, with a sentence; once that window is gone, even killed, it is', async () => {
    const other = await holdElsewhere(data);
    const premises = await open({ folder: data });
    const state = await ask(premises, 'premises.status');
    expect(state).toMatchObject({ state: 'failed', fault: { code: 'OFFICE_IN_USE' } });
    expect(unfitSentence(state.says)).toBeNull();
    expect(await premises.call('office.status', {})).toMatchObject({ ok: false, fault: { code: 'NOT_FOUND' } });
    expect(await choose(premises, data)).toMatchObject({ ok: false, fault: { code: 'OFFICE_IN_USE' } });
    await other.kill();
    expect(await choose(premises, data)).toMatchObject({ ok: true, value: { state: 'open' } });
  });
});

describe('the demo office', () => {
  it('is made once from the samples, however often it is asked for, apart from the real one', async () => {
    const premises = await open();
    await choose(premises, data);
    await register(premises, '真实的厂');
    const both = await Promise.all([premises.call('premises.enterDemo', {}), premises.call('premises.enterDemo', {})]);
    expect(both).toMatchObject([
      { ok: true, value: { demo: true } },
      { ok: true, value: { demo: true } },
    ]);
    expect(await ask(premises, 'premises.status')).toMatchObject({ demo: true, folder: join(home, DEMO_FOLDER_NAME), hasRealOffice: true });
    const made = await enterprises(premises);
    expect(made).toBeGreaterThanOrEqual(60);
    const { value } = (await premises.call('intake.batches', {})) as { value: { committed: unknown[] } };
    expect(value.committed).toHaveLength(1);
    await register(premises, '演示里的厂');

    expect(await ask(premises, 'premises.leaveDemo')).toMatchObject({ state: 'open', demo: false, folder: data });
    expect(await enterprises(premises)).toBe(1);
    await ask(premises, 'premises.enterDemo');
    expect(await enterprises(premises)).toBe(made + 1);
    expect(readFileSync(join(home, 'config.json'), 'utf8')).not.toContain(DEMO_FOLDER_NAME);
  });

  it('that cannot be made leads back to the real office and says why', async () => {
    const premises = await open({ samples: join(root, 'nothing here') });
    await choose(premises, data);
    await register(premises, '真实的厂');
    const reply = await premises.call('premises.enterDemo', {});
    expect(reply.ok).toBe(false);
    expect(unfitSentence(reply.ok ? '' : reply.fault.says)).toBeNull();
    expect(await ask(premises, 'premises.status')).toMatchObject({ state: 'open', demo: false, folder: data });
    expect(await enterprises(premises)).toBe(1);
  });

  it('can be left when there is no real office, back to the choice', async () => {
    mkdirSync(join(root, 'empty'));
    const premises = await open({ samples: join(root, 'empty') });
    await premises.call('premises.enterDemo', {});
    expect(await ask(premises, 'premises.leaveDemo')).toMatchObject({ state: 'choosing', demo: false, hasRealOffice: false });
  });
});
