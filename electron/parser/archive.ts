/**
 * Zip pre-flight. Reads the central directory itself, holds it to the limits, inflates each entry exactly once with its declared
 * size as a hard ceiling, and hands out plain bytes. The spreadsheet library never sees the archive, so a header that lies, two
 * entries on the same bytes or a bomb cannot reach it, and nothing but a picture is inflated twice.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { limits } from './limits.ts';
import { Refusal } from './refusals.ts';

export interface ArchiveEntry {
  name: string;
  method: number;
  packedBytes: number;
  bytes: number;
  checksum: number;
  /** where the packed bytes begin */
  start: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const zip64Locator = 0x07064b50;

/**
 * The directory of the archive, after all checks that need no inflating (a bomb is refused in a fraction of a millisecond).
 * @throws Refusal TRUNCATED, ZIP_BAD, ZIP_BOMB, ENCRYPTED
 */
export function openArchive(file: Buffer): ArchiveEntry[] {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  const directoryBytes = file.readUInt32LE(end + 12);
  const directoryStart = file.readUInt32LE(end + 16);
  const hasZip64 = end >= 20 && file.readUInt32LE(end - 20) === zip64Locator;
  if (hasZip64 || count === 0xffff || directoryStart === 0xffffffff) throw new Refusal('ZIP_BAD');
  if (count > limits.zip.entries) throw new Refusal('ZIP_BOMB');
  if (directoryStart + directoryBytes > end) throw new Refusal('ZIP_BAD');

  const entries: ArchiveEntry[] = [];
  const names = new Set<string>();
  const spans: [from: number, to: number][] = [];
  let total = 0;
  let at = directoryStart;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== entrySignature) throw new Refusal('ZIP_BAD');
    const flags = file.readUInt16LE(at + 8);
    const method = file.readUInt16LE(at + 10);
    const checksum = file.readUInt32LE(at + 16);
    const packedBytes = file.readUInt32LE(at + 20);
    const bytes = file.readUInt32LE(at + 24);
    const nameBytes = file.readUInt16LE(at + 28);
    const local = file.readUInt32LE(at + 42);
    const rawName = file.subarray(at + 46, at + 46 + nameBytes);
    const name = rawName.toString('utf8').replaceAll('\\', '/').replace(/^\/+/, '');
    at += 46 + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);

    if (flags & 1) throw new Refusal('ENCRYPTED', '这是加了密码的压缩文件。请让对方去掉密码后重发。');
    if (packedBytes === 0xffffffff || bytes === 0xffffffff || local === 0xffffffff) throw new Refusal('ZIP_BAD');
    if (method !== 0 && method !== 8) throw new Refusal('ZIP_BAD');
    if (method === 0 && packedBytes !== bytes) throw new Refusal('ZIP_BAD');
    if (bytes > limits.zip.entryBytes) throw new Refusal('ZIP_BOMB');
    if (bytes > limits.zip.ratioFromBytes && bytes > packedBytes * limits.zip.ratio) throw new Refusal('ZIP_BOMB');
    total += bytes;
    if (total > limits.zip.totalBytes) throw new Refusal('ZIP_BOMB');

    // Excel resolves part names without regard to case, so two names that differ only in case are a trap as well.
    const key = name.toLowerCase();
    if (names.has(key)) throw new Refusal('ZIP_BAD');
    names.add(key);

    if (local + 30 > directoryStart || file.readUInt32LE(local) !== localSignature) throw new Refusal('ZIP_BAD');
    const localNameBytes = file.readUInt16LE(local + 26);
    const start = local + 30 + localNameBytes + file.readUInt16LE(local + 28);
    if (start + packedBytes > directoryStart) throw new Refusal('ZIP_BAD');
    if (!rawName.equals(file.subarray(local + 30, local + 30 + localNameBytes))) throw new Refusal('ZIP_BAD');
    spans.push([local, start + packedBytes]);
    entries.push({ name, method, packedBytes, bytes, checksum, start });
  }

  spans.sort((a, b) => a[0] - b[0]);
  for (let index = 1; index < spans.length; index += 1) {
    if ((spans[index]?.[0] ?? 0) < (spans[index - 1]?.[1] ?? 0)) throw new Refusal('ZIP_BAD');
  }
  return entries;
}

/**
 * One entry's bytes. The declared size is the ceiling while inflating and must be met exactly, and the checksum must agree: a bit
 * flipped on a worn memory stick otherwise comes in as a different number.
 * @throws Refusal ZIP_BAD when the entry is damaged or its header lies
 */
export function entryBytes(file: Buffer, entry: ArchiveEntry): Buffer {
  const packed = file.subarray(entry.start, entry.start + entry.packedBytes);
  const bytes = entry.method === 0 ? packed : inflate(packed, entry);
  if (bytes.length !== entry.bytes || crc32(bytes) !== entry.checksum) throw new Refusal('ZIP_BAD');
  return bytes;
}

function inflate(packed: Buffer, entry: ArchiveEntry): Buffer {
  if (entry.bytes === 0) {
    // maxOutputLength must be at least 1; an honest empty entry is the two-byte empty block
    if (entry.packedBytes > 2) throw new Refusal('ZIP_BAD');
    return Buffer.alloc(0);
  }
  try {
    return inflateRawSync(packed, { maxOutputLength: entry.bytes });
  } catch {
    throw new Refusal('ZIP_BAD');
  }
}

const doctypes = ['<!DOCTYPE', '<!ENTITY'].flatMap((text) => [
  Buffer.from(text, 'latin1'),
  Buffer.from(text, 'utf16le'),
  Buffer.from(text, 'utf16le').swap16(),
]);

/** True when an XML part declares a document type, in any encoding a reader might honour. No spreadsheet program writes one. */
export function declaresDoctype(part: Buffer): boolean {
  return doctypes.some((pattern) => part.includes(pattern));
}

function findEnd(file: Buffer): number {
  const lowest = Math.max(0, file.length - 22 - 0xffff);
  for (let at = file.length - 22; at >= lowest; at -= 1) {
    if (file.readUInt32LE(at) === endSignature) return at;
  }
  throw new Refusal('TRUNCATED');
}
