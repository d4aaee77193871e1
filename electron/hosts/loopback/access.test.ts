import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SECRET_BESIDE, writePage } from '../bridge/testing/page.ts';
import { rawHead } from '../bridge/testing/rawHttp.ts';
import { openSmallPremises, type SmallPremises } from '../bridge/testing/smallPremises.ts';
import { type LoopbackHost, serve } from './serve.ts';

const GUESSES = Number(process.env.ANBAN_GUESSES ?? 300);
const FOREIGN_HEADERS = /access-control-|set-cookie/i;

let premises: SmallPremises;
let host: LoopbackHost;
let token: string;
const hostLine = (): string => `Host: 127.0.0.1:${host.port}`;
const codeOf = (address: string): string => new URL(address).hash.slice('#k='.length);

function post(path: string, value: unknown, headers: string[], hosts = [hostLine()]) {
  const body = typeof value === 'string' ? value : JSON.stringify(value);
  const length = `Content-Length: ${Buffer.byteLength(body)}`;
  return rawHead(host.port, `POST ${path}`, [...hosts, 'Content-Type: application/json', length, ...headers], body);
}
const callWith = (headers: string[]) => post('/call', { name: 'notes.list', input: {} }, headers);
const openSession = async (address: string): Promise<string> => {
  const answer = await post('/session', { code: codeOf(address) }, []);
  return (JSON.parse(answer.body) as { token: string }).token;
};

beforeAll(async () => {
  premises = openSmallPremises();
  host = await serve({ premises, renderer: writePage() });
  token = await openSession(host.address);
});
afterAll(async () => {
  await host.close();
  await premises.close();
});
beforeEach(() => void host.newAddress()); // ends a lock that a test caused

describe('the token (L1)', () => {
  it('opens the calls to its page', async () => {
    const answer = await callWith([`X-App-Token: ${token}`]);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { notes: [] } });
  });

  it('is 256 bits and drawn anew for each code, which opens once', async () => {
    const address = host.newAddress();
    const code = codeOf(address);
    expect(Buffer.from(code, 'base64url')).toHaveLength(32);
    const first = await openSession(address);
    expect(Buffer.from(first, 'base64url')).toHaveLength(32);
    expect(first).not.toBe(token);
    const again = await post('/session', { code }, []);
    expect(again.status).toBe(401);
    expect(again.body).not.toContain(first);
  });

  it('is refused when missing, wrong, near, empty or sent twice', async () => {
    const before = premises.calls;
    const near = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
    const tries: string[][] = [
      [],
      ['X-App-Token: '],
      ['X-App-Token: wrong'],
      [`X-App-Token: ${near}`],
      [`X-App-Token: ${token}x`],
      [`X-App-Token: ${token.slice(0, 20)}`],
      [`X-App-Token: ${token}`, `X-App-Token: ${token}`],
      [`X-App-Token: ${near}`, `X-App-Token: ${token}`],
      [`Cookie: X-App-Token=${token}`],
      [`Authorization: Bearer ${token}`],
    ];
    for (const headers of tries) expect((await callWith(headers)).status, headers.join()).toBe(401);
    expect((await rawHead(host.port, `GET /events?x-app-token=${token}`, [hostLine()])).status).toBe(401);
    expect(premises.calls).toBe(before);
  });

  it('locks after fifty wrong ones, even for the right one, and guessing on is in vain; a new start address opens again', async () => {
    const before = premises.calls;
    for (let guess = 0; guess < 50; guess += 1) {
      const wrong =
        guess % 2 === 0 ? callWith([`X-App-Token: ${randomBytes(32).toString('base64url')}`]) : post('/session', { code: 'x' }, []);
      expect((await wrong).status).toBe(401);
    }
    expect((await callWith([`X-App-Token: ${token}`])).status).toBe(401);
    for (let guess = 50; guess < GUESSES; guess += 1) {
      expect((await callWith([`X-App-Token: ${randomBytes(32).toString('base64url')}`])).status).toBe(401);
    }
    expect(premises.calls).toBe(before);
    host.newAddress();
    expect((await callWith([`X-App-Token: ${token}`])).status).toBe(200);
  });

  it('cannot be had with a guessed host key', async () => {
    expect((await post('/address', { folder: null }, [])).status).toBe(401);
    expect((await post('/address', { folder: null }, ['X-Host-Key: guess'])).status).toBe(401);
    const right = await post('/address', { folder: null }, [`X-Host-Key: ${host.key}`]);
    expect(JSON.parse(right.body)).toMatchObject({ address: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/#k=/) });
  });
});

