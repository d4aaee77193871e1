/**
 * The bridge in a browser: the same calls as on the desktop, over HTTP to the loopback host of this PC.
 * Call `connectLoopback()` before anything else runs, above all before the router: the start code and the router share the fragment.
 */
import type { Bridge, DroppedFile, FileToken } from '../../shared/bridge.ts';
import { Fault, type FaultCode, type OfficeEvent, type Reply } from '../../shared/envelope.ts';

/** What the bridge needs of the browser. A test hands in its own; in the page all of it is `window`. */
export interface Surroundings {
  /** where the page came from, e.g. 'http://127.0.0.1:52011' */
  origin: string;
  /** takes the fragment out of the address and the history, and returns it */
  takeFragment(): string;
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  fetch: typeof fetch;
  /** asks the person for files; empty when cancelled */
  chooseFiles(options: { many: boolean; extensions?: string[] }): Promise<File[]>;
  /** lets the browser store bytes under a name */
  download(bytes: Blob, name: string): void;
  /** shows or takes away the line that says the program is out of reach */
  tell(sentence: string | null): void;
}

const KEPT_TOKEN = 'anban.token';
const FILE_LIMIT = 50 * 1024 * 1024;
/** The host sends an empty line every 10 s; three missed ones mean a dead connection. */
const SILENCE_MS = 30_000;
const RETRY_MS = [300, 1_000, 2_000, 4_000] as const;

const NEEDS_NEW_ADDRESS =
  '这个页面没有启动口令，或者启动地址已经用过（一个地址只能打开一次）。请到启动程序的窗口按一下回车键，或者再运行一次启动命令，就会得到新的地址。';
const OUT_OF_REACH = '程序已经关闭或暂时联系不上。已经保存的内容都在。如果一直这样，请重新运行启动命令。';

/** Why the page cannot be shown; `message` is a Chinese sentence for the person. */
export class NoWayIn extends Error {
  constructor(says: string) {
    super(says);
    this.name = 'NoWayIn';
  }
}

/** The host is gone: the program was closed, or does not answer. `message` is a Chinese sentence for the person. */
export class HostGone extends Error {
  constructor(says = OUT_OF_REACH) {
    super(says);
    this.name = 'HostGone';
  }
}

/**
 * Exchanges the start code of the address for the session's token (or takes the token kept by this tab, after F5) and builds the bridge.
 * @throws NoWayIn when there is neither; the page then shows the sentence alone
 * @throws HostGone when the host does not answer
 */
export async function connectLoopback(around: Surroundings = browserSurroundings()): Promise<Bridge & { close(): void }> {
  const code = /^#k=([\w-]+)$/.exec(around.takeFragment())?.[1];
  let token = around.storage.getItem(KEPT_TOKEN);
  if (code !== undefined) {
    const response = await reach(() => around.fetch(`${around.origin}/session`, posting({ code })));
    if (response.ok) {
      token = ((await response.json()) as { token: string }).token;
      around.storage.setItem(KEPT_TOKEN, token);
    } else if (token === null) {
      throw new NoWayIn(NEEDS_NEW_ADDRESS);
    }
  }
  if (token === null) throw new NoWayIn(NEEDS_NEW_ADDRESS);
  const bridge = buildBridge(around, token);
  await bridge.ready();
  return bridge;
}

