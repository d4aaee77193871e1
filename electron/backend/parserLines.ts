/**
 * The back end's ends of the lines to parser processes that the desktop's main process starts. Only main can start and kill them, but
 * the rows go from process to process over a port of their own and never through main.
 */
import type { ParserExit, ParserTransport, ToParser } from '../parser/protocol.ts';
import type { FromBackend, Port } from './wire.ts';

export interface ParserLines {
  start(): ParserTransport;
  /** main has forked parser `no` and hands over the port to it */
  connect(no: number, port: Port | undefined): void;
  exited(no: number, code: number | null): void;
}

interface Line {
  port: Port | undefined;
  waiting: ToParser[];
  early: unknown[];
  listener: ((message: unknown) => void) | undefined;
  exit: ParserExit | undefined;
  exitListener: ((exit: ParserExit) => void) | undefined;
}

/** What the process said last may still be on its port when main already reports the exit over its own line. */
const LAST_WORDS_MS = 100;

export function createParserLines(send: (message: FromBackend) => void): ParserLines {
  const lines = new Map<number, Line>();
  let last = 0;

  const finish = (no: number, line: Line, code: number | null): void => {
    if (line.exit) return;
    line.exit = { code, signal: null };
    line.port?.close?.();
    lines.delete(no);
    line.exitListener?.(line.exit);
  };

  return {
    start() {
      last += 1;
      const no = last;
      const line: Line = {
        port: undefined,
        waiting: [],
        early: [],
        listener: undefined,
        exit: undefined,
        exitListener: undefined,
      };
      lines.set(no, line);
      send({ kind: 'startParser', no });
      return {
        send(message) {
          if (line.exit) return;
          if (line.port) line.port.postMessage(message);
          else line.waiting.push(message);
        },
        onMessage(listener) {
          line.listener = listener;
          for (const message of line.early.splice(0)) listener(message);
        },
        onExit(listener) {
          line.exitListener = listener;
          if (line.exit) listener(line.exit);
        },
        kill() {
          if (!line.exit) send({ kind: 'killParser', no });
        },
      };
    },
    connect(no, port) {
      const line = lines.get(no);
      if (!line || !port) return;
      line.port = port;
      port.on('message', (event) => {
        if (line.listener) line.listener(event.data);
        else line.early.push(event.data);
      });
      port.start?.();
      for (const message of line.waiting.splice(0)) port.postMessage(message);
    },
    exited(no, code) {
      const line = lines.get(no);
      if (line) setTimeout(() => finish(no, line, code), LAST_WORDS_MS);
    },
  };
}
