/**
 * Drives one parser process through one foreign file: sends the bytes in pieces, checks everything that comes back, holds it to a
 * wall clock, and kills it on every way out. Whatever happens to the process, the caller gets a book or a refusal with a sentence.
 */
import { totalmem } from 'node:os';
import { limits } from '../../../parser/limits.ts';
import type { ParsedBook, ParserExit, ParserTransport, ReadOutcome, RefusalCode } from '../../../parser/protocol.ts';
import { sentences } from '../../../parser/refusals.ts';
import { BookAssembler } from './assemble.ts';

export interface ForeignFile {
  /** display name, may carry the path inside a dropped folder; used for the lock-file rule and the remark on extensions only */
  name: string;
  bytes: Uint8Array;
}

export interface ReadOptions {
  /** Kills the process; the outcome is then refused with CANCELLED, after the process is gone. */
  signal?: AbortSignal;
  /** @param fraction null while the size of the work is unknown */
  onProgress?: (words: string, fraction: number | null) => void;
  /** for tests of the limits themselves */
  wallClockMs?: number;
  rssLimitBytes?: number;
}

const pieceBytes = 1024 * 1024;
/** After a kill the process is gone in some 20 ms. Do not wait for ever for a system that will not say so. */
const goneWithinMs = 900;

/**
 * Reads one file in a process of its own. Never rejects. The process is dead, or killed and dying, when the promise settles.
 * @param start takes a process from the host's pool; called only when the file deserves one
 */
export async function readForeignFile(start: () => ParserTransport, file: ForeignFile, options: ReadOptions = {}): Promise<ReadOutcome> {
  if (options.signal?.aborted) return refused('CANCELLED');
  if (file.bytes.byteLength > limits.fileBytes) {
    const size = Math.ceil(file.bytes.byteLength / 1024 / 1024);
    return refused('TOO_LARGE', `文件有 ${size} MB，单个文件最大 ${limits.fileBytes / 1024 / 1024} MB。请删去图片或分成几个文件后再导入。`);
  }
  let transport: ParserTransport;
  try {
    transport = start();
  } catch {
    return refused('CRASHED');
  }
  const wallClockMs = options.wallClockMs ?? limits.wallClockMs;
  const gone = new Promise<void>((resolve) => {
    transport.onExit(() => resolve());
  });
  let timer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  try {
    const outcome = await new Promise<ReadOutcome>((resolve) => {
      timer = setTimeout(() => resolve(refused('TIMEOUT')), wallClockMs);
      onAbort = () => resolve(refused('CANCELLED'));
      options.signal?.addEventListener('abort', onAbort, { once: true });
      listen(transport, options, resolve);
      void sendFile(transport, file, options, wallClockMs);
    });
    if (outcome.outcome === 'refused' && outcome.code === 'CANCELLED') {
      transport.kill();
      await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, goneWithinMs).unref())]);
    }
    return outcome;
  } finally {
    clearTimeout(timer);
    if (onAbort) options.signal?.removeEventListener('abort', onAbort);
    transport.kill();
  }
}

function listen(transport: ParserTransport, options: ReadOptions, resolve: (outcome: ReadOutcome) => void): void {
  const assembler = new BookAssembler();
  let settled = false;
  const settle = (outcome: ReadOutcome): void => {
    settled = true;
    resolve(outcome);
  };
  transport.onMessage((message) => {
    if (settled) return;
    const step = assembler.take(message);
    if (step.kind === 'more') {
      if (step.rows > 0) options.onProgress?.(`已读 ${step.rows.toLocaleString('en-US')} 行`, null);
    } else if (step.kind === 'done') settle({ outcome: 'read', book: step.book });
    else if (step.kind === 'refused') settle({ outcome: 'refused', code: step.code, says: step.says });
    else settle(refused('CRASHED'));
  });
  transport.onExit((exit) => {
    if (!settled) settle(refused(killedForMemory(exit) ? 'MEMORY' : 'CRASHED'));
  });
}

async function sendFile(transport: ParserTransport, file: ForeignFile, options: ReadOptions, wallClockMs: number): Promise<void> {
  const rssLimitBytes = options.rssLimitBytes ?? (totalmem() <= limits.smallMachineBytes ? limits.rssBytesSmallMachine : limits.rssBytes);
  options.onProgress?.('正在检查文件', null);
  transport.send({ kind: 'open', name: file.name, sizeBytes: file.bytes.byteLength, rssLimitBytes, wallClockMs });
  for (let from = 0; from < file.bytes.byteLength; from += pieceBytes) {
    // slice, not subarray: structured clone copies the whole buffer behind a view
    transport.send({ kind: 'bytes', bytes: file.bytes.slice(from, from + pieceBytes) });
    await new Promise((resolve) => setImmediate(resolve));
  }
  options.onProgress?.('正在读取表格', null);
}

/**
 * We did not kill it and it gave no verdict. SIGKILL is the process's own watchdog, SIGABRT and SIGTRAP are V8 out of heap;
 * where only codes are known these are 9, 137, 134, 133, and 1 or 0xC0000005… on Windows. Anything else is a crash.
 */
function killedForMemory(exit: ParserExit): boolean {
  if (exit.signal !== null) return ['SIGKILL', 'SIGABRT', 'SIGTRAP'].includes(exit.signal);
  return exit.code !== null && [1, 5, 6, 9, 133, 134, 137].includes(exit.code);
}

function refused(code: RefusalCode, says: string = sentences[code]): ReadOutcome {
  return { outcome: 'refused', code, says };
}

export type { ParsedBook, ReadOutcome };
