/**
 * The kept files: attachments/ab/<sha256>, one for each content, whoever and whatever points to it.
 *
 * Invariants
 * - A file stands whole on the disk, synced, under its final name before the row that names it is committed; a half-written one ends in `.part`.
 * - Nothing is ever unlinked because a row goes: the row may come back by undo. Only the sweep at start takes away what no committed row,
 *   past or present, has ever named.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Fault } from '../../../shared/envelope.ts';
import type { Readable } from '../database/handles.ts';
import { writeFileSafely } from '../documents/index.ts';

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const DIGEST = /^[0-9a-f]{64}$/;

/** @param root the attachments folder. @throws Error for what is no digest: it would otherwise become a path */
export function placeOf(root: string, sha256: string): string {
  if (!DIGEST.test(sha256)) throw new Error('not a digest');
  return join(root, sha256.slice(0, 2), sha256);
}

/**
 * Keeps the bytes, durable when it resolves. A file that stands there already is compared, and mended if it is damaged.
 * @returns the digest
 * @throws Fault DISK_FULL, FOLDER_UNFIT, FILE_LOCKED
 */
export async function keep(root: string, bytes: Uint8Array): Promise<string> {
  const sha256 = digestOf(bytes);
  const place = placeOf(root, sha256);
  const facts = await stat(place).catch(() => null);
  if (facts?.isFile() && facts.size === bytes.length && digestOf(await readFile(place)) === sha256) return sha256;
  await mkdir(join(root, sha256.slice(0, 2)), { recursive: true });
  await writeFileSafely(place, bytes);
  return sha256;
}

/** The kept bytes, or null when they are missing or are no longer what was kept. */
export async function kept(root: string, sha256: string): Promise<Buffer | null> {
  const bytes = await readFile(placeOf(root, sha256)).catch(() => null);
  return bytes !== null && digestOf(bytes) === sha256 ? bytes : null;
}

/** Is the file there? Its content is not read. */
export async function stands(root: string, sha256: string, sizeBytes: number): Promise<boolean> {
  const facts = await stat(placeOf(root, sha256)).catch(() => null);
  return facts?.isFile() === true && facts.size === sizeBytes;
}

/** Every content a committed row names or ever named: what undo can bring back stays. */
async function namedDigests(db: Readable): Promise<Set<string>> {
  const rows = await sql<{ sha256: string | null }>`
    select sha256 from attachment union select sha256 from import_file
    union select json_extract(before, '$.sha256') from history where table_name in ('attachment', 'import_file') and before is not null
    union select json_extract(after, '$.sha256') from history where table_name in ('attachment', 'import_file') and after is not null`.execute(
    db,
  );
  return new Set(rows.rows.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256])));
}

async function foldersOf(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name)).map((entry) => entry.name);
}

/**
 * Takes away what a killed session left: half-written files, and whole ones whose row was never committed. Whatever does not bear the name of its
 * own digest was put there by somebody else and is left alone. Call only once the database's lock is ours.
 * @returns how many files went
 */
export async function sweepVault(root: string, db: Readable): Promise<number> {
  const named = await namedDigests(db);
  let gone = 0;
  for (const folder of await foldersOf(root)) {
    for (const name of await readdir(join(root, folder))) {
      const half = /\.part$|^\.[0-9a-f]{12}\.tmp$/.test(name);
      if (!half && (!DIGEST.test(name) || !name.startsWith(folder) || named.has(name))) continue;
      await rm(join(root, folder, name), { force: true });
      gone += 1;
    }
  }
  return gone;
}

export interface KeptFile {
  /** below the folder, with `/` */
  path: string;
  name: string;
  sizeBytes: number;
}

/** All files below the folder, also those that do not belong there, by the exact names on the disk. */
export async function listVault(root: string): Promise<KeptFile[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const files: KeptFile[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const full = join(entry.parentPath, entry.name);
    const path = full.slice(root.length + 1).replaceAll('\\', '/');
    files.push({ path, name: entry.name, sizeBytes: (await stat(full).catch(() => null))?.size ?? 0 });
  }
  return files.sort((a, b) => a.path.localeCompare(b.path));
}

/** The digest of a file without holding it in memory; null when it cannot be read. */
export async function digestOnDisk(path: string): Promise<string | null> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) return null;
  try {
    const hash = createHash('sha256');
    for await (const piece of file.createReadStream()) hash.update(piece as Buffer);
    return hash.digest('hex');
  } catch {
    return null;
  } finally {
    await file.close().catch(() => undefined);
  }
}

/** For a row whose file is missing or no longer what was kept. */
export function fileGone(name: string): Fault {
  return new Fault('NOT_FOUND', `“${name}”的文件不在了或已损坏，只剩登记。手里还有原件的，请再放一次；也可以从备份里恢复。`);
}