describe('the name the host is called by (L2)', () => {
  const strange = (): string[][] => [
    ['Host: evil.test'],
    [`Host: evil.test:${host.port}`],
    [`Host: 127.0.0.1.evil.test:${host.port}`],
    [`Host: 127.0.0.1:${host.port + 1}`],
    ['Host: 127.0.0.1'],
    ['Host: '],
    [],
    [hostLine(), hostLine()],
    [hostLine(), 'Host: evil.test'],
    ['Host: evil.test', hostLine()],
    [`Host: 0.0.0.0:${host.port}`],
    [`Host: [::1]:${host.port}`],
    [`Host: 2130706433:${host.port}`],
    [`Host: 0x7f.1:${host.port}`],
    [`Host: 127.1:${host.port}`],
    [`Host: localhost.:${host.port}`],
    [`Host: user@127.0.0.1:${host.port}`],
    [`Host: evil.test`, `X-Forwarded-Host: 127.0.0.1:${host.port}`],
  ];

  it('refuses any but its own before routing, static files too', async () => {
    const before = premises.calls;
    for (const hosts of strange()) {
      const told = hosts.join(' | ');
      for (const path of ['/', '/assets/index.js', '/nothing']) {
        const answer = await rawHead(host.port, `GET ${path}`, hosts);
        expect([400, 403], told).toContain(answer.status);
        expect(answer.body, told).not.toContain('ready');
      }
      const call = await post('/call', { name: 'notes.list', input: {} }, [`X-App-Token: ${token}`], hosts);
      expect([400, 403], told).toContain(call.status);
    }
    expect(premises.calls).toBe(before);
  });

  it('refuses a request line with a whole address, an asterisk or a tunnel', async () => {
    for (const first of [`GET http://127.0.0.1:${host.port}/`, 'GET http://evil.test/', 'OPTIONS *', 'CONNECT evil.test:443']) {
      const answer = await rawHead(host.port, first, [hostLine()]);
      expect([0, 400, 403], first).toContain(answer.status);
    }
  });

  it('answers to its number and to localhost', async () => {
    for (const name of ['127.0.0.1', 'localhost']) {
      const answer = await rawHead(host.port, 'GET /', [`Host: ${name}:${host.port}`]);
      expect(answer.status).toBe(200);
      expect(answer.body).toContain('<title>wait</title>');
    }
  });
});

describe('where a request comes from', () => {
  it('refuses other origins and other sites, whatever else is right', async () => {
    const before = premises.calls;
    const own = `http://127.0.0.1:${host.port}`;
    const tries = [
      ['Origin: null'],
      ['Origin: http://evil.test'],
      [`Origin: https://127.0.0.1:${host.port}`],
      [`Origin: http://localhost:${host.port}`],
      [`Origin: ${own}.evil.test`],
      [`Origin: ${own}`, 'Origin: http://evil.test'],
      ['Sec-Fetch-Site: cross-site'],
      ['Sec-Fetch-Site: same-site'],
      ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document'],
      [`Origin: ${own}`, 'Sec-Fetch-Site: cross-site'],
    ];
    for (const headers of tries) expect((await callWith([`X-App-Token: ${token}`, ...headers])).status, headers.join()).toBe(403);
    expect(premises.calls).toBe(before);
    expect((await callWith([`X-App-Token: ${token}`, `Origin: ${own}`, 'Sec-Fetch-Site: same-origin'])).status).toBe(200);
  });

  it('lets another site open the page in a tab of its own, and nothing else', async () => {
    const visit = (path: string, dest: string, mode = 'navigate') =>
      rawHead(host.port, `GET ${path}`, [hostLine(), 'Sec-Fetch-Site: cross-site', `Sec-Fetch-Mode: ${mode}`, `Sec-Fetch-Dest: ${dest}`]);
    expect((await visit('/', 'document')).status).toBe(200);
    expect((await visit('/', 'iframe')).status).toBe(403);
    expect((await visit('/', 'empty', 'no-cors')).status).toBe(403);
    expect((await visit('/assets/index.js', 'document')).status).toBe(403);
    expect((await visit('/assets/index.js', 'script', 'no-cors')).status).toBe(403);
  });
});

describe('methods (L5)', () => {
  it('refuses preflights and every method but GET and POST, and never speaks CORS', async () => {
    const preflight = [
      hostLine(),
      'Origin: http://evil.test',
      'Access-Control-Request-Method: POST',
      'Access-Control-Request-Headers: x-app-token',
    ];
    const own = [hostLine(), 'Access-Control-Request-Method: POST', 'Access-Control-Request-Private-Network: true'];
    for (const headers of [preflight, own]) {
      const answer = await rawHead(host.port, 'OPTIONS /call', headers);
      expect([403, 405]).toContain(answer.status);
      expect(answer.head).not.toMatch(FOREIGN_HEADERS);
    }
    for (const method of ['PUT', 'DELETE', 'TRACE', 'PATCH', 'HEAD', 'PROPFIND']) {
      const answer = await rawHead(host.port, `${method} /call`, [hostLine(), `X-App-Token: ${token}`]);
      expect(answer.status, method).toBe(405);
      expect(answer.head).not.toMatch(FOREIGN_HEADERS);
      expect(answer.body).not.toContain(token);
    }
  });

  it('refuses headers that would override the method, and upgrades', async () => {
    for (const name of ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override']) {
      expect((await callWith([`X-App-Token: ${token}`, `${name}: DELETE`])).status).toBe(403);
    }
    const upgrade = [
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
      'Sec-WebSocket-Version: 13',
    ];
    expect([0, 403]).toContain((await rawHead(host.port, 'GET /events', [hostLine(), `X-App-Token: ${token}`, ...upgrade])).status);
  });
});

