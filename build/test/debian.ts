/** What the walkthroughs need from the machine: a Chromium, and a font with Chinese characters for the pictures. */
import { spawnSync } from 'node:child_process';
import { chromiumPath } from '../paths.ts';

const answers = (command: string, args: readonly string[]): string => spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';

/** Windows and macOS always have one. */
function hasChineseFont(): boolean {
  return process.platform !== 'linux' || answers('fc-list', [':lang=zh', 'family']).trim() !== '';
}

function lacking(): string[] {
  return [...(chromiumPath() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
}

/** @returns why nothing may be installed here, or undefined when it may */
function obstacle(): string | undefined {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).error) return 'this system has no apt';
  return process.getuid?.() === 0 ? undefined : 'installing with apt needs root';
}

function install(packages: readonly string[]): boolean {
  console.log(`Installing ${packages.join(' and ')} with apt …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]): boolean => {
    const done = spawnSync('apt-get', ['-q', ...args], { env, encoding: 'utf8' });
    if (done.status !== 0) console.log(`${done.stdout ?? ''}${done.stderr ?? ''}`);
    return done.status === 0;
  };
  // A fresh container has no package lists; where lists are there already, a failing update is no reason to stop.
  apt('update');
  return apt('install', '-y', '--no-install-recommends', ...packages);
}

export interface Browser {
  chromium: string | undefined;
  chineseFont: boolean;
  /** why something is still lacking */
  why: string;
}

/** Installs what is lacking where it may. */
export function prepareBrowser(): Browser {
  let why = '';
  const packages = lacking();
  if (packages.length > 0) {
    why = obstacle() ?? (install(packages) ? '' : 'apt could not install it, see above');
  }
  return { chromium: chromiumPath(), chineseFont: hasChineseFont(), why };
}
