/** The texts of an archive and of the archives inside it (workbooks are archives too), for looking for what must not be there. */
import { readFile } from 'node:fs/promises';
import { readZip } from '../../packages/zip.ts';

export async function readZipTexts(path: string): Promise<string[]> {
  return textsOf(await readFile(path));
}

async function textsOf(bytes: Uint8Array): Promise<string[]> {
  const texts: string[] = [];
  for (const file of await readZip(bytes, 'archive')) {
    const isArchive = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b;
    texts.push(...(isArchive ? await textsOf(file.bytes) : [new TextDecoder().decode(file.bytes)]));
  }
  return texts;
}
