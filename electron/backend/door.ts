/**
 * The one door into the back end: look the call up, parse the input strictly, run the handler in the way its kind says, announce, encode faults.
 *
 * Invariants: a write is one transaction under one change set; nothing is announced before the commit; every error that is not a Fault is a
 * bug with an incident number, and neither its message nor its stack crosses. Retrying, undo, permission and history live here or nowhere.
 */
import { randomBytes } from 'node:crypto';
import type { ZodError } from 'zod';
import { type Call, contract, type OfficeCall, type Touch } from '../../shared/contract.ts';
import { Fault, type FaultShape, type OfficeEvent, type Reply } from '../../shared/envelope.ts';
import type { Clock } from './clock.ts';
import type { JobContext, JobHandler, OfficeServices, ReadContext, ReadHandler, WriteContext, WriteHandler } from './context.ts';
import type { OpenDatabase } from './database/open.ts';
import { translate } from './database/open.ts';
import { ulid } from './database/ulid.ts';
import { beginChangeSet, endChangeSet } from './history/index.ts';
import type { Log } from './log.ts';

export type Handlers = {
  [N in OfficeCall]: (typeof contract)[N]['kind'] extends 'read'
    ? ReadHandler<N>
    : (typeof contract)[N]['kind'] extends 'write'
      ? WriteHandler<N>
      : JobHandler<N>;
};

export interface Door {
  call(name: string, input: unknown, job?: string): Promise<Reply<unknown>>;
  cancel(job: string): void;
  onEvent(listener: (event: OfficeEvent) => void): () => void;
  /** waits for what is running, lets nothing new in */
  close(): Promise<void>;
}

interface DoorOptions {
  database: OpenDatabase;
  handlers: Handlers;
  clock: Clock;
  services: OfficeServices;
  /** 本人姓名, read at each write */
  person: () => Promise<string>;
  log: Log;
}

