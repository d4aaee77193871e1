import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { beforeAll, expect, test } from 'vitest';
import { writePaper } from './wordPaper.ts';

const parts = new Map<string, string>();
beforeAll(async () => {
  const bytes = await writePaper({
    title: '企业安全生产档案',
    lines: ['宏远木业有限公司'],
    foot: '宏远木业有限公司',
    blocks: [
      { kind: 'heading', text: '一、基本情况' },
      {
        kind: 'facts',
        facts: [
          ['村（社区）', '东榆村'],
          ['状态', '在产'],
          ['规模', '规下'],
        ],
      },
      { kind: 'text', text: '隐患：共 2 条。' },
      {
        kind: 'table',
        columns: [
          { header: '日期', weight: 1, align: 'center' },
          { header: '内容', weight: 3 },
          { header: '=1+1', weight: 1 },
        ],
        rows: [
          ['2026-09-01', '配电箱无盖\n未接地', '<b>&'],
          ['2026-09-02', '控制\u0007符', ''],
        ],
      },
    ],
  });
  const zip = new ZipReader(new Uint8ArrayReader(bytes));
  for (const entry of await zip.getEntries()) {
    if (!entry.directory) parts.set(entry.filename, new TextDecoder().decode(await entry.getData(new Uint8ArrayWriter())));
  }
  await zip.close();
});

const body = (): string => parts.get('word/document.xml') ?? '';
const count = (pattern: RegExp, text = body()): number => text.match(pattern)?.length ?? 0;

test('writes out the width of every column, fixed, and fills the page with them', () => {
  expect(count(/<w:tblLayout w:type="fixed"\/>/g)).toBe(2);
  const grids = [...body().matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, grid = '']) =>
    [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width)),
  );
  expect(grids.map((grid) => grid.length)).toEqual([4, 3]);
  for (const grid of grids) expect(grid.reduce((sum, width) => sum + width, 0)).toBe(11_906 - 2 * 1_247);
});

test('repeats the heading of a table and cuts no row in two', () => {
  expect(count(/<w:tblHeader\/>/g)).toBe(1);
  expect(count(/<w:cantSplit\/>/g)).toBe(count(/<w:tr>/g));
});

test('names an East-Asian font for every run', () => {
  expect(count(/<w:rFonts [^>]*w:eastAsia="[^"]+"/g)).toBe(count(/<w:r>/g));
});

test('has no field but the page numbers', () => {
  expect(count(/w:instrText|w:fldSimple/g)).toBe(0);
  const foot = [...parts].find(([name]) => name.startsWith('word/footer'))?.[1] ?? '';
  expect(foot).toMatch(/PAGE.*NUMPAGES/s);
  expect(foot).toContain('宏远木业有限公司');
});

test('writes text as text, on A4', () => {
  expect(body()).toContain('&lt;b&gt;&amp;');
  expect(body()).toContain('配电箱无盖 未接地');
  expect(body()).toContain('控制 符');
  expect(body()).not.toMatch(/\p{Cc}(?<!\n)|&#x?0*7;/u);
  expect(body()).toContain('w:w="11906"');
});
