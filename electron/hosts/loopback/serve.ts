/**
 * The program in a browser: one HTTP server on 127.0.0.1 that carries messages between the page and the premises.
 *
 *   GET  /, /assets/…      the page                          no token
 *   POST /session          { code } → { token }              the start code, once
 *   POST /call             { name, input, job? } → Reply     token
 *   POST /cancel           { job }                           token
 *   GET  /events           lines of JSON                     token
 *   POST /files?name=…     bytes → { file } or { fault }     token
 *   POST /files/made       { token } → bytes                 token
 *   POST /address          → { address }                     key of this host (another start of the same person's program)
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { Fault, type FaultShape } from '../../../shared/envelope.ts';
import type { PremisesState } from '../../../shared/office.ts';
import type { Premises } from '../../backend/premises/types.ts';
import { drawNonce, guardHeaders, indexWithNonce, type PageFiles, readPage } from '../page.ts';
import { type Access, createAccess, headerValues, isIndex, pathOf, type Refusal } from './access.ts';
import { readJson } from './body.ts';
import { AFTER_HEADER, createEventStreams, type EventStreams } from './events.ts';
import { sendMade, takeUpload, uploadName } from './files.ts';

export interface ServeOptions {
  premises: Premises;
  /** folder of the built page, e.g. out/renderer */
  renderer: string;
  /** called once when for this long no page has been open and nothing was asked; milliseconds */
  idle?: { afterMs: number; end: () => void };
  /** where bugs of the host itself go; never sees contents, tokens or names */
  log?: (line: string) => void;
}

export interface LoopbackHost {
  /** 'http://127.0.0.1:PORT/#k=CODE'; works for one tab, once */
  address: string;
  port: number;
  /** a further start address; also ends a lock after too many wrong guesses */
  newAddress(): string;
  /** what POST /address asks for */
  key: string;
  close(): Promise<void>;
}

const Code = z.strictObject({ code: z.string().max(200) });
const JobName = z.string().min(1).max(100);
const Asked = z.strictObject({ name: z.string().max(100), input: z.unknown(), job: JobName.optional() });
const Wanted = z.strictObject({ folder: z.string().max(4_000).nullable() });
const Cancelled = z.strictObject({ job: JobName });
const Made = z.strictObject({ token: z.string().min(1).max(200) });

const NOT_HERE: Refusal = { status: 404, says: '没有这个地址。' };
const MALFORMED: Refusal = { status: 400, says: '请求的内容不合约定。' };

/** Enough for several tabs with six connections each; anything beyond is nobody we know. */
const MAX_SOCKETS = 64;

interface Served {
  access: Access;
  page: PageFiles;
  events: EventStreams;
  premises: Premises;
  address: () => string;
  log: (line: string) => void;
}

/**
 * Starts serving on a random port of 127.0.0.1.
 * @throws Error when the page has not been built or no port can be had
 */
