/**
 * The file desk: everything a person offers and everything the program makes is known to the renderer by an opaque token only.
 * Tokens live as long as the office is open; a path never crosses.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Fault } from '../../shared/envelope.ts';
import type { FileDesk } from './context.ts';

/** Names that Windows forbids, made harmless; at most 80 characters so that long folders still fit (domain.md P2). */
export function safeFileName(name: string): string {
  const clean = name
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what must go
    .replace(/[\u0000-\u001f<>:"/\\|?*]/g, '_')
    .replace(/[\s.]+$/g, '')
    .trim();
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(clean) ? `_${clean}` : clean;
  const dot = reserved.lastIndexOf('.');
  if (reserved.length <= 80) return reserved || '未命名';
  const extension = dot > 0 ? reserved.slice(dot).slice(0, 12) : '';
  return reserved.slice(0, 80 - extension.length) + extension;
}

/** @param exports the folder for made files; created when first needed */
export function openFileDesk(exports: string): FileDesk {
  const known = new Map<string, { path: string; name: string }>();

  const offer: FileDesk['offer'] = async (path, name) => {
    const facts = await stat(path).catch(() => null);
    if (!facts) throw new Fault('FILE_REFUSED', `找不到“${basename(name)}”，可能已被移走。请重新选择。`);
    const token = randomBytes(18).toString('base64url');
    known.set(token, { path, name });
    return { token, name, sizeBytes: facts.isDirectory() ? 0 : facts.size };
  };

  return {
    offer,
    locate: (token) => known.get(token) ?? null,
    async newExport(name) {
      const folder = join(exports, randomBytes(6).toString('hex'));
      await mkdir(folder, { recursive: true });
      const clean = safeFileName(name);
      const path = join(folder, clean);
      return { path, register: () => offer(path, clean) };
    },
  };
}
