import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildProgram } from '../../../build/build.ts';
import { app, builtPreload, type StartedDesktop, startDesktop, state, until } from '../bridge/testing/desktop.ts';

const SMALL_BACKEND = join(import.meta.dirname, '../bridge/testing/smallBackend.ts');
let running: StartedDesktop | undefined;
const start = async (before?: (double: typeof state) => void, words?: string[]): Promise<StartedDesktop> => {
  running = await startDesktop({ backend: SMALL_BACKEND, ...(before ? { before } : {}), ...(words ? { words } : {}) });
  return running;
};
beforeAll(() => {
  expect(buildProgram({ ifStale: true, say: () => {} })).toBe(true);
}, 180_000);

afterEach(async () => {
  await running?.quit();
  running = undefined;
});

const order = (name: string): number => state.calls.findIndex(([called]) => called === name);
const called = (name: string): unknown[][] => state.calls.filter(([one]) => one === name);
const ours = () => {
  const [session] = state.sessions;
  if (!session) throw new Error('no session');
  return session;
};
const firstWindow = () => {
  const [window] = state.windows;
  if (!window) throw new Error('no window');
  return window;
};

describe('before anything opens', () => {
  it('sets its folders, the sandbox, the scheme and the lock before ready, and loads only after the guards', async () => {
    const { folder } = await start();
    const home = join(folder, 'home');
    expect(called('app.setPath')).toEqual([
      ['app.setPath', 'userData', join(home, 'window')],
      ['app.setPath', 'sessionData', join(home, 'window', 'session')],
    ]);
    const ready = order('app.ready');
    for (const name of ['app.setPath', 'app.enableSandbox', 'protocol.registerSchemesAsPrivileged', 'app.requestSingleInstanceLock']) {
      expect(order(name), name).toBeGreaterThanOrEqual(0);
      expect(order(name), name).toBeLessThan(ready);
    }
    expect(order('session.setProxy')).toBeLessThan(order('new BrowserWindow'));
    expect(order('session.setPermissionRequestHandler')).toBeLessThan(order('new BrowserWindow'));
  });

  it('takes %LOCALAPPDATA% for its home on Windows, never the roaming profile', async () => {
    const { defaultHome } = await import('../home.ts');
    const env = { LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local', APPDATA: 'C:\\Users\\a\\AppData\\Roaming' };
    expect(defaultHome('win32', env)).toContain('Local');
    expect(defaultHome('win32', env)).not.toContain('Roaming');
  });

  it('gives way to the first instance without opening a window or the data', async () => {
    await start((double) => {
      double.lock = false;
    }).catch(() => {}); // there is no window whose preload could run
    expect(called('app.quit')).toHaveLength(1);
    expect(state.windows).toHaveLength(0);
    expect(state.children).toHaveLength(0);
  });

  it('comes to the front when started again, and does not read the second start’s words', async () => {
    await start();
    firstWindow().minimized = true;
    const before = state.calls.length;
    app.emit('second-instance', {}, ['anban', '--data', '\\\\server\\share', 'app://evil/'], 'C:\\');
    expect(state.calls.slice(before)).toEqual([['window.restore'], ['window.focus']]);
  });

  it.each([
    'remote-debugging-port',
    'remote-debugging-pipe',
    'inspect',
    'inspect-brk',
    'js-flags',
    'load-extension',
    'disable-web-security',
    'no-sandbox',
  ])('ends at once when packaged and started with --%s', async (name) => {
    await start((double) => {
      double.packaged = true;
      double.switches.add(name);
    }).catch(() => {});
    expect(called('app.exit')).toEqual([['app.exit', 3]]);
    expect(state.windows).toHaveLength(0);
    expect(state.children).toHaveLength(0);
  });
});

describe('the window', () => {
  it.each([false, true])('has exactly these web preferences (packaged: %s)', async (packaged) => {
    await start((double) => {
      double.packaged = packaged;
    });
    expect(state.windows).toHaveLength(1);
    expect(firstWindow().options.webPreferences).toEqual({
      session: ours(),
      preload: builtPreload,
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
      devTools: !packaged,
    });
  });

  it('loads app://bundle and nothing else, from a scheme with no more rights than it needs', async () => {
    await start();
    expect(called('window.loadURL')).toEqual([['window.loadURL', 'app://bundle/index.html']]);
    expect(called('window.loadFile')).toEqual([]);
    expect(called('protocol.registerSchemesAsPrivileged')).toEqual([
      ['protocol.registerSchemesAsPrivileged', [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]],
    ]);
  });

  it('has no menu, and so no shortcuts for reloading, zooming or developer tools', async () => {
    await start();
    expect(called('Menu.setApplicationMenu')).toEqual([['Menu.setApplicationMenu', null]]);
  });

  it('keeps nothing of a session on disk, asks no network, and leaves reporters and updaters alone', async () => {
    await start();
    expect(state.sessions).toHaveLength(1);
    expect(ours().partition).not.toMatch(/^persist:/);
    expect(ours().options).toEqual({ cache: false });
    expect(called('session.setProxy')).toEqual([['session.setProxy', { mode: 'fixed_servers', proxyRules: '127.0.0.1:9' }]]);
    expect(called('session.setSpellCheckerEnabled')).toEqual([['session.setSpellCheckerEnabled', false]]);
    expect(state.calls.filter(([name]) => /^(crashReporter|autoUpdater|clipboard|session\.default)/.test(String(name)))).toEqual([]);
  });

  it('reloads a page that died three times, then says so instead', async () => {
    await start();
    for (let time = 1; time <= 4; time += 1) firstWindow().webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(called('window.loadURL')).toHaveLength(1 + 3);
    expect(called('dialog.showErrorBox')).toHaveLength(1);
    expect(JSON.stringify(called('dialog.showErrorBox'))).toMatch(/已保存的资料都在/);
  });

  it('asks before it reloads a page that does not respond, once at a time', async () => {
    await start();
    state.answers.showMessageBox = { response: 1 };
    firstWindow().emit('unresponsive');
    firstWindow().emit('unresponsive');
    await until(() => called('webContents.reload').length > 0);
    expect(called('dialog.showMessageBox')).toHaveLength(1);
    expect(called('webContents.reload')).toHaveLength(1);
    app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed' }); // only noted
    expect(called('dialog.showErrorBox')).toEqual([]);
  });
});

describe('the page under app://bundle', () => {
  const handler = () => ours().hooks['protocol:app'] as (request: Request) => Response;
  const policy = (nonce: string): string =>
    `default-src 'none'; script-src 'self'; style-src-elem 'self' 'nonce-${nonce}'; style-src-attr 'none'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; worker-src 'self'; require-trusted-types-for 'script'; trusted-types default`;

  it('comes with the exact policy, a nonce of its own and the guards', async () => {
    await start();
    const response = handler()(new Request('app://bundle/index.html'));
    const html = await response.text();
    const nonce = /<meta property="csp-nonce" nonce="([\w-]{20,})">/.exec(html)?.[1] ?? '';
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toBe(policy(nonce));
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).not.toMatch(/<script[^>]* crossorigin/);
    const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(html)?.[1] ?? '';
    expect(handler()(new Request(`app://bundle/${script}`)).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await handler()(new Request('app://bundle/')).text()).not.toContain(nonce);
  });

  it('has nothing at any strange address', async () => {
    await start();
    const paths = [
      '..%2f..%2fpackage.json',
      '..%5c..%5cpackage.json',
      '%2e%2e/package.json',
      '%2e%2e%2fmain/main.js',
      '%252e%252e%252fmain/main.js',
      '..%252fmain/main.js',
      'assets/..%2f..%2fmain/main.js',
      'assets%2findex.js',
      'index.html%00',
      'index.html%00.js',
      'index.html/',
      'INDEX.HTML',
      'index.html.',
      'index.html%20',
      'index.html::$DATA',
      '/index.html',
      '//index.html',
      'C:/Windows/win.ini',
      'C:%5CWindows%5Cwin.ini',
      '%5c%5cserver%5cshare',
      'file:///etc/passwd',
      'etc/passwd',
      'CON',
      'assets/',
      'assets',
      '__proto__',
      'constructor',
      '%',
      '%zz',
      '%c0%ae%c0%ae/x',
      '.git/config',
      '../preload/preload.cjs',
      '../main/main.js',
      'main.js',
    ];
    for (const path of paths) {
      const response = handler()(new Request(`app://bundle/${path}`));
      expect(response.status, path).toBe(404);
      expect(response.headers.get('content-security-policy'), path).toMatch(/^default-src 'none'/);
    }
    for (const address of [
      'app://evil/index.html',
      'app://bundle.evil/index.html',
      'app://bundle:80/index.html',
      'http://bundle/index.html',
    ]) {
      expect(handler()(new Request(address)).status, address).toBe(404);
    }
    expect(handler()(new Request('app://bundle/index.html', { method: 'POST' })).status).toBe(404);
  });
});

