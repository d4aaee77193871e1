/**
 * Who may speak to the loopback host. Any program of this PC and any web page in its browser can reach the port, so:
 *  - `Host` must be ours, or a foreign name was bound to 127.0.0.1 (such a GET carries neither Origin nor Sec-Fetch-Site);
 *  - `Origin` and `Sec-Fetch-Site`, where present, must be ours, or another site is asking through the person's browser;
 *  - everything but the page itself needs the session's token in a header, which no other site can send without a preflight, and
 *    preflights are refused.
 * The start address carries a single-use code in its fragment, which no server and no Referer ever sees. The page exchanges it for
 * the token before anything else runs.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** An answer that ends the request. `says` is for the person at the screen or for whoever reads the log. */
export interface Refusal {
  status: number;
  says: string;
}

/** The part of a request that decides. `rawHeaders` because the parsed ones hide that a header came twice. */
export interface Visitor {
  method?: string | undefined;
  url?: string | undefined;
  rawHeaders: readonly string[];
}

export interface Access {
  /** Checks that need no secret; they come before any routing, for static files too. */
  refusePlace(visitor: Visitor): Refusal | null;
  /** The token check of everything but the page itself. */
  refuseStranger(visitor: Visitor): Refusal | null;
  /** A new start code. At most 8 wait unused; the oldest one dies. */
  drawCode(): string;
  /** @returns the session's token, or why not. The code is used up. */
  exchange(code: unknown): { token: string } | Refusal;
  /** What another start of the same person's program shows to get a new start address; also ends a lock. */
  readonly key: string;
  refuseKey(visitor: Visitor): Refusal | null;
  /** Ends the lock that wrong guesses caused. */
  unlock(): void;
}

export const TOKEN_HEADER = 'x-app-token';
export const KEY_HEADER = 'x-host-key';
const WRONG_LIMIT = 50;
const KEPT_CODES = 8;
const KEPT_SESSIONS = 16;

const OVERRIDES = new Set(['x-http-method-override', 'x-http-method', 'x-method-override']);
const secret = (): string => randomBytes(32).toString('base64url');
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares with all of them, whatever the first ones say: the time tells nothing. */
function indexOfSecret(known: readonly Buffer[], given: string): number {
  const wanted = digest(given);
  let found = -1;
  known.forEach((one, index) => {
    if (timingSafeEqual(one, wanted)) found = index;
  });
  return found;
}

/** All values of a header, in the order they came. */
export function headerValues(visitor: Visitor, name: string): string[] {
  const values: string[] = [];
  for (let i = 0; i + 1 < visitor.rawHeaders.length; i += 2) {
    if (visitor.rawHeaders[i]?.toLowerCase() === name) values.push(visitor.rawHeaders[i + 1] ?? '');
  }
  return values;
}

export const pathOf = (url: string): string => url.split('?', 1)[0] ?? '';
export const isIndex = (url: string): boolean => ['/', '/index.html'].includes(pathOf(url));

const FOREIGN: Refusal = { status: 403, says: '只接受本机程序自己的页面发来的请求。' };
const NO_TOKEN: Refusal = { status: 401, says: '这个页面没有有效的启动口令。请从启动窗口给出的新地址打开。' };
const LOCKED: Refusal = { status: 401, says: '口令连续错误太多次，已锁定。请重新运行一次启动命令，会给出新的地址。' };

/** @param port of the listening socket; it is part of the only two hosts that are ours */
export function createAccess(port: number): Access {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  const codes: Buffer[] = [];
  const sessions: Buffer[] = [];
  const key = secret();
  const keyDigest = [digest(key)];
  let wrong = 0;

  const countWrong = (refusal: Refusal): Refusal => {
    wrong += 1;
    return refusal;
  };

  return {
    key,
    refusePlace(visitor) {
      const [host, ...moreHosts] = headerValues(visitor, 'host');
      if (host === undefined || moreHosts.length > 0 || !hosts.has(host)) return FOREIGN;
      const url = visitor.url ?? '';
      if (!url.startsWith('/')) return FOREIGN; // absolute-form and '*': nobody who is ours writes that
      const origins = headerValues(visitor, 'origin');
      if (origins.some((origin) => origin !== `http://${host}`)) return FOREIGN;
      const sites = headerValues(visitor, 'sec-fetch-site');
      if (sites.some((site) => site !== 'same-origin' && site !== 'none') && !isTopLevelVisit(visitor)) return FOREIGN;
      if (visitor.rawHeaders.some((name, i) => i % 2 === 0 && OVERRIDES.has(name.toLowerCase()))) return FOREIGN;
      if (headerValues(visitor, 'upgrade').length > 0) return FOREIGN;
      if (visitor.method !== 'GET' && visitor.method !== 'POST') return { status: 405, says: '不支持这种请求方法。' };
      return null;
    },
    refuseStranger(visitor) {
      if (wrong >= WRONG_LIMIT) return LOCKED;
      const given = headerValues(visitor, TOKEN_HEADER);
      const [token] = given;
      if (token === undefined || given.length !== 1) return countWrong(NO_TOKEN);
      return indexOfSecret(sessions, token) < 0 ? countWrong(NO_TOKEN) : null;
    },
    drawCode() {
      const code = secret();
      codes.push(digest(code));
      if (codes.length > KEPT_CODES) codes.shift();
      return code;
    },
    exchange(code) {
      if (wrong >= WRONG_LIMIT) return LOCKED;
      const index = typeof code === 'string' ? indexOfSecret(codes, code) : -1;
      if (index < 0) return countWrong({ status: 401, says: '这个启动地址已经用过，或者不完整。' });
      codes.splice(index, 1);
      const token = secret();
      sessions.push(digest(token));
      if (sessions.length > KEPT_SESSIONS) sessions.shift();
      return { token };
    },
    refuseKey(visitor) {
      const given = headerValues(visitor, KEY_HEADER);
      return given.length === 1 && indexOfSecret(keyDigest, given[0] ?? '') === 0 ? null : countWrong(NO_TOKEN);
    },
    unlock() {
      wrong = 0;
    },
  };
}

/** A link or a start from another site may open the page itself (it holds nothing yet), in a tab of its own and never in a frame. */
function isTopLevelVisit(visitor: Visitor): boolean {
  return (
    visitor.method === 'GET' &&
    isIndex(visitor.url ?? '') &&
    headerValues(visitor, 'sec-fetch-mode').join() === 'navigate' &&
    headerValues(visitor, 'sec-fetch-dest').join() === 'document'
  );
}
