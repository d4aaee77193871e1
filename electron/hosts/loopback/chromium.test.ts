/**
 * Attacks from a real browser: another site's page may try what it likes, the host's page may not be read or driven by it, and the
 * secrets do not stay where others look.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../../../build/paths.ts';
import { writePage } from '../bridge/testing/page.ts';
import { openSmallPremises, type SmallPremises } from '../bridge/testing/smallPremises.ts';
import { eventually } from '../bridge/testing/suite.ts';
import { temporaryFolder } from '../bridge/testing/temporary.ts';
import { type LoopbackHost, serve } from './serve.ts';

const executablePath = chromiumPath();
const there = executablePath !== undefined && existsSync(executablePath);
if (!there) console.warn('SKIPPED: no Chromium for the attacks from a browser');

/** The page's own bridge, bundled into the small page as the real build does it. */
async function pageWithBridge(): Promise<string> {
  const entry = join(import.meta.dirname, '../../../renderer/office/loopbackBridge.ts');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'bridge' }, target: 'chrome140' },
  });
  const output = (Array.isArray(built) ? built[0] : built) as { output: { type: string; code?: string }[] };
  const code = output.output.find((part) => part.type === 'chunk')?.code ?? '';
  // As the real page does before it loads anything: zod must not try to make functions of text.
  return writePage(`globalThis.__zod_globalConfig = { jitless: true };
    ${code}
    window.violations = [];
    addEventListener('securitypolicyviolation', (event) => {
      // What a test injects evaluates text without being a file; the page's own code is one.
      if (event.sourceFile) window.violations.push(event.violatedDirective);
    });
    // In the page's own code, because what a test injects may evaluate text whatever the policy says.
    window.tryEvaluation = () => setTimeout(() => {
      try { new Function('return 1')(); window.evaluated = true; } catch { window.evaluated = false; }
    });
    connectLoopback().then(
      (bridge) => { window.bridge = bridge; document.title = 'ready'; },
      (error) => { document.body.textContent = error.message; document.title = 'refused'; });`);
}

