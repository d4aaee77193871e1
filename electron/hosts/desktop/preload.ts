/**
 * Puts the bridge into the page: one frozen object with fixed keys. Runs in the sandbox, in a world of its own; the page gets
 * values only, never an Electron object, an IPC event or a path.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, FileToken } from '../../../shared/bridge.ts';
import type { FaultCode, OfficeEvent, Reply } from '../../../shared/envelope.ts';
import type { Answered, Asked } from './messages.ts';

/** A `Fault` as far as it can cross into the page: Electron copies an error's message and drops the rest. */
class BridgeFault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, says: string) {
    super(says);
    this.code = code;
  }
}

async function ask<T>(asked: Asked): Promise<T> {
  const answered = (await ipcRenderer.invoke('rpc', asked)) as Answered;
  if (!answered.ok) throw new BridgeFault(answered.fault.code, answered.fault.says);
  return answered.value as T;
}

const bridge: Bridge = {
  host: Object.freeze({ kind: 'desktop', can: Object.freeze({ pickFolder: true, openFile: true }) }) as Bridge['host'],
  call: (name, input, job) => ask<Reply<unknown>>({ kind: 'call', name, input, job: job ?? null }),
  cancel: (job) => ask<void>({ kind: 'cancel', job }),
  onEvent(listener) {
    const heard = (_event: unknown, value: OfficeEvent): void => listener(value);
    ipcRenderer.on('event', heard);
    return () => void ipcRenderer.removeListener('event', heard);
  },
  pickFiles: ({ many, extensions }) => ask<FileToken[]>({ kind: 'pickFiles', many, extensions: extensions ?? null }),
  pickFolder: () => ask<FileToken | null>({ kind: 'pickFolder' }),
  async takeFile(file, name) {
    const path = webUtils.getPathForFile(file as File);
    if (path !== '') return await ask<FileToken>({ kind: 'takePath', path, name });
    return await ask<FileToken>({ kind: 'takeBytes', bytes: new Uint8Array(await file.arrayBuffer()), name });
  },
  saveFile: (file) => ask<{ saved: boolean; where?: string }>({ kind: 'saveFile', file }),
  openFile: (file, how) => ask<void>({ kind: 'openFile', file, how }),
};

contextBridge.exposeInMainWorld('anban', Object.freeze(bridge));
