/**
 * The built page as a host serves it: an allow-list of files held in memory, the content policy, the nonce of one index.html.
 * The path of a request is only ever a key of the map, never a path on disk, so there is nothing to climb out of.
 */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface PageFile {
  type: string;
  body: Buffer;
}

/** Keys are paths as a request writes them: '/index.html', '/assets/index-BxY3.js'. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Reads every file of the built page that has a known kind. Source maps and anything unknown stay out.
 * @param folder the folder of the build, e.g. out/renderer
 * @throws Error when there is no index.html: the page has not been built
 */
export function readPage(folder: string): PageFiles {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const key = path.slice(folder.replace(/[\\/]+$/, '').length).replaceAll('\\', '/');
    files.set(key, { type, body: readFileSync(path) });
  }
  if (!files.has('/index.html')) throw new Error(`no index.html in ${folder}`);
  return files;
}

/**
 * The content policy, word for word the one the tests compare with.
 * Styles need the nonce because the UI kit puts <style> elements into the page; scripts never get one.
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "worker-src 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

export const drawNonce = (): string => randomBytes(18).toString('base64url');

/** What every answer of either host carries, whether it is a page, data or a refusal. */
export function guardHeaders(nonce: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentPolicy(nonce),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
}

/** index.html with this answer's nonce in `<meta property="csp-nonce">`, where the page reads it before it renders. */
export function indexWithNonce(index: Buffer, nonce: string): Buffer {
  const meta = `<meta property="csp-nonce" nonce="${nonce}">`;
  const html = index.toString('utf8').replace(/<meta\b[^>]*\bproperty="csp-nonce"[^>]*>/g, '');
  return Buffer.from(html.replace(/<head([^>]*)>/i, (head) => `${head}${meta}`));
}
