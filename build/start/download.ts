/**
 * Downloads the archive with the Electron binary into Electron's own cache, showing how far it is; `node_modules/electron/install.js`
 * then finds it there and unpacks it. A process of its own, ended by its parent when the person cancels.
 *
 *     node build/start/download.ts ADDRESS        exit code 0, 1 failed, 3 no answer within 10 s
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { inModules } from '../paths.ts';
import { electronVersion, NO_ANSWER } from './electronBinary.ts';

const ANSWER_WITHIN_MS = 10_000;
const STALLED_AFTER_MS = 60_000;

interface Progress {
  transferred: number;
  total: number | null;
  percent: number;
}
/** The part of `@electron/get` that Electron's own installer uses. */
interface ElectronGet {
  downloadArtifact(details: Record<string, unknown>): Promise<string>;
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })).ok;
  } catch {
    return false;
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

/** One line that overwrites itself on a terminal; elsewhere a line for every tenth. */
function progressPrinter(): (progress: Progress) => void {
  let shown = -1;
  return ({ transferred, total, percent }) => {
    const step = Math.floor(percent * (process.stderr.isTTY ? 100 : 10));
    if (step === shown) return;
    shown = step;
    const line = `下载桌面版 / downloading ${Math.floor(percent * 100)} %  ${megabytes(transferred)}${total ? ` / ${megabytes(total)}` : ''}  (Ctrl+C 取消 / cancels)`;
    process.stderr.write(process.stderr.isTTY ? `\r${line}   ${percent === 1 ? '\n' : ''}` : `${line}\n`);
  };
}

async function download(): Promise<void> {
  const require = createRequire(inModules('electron', 'package.json'));
  const { downloadArtifact } = (await import(pathToFileURL(require.resolve('@electron/get')).href)) as ElectronGet;
  const stalled = new AbortController();
  let watch = setTimeout(() => stalled.abort(), STALLED_AFTER_MS);
  const print = progressPrinter();
  await downloadArtifact({
    version: electronVersion(),
    artifactName: 'electron',
    platform: process.env.ELECTRON_INSTALL_PLATFORM || process.platform,
    arch: process.env.ELECTRON_INSTALL_ARCH || process.arch,
    cacheRoot: process.env.electron_config_cache,
    checksums: JSON.parse(readFileSync(inModules('electron', 'checksums.json'), 'utf8')) as Record<string, string>,
    downloadOptions: {
      quiet: true,
      signal: stalled.signal,
      getProgressCallback: async (progress: Progress) => {
        clearTimeout(watch);
        watch = setTimeout(() => stalled.abort(), STALLED_AFTER_MS);
        print(progress);
      },
    },
  });
  clearTimeout(watch);
}

const [address] = process.argv.slice(2);
if (!address || !(await answers(address))) process.exit(NO_ANSWER);
try {
  await download();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