const NOTHING_CHANGED = '已取消，没有改动任何资料。';
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export function openDoor(options: DoorOptions): Door {
  const { database, clock, services, log } = options;
  const listeners = new Set<(event: OfficeEvent) => void>();
  const running = new Map<string, AbortController>();
  let lastWrite: Promise<unknown> = Promise.resolve();
  let closed = false;
  let busy = 0;

  const announce = (event: OfficeEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const newId = (): string => ulid(clock.milliseconds());
  const readContext = (): ReadContext => ({ clock, today: clock.today(), services });

  const conversation = (call: string, job: string, controller: AbortController) => {
    return {
      progress: (words: string, fraction: number | null): void => announce({ kind: 'progress', progress: { job, call, words, fraction } }),
      pause: async (): Promise<void> => {
        await nextTurn();
        if (controller.signal.aborted) throw new Fault('CANCELLED', NOTHING_CHANGED);
      },
    };
  };

  const write = async (name: OfficeCall, input: unknown, job: string, controller: AbortController): Promise<Reply<unknown>> => {
    const talk = conversation(name, job, controller);
    // cancelled while it waited for its turn
    if (controller.signal.aborted) throw new Fault('CANCELLED', NOTHING_CHANGED);
    const changeSet = newId();
    const person = await options.person();
    const handler = options.handlers[name] as WriteHandler<OfficeCall>;
    const value = await database.db.transaction().execute(async (tx) => {
      await beginChangeSet(tx, { id: changeSet, at: clock.now(), by: person, call: name });
      let words = '';
      const context: WriteContext = {
        ...readContext(),
        changeSet,
        person,
        newId,
        say: (text) => (words = text),
        progress: talk.progress,
        pause: talk.pause,
      };
      const result = await handler(tx, input as never, context);
      if (controller.signal.aborted) throw new Fault('CANCELLED', NOTHING_CHANGED);
      await endChangeSet(tx, changeSet, words);
      return result;
    });
    return { ok: true, value, changeSet };
  };

  const runCall = async (
    name: OfficeCall,
    call: Call,
    input: unknown,
    job: string,
    controller: AbortController,
  ): Promise<Reply<unknown>> => {
    if (call.kind === 'read') {
      const handler = options.handlers[name] as ReadHandler<OfficeCall>;
      return { ok: true, value: await handler(database.db, input as never, readContext()) };
    }
    if (call.kind === 'write') {
      const turn = lastWrite.then(() => write(name, input, job, controller));
      lastWrite = turn.catch(() => undefined);
      return turn;
    }
    const talk = conversation(name, job, controller);
    const context: JobContext = {
      ...readContext(),
      db: database.db,
      signal: controller.signal,
      newId,
      progress: talk.progress,
      pause: talk.pause,
    };
    const handler = options.handlers[name] as JobHandler<OfficeCall>;
    return { ok: true, value: await handler(context, input as never) };
  };

  return {
    async call(name, input, job = newId()) {
      if (closed) return { ok: false, fault: { code: 'NOT_FOUND', says: '办公室已经关闭，请重新打开程序。' } };
      if (!Object.hasOwn(contract, name) || !Object.hasOwn(options.handlers, name)) {
        return { ok: false, fault: { code: 'NOT_FOUND', says: '程序里没有这个功能，请更新程序。' } };
      }
      const known = name as OfficeCall;
      const call: Call = contract[known];
      const parsed = call.input.safeParse(input);
      if (!parsed.success) return { ok: false, fault: invalid(parsed.error) };
      busy += 1;
      const controller = new AbortController();
      running.set(job, controller);
      try {
        const reply = await runCall(known, call, parsed.data, job, controller);
        if (reply.ok && call.touches.length > 0) announce({ kind: 'changed', touches: touched(call.touches) });
        return reply;
      } catch (error) {
        return { ok: false, fault: encode(translate(error), name, log) };
      } finally {
        busy -= 1;
        if (running.get(job) === controller) running.delete(job);
      }
    },
    cancel(job) {
      running.get(job)?.abort();
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      for (const controller of running.values()) controller.abort();
      while (busy > 0) await nextTurn();
    },
  };
}

/** Every change is also a change of history, and the counts of the shell follow all of them. */
function touched(touches: readonly Touch[]): Touch[] {
  return [...new Set<Touch>([...touches, 'history', 'office'])];
}

function invalid(error: ZodError): FaultShape {
  const problems = error.issues.slice(0, 50).map((issue) => ({
    field: issue.path.map(String).join('.').slice(0, 200),
    severity: 'error' as const,
    says: sentenceOf(issue),
  }));
  const first = problems[0];
  const says = first && first.says !== UNKNOWN_PROBLEM ? first.says : '填写的内容不符合要求，请检查标出的各项。';
  return { code: 'INVALID', says, problems };
}

const UNKNOWN_PROBLEM = '这一项的内容或格式不对';

/** The contract's own sentence where it has one; the schema library's words are English, with the allowed Chinese values among them. */
function sentenceOf(issue: ZodError['issues'][number]): string {
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return values.every((value) => /^\p{Script=Han}+$/u.test(value))
      ? `只能是${values.map((value) => `“${value}”`).join('、')}`
      : UNKNOWN_PROBLEM;
  }
  return /\p{Script=Han}/u.test(issue.message) && !/[A-Za-z]{4,}/.test(issue.message) ? issue.message : UNKNOWN_PROBLEM;
}

function encode(error: unknown, call: string, log: Log): FaultShape {
  if (error instanceof Fault) {
    return { code: error.code, says: error.message, ...(error.problems ? { problems: error.problems } : {}) };
  }
  const incident = randomBytes(4).toString('hex').toUpperCase();
  log.incident(incident, call, error);
  return { code: 'BUG', says: `程序出错了（编号 ${incident}），这一步没有做成，资料没有改动。请把编号告诉技术人员。`, incident };
}
