/** Pictures of a read book go to import-tmp/ until the batch is committed: a batch in memory holds no picture. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ParsedBook } from '../../../parser/protocol.ts';
import type { StagedPicture } from './bind.ts';

/** Takes the pictures out of the book. The folder is emptied when the office opens and closes. */
export async function putAside(book: ParsedBook, folder: string): Promise<StagedPicture[]> {
  const { pictures = [] } = book;
  delete book.pictures;
  const staged: StagedPicture[] = [];
  if (pictures.length > 0) await mkdir(join(folder, 'pictures'), { recursive: true });
  for (const { bytes, places } of pictures) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = join(folder, 'pictures', sha256);
    await writeFile(path, bytes);
    staged.push({ sha256, path, places });
  }
  return staged;
}
