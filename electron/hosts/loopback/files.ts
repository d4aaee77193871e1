/** Files in and out of the browser: an upload becomes a file in the upload folder and a token, a token of a made file becomes bytes. */
import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileToken } from '../../../shared/bridge.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { Premises } from '../../backend/premises/types.ts';

export const UPLOAD_LIMIT = 50 * 1024 * 1024;
const NAME_LIMIT = 300;

const tooLarge = (name: string): Fault =>
  new Fault('FILE_REFUSED', `文件「${name}」超过 50 MB，没有收。请去掉表里的图片或拆成几个文件后再拖进来。`);

/**
 * The name shown to people, from the address of an upload. May hold the path inside a dropped folder; it never becomes a path here.
 * @returns null when it is missing, too long or no text
 */
export function uploadName(url: string): string | null {
  let name: string | null;
  try {
    name = new URL(url, 'http://127.0.0.1').searchParams.get('name');
  } catch {
    return null;
  }
  if (name === null) return null;
  // Control characters and the marks that turn the reading direction make a name lie about its ending.
  const clean = name.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '').trim();
  return clean.length === 0 || clean.length > NAME_LIMIT ? null : clean;
}

/**
 * Streams an upload to disk, never holding it in memory. Nothing is left behind when it fails.
 * @throws Fault FILE_REFUSED when it is larger than 50 MB
 */
export async function takeUpload(request: IncomingMessage, name: string, premises: Premises): Promise<FileToken> {
  if (Number(request.headers['content-length'] ?? 0) > UPLOAD_LIMIT) throw tooLarge(name);
  const path = join(premises.uploadFolder(), randomBytes(16).toString('hex'));
  let size = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > UPLOAD_LIMIT) done(tooLarge(name));
      else done(null, chunk);
    },
  });
  try {
    // The iterator leaves the request alive when we stop early: a refusal must still be answered on this connection.
    await pipeline(request.iterator({ destroyOnReturn: false }), count, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    return await premises.offerFile(path, name);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/**
 * Sends the file behind a token. The page turns it into a download by itself, so no name travels in a header.
 * @returns false when the token names nothing (any more)
 */
export async function sendMade(response: ServerResponse, token: string, premises: Premises): Promise<boolean> {
  const place = premises.locateFile(token);
  if (place === null) return false;
  const facts = await stat(place.path).catch(() => null);
  if (!facts?.isFile()) return false;
  response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': facts.size });
  await pipeline(createReadStream(place.path), response);
  return true;
}
