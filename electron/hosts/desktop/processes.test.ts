/** The built main process and preload under a double of `electron`: the channel, files, and the life of the other processes. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildProgram } from '../../../build/build.ts';
import { builtMain, builtPreload, type StartedDesktop, startDesktop, state, until } from '../bridge/testing/desktop.ts';

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

const _order = (name: string): number => state.calls.findIndex(([called]) => called === name);
const called = (name: string): unknown[][] => state.calls.filter(([one]) => one === name);
const _ours = () => {
  const [session] = state.sessions;
  if (!session) throw new Error('no session');
  return session;
};
const firstWindow = () => {
  const [window] = state.windows;
  if (!window) throw new Error('no window');
  return window;
};

describe('the channel', () => {
  it('is one, and hears only the main frame of our own page', async () => {
    const { bridge } = await start();
    expect([...state.handlers.keys()]).toEqual(['rpc']);
    expect(state.calls.filter(([name]) => String(name).startsWith('ipcMain.'))).toEqual([['ipcMain.handle', 'rpc']]);
    expect(await bridge.call('notes.list', {})).toMatchObject({ ok: true });
    const frames = [null, { url: 'app://bundle/index.html', parent: {} }, { url: 'https://evil.test/', parent: null }];
    for (const frame of frames) {
      state.frame = frame;
      await expect(bridge.call('notes.list', {})).rejects.toThrow();
    }
    state.frame = undefined;
    firstWindow().webContents.mainFrame.url = 'app://evil/index.html';
    await expect(bridge.call('notes.list', {})).rejects.toThrow();
    firstWindow().webContents.mainFrame.url = 'app://bundle/index.html';
  });

  it('refuses malformed messages', async () => {
    await start();
    const contents = firstWindow().webContents;
    const rpc = (value: unknown) => state.handlers.get('rpc')?.({ sender: contents, senderFrame: contents.mainFrame }, value);
    const malformed = [
      null,
      'call',
      {},
      { kind: 'call' },
      { kind: 'call', name: 'notes.list', input: {}, job: null, path: '/etc/passwd' },
      { kind: 'call', name: 'x'.repeat(101), input: {}, job: null },
      { kind: 'openExternal', url: 'https://evil.test' },
      { kind: 'saveFile', file: { token: 'a', name: 'b', sizeBytes: 1, path: '/etc/passwd' } },
      { kind: 'openFile', file: { token: 'a', name: 'b', sizeBytes: 1 }, how: 'run' },
      { kind: 'takeBytes', bytes: 'text', name: 'x' },
      { kind: 'pickFiles', many: true, extensions: ['../x'] },
      { kind: '__proto__' },
    ];
    for (const value of malformed) expect(await rpc(value), JSON.stringify(value)).toMatchObject({ ok: false, fault: { code: 'INVALID' } });
    expect(await rpc({ kind: 'takePath', path: 'relative/x.xlsx', name: 'x.xlsx' })).toMatchObject({
      ok: false,
      fault: { code: 'INVALID' },
    });
  });

  it('appears in the page as one frozen object of fixed keys, without anything of Electron', async () => {
    await start();
    expect(Object.keys(state.exposedAsGiven)).toEqual(['anban']);
    const given = state.exposedAsGiven.anban ?? {};
    expect(Object.isFrozen(given)).toBe(true);
    expect(Object.isFrozen((given as { host: object }).host)).toBe(true);
    expect(Object.keys(given).sort()).toEqual(
      ['call', 'cancel', 'host', 'onEvent', 'openFile', 'pickFiles', 'pickFolder', 'saveFile', 'takeFile'].sort(),
    );
    expect(JSON.stringify(given)).toBe('{"host":{"kind":"desktop","can":{"pickFolder":true,"openFile":true}}}');
  });

  it('needs a preload of one file that asks for nothing but electron', async () => {
    const asked: string[] = [];
    const exposed: string[] = [];
    const electron = { contextBridge: { exposeInMainWorld: (name: string) => void exposed.push(name) }, ipcRenderer: {}, webUtils: {} };
    const sandbox = {
      require(name: string) {
        asked.push(name);
        return electron;
      },
      exports: {},
      module: { exports: {} },
    };
    vm.runInNewContext(readFileSync(builtPreload, 'utf8'), sandbox);
    expect([...new Set(asked)]).toEqual(['electron']);
    expect(exposed).toEqual(['anban']);
  });

  it('gives listeners the value alone', async () => {
    const { bridge } = await start();
    const heard: unknown[][] = [];
    bridge.onEvent((...args: unknown[]) => heard.push(args));
    await bridge.call('notes.add', { text: '一' });
    await until(() => heard.length > 0);
    expect(heard).toEqual([[{ kind: 'changed', touches: ['hazard'] }]]);
  });
});

describe('files', () => {
  it('come from dialogs as tokens, with a folder to start in', async () => {
    const { bridge, folder } = await start();
    const path = join(folder, '恒基铸造.xlsx');
    writeFileSync(path, 'abc');
    expect(await bridge.pickFiles({ many: true })).toEqual([]);
    state.answers.showOpenDialog = { canceled: false, filePaths: [path] };
    const [token] = await bridge.pickFiles({ many: true, extensions: ['xlsx', 'csv'] });
    expect(token).toMatchObject({ name: '恒基铸造.xlsx', sizeBytes: 3 });
    expect(JSON.stringify(token)).not.toContain(folder);
    await bridge.pickFiles({ many: false });
    const asked = called('dialog.showOpenDialog').map(([, options]) => options as { defaultPath: string; properties: string[] });
    expect(asked.map((options) => options.defaultPath)).toEqual([join(folder, 'downloads'), join(folder, 'downloads'), folder]);
    expect(asked.map((options) => options.properties)).toEqual([
      ['openFile', 'multiSelections'],
      ['openFile', 'multiSelections'],
      ['openFile'],
    ]);
  });

  it('that are dropped come by their path, which only the preload asks for', async () => {
    const { bridge, folder } = await start();
    const path = join(folder, '台账.csv');
    writeFileSync(path, 'abc');
    const token = await bridge.takeFile(state.withPath(new File(['abc'], '台账.csv'), path), '8月/台账.csv');
    expect(token).toMatchObject({ name: '8月/台账.csv', sizeBytes: 3 });
    expect(await bridge.call('notes.weigh', { file: token.token })).toMatchObject({ ok: true, value: { size: 3 } });
  });

  it('are saved whole or not at all', async () => {
    const { bridge, folder } = await start();
    const made = (await bridge.call('notes.print', {})) as { value: { file: { token: string; name: string; sizeBytes: number } } };
    expect(await bridge.saveFile(made.value.file)).toEqual({ saved: false });
    const target = join(folder, 'no such folder', 'x.xlsx');
    state.answers.showSaveDialog = { canceled: false, filePath: target };
    await expect(bridge.saveFile(made.value.file)).rejects.toThrow(/没有存成/);
    expect(existsSync(target)).toBe(false);
    const [, options] = called('dialog.showSaveDialog')[0] ?? [];
    expect(options).toMatchObject({ defaultPath: join(folder, 'documents', '附件3（阳光镇）.xlsx') });
  });

  it('are opened only when they are documents, otherwise shown in their folder; never an address', async () => {
    const { bridge, folder } = await start();
    const open = ['pdf', 'jpg', 'jpeg', 'png', 'doc', 'docx', 'xls', 'xlsx', 'wps', 'et', 'ofd', 'txt', 'XLSX'];
    const shown = [
      'exe',
      'bat',
      'cmd',
      'com',
      'scr',
      'ps1',
      'vbs',
      'js',
      'hta',
      'lnk',
      'url',
      'msi',
      'reg',
      'xlsm',
      'docm',
      'html',
      'svg',
      'zip',
      'jar',
      'dll',
      '',
    ];
    for (const extension of [...open, ...shown]) {
      const path = join(folder, extension ? `文件.${extension}` : '文件');
      writeFileSync(path, 'x');
      const token = await bridge.takeFile(state.withPath(new File(['x'], 'x'), path), `文件.${extension}`);
      const before = state.calls.length;
      await bridge.openFile(token, 'open');
      const how = open.includes(extension) ? 'shell.openPath' : 'shell.showItemInFolder';
      expect(state.calls.slice(before), extension).toEqual([[how, path]]);
      expect(existsSync(`${path}:Zone.Identifier`)).toBe(process.platform === 'win32');
    }
    await expect(bridge.openFile({ token: 'https://evil.test', name: 'x.pdf', sizeBytes: 1 }, 'open')).rejects.toThrow(/已经不在/);
    state.openPathFails = 'No application';
    const path = join(folder, '文件.pdf');
    const token = await bridge.takeFile(state.withPath(new File(['x'], 'x'), path), '文件.pdf');
    await expect(bridge.openFile(token, 'open')).rejects.toThrow(/打不开/);
    expect(called('shell.openExternal')).toEqual([]);
  });

  it('that are opened carry the mark of the internet zone on Windows', async () => {
    const { bridge, folder } = await start();
    const path = join(folder, '合同.pdf');
    writeFileSync(path, 'x');
    const token = await bridge.takeFile(state.withPath(new File(['x'], 'x'), path), '合同.pdf');
    const platform = vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
    try {
      await bridge.openFile(token, 'open');
    } finally {
      platform.mockRestore();
    }
    expect(readFileSync(`${path}:Zone.Identifier`, 'utf8')).toBe('[ZoneTransfer]\r\nZoneId=3\r\n');
  });
});

describe('the other processes', () => {
  const backend = () => {
    const child = state.children.findLast((one) => one.name === 'backend.js');
    if (!child) throw new Error('no back end');
    return child;
  };

  it('starts again when the back end dies, tells of the call that was under way, and loses nothing confirmed', async () => {
    const { bridge } = await start();
    const events: unknown[] = [];
    bridge.onEvent((event) => events.push(event));
    expect(await bridge.call('notes.list', {})).toMatchObject({ ok: true });
    const under = bridge.call('notes.count', { steps: 1_000 }, 'job');
    await until(() => events.length > 0);
    process.kill(backend().pid ?? 0, 'SIGKILL');
    expect(await under).toMatchObject({ ok: false, fault: { says: expect.stringMatching(/没有得到确认/) } });
    expect(await bridge.call('notes.list', {})).toMatchObject({ ok: true });
    await until(() => events.some((event) => JSON.stringify(event) === '{"kind":"office","reason":"opened"}'));
    expect(called('dialog.showErrorBox')).toEqual([]);
  });

  it('starts it again three times, then stays down and says so', async () => {
    const { bridge } = await start();
    for (let time = 1; time <= 4; time += 1) {
      expect(await bridge.call('notes.list', {}), `${time}`).toMatchObject({ ok: true });
      const child = backend();
      process.kill(child.pid ?? 0, 'SIGKILL');
      await until(() => child.pid === undefined);
    }
    expect(called('utilityProcess.fork').filter(([, name]) => name === 'backend.js')).toHaveLength(1 + 3);
    expect(called('dialog.showErrorBox')).toHaveLength(1);
    expect(await bridge.call('notes.list', {})).toMatchObject({ ok: false, fault: { says: expect.stringMatching(/反复出错/) } });
  });

  it('closes the office before it quits', async () => {
    const desktop = await start();
    await desktop.bridge.call('notes.list', {});
    const child = backend();
    await desktop.quit();
    expect(child.pid).toBeUndefined();
    expect(state.children.every((one) => one.pid === undefined)).toBe(true);
  });

  it('reads a foreign file in a parser process that main starts, and kills one on request', async () => {
    const { bridge, folder } = await start();
    const path = join(folder, '名录.csv');
    writeFileSync(path, `企业名称,地址\n${Array.from({ length: 700 }, (_, n) => `恒基铸造${n},阳光镇`).join('\n')}\n`);
    const token = await bridge.takeFile(state.withPath(new File(['x'], 'x'), path), '名录.csv');
    expect(await bridge.call('notes.parse', { file: token.token })).toMatchObject({ ok: true, value: { rows: 701, verdict: 'end' } });
    expect(await bridge.call('notes.killParser', {})).toMatchObject({ ok: true });
    for (const [, name, options] of called('utilityProcess.fork').filter(([, one]) => one === 'parser.js')) {
      expect(name).toBe('parser.js');
      expect(Object.keys((options as { env: object }).env).filter((key) => key !== 'SystemRoot')).toEqual([]);
    }
  });
});

describe('the built main process', () => {
  /** main.js and the pieces it shares with the other processes */
  const text = (path = builtMain, seen = new Set<string>()): string => {
    if (seen.has(path)) return '';
    seen.add(path);
    const own = readFileSync(path, 'utf8');
    const pieces = [...own.matchAll(/(?:from|import)\s*"(\.\/[^"]+\.js)"/g)].map(([, piece]) =>
      text(join(dirname(path), piece ?? ''), seen),
    );
    return [own, ...pieces].join('\n');
  };
  it('starts processes by utilityProcess alone', () => {
    expect(text()).toMatch(/ZodError/); // the shared piece was read too
    expect(text()).not.toMatch(/child_process|worker_threads/);
  });
  it('does not load the database driver, and names neither clipboard, updater nor crash reporter', () => {
    expect(text()).not.toMatch(/better-sqlite3|autoUpdater|crashReporter|clipboard\.(read|write)/);
  });
});