describe('paths (L6)', () => {
  const climbs = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/%252e%252e%252fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/....//....//secret.txt',
    '/.%2e/secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/%uff0e%uff0e/secret.txt',
    '/assets/%00',
    '/index.html%00.js',
    '/assets/index.js%00',
    '/assets/index.js/',
    '/assets/index.js.map',
    '/assets/',
    '/assets',
    '/ASSETS/INDEX.JS',
    '//etc/passwd',
    '//assets/index.js',
    '/etc/passwd',
    '/C:/Windows/win.ini',
    '/C:%5CWindows%5Cwin.ini',
    '/file:///etc/passwd',
    '/proc/self/environ',
    '/CON',
    '/assets/NUL',
    '/COM1.js',
    '/index.html::$DATA',
    '/index.html.',
    '/index.html%20',
    '/;/index.html',
    '/.git/config',
    '/.env',
    '/package.json',
    '/constructor',
    '/__proto__',
    '/%',
    '/%zz',
  ];

  it(`finds nothing at any of ${climbs.length} strange paths`, async () => {
    for (const path of climbs) {
      const answer = await rawHead(host.port, `GET ${path}`, [hostLine()]);
      expect([400, 404], path).toContain(answer.status);
      expect(answer.body, path).not.toContain(SECRET_BESIDE);
      expect(answer.body, path).not.toContain('root:');
    }
  });

  it('takes no path for the token of a file, in or out', async () => {
    const session = [`X-App-Token: ${token}`];
    for (const path of [
      '/etc/passwd',
      '../secret.txt',
      '..\\secret.txt',
      'file:///etc/passwd',
      'C:\\Windows\\win.ini',
      'a\u0000b',
      '__proto__',
    ]) {
      const made = await post('/files/made', { token: path }, session);
      expect(made.status, path).toBe(404);
      expect(made.body).not.toContain('root:');
    }
    const name = encodeURIComponent('../../../../etc/cron.d/x');
    const taken = await rawHead(
      host.port,
      `POST /files?name=${name}`,
      [hostLine(), ...session, 'Content-Type: application/octet-stream', 'Content-Length: 2'],
      'hi',
    );
    const { file } = JSON.parse(taken.body) as { file: { token: string } };
    const place = premises.locateFile(file.token)?.path ?? '';
    expect(place.startsWith(premises.uploadFolder())).toBe(true);
    expect(place).not.toContain('cron');
  });
});

describe('every answer', () => {
  const policy =
    /content-security-policy: default-src 'none'; script-src 'self'; style-src-elem 'self' 'nonce-([\w-]{20,})'; style-src-attr 'none'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; worker-src 'self'; require-trusted-types-for 'script'; trusted-types default\r\n/i;

  it('carries the exact policy and the guards, and neither cookies nor CORS', async () => {
    const answers = [
      await rawHead(host.port, 'GET /', [hostLine()]),
      await rawHead(host.port, 'GET /assets/index.js', [hostLine()]),
      await rawHead(host.port, 'GET /nothing', [hostLine()]),
      await rawHead(host.port, 'GET /', ['Host: evil.test']),
      await rawHead(host.port, 'PUT /', [hostLine()]),
      await callWith([]),
      await callWith([`X-App-Token: ${token}`]),
    ];
    for (const { head } of answers) {
      const headers = `${head}\r\n`;
      expect(headers).toMatch(policy);
      expect(headers).toMatch(/cross-origin-resource-policy: same-origin\r\n/i);
      expect(headers).toMatch(/x-frame-options: DENY\r\n/i);
      expect(headers).toMatch(/x-content-type-options: nosniff\r\n/i);
      expect(headers).toMatch(/cache-control: no-store\r\n/i);
      expect(headers).toMatch(/referrer-policy: no-referrer\r\n/i);
      expect(headers).not.toMatch(FOREIGN_HEADERS);
      expect(headers).not.toMatch(/x-powered-by|\nserver:/i);
    }
  });

  it('draws a new nonce for each page and writes the same one into it', async () => {
    const nonces = [];
    for (let visit = 0; visit < 2; visit += 1) {
      const { head, body } = await rawHead(host.port, 'GET /', [hostLine()]);
      const nonce = policy.exec(`${head}\r\n`)?.[1] ?? '';
      expect(body).toContain(`<meta property="csp-nonce" nonce="${nonce}">`);
      expect(body.match(/csp-nonce/g)).toHaveLength(1);
      nonces.push(nonce);
    }
    expect(nonces[0]).not.toBe(nonces[1]);
  });
});