describe('what a page may not do', () => {
  const away = [
    'https://example.com/',
    'http://127.0.0.1:9/',
    'file:///C:/Windows/win.ini',
    'app://evil/index.html',
    'app://bundle.evil/index.html',
    'app://bundle@evil/',
    'data:text/html,x',
    'blob:app://bundle/x',
    'javascript:alert(1)',
    'about:blank',
    'chrome://settings',
    'ms-settings:',
    '',
  ];

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('leave, by %s', async (name) => {
    await start();
    const go = (url: string): number => {
      const prevent = vi.fn();
      firstWindow().webContents.emit(name, { url, preventDefault: prevent });
      return prevent.mock.calls.length;
    };
    for (const url of away) expect(go(url), url).toBe(1);
    expect(go('app://bundle/index.html#/hazards')).toBe(0);
  });

  it('open a window or attach a webview', async () => {
    await start();
    for (const url of [...away, 'app://bundle/index.html'])
      expect(firstWindow().webContents.windowOpenHandler({ url })).toEqual({ action: 'deny' });
    const prevent = vi.fn();
    firstWindow().webContents.emit('will-attach-webview', { preventDefault: prevent }, {}, {});
    expect(prevent).toHaveBeenCalledOnce();
  });

  it('get a permission or a device, except writing to the clipboard', async () => {
    await start();
    const { hooks } = ours();
    const contents = firstWindow().webContents;
    const asked = [
      'media',
      'geolocation',
      'notifications',
      'midi',
      'pointerLock',
      'fullscreen',
      'openExternal',
      'clipboard-read',
      'serial',
      'hid',
      'usb',
      'idle-detection',
      'fileSystem',
      'unknown',
    ];
    for (const permission of asked) {
      const answer = vi.fn();
      hooks.setPermissionRequestHandler(contents, permission, answer, {});
      expect(answer.mock.calls, permission).toEqual([[false]]);
      expect(hooks.setPermissionCheckHandler(contents, permission, 'app://bundle', {}), permission).toBe(false);
    }
    const copying = vi.fn();
    hooks.setPermissionRequestHandler(contents, 'clipboard-sanitized-write', copying, {});
    expect(copying).toHaveBeenCalledWith(true);
    expect(hooks.setPermissionCheckHandler(contents, 'clipboard-sanitized-write', 'https://evil.test', {})).toBe(false);
    expect(hooks.setDevicePermissionHandler({})).toBe(false);
    expect(hooks.setDisplayMediaRequestHandler).toBeNull();
  });

  it.each([false, true])('load anything from outside (packaged: %s)', async (packaged) => {
    await start((double) => {
      double.packaged = packaged;
    });
    const cancelled = (url: string): boolean => {
      const answer = vi.fn();
      ours().hooks.onBeforeRequest({ url }, answer);
      return answer.mock.calls[0]?.[0]?.cancel === true;
    };
    for (const url of [
      'https://example.com/x.js',
      'http://127.0.0.1:9/',
      'ws://127.0.0.1/',
      'wss://x.test',
      'file:///etc/passwd',
      'ftp://x.test/',
      'chrome://gpu',
      'ms-word:x',
      'filesystem:app://bundle/x',
      'not an address',
      '',
    ]) {
      expect(cancelled(url), url).toBe(true);
    }
    for (const url of ['app://bundle/assets/index.js', 'blob:app://bundle/x', 'data:image/png;base64,AA'])
      expect(cancelled(url), url).toBe(false);
    expect(cancelled('devtools://devtools/bundled/inspector.html')).toBe(packaged);
  });
});
