/**
 * The way from whatever Node was called to the project's own Node 24, which can read the sources and load the database driver
 * (on Node 20 that driver ends the process without a word). Through npm scripts this is already so; it matters when
 * somebody types `node build/start.mjs`.
 */
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OWN_NODE = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * @param {string} script address of the calling script
 * @returns {boolean} true when the caller runs on Node 24 and goes on; otherwise the script has already been run there, and
 * the caller only ends (the exit code is set)
 */
export function runsOnOwnNode(script) {
  if (Number.parseInt(process.versions.node, 10) === 24) {
    // Whoever is started from here by the bare word `node` gets the same one.
    process.env.PATH = join(ROOT, 'node_modules', '.bin') + delimiter + process.env.PATH;
    return true;
  }
  const prepared = spawnSync(process.execPath, [join(ROOT, 'build', 'ensure.cjs')], { stdio: 'inherit' });
  const done =
    prepared.status === 0 ? spawnSync(OWN_NODE, [fileURLToPath(script), ...process.argv.slice(2)], { stdio: 'inherit' }) : prepared;
  process.exitCode = done.status ?? 1;
  return false;
}
