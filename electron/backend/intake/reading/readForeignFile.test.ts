/** The driver against real processes: ours, made to work hard, and a rogue one that does not keep to the agreement. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { createParserPool } from '../../../hosts/parserProcess.ts';
import type { ParserTransport } from '../../../parser/protocol.ts';
import { watchEventLoop, workbookBytes, zipBytes } from '../../../parser/testing.ts';
import { readForeignFile } from './readForeignFile.ts';

const pool = createParserPool();
const rogue = createParserPool({ entry: fileURLToPath(new URL('../../../parser/fixtures/rogue/rogue.mjs', import.meta.url)) });
afterAll(() => {
  pool.close();
  rogue.close();
});

/** start() that lets the test see when the process is gone */
function watched(from: typeof pool): { start: () => ParserTransport; gone: () => boolean } {
  let exited = false;
  return {
    start() {
      const transport = from.startParser();
      transport.onExit(() => {
        exited = true;
      });
      return transport;
    },
    gone: () => exited,
  };
}

const rows = Array.from({ length: 12_000 }, (_, row) => Array.from({ length: 24 }, (_, column) => `第${row}行第${column}列`));
const large = workbookBytes([{ name: '台账', rows }]);

/** One cell repeated over a billion columns: small, honest as an archive, and without end for a reader. */
const endless = zipBytes([
  { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
  { name: 'META-INF/manifest.xml', data: '<manifest:manifest/>' },
  { name: 'styles.xml', data: '<office:document-styles/>' },
  {
    name: 'content.xml',
    data: '<office:document-content><office:body><office:spreadsheet><table:table table:name="a"><table:table-row><table:table-cell table:number-columns-repeated="1000000000" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>',
  },
]);

describe('a large workbook', () => {
  // Red when the workbook is parsed in this process, or when it is received in one message.
  it('arrives whole while this process never computes for 200 ms at a stretch', async () => {
    const words: string[] = [];
    const loop = watchEventLoop();
    const outcome = await readForeignFile(pool.startParser, { name: 'a.xlsx', bytes: large }, { onProgress: (said) => words.push(said) });
    expect(loop.stop()).toBeLessThan(200);
    if (outcome.outcome !== 'read') throw new Error(outcome.says);
    expect(outcome.book.sheets[0]?.rows).toHaveLength(12_000);
    expect(outcome.book.sheets[0]?.rows[11_999]?.cells[23]).toEqual({ c: 23, t: 's', v: '第11999行第23列' });
    expect(words.slice(0, 2)).toEqual(['正在检查文件', '正在读取表格']);
    expect(words.at(-1)).toBe('已读 12,000 行');
  });
});

describe('cancelling', () => {
  // Red when the process is asked to stop instead of killed: it is deep in one synchronous call.
  it('kills the process within a second, at any moment', async () => {
    for (const afterMs of [0, 30, 120, 400]) {
      const process_ = watched(pool);
      const stop = new AbortController();
      const reading = readForeignFile(process_.start, { name: 'a.xlsx', bytes: large }, { signal: stop.signal });
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      const asked = performance.now();
      stop.abort();
      expect(await reading).toMatchObject({ outcome: 'refused', code: 'CANCELLED' });
      expect(performance.now() - asked).toBeLessThan(1_000);
      expect(process_.gone()).toBe(true);
    }
  });

  it('kills even a process that never comes back to its event loop', async () => {
    const process_ = watched(rogue);
    const stop = new AbortController();
    const reading = readForeignFile(process_.start, { name: 'silent', bytes: Buffer.from('x') }, { signal: stop.signal });
    await new Promise((resolve) => setTimeout(resolve, 500));
    stop.abort();
    expect(await reading).toMatchObject({ outcome: 'refused', code: 'CANCELLED' });
    expect(process_.gone()).toBe(true);
  });

  it('starts no process when it was cancelled before', async () => {
    let started = false;
    const start = (): ParserTransport => {
      started = true;
      return pool.startParser();
    };
    await readForeignFile(start, { name: 'a.xlsx', bytes: large }, { signal: AbortSignal.abort() });
    expect(started).toBe(false);
  });
});

describe('limits', () => {
  // Red without the watchdog: a heap limit alone lets buffers and large strings grow far beyond it.
  it('ends a file that eats memory', async () => {
    const process_ = watched(pool);
    const outcome = await readForeignFile(process_.start, { name: 'a.ods', bytes: endless }, { rssLimitBytes: 300 * 1024 * 1024 });
    expect(outcome).toMatchObject({ outcome: 'refused', code: 'MEMORY' });
  });

  it('ends a file that takes too long', async () => {
    const outcome = await readForeignFile(rogue.startParser, { name: 'silent', bytes: Buffer.from('x') }, { wallClockMs: 300 });
    expect(outcome).toMatchObject({ outcome: 'refused', code: 'TIMEOUT' });
  });
});

describe('a process that is not to be believed', () => {
  // Each is a check of assemble.ts; without it the nonsense arrives as a book.
  for (const nonsense of ['no-book', 'not-an-object', 'wrong-type', 'backwards', 'too-far', 'wrong-count', 'unknown-code', 'exit']) {
    it(`is given up and killed: ${nonsense}`, async () => {
      const process_ = watched(rogue);
      const outcome = await readForeignFile(process_.start, { name: nonsense, bytes: Buffer.from('x') });
      expect(outcome).toMatchObject({ outcome: 'refused', code: 'CRASHED', says: expect.stringContaining('没有导入任何内容') });
      await expect.poll(process_.gone).toBe(true);
    });
  }
});

describe('the pool', () => {
  it('gives each file a process of its own and leaves none behind when closed', async () => {
    const own = createParserPool();
    const both = [watched(own), watched(own)];
    const csv = { name: 'a.csv', bytes: Buffer.from('a,b\n') };
    const outcomes = await Promise.all(both.map((process_) => readForeignFile(process_.start, csv)));
    expect(outcomes.map((outcome) => outcome.outcome)).toEqual(['read', 'read']);
    for (const process_ of both) await expect.poll(process_.gone).toBe(true);
    own.warm();
    const spare = watched(own);
    spare.start();
    own.close();
    await expect.poll(spare.gone).toBe(true);
  });

  // Red without --permission in the pool's arguments.
  it('keeps the process from reading, writing and starting anything', async () => {
    const probe = createParserPool({ entry: fileURLToPath(new URL('../../../parser/fixtures/rogue/probe.mjs', import.meta.url)) });
    const transport = probe.startParser();
    const tried = await new Promise((resolve) => transport.onMessage(resolve));
    probe.close();
    expect(tried).toEqual({
      read: 'ERR_ACCESS_DENIED',
      write: 'ERR_ACCESS_DENIED',
      exec: 'ERR_ACCESS_DENIED',
      environment: [],
      proto: false,
    });
    expect(existsSync(fileURLToPath(new URL('../../../parser/fixtures/rogue/written', import.meta.url)))).toBe(false);
  });
});
