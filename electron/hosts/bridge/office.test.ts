/** The real office through every bridge: one process, the loopback host's own process, and the built desktop with its built back end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram } from '../../../build/build.ts';
import type { Bridge } from '../../../shared/bridge.ts';
import type { OfficeEvent, Reply } from '../../../shared/envelope.ts';
import { clockAt } from '../../backend/clock.ts';
import { openPremises } from '../../backend/premises/index.ts';
import { createParserPool } from '../parserProcess.ts';
import { startDesktop, state } from './testing/desktop.ts';
import { connectInNode } from './testing/loopbackInNode.ts';
import { eventually } from './testing/suite.ts';
import { temporaryFolder } from './testing/temporary.ts';

const ROOT = join(import.meta.dirname, '../../..');
const TODAY = '2025-09-24';

interface Opened {
  bridge: Pick<Bridge, 'call' | 'cancel' | 'onEvent' | 'takeFile'>;
  close(): Promise<void>;
}

beforeAll(() => {
  expect(buildProgram({ ifStale: true, say: () => {} })).toBe(true);
}, 180_000); // the page of the loopback host

async function inProcess(home: string, folder: string): Promise<Opened> {
  const parsers = createParserPool();
  const premises = await openPremises({
    home,
    folder,
    samples: join(ROOT, 'out', 'samples'),
    clock: clockAt(TODAY),
    startParser: parsers.startParser,
  });
  return {
    bridge: {
      call: premises.call,
      cancel: async (job) => premises.cancel(job),
      onEvent: premises.onEvent,
      async takeFile(file, name) {
        const path = join(premises.uploadFolder(), 'taken');
        writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
        return premises.offerFile(path, name);
      },
    },
    async close() {
      await premises.close();
      parsers.close();
    },
  };
}

const hosts: ChildProcess[] = [];
function startLoopback(home: string, folder: string): { child: ChildProcess; first: Promise<string>; ended: Promise<number | null> } {
  const words = [join(ROOT, 'electron/hosts/loopback/main.ts'), '--home', home, '--data', folder, '--today', TODAY];
  const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  hosts.push(child);
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const first = new Promise<string>((done, failed) => {
    createInterface({ input: child.stdout }).once('line', (line) => done((JSON.parse(line) as { address: string }).address));
    void ended.then((code) => failed(new Error(`ended with ${code}`)));
  });
  return { child, first, ended };
}
afterAll(() => {
  for (const child of hosts) if (child.exitCode === null) child.kill('SIGKILL');
});

async function overLoopback(home: string, folder: string): Promise<Opened> {
  const host = startLoopback(home, folder);
  const { bridge } = await connectInNode(await host.first);
  return {
    bridge,
    async close() {
      bridge.close();
      host.child.kill('SIGTERM');
      expect(await host.ended).toBe(0);
    },
  };
}

async function overDesktop(_home: string, folder: string): Promise<Opened> {
  const desktop = await startDesktop({ words: ['--data', folder, '--today', TODAY] });
  return {
    bridge: {
      ...desktop.bridge,
      takeFile(file, name) {
        const path = join(desktop.folder, 'dropped.csv');
        return file.arrayBuffer().then((bytes) => {
          writeFileSync(path, new Uint8Array(bytes));
          return desktop.bridge.takeFile(state.withPath(file as File, path), name);
        });
      },
    },
    close: () => desktop.quit(),
  };
}

const value = (reply: Reply<unknown>): Record<string, unknown> => {
  if (!reply.ok) throw new Error(JSON.stringify(reply.fault));
  return reply.value as Record<string, unknown>;
};

describe.each([
  ['in process', inProcess],
  ['over loopback HTTP, in a process of its own', overLoopback],
  ['over the built desktop, with the built back end and parser', overDesktop],
])('the office %s', (_how, open) => {
  const home = temporaryFolder('office');
  const folder = join(home, '安办 台账', 'data');
  const events: OfficeEvent[] = [];
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(join(home, 'home'), folder);
    opened.bridge.onEvent((event) => events.push(event));
  });
  afterAll(async () => {
    await opened?.close();
  });
  const call = (name: string, input: unknown, job?: string) => opened.bridge.call(name, input, job);

  it('opens in the folder that was asked for, on the day that was given', async () => {
    expect(value(await call('premises.status', {}))).toMatchObject({ state: 'open', demo: false, folder, fault: null });
    expect(value(await call('office.status', {}))).toMatchObject({ identity: null, today: TODAY });
  });

  it('writes, announces it, and reads it back', async () => {
    const reply = await call('office.introduce', { town: '阳光镇', county: '向阳县', person: '测试员' });
    expect(value(reply)).toMatchObject({ identity: { town: '阳光镇', person: '测试员' } });
    expect((reply as { changeSet?: string }).changeSet).toMatch(/\S/);
    await eventually('the change', () => events.some((event) => event.kind === 'changed' && event.touches.includes('office')));
    expect(value(await call('office.status', {}))).toMatchObject({ identity: { county: '向阳县' } });
  });

  it('answers what is wrong as faults, never with a path, a stack or SQL', async () => {
    const replies = [
      await call('office.burn', {}),
      await call('constructor', {}),
      await call('office.introduce', { town: '' }),
      await call('office.status', { more: 1 }),
      await call('records.page', null),
      await call('records.read', { entity: 'hazard', id: '01ARZ3NDEKTSV4RRFFQ69G5FAV' }),
      await call('intake.stage', { files: ['/etc/passwd'] }, 'job-none'),
    ];
    for (const reply of replies) {
      expect(reply.ok).toBe(false);
      expect(JSON.stringify(reply)).not.toMatch(/\/etc\/|node_modules|\.ts:|SELECT|SQLITE/i);
    }
    expect(replies[2]).toMatchObject({ fault: { code: 'INVALID' } });
  });

  it('takes a dropped file through the parser to a plan, with progress on the way', async () => {
    events.length = 0;
    const rows = Array.from({ length: 40 }, (_, n) => `${n + 1},恒基铸造${n + 1}号厂,东榆村,铸造,张三`);
    const file = new File([`序号,企业名称,地址,行业,主要负责人\n${rows.join('\n')}\n`], '企业名录.csv');
    const token = await opened.bridge.takeFile(file, '9月收表/企业名录.csv');
    expect(token.name).toBe('9月收表/企业名录.csv');
    const staged = value(await call('intake.stage', { files: [token.token] }, 'job-stage'));
    expect(JSON.stringify(staged)).toContain('企业名录.csv');
    await eventually('progress', () => events.some((event) => event.kind === 'progress' && event.progress.job === 'job-stage'));
  });

  it('keeps parallel calls apart', async () => {
    const replies = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        n % 2 ? call('office.status', {}) : call('records.count', { selections: [{ entity: 'hazard' }] }),
      ),
    );
    for (const [n, reply] of replies.entries()) expect(Object.keys(value(reply))).toContain(n % 2 ? 'today' : 'totals');
  });
});

describe('one office, two programs', () => {
  it('lets exactly one loopback host have the folder; the other leaves with 17 and the first one’s address', async () => {
    const home = temporaryFolder('race');
    const folder = join(home, 'data');
    const started = performance.now();
    const first = startLoopback(home, folder);
    const address = new URL(await first.first);
    const own = performance.now() - started;
    const began = performance.now();
    const second = startLoopback(home, folder);
    const given = new URL(await second.first);
    expect(await second.ended).toBe(17);
    expect(performance.now() - began).toBeLessThan(Math.max(2_000, 2 * own)); // a busy machine starts every process late
    expect(given.origin).toBe(address.origin);
    first.child.kill('SIGKILL');
    await first.ended;
    // A killed holder leaves nothing that would ask questions.
    const third = startLoopback(home, folder);
    const { bridge } = await connectInNode(await third.first);
    expect(value(await bridge.call('premises.status', {}))).toMatchObject({ state: 'open' });
    bridge.close();
    third.child.kill('SIGTERM');
    expect(await third.ended).toBe(0);
  });
});