function buildBridge(around: Surroundings, token: string): Bridge & { ready(): Promise<void>; close(): void } {
  const listeners = new Set<(event: OfficeEvent) => void>();
  const headers = { 'X-App-Token': token };
  const ended = new AbortController();

  const post = async (path: string, body: unknown): Promise<Response> => {
    const response = await reach(() => around.fetch(`${around.origin}${path}`, posting(body, headers)));
    if (response.status === 401) throw lostSession(around);
    return response;
  };

  const takeFile = async (file: DroppedFile, name: string): Promise<FileToken> => {
    if (file.size > FILE_LIMIT) {
      throw new Fault('FILE_REFUSED', `文件「${name}」超过 50 MB，没有收。请去掉表里的图片或拆成几个文件后再拖进来。`);
    }
    // A file of the browser is streamed from disk; anything else is small and comes as bytes.
    const body = file instanceof Blob ? file : new Blob([await readBytes(file, name)]);
    const response = await reach(() =>
      around.fetch(`${around.origin}/files?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/octet-stream' },
        body,
      }),
    );
    if (response.status === 401) throw lostSession(around);
    const answer = (await response.json()) as { file?: FileToken; fault?: { code: FaultCode; says: string }; refused?: string };
    if (answer.file) return answer.file;
    throw new Fault(answer.fault?.code ?? 'FILE_REFUSED', answer.fault?.says ?? `文件「${name}」没有收进来，请重新拖一次。`);
  };

  const listen = listenToEvents(around, headers, ended.signal, (event) => {
    for (const listener of listeners) listener(event);
  });

  return {
    host: { kind: 'loopback', can: { pickFolder: false, openFile: false } },
    async call(name, input, job) {
      const response = await post('/call', job === undefined ? { name, input } : { name, input, job });
      if (response.ok) return (await response.json()) as Reply<unknown>;
      // Refused before the back end saw it: too large, or no JSON. That is our mistake, not the person's.
      const says = response.status === 413 ? '一次提交的内容太多，请分几次做。' : '程序内部请求出错，这一步没有执行。';
      return { ok: false, fault: { code: response.status === 413 ? 'INVALID' : 'BUG', says } };
    },
    async cancel(job) {
      await post('/cancel', { job });
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async pickFiles(options) {
      const files = await around.chooseFiles(options);
      const tokens: FileToken[] = [];
      for (const file of files) tokens.push(await takeFile(file, file.webkitRelativePath || file.name));
      return tokens;
    },
    pickFolder: async () => null,
    takeFile,
    async saveFile(file) {
      const response = await post('/files/made', { token: file.token });
      if (!response.ok) throw new Fault('NOT_FOUND', `文件「${file.name}」已经不在了，请重新生成一次。`);
      around.download(await response.blob(), file.name);
      return { saved: true };
    },
    async openFile() {
      throw new Fault('REFUSED', '在浏览器里不能直接打开文件，请先保存，再从“下载”文件夹里打开。');
    },
    ready: () => listen.ready,
    close: () => ended.abort(),
  };
}

/**
 * Keeps the stream of events open, for as long as the page lives. After a break it names the last line it saw and gets the rest.
 * `ready` ends when the first stream stands, so that no event after it is missed.
 */
function listenToEvents(
  around: Surroundings,
  headers: Record<string, string>,
  ended: AbortSignal,
  announce: (event: OfficeEvent) => void,
): { ready: Promise<void> } {
  let last: number | null = null;
  let failures = 0;
  let stands: () => void;
  let fails: (error: Error) => void;
  const ready = new Promise<void>((done, failed) => {
    stands = done;
    fails = failed;
  });

  const readOnce = async (): Promise<void> => {
    const broken = new AbortController();
    const signal = AbortSignal.any([ended, broken.signal]);
    let silence = setTimeout(() => broken.abort(), SILENCE_MS);
    try {
      const after = last === null ? {} : { 'X-Events-After': String(last) };
      const response = await around.fetch(`${around.origin}/events`, { headers: { ...headers, ...after }, cache: 'no-store', signal });
      if (response.status === 401) throw lostSession(around);
      if (!response.ok || response.body === null) return;
      failures = 0;
      around.tell(null);
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(silence);
        silence = setTimeout(() => broken.abort(), SILENCE_MS);
        const lines = (rest + value).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          if (line === '') continue;
          const { seq, event } = JSON.parse(line) as { seq: number; event?: OfficeEvent };
          last = seq;
          if (event) announce(event);
          else stands();
        }
      }
    } finally {
      clearTimeout(silence);
      broken.abort();
    }
  };

  const keepReading = async (): Promise<void> => {
    while (!ended.aborted) {
      try {
        await readOnce();
      } catch (error) {
        // A token that is refused stays refused; asking again would only count as guessing.
        if (error instanceof NoWayIn) return fails(error);
      }
      if (ended.aborted) return;
      failures += 1;
      if (failures >= 2) {
        around.tell(OUT_OF_REACH);
        fails(new HostGone());
      }
      await new Promise((done) => setTimeout(done, RETRY_MS[Math.min(failures, RETRY_MS.length) - 1]));
    }
  };
  ready.catch(() => {}); // whoever awaits it hears of it
  void keepReading();
  return { ready };
}

/** The host no longer knows our token: it was started anew, or too many wrong guesses locked it. */
function lostSession(around: Surroundings): NoWayIn {
  around.storage.removeItem(KEPT_TOKEN);
  around.tell(NEEDS_NEW_ADDRESS);
  return new NoWayIn(NEEDS_NEW_ADDRESS);
}

async function reach(ask: () => Promise<Response>): Promise<Response> {
  try {
    return await ask();
  } catch {
    throw new HostGone();
  }
}

const posting = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { ...headers, 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

async function readBytes(file: DroppedFile, name: string): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch {
    throw new Fault('FILE_LOCKED', `文件「${name}」读不出来，可能正被 Excel 或 WPS 打开。请关闭后再拖一次。`);
  }
}

function browserSurroundings(): Surroundings {
  return {
    origin: window.location.origin,
    takeFragment() {
      const fragment = window.location.hash;
      if (fragment.startsWith('#k=')) window.history.replaceState(null, '', '/');
      return fragment;
    },
    storage: window.sessionStorage,
    fetch: window.fetch.bind(window),
    chooseFiles: ({ many, extensions }) =>
      new Promise((done) => {
        const input = document.createElement('input');
        input.type = 'file';
        input.multiple = many;
        if (extensions) input.accept = extensions.map((extension) => `.${extension}`).join(',');
        input.addEventListener('change', () => done([...(input.files ?? [])]));
        input.addEventListener('cancel', () => done([]));
        input.click();
      }),
    download(bytes, name) {
      const address = URL.createObjectURL(bytes);
      const link = document.createElement('a');
      link.href = address;
      link.download = name.split('/').at(-1) ?? name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
    tell: showLine,
  };
}

/** One line over the page, made without the UI kit: it must also show when nothing else of the page works. */
function showLine(sentence: string | null): void {
  const id = 'host-out-of-reach';
  const shown = document.getElementById(id);
  if (sentence === null) {
    shown?.remove();
    return;
  }
  const line = shown ?? document.createElement('div');
  line.id = id;
  line.setAttribute('role', 'alert');
  line.textContent = sentence;
  Object.assign(line.style, {
    position: 'fixed',
    inset: '0 0 auto 0',
    zIndex: '10000',
    padding: '10px 16px',
    background: '#b3261e',
    color: '#fff',
    font: "14px/1.6 'Microsoft YaHei UI', 'Noto Sans CJK SC', sans-serif",
    textAlign: 'center',
  });
  if (!shown) document.body.append(line);
}
