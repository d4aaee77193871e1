/** The back end's process as the main process sees it: asked, listened to, started again when it ends badly. */
import { join } from 'node:path';
import { type UtilityProcess, utilityProcess } from 'electron';
import { Fault, type OfficeEvent, type Reply } from '../../../shared/envelope.ts';
import type { FromBackend, OpenOrder, ToBackend } from '../../backend/wire.ts';
import { createParsers } from './parsers.ts';

/** Beyond so many bad ends it stays down and says so: something is wrong that starting again does not mend. */
const RESTARTS = 3;
const CLOSE_WITHIN_MS = 8_000;

type WithoutId<T> = T extends { id: number } ? Omit<T, 'id'> : never;
export type Question = WithoutId<Exclude<ToBackend, { kind: 'open' | 'close' }>>;

export interface Backend {
  /** @throws Fault also when the process ended before it answered */
  ask<T>(question: Question): Promise<T>;
  call(name: string, input: unknown, job: string | null): Promise<Reply<unknown>>;
  cancel(job: string): void;
  close(): Promise<void>;
}

export interface BackendOptions {
  order: OpenOrder;
  onEvent: (event: OfficeEvent) => void;
  /** it ended badly for the last time it was let */
  onGivenUp: () => void;
  report: (what: string) => void;
}

const LOST = '后台程序意外中断，已自动重新启动。刚才这一步没有得到确认，请核对后再做一次；已经确认保存的内容都在。';
const GIVEN_UP = '后台程序反复出错，已停止。已经确认保存的内容都在。请关闭程序后重新打开。';

interface Pending {
  done: (value: unknown) => void;
  failed: (error: Fault) => void;
}

export function startBackend(options: BackendOptions): Backend {
  const pending = new Map<number, Pending>();
  let last = 0;
  let badEnds = 0;
  let closing = false;
  let child: UtilityProcess | undefined;
  /** resolves once the premises are open, rejects with the Fault that kept them closed */
  let opened: Promise<unknown> = Promise.resolve();

  const send = (message: ToBackend): void => child?.postMessage(message);
  const parsers = createParsers(
    (no, port) => child?.postMessage({ kind: 'parserReady', no } satisfies ToBackend, [port]),
    (no, code) => send({ kind: 'parserExit', no, code }),
  );

  const askNow = (question: WithoutId<ToBackend>): Promise<unknown> => {
    if (!child) return Promise.reject(new Fault('REFUSED', GIVEN_UP));
    last += 1;
    const id = last;
    return new Promise((done, failed) => {
      pending.set(id, { done, failed });
      send({ ...question, id } as ToBackend);
    });
  };

  const hear = (message: FromBackend): void => {
    switch (message.kind) {
      case 'answer':
        pending.get(message.id)?.done(message.value);
        pending.delete(message.id);
        return;
      case 'fault':
        pending.get(message.id)?.failed(new Fault(message.fault.code, message.fault.says));
        pending.delete(message.id);
        return;
      case 'event':
        options.onEvent(message.event);
        return;
      case 'startParser':
        parsers.start(message.no);
        return;
      case 'killParser':
        parsers.kill(message.no);
    }
  };

  const ended = (code: number): void => {
    child = undefined;
    const lost = [...pending.values()];
    pending.clear();
    for (const { failed } of lost) failed(new Fault('IO_ERROR', closing ? '程序正在关闭。' : LOST));
    if (closing) return;
    badEnds += 1;
    options.report(`back end ended with ${code}, time ${badEnds}`);
    options.onEvent({ kind: 'office', reason: 'closed' });
    if (badEnds > RESTARTS) {
      opened = Promise.resolve();
      options.onGivenUp();
      return;
    }
    start();
    void opened.then(() => options.onEvent({ kind: 'office', reason: 'opened' }));
  };

  const start = (): void => {
    const started = utilityProcess.fork(join(import.meta.dirname, 'backend.js'), [], { serviceName: '安办台账 资料', stdio: 'ignore' });
    child = started;
    started.on('message', (message: FromBackend) => hear(message));
    started.once('exit', (code) => {
      if (child === started) ended(code);
    });
    opened = askNow({ kind: 'open', order: options.order });
    opened.catch(() => {}); // every question asked meanwhile hears of it
  };
  start();

  return {
    async ask<T>(question: Question) {
      await opened;
      return (await askNow(question)) as T;
    },
    async call(name, input, job) {
      try {
        await opened;
        return (await askNow({ kind: 'call', name, input, job })) as Reply<unknown>;
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        return { ok: false, fault: { code: error.code, says: error.message } };
      }
    },
    cancel: (job) => send({ kind: 'cancel', job }),
    async close() {
      closing = true;
      const process = child;
      if (process) {
        const late = new Promise<void>((done) => setTimeout(done, CLOSE_WITHIN_MS).unref());
        await Promise.race([askNow({ kind: 'close' }).catch(() => {}), late]);
        process.kill();
      }
      parsers.close();
    },
  };
}
