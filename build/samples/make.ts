/**
 * Writes the sample workbooks, truth.json and README.md beside this file: `npm run samples`.
 * Workbooks that are no longer made are removed, so that folder and script always agree.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readmeOf } from './lib/readme.ts';
import { truthOf } from './lib/truth.ts';
import { makeSamples } from './samples.ts';

const folder = import.meta.dirname;
const books = await makeSamples();
const made = new Set(books.map((book) => book.truth.file));

for (const name of readdirSync(folder)) {
  if (/\.(xlsx|xls|et|csv)$/.test(name) && !made.has(name)) rmSync(join(folder, name));
}
for (const book of books) writeFileSync(join(folder, book.truth.file), book.bytes);

const truth = truthOf(books);
writeFileSync(join(folder, 'truth.json'), `${JSON.stringify(truth, null, 1)}\n`);
writeFileSync(join(folder, 'README.md'), readmeOf(truth));
for (const [what, count] of Object.entries(truth.counts)) process.stdout.write(`${what}: ${count}\n`);
