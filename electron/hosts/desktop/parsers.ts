/** Parser processes on the desktop: main starts and kills them, and hands the back end a port to each. */
import { join } from 'node:path';
import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';

export interface Parsers {
  /** Gives the back end's parser `no` a process, the spare one when there is one. */
  start(no: number): void;
  kill(no: number): void;
  close(): void;
}

/**
 * @param give hands the back end its end of the line to parser `no`
 * @param ended tells the back end that parser `no` is gone
 */
export function createParsers(give: (no: number, port: MessagePortMain) => void, ended: (no: number, code: number) => void): Parsers {
  const working = new Map<number, UtilityProcess>();
  let spare: UtilityProcess | undefined;
  let closed = false;

  const fork = (): UtilityProcess => {
    const child = utilityProcess.fork(join(import.meta.dirname, 'parser.js'), [], {
      serviceName: '安办台账 读表',
      stdio: 'ignore',
      // No secrets of ours or of the person's; Windows cannot open sockets or draw random numbers without SystemRoot.
      env: process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot },
      execArgv: ['--disable-proto=delete', '--max-old-space-size=512'],
    });
    child.once('exit', () => {
      if (spare === child) spare = undefined;
    });
    return child;
  };
  const warm = (): void => {
    if (!closed) spare ??= fork();
  };

  return {
    start(no) {
      const child = spare ?? fork();
      spare = undefined;
      working.set(no, child);
      child.once('exit', (code) => {
        working.delete(no);
        ended(no, code);
      });
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage(null, [port1]);
      give(no, port2);
      setImmediate(warm);
    },
    kill(no) {
      const child = working.get(no);
      if (child) end(child);
    },
    close() {
      closed = true;
      if (spare) end(spare);
      for (const child of working.values()) end(child);
    },
  };
}

/** Never a request: the process may be busy in one long call. `UtilityProcess.kill` terminates on Windows and only asks elsewhere. */
function end(child: UtilityProcess): void {
  if (process.platform === 'win32' || child.pid === undefined) {
    child.kill();
    return;
  }
  try {
    process.kill(child.pid, 'SIGKILL');
  } catch {
    // gone already
  }
}
