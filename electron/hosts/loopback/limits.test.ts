import { existsSync, readdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePage } from '../bridge/testing/page.ts';
import { rawHead, rawRequest } from '../bridge/testing/rawHttp.ts';
import { openSmallPremises, type SmallPremises } from '../bridge/testing/smallPremises.ts';
import { deeperThan } from './body.ts';
import { UPLOAD_LIMIT, uploadName } from './files.ts';
import { type LoopbackHost, serve } from './serve.ts';

const SOCKETS = Number(process.env.ANBAN_SOCKETS ?? 500);

let premises: SmallPremises;
let host: LoopbackHost;
let session: string[];
let rssBefore: number;

beforeAll(async () => {
  premises = openSmallPremises();
  host = await serve({ premises, renderer: writePage() });
  const code = new URL(host.address).hash.slice('#k='.length);
  const response = await fetch(`http://127.0.0.1:${host.port}/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  const { token } = (await response.json()) as { token: string };
  session = [`Host: 127.0.0.1:${host.port}`, `X-App-Token: ${token}`];
  rssBefore = process.memoryUsage.rss();
});
afterAll(async () => {
  // The attackers of this file live in this process too, so the bound holds for both together.
  expect(process.memoryUsage.rss() - rssBefore).toBeLessThan(100 * 1024 * 1024);
  await host.close();
  await premises.close();
});

const json = (body: string, more: string[] = []) =>
  rawHead(
    host.port,
    'POST /call',
    [...session, 'Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`, ...more],
    body,
  );
const isAlive = async (): Promise<boolean> => (await json('{"name":"notes.list","input":{}}')).status === 200;

describe('limits of the loopback host (L7)', () => {
  it('answers a head of two megabytes with 431 or nothing', async () => {
    const answer = await rawHead(host.port, 'GET /', [...session, `X-Filler: ${'x'.repeat(2 * 1024 * 1024)}`]);
    expect([0, 431]).toContain(answer.status);
    expect(await isAlive()).toBe(true);
  });

  it('refuses a declared ten gigabytes without reading them', async () => {
    const call = await rawHead(host.port, 'POST /call', [...session, 'Content-Type: application/json', 'Content-Length: 10737418240'], '{');
    expect(call.status).toBe(413);
    const upload = await rawHead(
      host.port,
      'POST /files?name=a.xlsx',
      [...session, 'Content-Type: application/octet-stream', 'Content-Length: 10737418240'],
      'PK',
    );
    expect(upload.body).toMatch(/超过 50 MB/);
    expect(await isAlive()).toBe(true);
  });

  it('refuses a body that grows past the limit without having declared it, and leaves no file', async () => {
    const before = readdirSync(premises.uploadFolder());
    const piece = `${(1024 * 1024).toString(16)}\r\n${'x'.repeat(1024 * 1024)}\r\n`;
    const flood = (path: string, type: string) =>
      rawRequest(
        host.port,
        (socket) => {
          socket.write(
            `POST ${path} HTTP/1.1\r\n${[...session, `Content-Type: ${type}`, 'Transfer-Encoding: chunked'].join('\r\n')}\r\n\r\n`,
          );
          let sent = 0;
          const more = (): void => {
            sent += 1;
            if (sent <= 60 && !socket.destroyed) socket.write(piece, more);
          };
          more();
        },
        20_000,
      );
    expect([0, 413]).toContain((await flood('/call', 'application/json')).status);
    const upload = await flood('/files?name=a.xlsx', 'application/octet-stream');
    expect(upload.body === '' || /超过 50 MB/.test(upload.body)).toBe(true);
    expect(readdirSync(premises.uploadFolder())).toEqual(before);
    expect(await isAlive()).toBe(true);
  });

  it('leaves no file of an upload that breaks off', async () => {
    const before = readdirSync(premises.uploadFolder());
    await rawRequest(host.port, (socket) => {
      socket.write(
        `POST /files?name=a.xlsx HTTP/1.1\r\n${[...session, 'Content-Type: application/octet-stream', 'Content-Length: 1000'].join('\r\n')}\r\n\r\nPK`,
      );
      setTimeout(() => socket.destroy(), 50);
    });
    await new Promise((done) => setTimeout(done, 100));
    expect(readdirSync(premises.uploadFolder())).toEqual(before);
  });

  it('refuses lies about the length, and anything smuggled behind a request', async () => {
    const both = [...session, 'Content-Type: application/json', 'Content-Length: 4', 'Transfer-Encoding: chunked'];
    expect((await rawHead(host.port, 'POST /call', both, '0\r\n\r\nGET / HTTP/1.1\r\n')).status).toBe(400);
    const twice = [...session, 'Content-Type: application/json', 'Content-Length: 2', 'Content-Length: 3'];
    expect((await rawHead(host.port, 'POST /call', twice, '{}')).status).toBe(400);
    expect((await rawHead(host.port, 'POST /call', [...session, 'Content-Length: -1'], '')).status).toBe(400);
    expect(
      (await rawHead(host.port, 'POST /call', [...session, 'Transfer-Encoding: chunked', 'Content-Type: application/json'], 'zz\r\n{}\r\n'))
        .status,
    ).toBe(400);
    expect((await rawRequest(host.port, 'NONSENSE\r\n\r\n')).status).toBe(400);
    expect((await rawHead(host.port, 'POST /call', [...session, 'Expect: 100-continue', 'Content-Length: 2'], '')).status).toBe(417);
    expect(await isAlive()).toBe(true);
  });

  it('takes JSON alone: whole, typed as such, not deep, no unknown keys', async () => {
    const before = premises.calls;
    for (const body of [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '{"name":"notes.list"',
      '{"name":"notes.list","input":{},"more":1}',
      '{"name":1,"input":{}}',
      '\u0000',
    ]) {
      expect((await json(body)).status, body).toBe(400);
    }
    const deep = `{"name":"notes.echo","input":{"value":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
    expect((await json(deep)).status).toBe(400);
    const body = '{"name":"notes.list","input":{}}';
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json; charset=gbk',
      'application/jsonp',
      '',
    ]) {
      const answer = await rawHead(host.port, 'POST /call', [...session, `Content-Type: ${type}`, `Content-Length: ${body.length}`], body);
      expect(answer.status, type).toBe(415);
    }
    expect((await rawHead(host.port, 'POST /call', [...session, 'Content-Length: 32'], body)).status).toBe(415);
    expect((await json(body, ['Content-Encoding: gzip'])).status).toBe(415);
    expect(premises.calls).toBe(before);
    expect((await json('{"name":"notes.echo","input":{"value":{"__proto__":{"polluted":1}}}}')).status).toBe(200);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it(`outlives ${SOCKETS} sockets at once and slow heads, and closes the slow ones`, async () => {
    const sockets: Socket[] = [];
    let closed = 0;
    for (let n = 0; n < SOCKETS; n += 1) {
      const socket = connect(host.port, '127.0.0.1');
      socket.on('error', () => {}).resume();
      socket.on('close', () => {
        closed += 1;
      });
      socket.on('connect', () => socket.write('GET / HTTP/1.1\r\nHost: 127'));
      sockets.push(socket);
    }
    const began = performance.now();
    while (closed < SOCKETS && performance.now() - began < 9_000) await new Promise((done) => setTimeout(done, 50));
    expect(closed).toBe(SOCKETS); // most at once, because there are too many; the rest because their head never ends
    for (const socket of sockets) socket.destroy();
    expect(await isAlive()).toBe(true);
  }, 20_000);
});

describe('the name of an upload', () => {
  it('is text for people: without control characters, marks of direction, or end', () => {
    const named = (name: string) => uploadName(`/files?name=${encodeURIComponent(name)}`);
    expect(named('8月收表/恒基铸造.xlsx')).toBe('8月收表/恒基铸造.xlsx');
    expect(named('a\u202excod.exe\u0000\n')).toBe('axcod.exe');
    expect(named('')).toBeNull();
    expect(named('x'.repeat(301))).toBeNull();
    expect(uploadName('/files')).toBeNull();
    expect(uploadName('/files?name=%zz')).toBe('%zz');
  });
});

describe('depth', () => {
  it('counts brackets outside of text only', () => {
    expect(deeperThan('[[["[[[[\\"[[[["]]]', 3)).toBe(false);
    expect(deeperThan('[[[[]]]]', 3)).toBe(true);
    expect(deeperThan('[{},{},{},{}]', 2)).toBe(false);
  });
  it('keeps the upload limit that people are told', () => {
    expect(UPLOAD_LIMIT).toBe(50 * 1024 * 1024);
    expect(existsSync(premises.uploadFolder())).toBe(true);
  });
});
