/**
 * The premises: which office is open. Answers `premises.*` itself and hands every other call to the open office's door, so that a host serves
 * the first run, the real office and the demo office through one object.
 *
 * Invariants: at most one office is open; the demo office has a folder of its own and a clock of its own and never touches the real one;
 * a data folder is created only when a person said so (or `--data` did).
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { contract, type PremisesCall } from '../../../shared/contract.ts';
import type { Day } from '../../../shared/day.ts';
import { Fault, type FaultShape, type OfficeEvent, type Reply } from '../../../shared/envelope.ts';
import type { PremisesState } from '../../../shared/office.ts';
import { type Clock, clockAt } from '../clock.ts';
import { translate } from '../database/open.ts';
import { openFileDesk } from '../files.ts';
import { isOffice, type Office, openOffice } from '../index.ts';
import { type Log, openLog } from '../log.ts';
import { DEMO_TODAY, fillDemoOffice, isFilled } from './demo.ts';
import { folderInWords, proposeFolder, refuseFolder } from './folder.ts';
import type { Premises, PremisesOptions } from './types.ts';

export { DEMO_START, DEMO_TODAY, demoCall, fillDemoOffice } from './demo.ts';
export type { Premises, PremisesOptions } from './types.ts';

export const DEMO_FOLDER_NAME = '演示办公室';

export async function openPremises(options: PremisesOptions): Promise<Premises> {
  const listeners = new Set<(event: OfficeEvent) => void>();
  const configFile = join(options.home, 'config.json');
  const demoFolder = join(options.home, DEMO_FOLDER_NAME);
  // folders picked while no office is open are offered here
  const lobby = openFileDesk(join(options.home, 'exports'));
  // before an office is open there is no folder for a log
  const log = openLog(null, options.clock);
  let office: Office | null = null;
  let stopListening: (() => void) | null = null;
  let demo = false;
  let fault: FaultShape | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const announce = (event: OfficeEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const chosen = (): string | null => options.folder ?? readChosenFolder(configFile);

  const leave = async (): Promise<void> => {
    stopListening?.();
    stopListening = null;
    const leaving = office;
    office = null;
    if (leaving) {
      await leaving.close();
      announce({ kind: 'office', reason: 'closed' });
    }
  };

  const enter = async (folder: string, asDemo: boolean, create: boolean): Promise<void> => {
    const unfit = asDemo ? null : refuseFolder(folder);
    if (unfit) throw new Fault('FOLDER_UNFIT', unfit);
    const clock: Clock = asDemo && !options.clock.fixed ? clockAt(DEMO_TODAY as Day) : options.clock;
    await leave();
    office = await openOffice({ folder, create, demo: asDemo, clock, startParser: options.startParser, scratch: options.home });
    demo = asDemo;
    fault = null;
    stopListening = office.onEvent(announce);
  };

  /** Opening is said only once there is something to see. A demo office that was not filled to the end is made anew: nothing in it is anybody's. */
  const enterDemo = async (job: string): Promise<void> => {
    await enter(demoFolder, true, !isOffice(demoFolder));
    if (office && !(await isFilled(office))) {
      await leave();
      rmSync(demoFolder, { recursive: true, force: true });
      await enter(demoFolder, true, true);
      const say = (words: string, fraction: number | null): void =>
        announce({ kind: 'progress', progress: { job, call: 'premises.enterDemo', words, fraction } });
      try {
        await fillDemoOffice(office, options.samples, say);
      } catch (error) {
        await leave();
        rmSync(demoFolder, { recursive: true, force: true });
        throw error;
      }
    }
    announce({ kind: 'office', reason: 'opened' });
  };

  const openReal = async (folder: string, create: boolean): Promise<void> => {
    await enter(folder, false, create);
    announce({ kind: 'office', reason: 'opened' });
  };

  const leaveDemo = async (): Promise<void> => {
    const real = chosen();
    if (real !== null && isOffice(real)) return openReal(real, false);
    await leave();
    demo = false;
    fault = null;
    announce({ kind: 'office', reason: 'closed' });
  };

  const state = (): PremisesState => {
    const proposed = proposeFolder();
    const real = chosen();
    if (office) {
      return {
        state: 'open',
        demo,
        folder: office.paths.root,
        says: demo ? '这是演示办公室，里面都是编造的演示数据，与真实资料分开存放。' : `资料放在 ${folderInWords(office.paths.root)}。`,
        fault: null,
        hasRealOffice: real !== null && isOffice(real),
      };
    }
    return {
      state: fault ? 'failed' : 'choosing',
      demo: false,
      folder: real ?? proposed.folder,
      says: fault ? fault.says : proposed.says,
      fault: fault ? { code: fault.code, says: fault.says } : null,
      hasRealOffice: real !== null && isOffice(real),
    };
  };

  const answer = async (name: PremisesCall, input: unknown, job: string): Promise<PremisesState> => {
    if (name === 'premises.open') {
      const { folder: token } = contract['premises.open'].input.parse(input);
      const picked = token === null ? null : (office?.files.locate(token) ?? lobby.locate(token));
      if (token !== null && !picked) throw new Fault('NOT_FOUND', '所选的文件夹已经失效，请重新选择。');
      const folder = picked ? join(picked.path) : (chosen() ?? proposeFolder().folder);
      await openReal(folder, true);
      rememberFolder(options.home, configFile, folder);
    } else if (name === 'premises.enterDemo') {
      try {
        await enterDemo(job);
      } catch (error) {
        // back to where the person came from, not out of the program
        await leaveDemo();
        throw error;
      }
    } else if (name === 'premises.leaveDemo') {
      await leaveDemo();
    }
    return state();
  };

  try {
    const real = chosen();
    if (options.demo) await enterDemo('start');
    else if (options.folder !== undefined) await openReal(options.folder, true);
    else if (real !== null) await openReal(real, false);
  } catch (error) {
    fault = toFault(error, log);
    await leave();
  }

  return {
    async call(name, input, job) {
      if (!(name in contract) || !name.startsWith('premises.')) {
        if (office) return office.call(name, input, job);
        return { ok: false, fault: { code: 'NOT_FOUND', says: '还没有打开办公室，请先选择资料放在哪里。' } };
      }
      const known = name as PremisesCall;
      const parsed = contract[known].input.safeParse(input);
      if (!parsed.success) return { ok: false, fault: { code: 'INVALID', says: '填写的内容不符合要求，请重试。' } };
      if (known === 'premises.status') return { ok: true, value: state() };
      // one move at a time: two clicks on “进入演示” must not open two offices
      const result: Promise<Reply<unknown>> = turn.then(async () => {
        try {
          return { ok: true, value: await answer(known, parsed.data, job ?? known) };
        } catch (error) {
          const problem = toFault(error, log);
          if (!office) fault = known === 'premises.open' ? null : problem;
          return { ok: false, fault: problem };
        }
      });
      turn = result;
      return result;
    },
    cancel: (job) => office?.cancel(job),
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    offerFile: (path, name) => (office?.files ?? lobby).offer(path, name),
    locateFile: (token) => office?.files.locate(token) ?? lobby.locate(token),
    uploadFolder() {
      const folder = office ? office.paths.importTemp : join(options.home, 'import-tmp');
      mkdirSync(folder, { recursive: true });
      return folder;
    },
    close: leave,
  };
}

function toFault(error: unknown, log: Log): FaultShape {
  const known = translate(error);
  if (known instanceof Fault) return { code: known.code, says: known.message };
  log.incident('-', 'premises', error);
  return { code: 'BUG', says: '办公室打不开，程序出错了。资料没有改动，请重新启动程序再试。' };
}

/** The folder chosen on this PC, or null. A broken config is as none: the clerk is asked again, nothing is overwritten. */
function readChosenFolder(configFile: string): string | null {
  try {
    const config: unknown = JSON.parse(readFileSync(configFile, 'utf8'));
    if (
      typeof config === 'object' &&
      config !== null &&
      'folder' in config &&
      typeof config.folder === 'string' &&
      isAbsolute(config.folder)
    ) {
      return config.folder;
    }
  } catch {
    return null;
  }
  return null;
}

function rememberFolder(home: string, configFile: string, folder: string): void {
  mkdirSync(home, { recursive: true });
  writeFileSync(`${configFile}.part`, JSON.stringify({ folder }), 'utf8');
  renameSync(`${configFile}.part`, configFile);
}
