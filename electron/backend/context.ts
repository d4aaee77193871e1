/** What a handler gets besides the database: the clock, who asks, progress, cancel, and the services of the open office. */
import type { FileToken } from '../../shared/bridge.ts';
import type { CallName, OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import type { Day } from '../../shared/day.ts';
import type { ParserTransport } from '../parser/protocol.ts';
import type { Clock } from './clock.ts';
import type { Readable, Writable } from './database/handles.ts';

/** Where the office's things lie; all absolute. */
export interface OfficePaths {
  root: string;
  database: string;
  attachments: string;
  exports: string;
  importTemp: string;
  logs: string;
}

/** Files by token: foreign ones a person offered, and ones the back end made. */
export interface FileDesk {
  offer(path: string, name: string): Promise<FileToken>;
  locate(token: string): { path: string; name: string } | null;
  /** a fresh path below exports/ for a file to be made; `name` as the person will see it */
  newExport(name: string): Promise<{ path: string; register(): Promise<FileToken> }>;
}

export interface OfficeServices {
  paths: OfficePaths;
  files: FileDesk;
  demo: boolean;
  startParser: () => ParserTransport;
}

export interface ReadContext {
  clock: Clock;
  today: Day;
  services: OfficeServices;
}

export interface WriteContext extends ReadContext {
  /** id of the change set under which this write happens */
  changeSet: string;
  /** 本人姓名 of the office, '（未登记）' before the first run has asked */
  person: string;
  /** a new ULID key */
  newId(): string;
  /** words for people about this change set: 登记隐患「乙炔瓶…」 */
  say(words: string): void;
  progress(words: string, fraction: number | null): void;
  /** lets other calls through and throws CANCELLED when the person cancelled; called once per slice of about 500 rows */
  pause(): Promise<void>;
}

export interface JobContext extends ReadContext {
  /** the read handle; a job that must write calls a write of the contract */
  db: Readable;
  signal: AbortSignal;
  newId(): string;
  progress(words: string, fraction: number | null): void;
  pause(): Promise<void>;
}

export type ReadHandler<N extends CallName> = (db: Readable, input: ParsedInputOf<N>, context: ReadContext) => Promise<OutputOf<N>>;
export type WriteHandler<N extends CallName> = (db: Writable, input: ParsedInputOf<N>, context: WriteContext) => Promise<OutputOf<N>>;
export type JobHandler<N extends CallName> = (context: JobContext, input: ParsedInputOf<N>) => Promise<OutputOf<N>>;
