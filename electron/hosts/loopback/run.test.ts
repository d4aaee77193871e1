import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { connectInNode } from '../bridge/testing/loopbackInNode.ts';
import { writePage } from '../bridge/testing/page.ts';
import { temporaryFolder } from '../bridge/testing/temporary.ts';

const PROCESS = join(import.meta.dirname, '../bridge/testing/loopbackProcess.ts');
const started: ChildProcess[] = [];

interface Running {
  child: ChildProcess;
  lines: string[];
  said(): string;
  line(index: number): Promise<string>;
  ended: Promise<number | null>;
}

function run(words: string[], stdin: 'pipe' | 'ignore' = 'pipe'): Running {
  const child = spawn(process.execPath, [PROCESS, ...words], { stdio: [stdin, 'pipe', 'pipe'] });
  started.push(child);
  const lines: string[] = [];
  let said = '';
  const ended = new Promise<number | null>((done) => child.on('close', done));
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => lines.push(line));
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  return {
    child,
    lines,
    said: () => said,
    ended,
    async line(index) {
      for (let waited = 0; waited < 500; waited += 1) {
        const line = lines[index];
        if (line !== undefined) return line;
        await new Promise((done) => setTimeout(done, 20));
      }
      throw new Error(`no line ${index}; stderr: ${said}`);
    },
  };
}
const addressOf = (line: string): string => (JSON.parse(line) as { address: string }).address;
const newHome = (): string => temporaryFolder('home');

