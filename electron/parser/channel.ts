/**
 * The process's one line to the outside, whichever host started it: Node's fork (process.send), or Electron's utilityProcess
 * (process.parentPort, or a port that came with the first message, so that rows need not pass through Electron's main process).
 */
import type { FromParser } from './protocol.ts';

export interface Channel {
  onMessage(listener: (message: unknown) => void): void;
  /** Resolves when the message has left this process, or as near to that as the host lets us know. Never rejects. */
  send(message: FromParser): Promise<void>;
  onClosed(listener: () => void): void;
}

/** The part of Electron's MessagePortMain and ParentPort that is used; its types are not available to a plain Node project. */
interface Port {
  on(event: 'message', listener: (event: { data: unknown; ports?: Port[] }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  start?(): void;
}

export function openChannel(): Channel {
  const parentPort = (process as typeof process & { parentPort?: Port }).parentPort;
  return parentPort ? portChannel(parentPort) : forkChannel();
}

function forkChannel(): Channel {
  return {
    onMessage: (listener) => void process.on('message', listener),
    send: (message) =>
      new Promise((resolve) => {
        if (!process.connected || !process.send) resolve();
        else process.send(message, undefined, {}, () => resolve());
      }),
    onClosed: (listener) => void process.once('disconnect', listener),
  };
}

function portChannel(parentPort: Port): Channel {
  let port = parentPort;
  return {
    onMessage(listener) {
      parentPort.on('message', (event) => {
        const given = event.ports?.[0];
        if (given) {
          port = given;
          given.on('message', (inner) => listener(inner.data));
          given.start?.();
        }
        if (event.data !== undefined && event.data !== null) listener(event.data);
      });
    },
    async send(message) {
      port.postMessage(message);
      await new Promise((resolve) => setImmediate(resolve));
    },
    onClosed: (listener) => void parentPort.on('close', listener),
  };
}
