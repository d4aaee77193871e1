/**
 * The desktop's main process: wiring and nothing else. Order matters, and a test watches it: folders, sandbox, scheme and the lock
 * before `ready`; guards before the first window.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app, type BrowserWindow, dialog, Menu, protocol } from 'electron';
import { isDay } from '../../../shared/day.ts';
import { machineClock } from '../../backend/clock.ts';
import { openLog } from '../../backend/log.ts';
import type { OpenOrder } from '../../backend/wire.ts';
import { defaultHome } from '../home.ts';
import { readPage } from '../page.ts';
import { type Backend, startBackend } from './backend.ts';
import { createDesktopFiles } from './files.ts';
import { forbiddenSwitch, guardContents, guardedSession } from './guards.ts';
import { EVENT } from './messages.ts';
import { PAGE_SCHEME, SCHEMES, servePage } from './page.ts';
import { serveRpc } from './rpc.ts';
import { openWindow } from './window.ts';

const EXIT_FORBIDDEN = 3;

/** Words that are not ours belong to Chromium or to nobody; they are not interpreted. */
function readWords(): OpenOrder {
  const { values } = parseArgs({
    args: process.argv.slice(app.isPackaged ? 1 : 2),
    strict: false,
    options: { data: { type: 'string' }, home: { type: 'string' }, today: { type: 'string' }, demo: { type: 'boolean' } },
  });
  const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
  const data = text(values.data);
  const today = text(values.today);
  return {
    home: resolve(text(values.home) ?? defaultHome()),
    folder: data === null ? null : resolve(data),
    demo: values.demo === true,
    samples: join(import.meta.dirname, '../samples'),
    today: today !== null && isDay(today) ? today : null,
  };
}

/** Starts the program. Resolves when the window has been opened, or when there is nothing to open. */
export async function start(): Promise<void> {
  const forbidden = forbiddenSwitch();
  if (forbidden) {
    app.exit(EXIT_FORBIDDEN);
    return;
  }
  const order = readWords();
  app.setPath('userData', join(order.home, 'window'));
  app.setPath('sessionData', join(order.home, 'window', 'session'));
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged(SCHEMES);
  if (!app.requestSingleInstanceLock()) {
    app.quit(); // the first instance hears of it and comes to the front
    return;
  }
  let window: BrowserWindow | undefined;
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  guardContents();
  await app.whenReady();

  const log = openLog(join(order.home, 'logs'), machineClock());
  let incidents = 0;
  const incident = (where: string, error: unknown): string => {
    incidents += 1;
    const number = `D-${process.pid}-${incidents}`;
    log.incident(number, where, error);
    return number;
  };
  const report = (what: string): void => void incident('desktop', what);
  app.on('child-process-gone', (_event, details) => report(`${details.type} process gone: ${details.reason}`));

  Menu.setApplicationMenu(null); // and with it every shortcut for reloading, zooming and developer tools
  const ours = await guardedSession();
  ours.protocol.handle(PAGE_SCHEME, servePage(readPage(join(import.meta.dirname, '../renderer'))));
  const backend = startBackend({
    order,
    onEvent: (event) => {
      if (window && !window.isDestroyed()) window.webContents.send(EVENT, event);
    },
    onGivenUp: () =>
      dialog.showErrorBox('后台程序已停止', '后台程序反复出错，没有再自动启动。已经确认保存的内容都在。请关闭程序后重新打开。'),
    report,
  });
  serveRpc(backend, createDesktopFiles(backend), (error) => incident('rpc', error));
  window = openWindow(ours, report);
  window.on('closed', () => {
    window = undefined;
  });
  endWell(backend);
}

/** Quitting waits until the back end has closed the office. */
function endWell(backend: Backend): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void backend.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

// Under the double of the tests this is a plain Node process, and the test starts it.
if (process.type === 'browser') void start();
