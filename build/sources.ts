/** The project's own source files, for the checks that read every one of them. */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

export interface SourceFile {
  /** relative to the project, with `/` */
  path: string;
  text: string;
}

const PLACES = '{shared,migrations,electron,renderer,build}/**/*.{ts,tsx,mts,cts}';
/** Fixtures are wrong on purpose or foreign; `out` below a folder is made, not written. */
const isOurs = (path: string): boolean => !/(^|\/)(node_modules|fixtures|out|dist)\//.test(path);

/**
 * @returns every TypeScript file below `root`
 * @throws Error when git knows of a source file that was not seen: a check that looks at fewer files than there are is green for nothing
 */
export function sourceFiles(root: string): SourceFile[] {
  const seen = globSync([PLACES, '*.ts'], { cwd: root })
    .map((path) => path.split(sep).join('/'))
    .filter(isOurs)
    .sort();
  const missed = gitFiles(root).filter((path) => isOurs(path) && !seen.includes(path));
  if (seen.length === 0 || missed.length > 0) throw new Error(`source files that no check looks at: ${missed.join(', ') || 'all'}`);
  return seen.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** What git tracks and what is on disk; empty outside a repository (a downloaded archive). */
function gitFiles(root: string): string[] {
  const answer = spawnSync('git', ['ls-files', '-z', '*.ts', '*.tsx', '*.mts', '*.cts'], { cwd: root, encoding: 'utf8' });
  const deleted = spawnSync('git', ['ls-files', '-z', '--deleted'], { cwd: root, encoding: 'utf8' });
  const gone = new Set((deleted.stdout ?? '').split('\0'));
  return answer.status === 0 ? answer.stdout.split('\0').filter((path) => path !== '' && !gone.has(path)) : [];
}
