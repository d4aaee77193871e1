/** Reading a JSON request without letting it grow, in size or in depth. */
import type { IncomingMessage } from 'node:http';
import type { Refusal } from './access.ts';

export const JSON_LIMIT = 4 * 1024 * 1024;
const DEPTH_LIMIT = 64;

/** @returns the value, or why it is refused; the rest of a refused body stays unread */
export async function readJson(request: IncomingMessage): Promise<{ value: unknown } | Refusal> {
  if (!/^application\/json(; *charset=utf-8)?$/i.test(request.headers['content-type'] ?? '') || request.headers['content-encoding']) {
    return { status: 415, says: '只接受 JSON。' };
  }
  const tooLarge: Refusal = { status: 413, says: '一次送来的内容太多。' };
  if (Number(request.headers['content-length'] ?? 0) > JSON_LIMIT) return tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > JSON_LIMIT) return tooLarge;
    chunks.push(chunk as Buffer);
  }
  const bad: Refusal = { status: 400, says: '送来的内容不是完整的 JSON。' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return deeperThan(text, DEPTH_LIMIT) ? bad : { value: JSON.parse(text) as unknown };
  } catch {
    return bad;
  }
}

/** Looks at brackets only, so that no parser has to survive the depth first. */
export function deeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const at = text.charCodeAt(i);
    if (inString) {
      if (at === 0x5c) i += 1;
      else if (at === 0x22) inString = false;
    } else if (at === 0x22) inString = true;
    else if (at === 0x5b || at === 0x7b) {
      depth += 1;
      if (depth > limit) return true;
    } else if (at === 0x5d || at === 0x7d) depth -= 1;
  }
  return false;
}