afterEach(() => {
  for (const child of started.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
});

describe('the loopback host as a process', () => {
  it('says its address first, gives a further one on Enter, and ends with its stdin', async () => {
    const home = newHome();
    const host = run([home, writePage()]);
    const first = addressOf(await host.line(0));
    expect(first).toMatch(/^http:\/\/127\.0\.0\.1:\d{4,5}\/#k=[\w-]{43}$/);
    host.child.stdin?.write('\n');
    const second = addressOf(await host.line(1));
    expect(second).not.toBe(first);
    for (const address of [first, second]) {
      const { bridge } = await connectInNode(address);
      expect(await bridge.call('notes.list', {})).toMatchObject({ ok: true });
      bridge.close();
    }
    host.child.stdin?.end();
    expect(await host.ended).toBe(0);
    expect(readdirSync(join(home, 'hosts'))).toEqual([]);
  });

  it('ends on SIGTERM and on SIGINT, though a page holds its connection, and does not need a stdin', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const host = run([newHome(), writePage()], 'ignore');
      const { bridge } = await connectInNode(addressOf(await host.line(0)));
      const asked = performance.now();
      host.child.kill(signal);
      expect(await host.ended).toBe(0);
      expect(performance.now() - asked).toBeLessThan(2_500);
      await expect(bridge.call('notes.list', {})).rejects.toThrow(/程序已经关闭/);
      bridge.close();
    }
  });

  it('ends when it has had no page for the time it was given', async () => {
    const host = run([newHome(), writePage(), '', '400'], 'ignore');
    const { bridge } = await connectInNode(addressOf(await host.line(0)));
    await new Promise((done) => setTimeout(done, 900));
    expect(host.child.exitCode).toBeNull(); // a page is open
    bridge.close();
    expect(await host.ended).toBe(0);
  });

  it('ends when the process that started it is gone', async () => {
    const home = newHome();
    const page = writePage();
    const owner = spawn(
      process.execPath,
      [
        '-e',
        `require('node:child_process').spawn(process.execPath, ${JSON.stringify([PROCESS, home, page])}, { stdio: ['ignore', 'inherit', 'ignore'] })`,
      ],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    started.push(owner);
    const address = await new Promise<string>((done) =>
      createInterface({ input: owner.stdout }).once('line', (line) => done(addressOf(line))),
    );
    owner.kill('SIGKILL');
    const began = performance.now();
    const answers = (): Promise<boolean> =>
      fetch(new URL('/', address)).then(
        () => true,
        () => false,
      );
    while ((await answers()) && performance.now() - began < 5_000) await new Promise((done) => setTimeout(done, 50));
    expect(await answers()).toBe(false);
  });

  it('leaves with 17 when another process holds the office, and points to it with a fresh address', async () => {
    const home = newHome();
    const started = performance.now();
    const first = run([home, writePage()]);
    await first.line(0);
    const own = performance.now() - started;
    const note = join(home, 'hosts', `${first.child.pid}.json`);
    expect(existsSync(note)).toBe(true);
    if (process.platform !== 'win32') expect(statSync(note).mode & 0o077).toBe(0);

    for (const how of ['used', 'thrown']) {
      const began = performance.now();
      const second = run([home, writePage(), how]);
      expect(await second.ended, second.said()).toBe(17);
      expect(performance.now() - began).toBeLessThan(Math.max(2_000, 2 * own)); // a busy machine starts every process late
      const { bridge } = await connectInNode(addressOf(await second.line(0)));
      expect(await bridge.call('notes.list', {})).toMatchObject({ ok: true });
      bridge.close();
    }
    first.child.kill('SIGKILL'); // leaves its note behind

    await first.ended;
    const third = run([home, writePage(), 'used']);
    expect(await third.ended).toBe(17);
    expect(third.lines).toEqual([]);
    expect(third.said()).toMatch(/正被另一个窗口使用/);
    expect(existsSync(note)).toBe(false);
    const fourth = run([home, writePage()]);
    expect(addressOf(await fourth.line(0))).toMatch(/^http/);
  });

  it.runIf(process.platform === 'linux')('listens on 127.0.0.1 and nowhere else (L8)', async () => {
    const host = run([newHome(), writePage()]);
    const { port } = new URL(addressOf(await host.line(0)));
    const inodes = new Set(
      readdirSync(`/proc/${host.child.pid}/fd`).flatMap((fd) => {
        try {
          const { ino } = statSync(`/proc/${host.child.pid}/fd/${fd}`);
          return [String(ino)];
        } catch {
          return [];
        }
      }),
    );
    const listening = ['tcp', 'tcp6'].flatMap((kind) =>
      readFileSync(`/proc/net/${kind}`, 'utf8')
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(/\s+/))
        .filter((columns) => columns[3] === '0A' && inodes.has(columns[9] ?? ''))
        .map((columns) => columns[1]),
    );
    expect(listening).toEqual([`0100007F:${Number(port).toString(16).toUpperCase().padStart(4, '0')}`]);
  });

  it.runIf(process.platform === 'linux')('says no secret in its command line or its environment (L9)', async () => {
    const host = run([newHome(), writePage()]);
    const address = addressOf(await host.line(0));
    const { bridge, around } = await connectInNode(address);
    const token = around.kept.get('anban.token') ?? 'none';
    const code = new URL(address).hash.slice('#k='.length);
    const seen = ['cmdline', 'environ'].map((file) => readFileSync(`/proc/${host.child.pid}/${file}`, 'utf8')).join('');
    for (const secret of [token, code]) expect(seen).not.toContain(secret);
    expect(host.said()).toBe('');
    expect(host.lines.join('')).not.toContain(token);
    bridge.close();
  });
});

describe('the page’s bridge', () => {
  it('survives a reload by the kept token, and says plainly when an address was used already', async () => {
    const host = run([newHome(), writePage()]);
    const address = addressOf(await host.line(0));
    const { bridge, around } = await connectInNode(address);
    bridge.close();
    const reloaded = await connectInNode(address.replace(/#.*/, ''), around.kept);
    expect(await reloaded.bridge.call('notes.list', {})).toMatchObject({ ok: true });
    reloaded.bridge.close();
    await expect(connectInNode(address)).rejects.toThrow(/一个地址只能打开一次/);
    await expect(connectInNode(address.replace(/#.*/, ''))).rejects.toThrow(/按一下回车键/);
  });
});
