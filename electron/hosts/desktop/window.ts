/** The window. One, with preferences that a test compares word for word. */
import { join } from 'node:path';
import { app, BrowserWindow, dialog, type Session } from 'electron';
import { PAGE_START } from './page.ts';

const RELOADS = 3;

/** Opens the window on our page; it shows itself once there is something to see. */
export function openWindow(ours: Session, report: (what: string) => void): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 820,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: '安办台账',
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: {
      session: ours,
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());

  let gone = 0;
  window.webContents.on('render-process-gone', (_event, details) => {
    report(`page gone: ${details.reason}`);
    if (details.reason === 'clean-exit') return;
    gone += 1;
    if (gone <= RELOADS) void window.loadURL(PAGE_START);
    else
      dialog.showErrorBox(
        '窗口反复出错',
        '界面已连续多次意外关闭，没有再自动打开。已保存的资料都在。请关闭程序后重新打开；如果还是这样，请重启电脑。',
      );
  });
  let asking = false;
  window.on('unresponsive', async () => {
    if (asking) return;
    asking = true;
    report('page unresponsive');
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: '安办台账',
      message: '界面没有响应。',
      detail: '可以再等一会儿，也可以重新载入界面。已保存的资料不受影响，正在填写还没有保存的内容会丢失。',
      buttons: ['再等一会儿', '重新载入'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    asking = false;
    if (response === 1) window.webContents.reload();
  });
  void window.loadURL(PAGE_START);
  return window;
}
