/**
 * Premises of a few lines, with one call for each thing a bridge must carry: a read, a write that is announced, a fault, a bug, a job
 * with progress and cancel, files in and out. What the real office does with its calls is tested there; here only the carrying is.
 */
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { Fault, type OfficeEvent, type Reply } from '../../../../shared/envelope.ts';
import type { Premises } from '../../../backend/premises/types.ts';
import type { FromParser, ParserTransport } from '../../../parser/protocol.ts';
import { temporaryFolder } from './temporary.ts';

const inputs = {
  'notes.list': z.strictObject({}),
  'notes.add': z.strictObject({ text: z.string().min(1) }),
  'notes.refuse': z.strictObject({}),
  'notes.crash': z.strictObject({}),
  'notes.count': z.strictObject({ steps: z.int().min(1).max(10_000) }),
  'notes.weigh': z.strictObject({ file: z.string() }),
  'notes.print': z.strictObject({}),
  /** reads a CSV in a parser process and counts its rows */
  'notes.parse': z.strictObject({ file: z.string() }),
  /** starts a parser, gives it nothing and kills it */
  'notes.killParser': z.strictObject({}),
  'notes.echo': z.strictObject({ value: z.json() }),
};

export interface SmallPremises extends Premises {
  /** how often a call arrived, whatever became of it */
  readonly calls: number;
}

/** @param startParser of a host that has one */
export function openSmallPremises(startParser?: () => ParserTransport): SmallPremises {
  const folder = temporaryFolder('premises');
  const listeners = new Set<(event: OfficeEvent) => void>();
  const files = new Map<string, { path: string; name: string }>();
  const cancelled = new Set<string>();
  const notes: string[] = [];
  let calls = 0;
  let drawn = 0;

  const announce = (event: OfficeEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const offer = (path: string, name: string): { token: string; name: string; sizeBytes: number } => {
    drawn += 1;
    const token = `file-${drawn}`;
    files.set(token, { path, name });
    return { token, name, sizeBytes: statSync(path).size };
  };

  const work = async (name: keyof typeof inputs, input: Record<string, unknown>, job: string | undefined): Promise<unknown> => {
    switch (name) {
      case 'notes.list':
        return { notes: [...notes] };
      case 'notes.add':
        notes.push(String(input.text));
        announce({ kind: 'changed', touches: ['hazard'] });
        return { count: notes.length };
      case 'notes.refuse':
        throw new Fault('REFUSED', '还不能销号：缺双报告（职工大会或职代会）。');
      case 'notes.crash':
        throw new Error('a secret of the inside');
      case 'notes.count': {
        const steps = Number(input.steps);
        for (let step = 1; step <= steps; step += 1) {
          await wait(5);
          if (job !== undefined && cancelled.has(job)) throw new Fault('CANCELLED', '已取消，没有改动任何资料。');
          if (job !== undefined)
            announce({ kind: 'progress', progress: { job, call: name, words: `第 ${step} 步`, fraction: step / steps } });
        }
        return { steps };
      }
      case 'notes.weigh': {
        const place = files.get(String(input.file));
        if (!place) throw new Fault('NOT_FOUND', '文件已经不在了，请重新选择。');
        const bytes = await readFile(place.path);
        return { name: place.name, size: bytes.length, sum: bytes.reduce((sum, byte) => (sum + byte) % 65_521, 0) };
      }
      case 'notes.print': {
        const path = join(folder, 'made.bin');
        writeFileSync(path, notes.join('\n'));
        return { file: offer(path, '附件3（阳光镇）.xlsx') };
      }
      case 'notes.parse': {
        const place = files.get(String(input.file));
        if (!place || !startParser) throw new Fault('NOT_FOUND', '文件已经不在了，请重新选择。');
        return await countRows(startParser(), place.name, await readFile(place.path));
      }
      case 'notes.killParser': {
        if (!startParser) throw new Fault('NOT_FOUND', '没有读表程序。');
        const parser = startParser();
        const exit = new Promise((done) => parser.onExit(done));
        setTimeout(() => parser.kill(), 300); // while it waits for its file
        return await exit;
      }
      case 'notes.echo':
        return { value: input.value };
    }
  };

  return {
    get calls() {
      return calls;
    },
    async call(name, input, job): Promise<Reply<unknown>> {
      calls += 1;
      const schema = Object.hasOwn(inputs, name) ? inputs[name as keyof typeof inputs] : undefined;
      if (!schema) return { ok: false, fault: { code: 'NOT_FOUND', says: '没有这个功能。' } };
      const parsed = schema.safeParse(input);
      if (!parsed.success) {
        const problems = parsed.error.issues.map((issue) => ({
          field: issue.path.join('.'),
          severity: 'error' as const,
          says: '请改正这一项。',
        }));
        return { ok: false, fault: { code: 'INVALID', says: '填写的内容不合要求。', problems } };
      }
      try {
        const value = await work(name as keyof typeof inputs, parsed.data, job);
        return name === 'notes.add' ? { ok: true, value, changeSet: `change-${notes.length}` } : { ok: true, value };
      } catch (error) {
        if (error instanceof Fault) return { ok: false, fault: { code: error.code, says: error.message } };
        return { ok: false, fault: { code: 'BUG', says: '程序出错，这一步没有完成。', incident: 'B-0001' } };
      }
    },
    cancel: (job) => void cancelled.add(job),
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    offerFile: async (path, name) => offer(path, name),
    locateFile: (token) => files.get(token) ?? null,
    uploadFolder: () => folder,
    async close() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function countRows(
  parser: ParserTransport,
  name: string,
  bytes: Uint8Array,
): Promise<{ rows: number; verdict: string; exit: unknown }> {
  const exit = new Promise<unknown>((done) => parser.onExit(done));
  let rows = 0;
  const verdict = new Promise<string>((done) => {
    void exit.then(() => done('exited'));
    parser.onMessage((foreign) => {
      const message = foreign as FromParser;
      if (message.kind === 'rows') rows += message.rows.length;
      if (message.kind === 'end' || message.kind === 'refused') done(message.kind);
    });
  });
  parser.send({ kind: 'open', name, sizeBytes: bytes.byteLength, rssLimitBytes: 700 * 1024 * 1024, wallClockMs: 20_000 });
  parser.send({ kind: 'bytes', bytes });
  return { verdict: await verdict, rows, exit: await exit };
}