describe.runIf(there)('the loopback host in a real browser', () => {
  let premises: SmallPremises;
  let host: LoopbackHost;
  let evil: Server;
  let evilPort: number;
  let context: BrowserContext;
  let profile: string;

  beforeAll(async () => {
    premises = openSmallPremises();
    host = await serve({ premises, renderer: await pageWithBridge() });
    evil = createServer((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end('<!doctype html><title>evil</title><body></body>');
    });
    await new Promise<void>((done) => evil.listen(0, '127.0.0.1', done));
    evilPort = (evil.address() as AddressInfo).port;
    profile = temporaryFolder('profile');
    context = await chromium.launchPersistentContext(profile, {
      executablePath: executablePath ?? '',
      args: [
        '--disable-gpu',
        '--host-resolver-rules=MAP evil.test 127.0.0.1, MAP rebound.test 127.0.0.1',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    });
  });
  afterAll(async () => {
    await context?.close();
    await host?.close();
    await premises?.close();
    evil?.closeAllConnections();
    evil?.close();
  });

  const titled = async (page: Page, title: string): Promise<void> => {
    for (let asked = 0; asked < 400 && (await page.title()) !== title; asked += 1) await new Promise((done) => setTimeout(done, 20));
    expect(await page.title()).toBe(title);
  };

  it('opens with its start address, survives F5, loads and saves files, and meets its own policy without a violation', async () => {
    const page = await context.newPage();
    await page.goto(host.address);
    await titled(page, 'ready');
    expect(page.url()).toBe(`http://127.0.0.1:${host.port}/`);
    await page.reload();
    await titled(page, 'ready');
    const seen = await page.evaluate(async () => {
      const { bridge, violations } = window as unknown as {
        bridge: import('../../../shared/bridge.ts').Bridge;
        violations: string[];
      };
      const events: unknown[] = [];
      bridge.onEvent((event) => events.push(event));
      const added = await bridge.call('notes.add', { text: '一' });
      const taken = await bridge.takeFile(new File(['abc'], '台账.csv'), '8月/台账.csv');
      const weighed = await bridge.call('notes.weigh', { file: taken.token });
      await new Promise((done) => setTimeout(done, 100));
      return { added, weighed, events, violations };
    });
    expect(seen.added).toMatchObject({ ok: true, changeSet: 'change-1' });
    expect(seen.weighed).toMatchObject({ ok: true, value: { name: '8月/台账.csv', size: 3 } });
    expect(seen.events).toEqual([{ kind: 'changed', touches: ['hazard'] }]);
    expect(seen.violations).toEqual([]);

    const download = page.waitForEvent('download');
    await page.evaluate(async () => {
      const { bridge } = window as unknown as { bridge: import('../../../shared/bridge.ts').Bridge };
      const printed = (await bridge.call('notes.print', {})) as { value: { file: never } };
      await bridge.saveFile(printed.value.file);
    });
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('附件3（阳光镇）.xlsx');
    expect(readFileSync(await saved.path(), 'utf8')).toBe('一');
    await page.close();
  });

  it('tells a second tab plainly what to do, and blocks script, eval and strangers’ addresses', async () => {
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${host.port}/`);
    await titled(page, 'refused');
    expect(await page.locator('body').textContent()).toMatch(/按一下回车键/);
    const blocked = await page.evaluate(async (port) => {
      const tries: Record<string, boolean> = {};
      const script = document.createElement('script');
      try {
        script.textContent = 'window.pwned = 1';
        document.body.append(script);
      } catch {
        // trusted types refused the text
      }
      tries.inline = (window as { pwned?: number }).pwned === undefined;
      const own = window as { tryEvaluation?: () => void; evaluated?: boolean };
      own.tryEvaluation?.();
      await new Promise((done) => setTimeout(done, 50));
      tries.evaluation = own.evaluated === false;
      tries.fetch = await fetch(`http://127.0.0.1:${port}/`).then(
        () => false,
        () => true,
      );
      return tries;
    }, evilPort);
    expect(blocked).toEqual({ inline: true, evaluation: true, fetch: true });
    // All three were seen by the page as well, so an empty list in the other test means something.
    expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).not.toEqual([]);
    await page.close();
  });

  it('gives a page that was rebound to it not one byte (L3)', async () => {
    const before = premises.calls;
    const page = await context.newPage();
    // The name now leads to our port: for the browser this is one origin, so nothing but the Host header tells.
    const response = await page.goto(`http://rebound.test:${host.port}/`);
    expect(response?.status()).toBe(403);
    expect(await page.content()).not.toContain('bridge');
    const read = await page.evaluate(async () => {
      const answers = await Promise.all(
        ['/', '/index.html', '/assets/index.js', '/events'].map(async (path) => {
          const answer = await fetch(path);
          return [answer.status, (await answer.text()).includes('ready')];
        }),
      );
      const call = await fetch('/call', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-App-Token': 'x' },
        body: '{"name":"notes.list","input":{}}',
      });
      return [...answers, [call.status, false]];
    });
    expect(read).toEqual(Array.from({ length: 5 }, () => [403, false]));
    expect(premises.calls).toBe(before);
    await page.close();
  });

  it('hears nothing of what another site’s page sends it (L4)', async () => {
    const before = premises.calls;
    const page = await context.newPage();
    await page.goto(`http://evil.test:${evilPort}/`);
    const tries = await page.evaluate(async (port) => {
      const to = (path: string): string => `http://127.0.0.1:${port}${path}`;
      const body = '{"name":"notes.add","input":{"text":"evil"}}';
      const failed = (ask: Promise<unknown>): Promise<boolean> =>
        ask.then(
          () => false,
          () => true,
        );
      const readable: Record<string, boolean> = {};
      readable.cors = await failed(
        fetch(to('/call'), { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-App-Token': 'x' }, body }),
      );
      readable.get = await failed(fetch(to('/')));
      readable.plain = await failed(fetch(to('/call'), { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body }));
      await fetch(to('/call'), { method: 'POST', mode: 'no-cors', body }).catch(() => {});
      await fetch(to('/files?name=x'), { method: 'POST', mode: 'no-cors', body: new Blob(['x']) }).catch(() => {});
      navigator.sendBeacon(to('/call'), body);
      navigator.sendBeacon(to('/cancel'), new Blob(['{"job":"x"}'], { type: 'text/plain' }));
      const loads = (tag: 'img' | 'script' | 'link', path: string) =>
        new Promise<boolean>((done) => {
          const element = document.createElement(tag);
          element.onload = () => done(true);
          element.onerror = () => done(false);
          if (element instanceof HTMLLinkElement) {
            element.rel = 'stylesheet';
            element.href = to(path);
          } else element.src = to(path);
          document.body.append(element);
        });
      readable.script = !(await loads('script', '/assets/index.js'));
      readable.img = !(await loads('img', '/'));
      readable.link = !(await loads('link', '/'));
      readable.socket = await new Promise<boolean>((done) => {
        const socket = new WebSocket(`ws://127.0.0.1:${port}/events`);
        socket.onopen = () => done(false);
        socket.onerror = () => done(true);
      });
      for (const enctype of ['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded']) {
        const frame = document.createElement('iframe');
        frame.name = `into-${enctype}`;
        const form = document.createElement('form');
        Object.assign(form, { method: 'POST', action: to('/call'), target: frame.name, enctype });
        const field = document.createElement('input');
        field.name = '{"name":"notes.add","input":{"text":"';
        field.value = 'evil"}}';
        form.append(field);
        document.body.append(frame, form);
        form.submit();
      }
      const frame = document.createElement('iframe');
      frame.src = to('/');
      document.body.append(frame);
      await new Promise((done) => setTimeout(done, 500));
      let framed = 'blocked';
      try {
        framed = frame.contentDocument?.title ?? 'blocked';
      } catch {
        // another origin: not readable anyway
      }
      return { ...readable, framed };
    }, host.port);
    expect(tries).toEqual({ cors: true, get: true, plain: true, script: true, img: true, link: true, socket: true, framed: 'blocked' });
    // A window of its own may open, but it is not signed in and the opener has no hold on it.
    const [popup] = await Promise.all([
      context.waitForEvent('page'),
      page.evaluate((port) => void window.open(`http://127.0.0.1:${port}/`), host.port),
    ]);
    await titled(popup, 'refused');
    expect(await popup.evaluate(() => window.opener)).toBeNull();
    await popup.close();
    expect(premises.calls).toBe(before);
    await page.close();
  });

  it('leaves its secrets neither in the address, the referrer, the profile nor the process list (L9)', async () => {
    const address = host.newAddress();
    const code = new URL(address).hash.slice('#k='.length);
    const page = await context.newPage();
    const referrers: string[] = [];
    page.on('request', (request) => referrers.push(`${request.url()} ${request.headers().referer ?? ''}`));
    await page.goto(address);
    await titled(page, 'ready');
    const token = (await page.evaluate(() => sessionStorage.getItem('anban.token'))) ?? '';
    expect(token).toHaveLength(43);
    expect(page.url()).not.toContain('#');
    expect(await page.evaluate(() => document.cookie + JSON.stringify(localStorage))).toBe('{}');
    expect(referrers.slice(1).join('\n')).not.toContain(code);
    expect(referrers.join('\n')).not.toContain(token);
    await page.goBack().catch(() => {});
    expect(page.url()).not.toContain(code);
    await page.close();

    const inProcesses = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => {
        try {
          return [readFileSync(`/proc/${pid}/cmdline`, 'utf8')];
        } catch {
          return [];
        }
      })
      .join('\n');
    expect(inProcesses).toContain('--host-resolver-rules'); // the list was really read
    for (const secret of [code, token]) expect(inProcesses).not.toContain(secret);

    await context.close(); // writes the history
    const history = await eventually(
      'the history',
      () => readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) => entry.name === 'History')[0],
    );
    const remembered = readFileSync(join(history.parentPath, history.name));
    expect(remembered.includes(`127.0.0.1:${host.port}`)).toBe(true);
    expect(remembered.includes(token)).toBe(false);
    // The browser's history keeps the address it was started with. That code was used up before anybody could read it there.
    const again = await fetch(`http://127.0.0.1:${host.port}/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    expect(again.status).toBe(401);
  });
});
