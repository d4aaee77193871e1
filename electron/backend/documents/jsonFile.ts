/** Small JSON files of the office that have no history: read with a schema, written whole or not at all. */
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { writeFileSafely } from './safeFile.ts';

/** @returns null when the file is not there or does not hold what the schema says: habits and drafts are then simply forgotten */
export async function readJsonFile<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S> | null> {
  try {
    const parsed = schema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** @throws Fault as `writeFileSafely` */
export async function writeJsonFile(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFileSafely(path, Buffer.from(JSON.stringify(value)));
}