export async function serve(options: ServeOptions): Promise<LoopbackHost> {
  const page = readPage(options.renderer);
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    headersTimeout: 5_000,
    requestTimeout: 120_000,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: 1_000,
    requireHostHeader: false, // ours is stricter and answers in one way
    insecureHTTPParser: false,
  });
  server.maxConnections = MAX_SOCKETS;
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, done);
  });
  const { port } = server.address() as AddressInfo;
  const access = createAccess(port);
  const events = createEventStreams();
  const address = (): string => `http://127.0.0.1:${port}/#k=${access.drawCode()}`;
  const served: Served = { access, page, events, premises: options.premises, address, log: options.log ?? (() => {}) };

  let lastAsked = performance.now();
  let running = 0;
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    lastAsked = performance.now();
    running += 1;
    response.on('close', () => {
      running -= 1;
      lastAsked = performance.now();
    });
    for (const [name, value] of Object.entries(guardHeaders(drawNonce()))) response.setHeader(name, value);
    handle(served, request, response).catch((error: unknown) => {
      if (request.destroyed && !request.complete) return; // the page went away in the middle
      served.log(`loopback ${request.method} ${routeOf(request)}: ${error instanceof Error ? (error.stack ?? error.message) : 'thrown'}`);
      if (response.headersSent) response.destroy();
      else refuse(request, response, { status: 500, says: '程序出错，这一步没有完成。' });
    });
  };
  server.on('request', answer);
  // Nobody of ours asks before sending; without a listener Node would invite the body before any check.
  server.on('checkContinue', (request, response) => refuse(request, response, { status: 417, says: '不支持。' }));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
    // Destroyed after the answer: whoever sends heads that never end may not close its side either.
    if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`, () => socket.destroy());
    else socket.destroy();
  });
  const silence = options.premises.onEvent((event) => events.announce(event));

  const { idle } = options;
  const watch = idle
    ? setInterval(
        () => {
          if (running > 0 || performance.now() - lastAsked < idle.afterMs) return;
          clearInterval(watch);
          idle.end();
        },
        Math.min(idle.afterMs, 5_000),
      )
    : undefined;
  watch?.unref();

  return {
    address: address(),
    port,
    key: access.key,
    newAddress() {
      access.unlock();
      return address();
    },
    async close() {
      clearInterval(watch);
      silence();
      events.close();
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeIdleConnections();
      // Answers under way get a moment; a page that holds its connection open does not keep the program alive.
      const hurry = setTimeout(() => server.closeAllConnections(), 1_000);
      await closed;
      clearTimeout(hurry);
    },
  };
}

const routeOf = (request: IncomingMessage): string => pathOf(request.url ?? '').slice(0, 60);

async function handle(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { access } = served;
  const misplaced = access.refusePlace(request);
  if (misplaced) return refuse(request, response, misplaced);
  const route = `${request.method} ${pathOf(request.url ?? '')}`;

  if (route === 'POST /session') return await openSession(served, request, response);
  if (route === 'POST /address') {
    const refusal = access.refuseKey(request);
    if (refusal) return refuse(request, response, refusal);
    return await giveAddress(served, request, response);
  }
  if (request.method === 'GET' && pathOf(request.url ?? '') !== '/events') return sendPage(served.page, request, response);

  const stranger = access.refuseStranger(request);
  if (stranger) return refuse(request, response, stranger);
  switch (route) {
    case 'GET /events': {
      const [after] = headerValues(request, AFTER_HEADER);
      return served.events.attach(response, after !== undefined && /^\d{1,15}$/.test(after) ? Number(after) : null);
    }
    case 'POST /call': {
      const asked = await readChecked(request, Asked);
      if ('status' in asked) return refuse(request, response, asked);
      const { name, input, job } = asked.value;
      // A page that is closed meanwhile does not undo what the person asked for: the call runs to its end.
      return sendJson(response, await (job === undefined ? served.premises.call(name, input) : served.premises.call(name, input, job)));
    }
    case 'POST /cancel': {
      const asked = await readChecked(request, Cancelled);
      if ('status' in asked) return refuse(request, response, asked);
      served.premises.cancel(asked.value.job);
      return sendJson(response, {});
    }
    case 'POST /files':
      return await receiveFile(served, request, response);
    case 'POST /files/made': {
      const asked = await readChecked(request, Made);
      if ('status' in asked) return refuse(request, response, asked);
      if (!(await sendMade(response, asked.value.token, served.premises))) refuse(request, response, NOT_HERE);
      return;
    }
    default:
      return refuse(request, response, NOT_HERE);
  }
}

/** For another start of the same person's program that found this one holding the folder it wanted. */
async function giveAddress(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = await readChecked(request, Wanted);
  if ('status' in asked) return refuse(request, response, asked);
  const reply = await served.premises.call('premises.status', {});
  const open = reply.ok ? (reply.value as PremisesState).folder : null;
  if (asked.value.folder !== null && asked.value.folder !== open) return refuse(request, response, NOT_HERE);
  served.access.unlock();
  sendJson(response, { address: served.address() });
}

async function openSession(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const given = await readChecked(request, Code);
  if ('status' in given) return refuse(request, response, given);
  const session = served.access.exchange(given.value.code);
  if ('status' in session) return refuse(request, response, session);
  sendJson(response, session);
}

async function receiveFile(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const name = uploadName(request.url ?? '');
  if (name === null || request.headers['content-type'] !== 'application/octet-stream') return refuse(request, response, MALFORMED);
  try {
    sendJson(response, { file: await takeUpload(request, name, served.premises) });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const fault: FaultShape = { code: error.code, says: error.message };
    hangUpAfter(request, response);
    sendJson(response, { fault });
  }
}

async function readChecked<T>(request: IncomingMessage, schema: z.ZodType<T>): Promise<{ value: T } | Refusal> {
  const read = await readJson(request);
  if ('status' in read) return read;
  const parsed = schema.safeParse(read.value);
  return parsed.success ? { value: parsed.data } : MALFORMED;
}

function sendPage(page: PageFiles, request: IncomingMessage, response: ServerResponse): void {
  const url = request.url ?? '';
  const file = page.get(isIndex(url) ? '/index.html' : pathOf(url));
  if (!file) {
    refuse(request, response, NOT_HERE);
    return;
  }
  let { body } = file;
  if (isIndex(url)) {
    const nonce = drawNonce();
    for (const [name, value] of Object.entries(guardHeaders(nonce))) response.setHeader(name, value);
    body = indexWithNonce(body, nonce);
  }
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': body.length }).end(body);
}

function sendJson(response: ServerResponse, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': body.length }).end(body);
}

function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  hangUpAfter(request, response);
  const body = Buffer.from(JSON.stringify({ refused: refusal.says }));
  if (refusal.status === 405) response.setHeader('Allow', 'GET, POST');
  response.writeHead(refusal.status, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': body.length }).end(body);
}

/** Ends the connection after this answer. What the other side still sends is let run for a moment, so that it can read the answer. */
function hangUpAfter(request: IncomingMessage, response: ServerResponse): void {
  if (request.complete) return;
  response.setHeader('Connection', 'close');
  response.on('finish', () => {
    request.resume();
    setTimeout(() => request.socket.destroy(), 300).unref();
  });
}
