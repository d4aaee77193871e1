/**
 * What every walkthrough needs: a real loopback host on a folder of its own, a page that has gone in, and a way to lay down records first.
 *
 *     const office = await startOffice();
 *     await office.enter(page);              // the first run is done
 *     await office.call('records.create', { entity: 'enterprise', values: { name: '宏远木业有限公司' } });
 *     await office.stop();
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CallName, InputOf, OutputOf } from '../../shared/contract.ts';
import type { Reply } from '../../shared/envelope.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface Office {
  /** data folder, removed by `stop` */
  folder: string;
  /** one use only: opens one page */
  address: string;
  /** Opens the page; unless `introduced` is false the three questions are answered. */
  enter(page: Page): Promise<void>;
  /** Goes to a screen of the page that is in, e.g. '/hazards?view=overdue'. */
  go(path: string): Promise<void>;
  /** One contract call with the page's session. Throws on a fault. */
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  /** Ends the host as a crash or a power cut does: at once, nothing is tidied up. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface StartOptions {
  /** the office's day */
  today?: string;
  /** false: the page meets the first run */
  introduced?: boolean;
  /** start in the demo office */
  demo?: boolean;
  /** true: a new PC, where nobody has chosen a data folder yet; the one that is proposed lies in this test's own place */
  newPc?: boolean;
  /** the data folder of an office that was killed; removed with this one */
  folder?: string;
}

/** Starts a host and waits for its address. */
export async function startOffice({
  today = '2025-09-24',
  introduced = true,
  demo = false,
  newPc = false,
  folder: earlier,
}: StartOptions = {}): Promise<Office> {
  const place = mkdtempSync(join(tmpdir(), 'anban-walk-'));
  const folder = earlier ?? join(place, 'data');
  const words = ['--home', join(place, 'home'), '--today', today, ...(newPc ? [] : ['--data', folder]), ...(demo ? ['--demo'] : [])];
  const host = spawn(process.execPath, [join(ROOT, 'electron/hosts/loopback/main.ts'), ...words], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // where a data folder is proposed follows from these
    env: { ...process.env, XDG_DATA_HOME: join(place, 'share'), LOCALAPPDATA: join(place, 'share') },
  });
  const address = await addressOf(host);
  let inside: Page | null = null;

  const call = async <N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
    if (!inside) throw new Error('enter() first');
    const reply = (await inside.evaluate(
      async (body) => {
        const response = await fetch('/call', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-App-Token': sessionStorage.getItem('anban.token') ?? '' },
          body: JSON.stringify(body),
        });
        return (await response.json()) as unknown;
      },
      { name, input },
    )) as Reply<OutputOf<N>>;
    if (!reply.ok) throw new Error(`${name}: ${reply.fault.says}`);
    return reply.value;
  };

  return {
    folder,
    address,
    async enter(page) {
      inside = page;
      await page.goto(address);
      await page.locator('#office main').first().waitFor();
      if (!introduced || demo || newPc) return;
      await page.getByLabel('镇名').fill('阳光镇');
      await page.getByLabel('所属县（市、区）').fill('平川县');
      await page.getByLabel('本人姓名').fill('王丽萍');
      await page.getByRole('button', { name: /下一步/ }).click();
      await page.getByRole('navigation', { name: '主导航' }).waitFor();
    },
    async go(path) {
      await inside?.evaluate((hash) => {
        window.location.hash = hash;
      }, path);
    },
    call,
    async kill() {
      const gone = new Promise((resolve) => host.once('exit', resolve));
      host.kill('SIGKILL');
      await gone;
    },
    async stop() {
      host.stdin?.end();
      host.kill('SIGTERM');
      if (host.exitCode === null) await new Promise((resolve) => host.once('exit', resolve));
      rmSync(place, { recursive: true, force: true });
      if (earlier !== undefined) rmSync(dirname(earlier), { recursive: true, force: true });
    },
  };
}

async function addressOf(host: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of host.stdout ?? []) {
    text += String(chunk);
    const line = text.split('\n').find((one) => one.startsWith('{'));
    if (line && text.includes('\n')) return (JSON.parse(line) as { address: string }).address;
  }
  throw new Error(`the loopback host ended with ${host.exitCode} before it said its address`);
}
