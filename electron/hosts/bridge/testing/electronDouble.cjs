'use strict';
/**
 * A double of the `electron` module: records what main and preload set and ask, and carries messages between them. Processes are real
 * (child_process.fork with process.parentPort lent to them), message ports are tunnelled between them, values are structured clones.
 * Nothing is drawn. One state for all copies of this module: import() and require() may each load their own.
 */
const { EventEmitter } = require('node:events');
const { fork } = require('node:child_process');
const { join } = require('node:path');

function makeDouble() {
  /** Everything that was called, in order: ['app.setPath', 'userData', '…']. */
  const calls = [];
  const record =
    (name, result) =>
    (...args) => {
      calls.push([name, ...args]);
      return typeof result === 'function' ? result(...args) : result;
    };
  const state = {
    calls,
    packaged: false,
    lock: true,
    switches: new Set(),
    /** replaces a module that utilityProcess.fork is asked for, by file name */
    modules: {},
    /** what dialogs answer, by function name */
    answers: {},
    openPathFails: '',
    handlers: new Map(),
    windows: [],
    sessions: [],
    children: [],
    exposed: {},
    exposedAsGiven: {},
    pageListeners: new EventEmitter(),
    /** the page's frame that invokes come from; a test may put another */
    frame: undefined,
    reset() {
      calls.length = 0;
      for (const [name, value] of Object.entries({ packaged: false, lock: true, openPathFails: '', frame: undefined })) state[name] = value;
      for (const map of [state.modules, state.answers, state.exposed, state.exposedAsGiven])
        for (const key of Object.keys(map)) delete map[key];
      for (const list of [state.windows, state.sessions, state.children]) list.length = 0;
      state.switches.clear();
      state.handlers.clear();
      app.removeAllListeners();
      state.pageListeners.removeAllListeners();
    },
  };

  /* app */
  const app = new EventEmitter();
  Object.defineProperty(app, 'isPackaged', { get: () => state.packaged });
  Object.assign(app, {
    commandLine: { hasSwitch: (name) => state.switches.has(name), appendSwitch: record('commandLine.appendSwitch') },
    setPath: record('app.setPath'),
    getPath: (name) => join(state.folder ?? '/', name),
    enableSandbox: record('app.enableSandbox'),
    requestSingleInstanceLock: record('app.requestSingleInstanceLock', () => state.lock),
    exit: record('app.exit'),
    quit: record('app.quit'),
    whenReady: async () => {
      await null;
      calls.push(['app.ready']);
    },
  });

  /* sessions */
  class Session extends EventEmitter {
    constructor(partition, options) {
      super();
      Object.assign(this, { partition, options, hooks: {} });
      for (const name of [
        'setPermissionRequestHandler',
        'setPermissionCheckHandler',
        'setDevicePermissionHandler',
        'setDisplayMediaRequestHandler',
        'setSpellCheckerEnabled',
      ]) {
        this[name] = (value) => {
          calls.push([`session.${name}`, value]);
          this.hooks[name] = value;
        };
      }
      this.setProxy = record('session.setProxy', async () => {});
      this.webRequest = { onBeforeRequest: (handler) => this.keep('onBeforeRequest', handler) };
      this.protocol = { handle: (scheme, handler) => this.keep(`protocol:${scheme}`, handler) };
      state.sessions.push(this);
    }
    keep(name, handler) {
      this.hooks[name] = handler;
    }
  }

  /* windows */
  class WebContents extends EventEmitter {
    constructor(owner) {
      super();
      this.owner = owner;
      this.mainFrame = { url: '', parent: null };
      this.setWindowOpenHandler = (handler) => {
        this.windowOpenHandler = handler;
      };
      this.reload = record('webContents.reload');
      this.getURL = () => this.mainFrame.url;
      this.send = (channel, value) => state.pageListeners.emit(channel, {}, structuredClone(value));
    }
  }
  class BrowserWindow extends EventEmitter {
    constructor(options) {
      super();
      calls.push(['new BrowserWindow']);
      this.options = options;
      this.webContents = new WebContents(this);
      for (const name of ['show', 'focus', 'restore', 'loadFile']) this[name] = record(`window.${name}`);
      this.isMinimized = () => this.minimized === true;
      this.isDestroyed = () => false;
      this.loadURL = async (url) => {
        calls.push(['window.loadURL', url]);
        this.webContents.mainFrame.url = url;
      };
      state.windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
    static fromWebContents(contents) {
      return contents.owner ?? null;
    }
  }

  /* message ports: one end in this process until it is transferred to a child */
  const ports = new Map();
  let lastPort = 0;
  class MessagePortMain extends EventEmitter {
    constructor() {
      super();
      lastPort += 1;
      Object.assign(this, { id: lastPort, peer: undefined, child: undefined, waiting: [] });
      ports.set(this.id, this);
    }
    /** a message that the other end was given */
    deliver(data) {
      if (this.child) this.child.connected && this.child.send({ to: this.id, data });
      else this.waiting.push(data);
    }
  }
  class MessageChannelMain {
    constructor() {
      this.port1 = new MessagePortMain();
      this.port2 = new MessagePortMain();
      this.port1.peer = this.port2;
      this.port2.peer = this.port1;
    }
  }

  /* processes */
  class UtilityProcess extends EventEmitter {
    constructor(modulePath, args, options) {
      super();
      const name = modulePath.split(/[\\/]/).at(-1);
      calls.push(['utilityProcess.fork', name, options]);
      const { env = process.env, execArgv = [] } = options ?? {};
      this.name = name;
      this.child = fork(state.modules[name] ?? modulePath, args, {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        env,
        execArgv: ['--require', join(__dirname, 'parentPort.cjs'), ...execArgv],
      });
      this.pid = this.child.pid;
      this.child.on('message', ({ to, data }) => {
        if (to === 0) this.emit('message', data);
        else ports.get(to)?.peer.deliver(data);
      });
      this.child.on('exit', (code, signal) => {
        this.pid = undefined;
        this.emit('exit', code ?? (signal ? 1 : 0));
      });
      state.children.push(this);
    }
    postMessage(data, transfer = []) {
      if (!this.child.connected) return;
      this.child.send({ to: 0, data, ports: transfer.map((port) => port.id) });
      for (const port of transfer) {
        port.child = this.child;
        for (const waiting of port.waiting.splice(0)) port.deliver(waiting);
      }
    }
    kill() {
      return this.child.kill();
    }
  }

  /* between page and main */
  const ipcMain = {
    handle(channel, handler) {
      calls.push(['ipcMain.handle', channel]);
      state.handlers.set(channel, handler);
    },
  };
  for (const name of ['on', 'once', 'addListener', 'handleOnce']) ipcMain[name] = record(`ipcMain.${name}`);
  const ipcRenderer = {
    async invoke(channel, value) {
      const contents = state.windows.at(-1).webContents;
      const senderFrame = state.frame === undefined ? contents.mainFrame : state.frame;
      const answer = await state.handlers.get(channel)({ sender: contents, senderFrame }, structuredClone(value));
      return structuredClone(answer);
    },
    on: (channel, listener) => void state.pageListeners.on(channel, listener),
    removeListener: (channel, listener) => void state.pageListeners.removeListener(channel, listener),
  };
  /** As Electron does it: what crosses is copied, functions are wrapped, files pass, and of an error only the message arrives. */
  const cross = (value) => (typeof value === 'function' || value instanceof Blob ? value : structuredClone(value));
  const wrap =
    (call) =>
    (...args) => {
      try {
        const result = call(...args.map(cross));
        if (!(result instanceof Promise)) return cross(result);
        return result.then(cross, (error) => Promise.reject(new Error(error.message)));
      } catch (error) {
        throw new Error(error.message);
      }
    };
  const contextBridge = {
    exposeInMainWorld(name, object) {
      state.exposedAsGiven[name] = object;
      state.exposed[name] = Object.fromEntries(
        Object.entries(object).map(([key, value]) => [key, typeof value === 'function' ? wrap(value) : cross(value)]),
      );
    },
  };
  /** What a dropped file would have: a test gives it a path with `withPath`. */
  const paths = new WeakMap();
  state.withPath = (file, path) => {
    paths.set(file, path);
    return file;
  };

  const dialog = {};
  for (const name of ['showOpenDialog', 'showSaveDialog', 'showMessageBox']) {
    dialog[name] = async (...args) => {
      calls.push([`dialog.${name}`, ...args.slice(-1)]);
      return state.answers[name] ?? { canceled: true, filePaths: [], response: 0 };
    };
  }
  dialog.showErrorBox = record('dialog.showErrorBox');

  /** Whatever of Electron must never be touched at all. */
  const untouchable = (name) => new Proxy({}, { get: (_target, key) => (typeof key === 'symbol' ? undefined : record(`${name}.${key}`)) });

  return {
    state,
    app,
    BrowserWindow,
    MessageChannelMain,
    contextBridge,
    ipcMain,
    ipcRenderer,
    dialog,
    Menu: { setApplicationMenu: record('Menu.setApplicationMenu') },
    protocol: { registerSchemesAsPrivileged: record('protocol.registerSchemesAsPrivileged') },
    session: {
      fromPartition: (partition, options) => new Session(partition, options),
      get defaultSession() {
        return record('session.defaultSession')();
      },
    },
    shell: {
      openPath: record('shell.openPath', async () => state.openPathFails),
      showItemInFolder: record('shell.showItemInFolder'),
      openExternal: record('shell.openExternal', async () => {}),
    },
    utilityProcess: { fork: (...args) => new UtilityProcess(...args) },
    webUtils: { getPathForFile: (file) => paths.get(file) ?? '' },
    crashReporter: untouchable('crashReporter'),
    autoUpdater: untouchable('autoUpdater'),
    clipboard: untouchable('clipboard'),
  };
}

globalThis.anbanElectronDouble ??= makeDouble();
const double = globalThis.anbanElectronDouble;

// One by one: `import { app } from 'electron'` finds names of a CommonJS module only where they are written out.
exports.state = double.state;
exports.app = double.app;
exports.BrowserWindow = double.BrowserWindow;
exports.MessageChannelMain = double.MessageChannelMain;
exports.contextBridge = double.contextBridge;
exports.ipcMain = double.ipcMain;
exports.ipcRenderer = double.ipcRenderer;
exports.dialog = double.dialog;
exports.Menu = double.Menu;
exports.protocol = double.protocol;
exports.session = double.session;
exports.shell = double.shell;
exports.utilityProcess = double.utilityProcess;
exports.webUtils = double.webUtils;
exports.crashReporter = double.crashReporter;
exports.autoUpdater = double.autoUpdater;
exports.clipboard = double.clipboard;
