/**
 * The packaging check: packs the program for Windows and for Linux around a stand-in for Electron, in a temporary folder,
 * and looks at what came out. What it cannot see: the installer and the zip made of that folder, whose tools are fetched
 * from the internet, and Windows itself.
 */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { FuseState, type FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { buildProgram } from '../build.ts';
import { inModules, ROOT } from '../paths.ts';
import { FUSE_WIRE, FUSES } from './fuses.ts';
import { makeStandIn } from './standIn.ts';

interface Target {
  platform: 'win32' | 'linux';
  flag: '--win' | '--linux';
  unpacked: string;
  executable: string;
}
const TARGETS: readonly Target[] = [
  { platform: 'win32', flag: '--win', unpacked: 'win-unpacked', executable: 'anban.exe' },
  { platform: 'linux', flag: '--linux', unpacked: 'linux-unpacked', executable: 'anban' },
];

/** Measured 3 MB with an empty demo; a bundle that swallowed its dependencies' sources is many times that. */
const ARCHIVE_LIMIT_BYTES = 16_000_000;
const BINARY_LIMIT_BYTES = 6_000_000;

/** Taken through electron-builder, whose version of the archive's format is the one that packs. */
const builderRequire = createRequire(createRequire(inModules('electron-builder', 'package.json')).resolve('app-builder-lib'));
const asar = builderRequire('@electron/asar') as {
  listPackage(archive: string, options: { isPack: boolean }): string[];
  extractFile(archive: string, path: string): Buffer;
};

const folder = mkdtempSync(join(tmpdir(), 'anban-packaging-'));

function pack({ platform, flag, unpacked }: Target): string {
  const standIn = join(folder, `electron-${platform}`);
  makeStandIn(standIn, platform);
  const words = [flag, 'dir', '--x64', '--publish', 'never', `-c.electronDist=${standIn}`, `-c.directories.output=${join(folder, 'dist')}`];
  const done = spawnSync(process.execPath, [inModules('electron-builder', 'cli.js'), ...words], { cwd: ROOT, encoding: 'utf8' });
  if (done.status !== 0) console.log(`${done.stdout}${done.stderr}`);
  equal(done.status, 0, `electron-builder ${words.join(' ')}`);
  return join(folder, 'dist', unpacked);
}

const filesBelow = (place: string, pattern: string): string[] =>
  globSync(pattern, { cwd: place })
    .filter((path) => statSync(join(place, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .sort();

function checkArchive(packed: string): void {
  const archive = join(packed, 'resources', 'app.asar');
  const entries = asar.listPackage(archive, { isPack: false }).map((entry) => entry.replaceAll('\\', '/').replace(/^\//, ''));
  deepEqual(
    [...new Set(entries.map((entry) => entry.split('/')[0]))].sort(),
    ['node_modules', 'out', 'package.json'],
    'top of the archive',
  );
  const foreign = entries.filter(
    (entry) => /\.(ts|tsx|map|spec|gyp|c|cpp|h)$|(^|\/)(fixtures|walkthroughs|opening-[^/]*)(\/|$)/.test(entry) && !/\.d\.ts$/.test(entry),
  );
  deepEqual(foreign, [], 'sources, tests or maps in the archive');
  const packages = new Set(entries.flatMap((entry) => /^node_modules\/((?:@[^/]+\/)?[^/@]+)/.exec(entry)?.[1] ?? []));
  deepEqual([...packages].sort(), ['better-sqlite3'], 'packages in the archive');
  const wanted = ['out/main/main.js', 'out/main/backend.js', 'out/main/parser.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];
  for (const path of wanted) ok(entries.includes(path), `${path} is missing from the archive`);
  const main = (JSON.parse(asar.extractFile(archive, 'package.json').toString('utf8')) as { main: string }).main;
  equal(main, 'out/main/main.js', 'where the program starts');
  ok(statSync(archive).size < ARCHIVE_LIMIT_BYTES, `app.asar has ${statSync(archive).size} bytes`);
}

function checkBinaries(packed: string, platform: Target['platform']): void {
  const unpacked = filesBelow(join(packed, 'resources', 'app.asar.unpacked'), '**/*');
  deepEqual(unpacked, [`node_modules/better-sqlite3/prebuilds/${platform}-x64.node`], 'files beside the archive');
  const binary = join(packed, 'resources', 'app.asar.unpacked', ...(unpacked[0] ?? '').split('/'));
  ok(statSync(binary).size < BINARY_LIMIT_BYTES, `${binary} has ${statSync(binary).size} bytes`);
  deepEqual(filesBelow(join(packed, 'locales'), '*'), ['en-US.pak', 'zh-CN.pak'], 'languages of the window');
}

async function checkFuses(executable: string): Promise<void> {
  const wire = await getCurrentFuseWire(executable);
  const read = [...FUSE_WIRE].map((_, index) => (wire[index as FuseV1Options] === FuseState.ENABLE ? '1' : '0')).join('');
  const table = [...FUSE_WIRE].map((_, index) => (FUSES[index as FuseV1Options] ? '1' : '0')).join('');
  equal(table, FUSE_WIRE, 'the table of fuses');
  equal(read, FUSE_WIRE, `fuses of ${executable}`);
}

/** On Windows the executable itself vouches for the archive: its digest stands in a resource. */
function checkIntegrity(executable: string): void {
  ok(readFileSync(executable).includes('"file":"resources\\\\app.asar"'), 'the executable does not vouch for its archive');
}

/** How the installer behaves is only visible on Windows; that it is told to is visible here. */
function checkInstaller(): void {
  const yaml = builderRequire('js-yaml') as {
    load(text: string): { win: { target: { target: string; arch: string[] }[] }; nsis: object; publish: unknown };
  };
  const { win, nsis, publish } = yaml.load(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8'));
  deepEqual(
    win.target,
    [
      { target: 'nsis', arch: ['x64'] },
      { target: 'zip', arch: ['x64'] },
    ],
    'an installer and a plain zip, nothing that unpacks itself at each start',
  );
  equal(publish, null, 'nothing is published');
  const told = nsis as Record<string, unknown>;
  const wanted = {
    oneClick: false,
    perMachine: false,
    allowElevation: false,
    deleteAppDataOnUninstall: false,
    multiLanguageInstaller: false,
  };
  for (const [name, value] of Object.entries(wanted)) equal(told[name], value, `nsis.${name}`);
  deepEqual(told.installerLanguages, ['zh_CN'], 'language of the installer');
}

try {
  checkInstaller();
  const folders = new Map<Target, string>();
  const then = (): void => TARGETS.forEach((target) => void folders.set(target, pack(target)));
  ok(buildProgram({ ifStale: true, say: (sentence) => console.error(sentence), then }), 'the program builds');
  for (const [target, packed] of folders) {
    const executable = join(packed, target.executable);
    checkArchive(packed);
    checkBinaries(packed, target.platform);
    await checkFuses(executable);
    if (target.platform === 'win32') checkIntegrity(executable);
    console.log(`${target.platform}: packed as it should be`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
