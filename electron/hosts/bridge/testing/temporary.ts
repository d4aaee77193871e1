/** Folders of tests that vanish with the test process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];
process.on('exit', () => {
  for (const folder of made) {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // a process that is still ending may write into it
    }
  }
});

export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `anban-${name}-`));
  made.push(folder);
  return folder;
}
