import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '../day.ts';
import { hasCode } from '../declared/codes/index.ts';
import { fieldEntries } from '../declared/records/index.ts';
import { entityNames } from '../declared/vocabulary.ts';
import type { Cell } from './cell.ts';
import { isZeroReport } from './emptiness.ts';
import { columnReader } from './field.ts';
import { splitItems } from './splitItems.ts';

const today = '2026-11-23';
const columns = entityNames.flatMap((entity) =>
  fieldEntries(entity).map(([name, declaration]) => ({
    name: `${entity}.${name}`,
    declaration,
    read: columnReader(declaration, name, { heading: declaration.label, today, defaultYear: 2025 }),
  })),
);

/** Pieces of which office cells are made, so that random texts come near to real ones. */
const piece = fc.constantFrom(
  ...'2025 24 1 12 31 5 0.5 . - / 年 月 日 至 内 天 前 约 万 元 亩 ㎡ 人 是 否 无 未 已 整改 重大 一般 隐患 动火 、 ， ； （ ） ( ) ① 1. 2. 一、 13800000000 110101 X T E+17 * 长期 立即'.split(
    ' ',
  ),
  ' ',
  '\n',
  '\u200b',
);
const officeText = fc.oneof(
  fc.array(piece, { maxLength: 9 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  officeText.map((text) => ({ text })),
  fc
    .tuple(
      fc.oneof(fc.integer({ min: -5, max: 70_000 }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer()),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([number, isDate, date1904]) => ({ text: String(number), number, isDate, date1904 })),
);

describe('whatever stands in a cell', () => {
  it('every reader answers with a value of its kind, or with none and a reason or emptiness', () => {
    fc.assert(
      fc.property(anyCell, fc.constantFrom(...columns), (cell, { name, declaration, read }) => {
        const { value, problems } = read(cell, { base: '2025-06-10' });
        for (const problem of problems) expect(problem.says, name).toMatch(/[。；]$|。/u);
        if (value === null) return;
        switch (declaration.kind) {
          case 'day':
            expect(isDay(String(value)), `${name} ${JSON.stringify(cell)} ${value}`).toBe(true);
            break;
          case 'choice':
            expect(hasCode(declaration.codes ?? '', String(value)), name).toBe(true);
            break;
          case 'choices':
            expect(Array.isArray(value) && value.length > 0 && value.every((code) => hasCode(declaration.codes ?? '', code)), name).toBe(
              true,
            );
            break;
          case 'flag':
            expect(typeof value).toBe('boolean');
            break;
          case 'integer':
            expect(Number.isInteger(value), name).toBe(true);
            break;
          case 'money':
          case 'decimal':
            expect(Number.isFinite(value), name).toBe(true);
            break;
          case 'texts':
          case 'links':
          case 'phones':
            expect(Array.isArray(value) && value.length > 0, name).toBe(true);
            break;
          default:
            expect(typeof value === 'string' && value !== '', name).toBe(true);
        }
      }),
      { numRuns: 4_000 },
    );
  });

  it('a code outside 已判 is never 重大 unless the cell says exactly that', () => {
    const level = columns.find(({ name }) => name === 'hazard.level');
    fc.assert(
      fc.property(officeText, (text) => {
        if (level?.read({ text }).value === '重大') expect(text.normalize('NFKC')).toContain('重大');
      }),
    );
  });

  it('splitting loses nothing but numbering, separators and white space', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('配电箱未上锁', '线路老化裸露', '灭火器已过期', '通道堵塞严重'), { minLength: 2, maxLength: 8 }),
        fc.constantFrom('n.', 'n、', '(n)', '（n）'),
        fc.constantFrom('\n', '；', ' ', '。'),
        (items, marker, joint) => {
          const text = items.map((item, i) => marker.replace('n', String(i + 1)) + item).join(joint);
          expect(splitItems(text)).toEqual(items);
        },
      ),
    );
  });

  it('no text of the longest cell keeps a reader busy', () => {
    const patterns = [
      '1',
      '一',
      '、',
      '2025.1.',
      '（',
      '(1)',
      ' ',
      '\n',
      '-',
      '1 ',
      '无',
      '未发现',
      'a1、',
      '13800000000 ',
      '约',
      '年月日',
      '1-',
    ];
    for (const pattern of patterns) {
      const text = pattern.repeat(Math.ceil(32_767 / pattern.length)).slice(0, 32_767);
      const started = performance.now();
      for (const { read } of columns) read({ text }, { base: '2025-06-10' });
      splitItems(text);
      isZeroReport(text);
      expect(performance.now() - started, `${JSON.stringify(pattern)} through ${columns.length} readers`).toBeLessThan(columns.length * 10);
    }
  });
});
