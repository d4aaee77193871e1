import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

/**
 * A project of one package, and in place of npm a script of the same name that notes what it was asked and installs at once.
 * `FAKE_NPM` tells it what goes wrong: 'fails', or 'no-binary' (install scripts switched off).
 */
const NPM = `
const fs = require('fs'), path = require('path');
fs.appendFileSync('calls', process.argv[2] + '\\n');
console.log('npm says something');
if (process.env.FAKE_NPM === 'fails') { console.error('npm error network'); process.exit(1); }
const bin = path.join('node_modules', 'node', 'bin');
if (process.argv[2] === 'ci') {
  fs.rmSync('node_modules', { recursive: true, force: true });
  fs.mkdirSync(bin, { recursive: true });
  const lock = JSON.parse(fs.readFileSync('package-lock.json'));
  fs.writeFileSync('node_modules/node/package.json', JSON.stringify({ version: lock.packages['node_modules/node'].version }));
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify(lock));
}
if (process.argv[2] === 'rebuild' || process.env.FAKE_NPM !== 'no-binary')
  fs.symlinkSync(process.env.REAL_NODE, path.join(bin, process.platform === 'win32' ? 'node.exe' : 'node'));
`;

let root: string;
const writeLock = (version: string): void =>
  writeFileSync(
    join(root, 'package-lock.json'),
    JSON.stringify({
      packages: {
        '': { devDependencies: { node: version } },
        'node_modules/node': { version },
        'node_modules/elsewhere': { version, optional: true },
      },
    }),
  );

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'anban-ensure-')));
  mkdirSync(join(root, 'build'));
  for (const file of ['ensure.cjs', 'lock.cjs']) copyFileSync(join(import.meta.dirname, file), join(root, 'build', file));
  writeFileSync(join(root, 'npm-cli.js'), NPM);
  writeLock('24.1.0');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const environment = (fault = ''): NodeJS.ProcessEnv => ({
  ...process.env,
  npm_execpath: join(root, 'npm-cli.js'),
  npm_node_execpath: process.execPath,
  REAL_NODE: process.execPath,
  FAKE_NPM: fault,
});
const ensure = (fault?: string) =>
  spawnSync(process.execPath, [join(root, 'build', 'ensure.cjs')], { encoding: 'utf8', env: environment(fault) });
const calls = (): string[] => (existsSync(join(root, 'calls')) ? readFileSync(join(root, 'calls'), 'utf8').trim().split('\n') : []);

describe('preparing node_modules', () => {
  test('installs once, speaking on stderr only', () => {
    const first = ensure();
    expect(first).toMatchObject({ status: 0, stdout: '' });
    expect(first.stderr).toContain('npm says something');
    expect(ensure()).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(calls()).toEqual(['ci']);
  });

  test('installs again when the lock has changed', () => {
    ensure();
    writeLock('24.2.0');
    expect(ensure().status).toBe(0);
    expect(calls()).toEqual(['ci', 'ci']);
  });

  test('accepts what somebody installed by hand', () => {
    ensure();
    rmSync(join(root, 'node_modules', '.anban-lock'));
    expect(ensure().status).toBe(0);
    expect(calls()).toEqual(['ci']);
  });

  test('mends a node package that came without its binary', () => {
    expect(ensure('no-binary').status).toBe(0);
    expect(calls()).toEqual(['ci', 'rebuild']);
  });

  test('installs again when a package has gone', () => {
    ensure();
    rmSync(join(root, 'node_modules', 'node'), { recursive: true });
    expect(ensure().status).toBe(0);
    expect(calls()).toEqual(['ci', 'ci']);
  });

  test('says what to do when npm cannot install, without a stack', () => {
    const refused = ensure('fails');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/npm error network[\s\S]*请检查网络[\s\S]*Check the connection/);
    expect(refused.stderr).not.toMatch(/^\s+at /m);
  });

  test('says what to do in a folder without a lock', () => {
    rmSync(join(root, 'package-lock.json'));
    const refused = ensure();
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/^找不到或读不懂 package-lock\.json/);
  });

  test('lets a second window wait for the first instead of tearing its work apart', async () => {
    const run = () =>
      new Promise<number | null>((done) =>
        spawn(process.execPath, [join(root, 'build', 'ensure.cjs')], { env: environment(), stdio: 'ignore' }).on('exit', done),
      );
    expect(await Promise.all([run(), run(), run()])).toEqual([0, 0, 0]);
    expect(calls()).toEqual(['ci']);
  });
});
