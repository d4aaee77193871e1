/**
 * Zip archives, written so that equal content gives equal bytes and read so that a hostile one cannot hurt: nothing is trusted before it is
 * checked, nothing is inflated beyond what it declares, nothing is written to the disk.
 */
import { createHash } from 'node:crypto';
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { Fault } from '../../../shared/envelope.ts';
import { foldedName, isSafeEntryName } from './names.ts';

configure({ useWebWorkers: false });

/** The zip format keeps local time, so a local day is the same in every time zone. */
const FIXED_DAY = new Date(2000, 0, 1);

export const packageLimits = {
  fileBytes: 200 * 1024 * 1024,
  entries: 2_000,
  entryBytes: 100 * 1024 * 1024,
  totalBytes: 400 * 1024 * 1024,
} as const;

export interface PackedFile {
  path: string;
  bytes: Uint8Array;
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** In the order given, with fixed dates. */
export async function packZip(files: readonly PackedFile[]): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { extendedTimestamp: false, lastModDate: FIXED_DAY, level: 6, keepOrder: true });
  for (const { path, bytes } of files) await writer.add(path, new Uint8ArrayReader(bytes));
  return writer.close();
}

/**
 * Everything in the archive, or nothing.
 * @throws Fault FILE_REFUSED: no archive, locked, too large, names that lead elsewhere, two entries of one name, sizes that lie
 */
export async function readZip(bytes: Uint8Array, name: string): Promise<PackedFile[]> {
  const refuse = (why: string): Fault =>
    new Fault('FILE_REFUSED', `“${name}”${why}，没有读取其中任何内容。请对方用“安办台账”重新生成后再发。`);
  if (bytes.length > packageLimits.fileBytes) throw refuse('太大，超过 200 MB');
  // "strict": whatever another program could read differently is refused, local headers and overlapping entries included
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    strictness: 'strict',
    filenameValidation: 'balanced',
    checkOverlappingEntry: true,
    checkSignature: true,
  });
  try {
    const entries = await reader.getEntries().catch(() => {
      throw refuse('不是完整的压缩包，或者被改动过');
    });
    if (entries.length > packageLimits.entries) throw refuse('里的文件太多');
    const seen = new Set<string>();
    let total = 0;
    for (const entry of entries) {
      if (entry.directory || entry.symlink || !isSafeEntryName(entry.filename)) throw refuse('里有不合规的文件名或链接');
      const folded = foldedName(entry.filename);
      if (seen.has(folded)) throw refuse('里有重名的文件');
      seen.add(folded);
      if (entry.encrypted) throw new Fault('FILE_REFUSED', `“${name}”加了密码，打不开。请让对方去掉密码后重发。`);
      total += entry.uncompressedSize;
      if (entry.uncompressedSize > packageLimits.entryBytes || total > packageLimits.totalBytes) throw refuse('解开后太大');
    }
    const files: PackedFile[] = [];
    for (const entry of entries) {
      if (entry.directory) continue;
      // the reader stops at the size the entry declares, and that size was held to the limits above
      const content = await entry.getData(new Uint8ArrayWriter()).catch(() => {
        throw refuse('里的文件损坏，或者大小与登记的不符');
      });
      files.push({ path: entry.filename, bytes: content });
    }
    return files;
  } finally {
    await reader.close().catch(() => undefined);
  }
}
