/** The built desktop, started under the double of `electron`. */

import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bridge } from '../../../../shared/bridge.ts';
import { temporaryFolder } from './temporary.ts';

const HERE = import.meta.dirname;
const OUT = join(HERE, '../../../../out');
const require = createRequire(import.meta.url);
const doublePath = join(HERE, 'electronDouble.cjs');

// Vitest resolves the bare word first and imports the path, which would start the download; so both are caught.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier.includes('/node_modules/electron/')
      ? { url: pathToFileURL(doublePath).href, format: 'commonjs', shortCircuit: true }
      : next(specifier, context),
});

type Listener = (...args: unknown[]) => void;
interface Emitter {
  emit(name: string, ...args: unknown[]): boolean;
}
export interface DoubleWindow extends Emitter {
  options: { webPreferences: Record<string, unknown> } & Record<string, unknown>;
  minimized?: boolean;
  webContents: Emitter & { mainFrame: { url: string }; windowOpenHandler: Listener; getURL(): string };
}
export interface DoubleSession {
  partition: string;
  options: unknown;
  // biome-ignore lint/suspicious/noExplicitAny: handlers of many shapes, called by tests with what they take
  hooks: Record<string, any>;
}
export interface DoubleChild extends Emitter {
  name: string;
  pid: number | undefined;
  kill(): boolean;
}
export interface DoubleState {
  calls: unknown[][];
  packaged: boolean;
  lock: boolean;
  folder: string;
  switches: Set<string>;
  modules: Record<string, string>;
  answers: Record<string, unknown>;
  openPathFails: string;
  handlers: Map<string, (event: unknown, value: unknown) => Promise<unknown>>;
  windows: DoubleWindow[];
  sessions: DoubleSession[];
  children: DoubleChild[];
  exposed: Record<string, unknown>;
  exposedAsGiven: Record<string, object>;
  frame: unknown;
  withPath(file: File, path: string): File;
  reset(): void;
}

const electron = require(doublePath) as { state: DoubleState; app: Emitter };
export const { state, app } = electron;
export const builtPreload = join(OUT, 'preload', 'preload.cjs');
export const builtMain = join(OUT, 'main', 'main.js');

export interface StartedDesktop {
  bridge: Bridge;
  folder: string;
  /** quits as the last window's close does, and waits until the office is closed */
  quit(): Promise<void>;
}

/**
 * Starts the built main process (the test has seen to it that it is built), then runs the built preload as the window would.
 * @param options.backend module of the back end's process; left out: the built one
 */
export async function startDesktop(
  options: { backend?: string; before?: (state: DoubleState) => void; words?: string[] } = {},
): Promise<StartedDesktop> {
  state.reset();
  const folder = temporaryFolder('desktop');
  state.folder = folder;
  if (options.backend) state.modules['backend.js'] = options.backend;
  options.before?.(state);
  const argv = process.argv;
  process.argv = ['electron', '.', '--home', join(folder, 'home'), ...(options.words ?? [])];
  try {
    const { start } = (await import(/* @vite-ignore */ pathToFileURL(builtMain).href)) as { start(): Promise<void> };
    await start();
  } finally {
    process.argv = argv;
  }
  delete require.cache[builtPreload];
  require(builtPreload);
  return {
    bridge: state.exposed.anban as Bridge,
    folder,
    async quit() {
      const children = [...state.children];
      let quits = 0;
      const before = state.calls.length;
      app.emit('will-quit', {
        preventDefault() {
          quits += 1;
        },
      });
      if (quits > 0) await until(() => state.calls.slice(before).some(([name]) => name === 'app.quit'));
      await until(() => children.every((child) => child.pid === undefined));
    },
  };
}

export async function until(ready: () => boolean, withinMs = 5_000): Promise<void> {
  const late = performance.now() + withinMs;
  while (!ready()) {
    if (performance.now() > late) throw new Error('never came');
    await new Promise((done) => setTimeout(done, 5));
  }
}
