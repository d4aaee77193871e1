/** The one channel from the page. Every message: is it our page's main frame, is it well-formed, then who serves it. */
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { Fault } from '../../../shared/envelope.ts';
import type { Backend } from './backend.ts';
import type { DesktopFiles } from './files.ts';
import { isOurPage } from './guards.ts';
import { type Answered, Asked, RPC } from './messages.ts';

/** @param incident logs a bug of this process and returns its number */
export function serveRpc(backend: Backend, files: DesktopFiles, incident: (error: unknown) => string): void {
  ipcMain.handle(RPC, async (event, foreign: unknown): Promise<Answered> => {
    const window = senderWindow(event);
    if (!window) throw new Error('refused');
    const asked = Asked.safeParse(foreign);
    if (!asked.success) return { ok: false, fault: { code: 'INVALID', says: '请求的内容不合约定，这一步没有执行。' } };
    try {
      return { ok: true, value: await serve(asked.data, window, backend, files) };
    } catch (error) {
      if (error instanceof Fault) return { ok: false, fault: { code: error.code, says: error.message } };
      return { ok: false, fault: { code: 'BUG', says: '程序出错，这一步没有完成。', incident: incident(error) } };
    }
  });
}

/** @returns the window, when the message comes from the main frame of our own page in it */
function senderWindow(event: IpcMainInvokeEvent): BrowserWindow | null {
  const frame = event.senderFrame; // null when it has navigated or is gone meanwhile
  if (!frame || frame !== event.sender.mainFrame || !isOurPage(frame.url)) return null;
  return BrowserWindow.fromWebContents(event.sender);
}

async function serve(asked: Asked, window: BrowserWindow, backend: Backend, files: DesktopFiles): Promise<unknown> {
  switch (asked.kind) {
    case 'call':
      return await backend.call(asked.name, asked.input, asked.job);
    case 'cancel':
      return backend.cancel(asked.job);
    case 'pickFiles':
      return await files.pickFiles(window, asked.many, asked.extensions);
    case 'pickFolder':
      return await files.pickFolder(window);
    case 'takePath':
      return await files.takePath(asked.path, asked.name);
    case 'takeBytes':
      return await files.takeBytes(asked.bytes, asked.name);
    case 'saveFile':
      return await files.saveFile(window, asked.file);
    case 'openFile':
      return await files.openFile(asked.file, asked.how);
  }
}
