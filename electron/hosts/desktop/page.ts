/** The page under app://bundle: an allow-list of built files, with the policy and a nonce for each index.html. */
import { drawNonce, guardHeaders, indexWithNonce, type PageFiles } from '../page.ts';

export const PAGE_SCHEME = 'app';
export const PAGE_HOST = 'bundle';
export const PAGE_ORIGIN = `${PAGE_SCHEME}://${PAGE_HOST}`;
export const PAGE_START = `${PAGE_ORIGIN}/index.html`;

/** Handed to `protocol.registerSchemesAsPrivileged` before ready. No bypassCSP, no corsEnabled, no service workers. */
export const SCHEMES = [{ scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }];

/** @returns the handler for `protocol.handle('app', …)` */
export function servePage(files: PageFiles): (request: Request) => Response {
  return (request) => {
    const nonce = drawNonce();
    const headers = guardHeaders(nonce);
    const file = request.method === 'GET' ? fileAt(files, request.url) : undefined;
    if (!file) return new Response('404', { status: 404, headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' } });
    // Without corsEnabled a script asked for with `crossorigin` might not load under a scheme of our own; it is ours anyway.
    const body = file.isIndex ? indexWithNonce(Buffer.from(file.body.toString('utf8').replace(/ crossorigin\b/g, '')), nonce) : file.body;
    return new Response(new Uint8Array(body), { status: 200, headers: { ...headers, 'Content-Type': file.type } });
  };
}

function fileAt(files: PageFiles, address: string): { type: string; body: Buffer; isIndex: boolean } | undefined {
  let path: string;
  try {
    const url = new URL(address);
    if (url.protocol !== `${PAGE_SCHEME}:` || url.host !== PAGE_HOST || url.username || url.password) return undefined;
    if (/%2f|%5c|%00/i.test(url.pathname)) return undefined;
    path = decodeURIComponent(url.pathname); // once; what is encoded twice stays strange and is not in the list
  } catch {
    return undefined;
  }
  if (path.includes('..') || path.includes('\\') || path.includes('\0')) return undefined;
  const key = path === '/' ? '/index.html' : path;
  const file = files.get(key);
  return file && { ...file, isIndex: key === '/index.html' };
}
