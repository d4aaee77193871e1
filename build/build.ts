/**
 * Builds the program into out/: the desktop's bundles, the page, and the sample workbooks of the demo office.
 *
 *     npm run build                      always
 *     node build/build.ts --if-stale     only when a source has changed since
 */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { OUT, ROOT, TOOLS } from './paths.ts';

const { takeLock } = createRequire(import.meta.url)('./lock.cjs') as {
  takeLock: (root: string, name: string, onWait: () => void) => () => void;
};

/** What ends up in out/. Tests and walkthroughs do not, so changing them needs no build. */
const INPUTS = [
  '{shared,migrations,electron,renderer}/**/*',
  'build/samples/*',
  'build/*.ts',
  'package.json',
  'package-lock.json',
  '*.config.ts',
];
const NOT_BUILT = /\.test\.tsx?$|(^|[\\/])(walkthroughs|fixtures|testing)[\\/]/;
/** Holds the fingerprint of the sources that out/ was made from; written last, so an interrupted build counts as none. */
const MARK = join(OUT, '.made-from');

/** @returns a digest of the names and contents of everything the build reads */
export function fingerprint(): string {
  const digest = createHash('sha256');
  for (const path of globSync(INPUTS, { cwd: ROOT }).sort()) {
    if (NOT_BUILT.test(path) || !statSync(join(ROOT, path)).isFile()) continue;
    digest
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update('\0');
  }
  return digest.digest('hex');
}

const isFresh = (): boolean => existsSync(MARK) && readFileSync(MARK, 'utf8') === fingerprint();

/** The demo office takes in the same workbooks as the tests and `npm run demo`; beside them lie the scripts that write them. */
function copySamples(): void {
  const source = join(ROOT, 'build', 'samples');
  const target = join(OUT, 'samples');
  rmSync(target, { recursive: true, force: true });
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    if (entry.isFile() && !/\.(ts|json)$/.test(entry.name)) cpSync(join(source, entry.name), join(target, entry.name));
  }
}

/** Does something with out/ while no other process builds it. */
function withOut<Result>(say: (sentence: string) => void, run: () => Result): Result {
  const release = takeLock(ROOT, 'build', () => say('另一个窗口正在构建，等它完成… / Another window is building; waiting …'));
  try {
    return run();
  } finally {
    release();
  }
}

function build(say: (sentence: string) => void): boolean {
  say('正在构建程序… / Building …');
  const madeFrom = fingerprint();
  rmSync(MARK, { force: true });
  // Shown only when it fails: a list of bundles says nothing to whoever wanted the program.
  const done = spawnSync(process.execPath, [TOOLS.electronVite, 'build'], { cwd: ROOT, encoding: 'utf8' });
  if (done.status !== 0) {
    process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}`);
    return false;
  }
  copySamples();
  writeFileSync(MARK, madeFrom);
  return true;
}

/**
 * Builds, while no other process builds the same folder.
 * @param options.ifStale leave out/ alone when it was made from the present sources
 * @param options.then what to do with the finished out/ before another process may build it anew
 * @returns whether out/ is whole
 */
export function buildProgram(options: { ifStale: boolean; say: (sentence: string) => void; then?: () => void }): boolean {
  if (options.ifStale && !options.then && isFresh()) return true;
  return withOut(options.say, () => {
    const whole = (options.ifStale && isFresh()) || build(options.say);
    if (whole) options.then?.();
    return whole;
  });
}

if (import.meta.main) {
  const done = buildProgram({ ifStale: process.argv.includes('--if-stale'), say: (sentence) => console.error(sentence) });
  console.error(done ? 'out/ is built.' : 'The build failed, see above.');
  process.exitCode = done ? 0 : 1;
}
