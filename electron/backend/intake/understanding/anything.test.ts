import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intakeFields } from '../../../../shared/declared/intake/fields.ts';
import { knownKinds } from '../../../../shared/declared/intake/kinds.ts';
import { candidatesOf } from '../mapping/headings.ts';
import { bookOf, look, type TestCell } from '../testing/books.ts';

const headings = knownKinds.flatMap((kind) => [...intakeFields(kind).values()].flatMap(({ declaration }) => declaration.headings));
const cell: fc.Arbitrary<TestCell> = fc.oneof(
  fc.constantFrom(...headings),
  fc.constantFrom(
    '2026.9.1',
    '无',
    '/',
    '合计',
    '填表人：',
    '已整改',
    '√',
    '3-5万',
    '1.40599E+17',
    '5日内',
    '长期',
    '同上',
    '一、阳光厂',
    '注：',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.double(),
  fc.constant(null),
  fc.record({ damaged: fc.constantFrom(140599198908207600, 9e17) }),
  fc.record({ serial: fc.integer({ min: -5, max: 90_000 }), shown: fc.constant('2026/9/1') }),
);

describe('any sheet', () => {
  it('ends in tables or in a reason, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 }),
        fc.array(
          fc.tuple(
            fc.integer({ min: 1, max: 14 }),
            fc.integer({ min: 0, max: 8 }),
            fc.integer({ min: 0, max: 4 }),
            fc.integer({ min: 0, max: 4 }),
          ),
          { maxLength: 5 },
        ),
        (rows, merges) => {
          const book = bookOf({ rows });
          const [sheet] = book.sheets;
          sheet?.merges.push(...merges.map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right })));
          const seen = look(book);
          expect(seen.length).toBeGreaterThan(0);
          for (const { table, rows: read } of seen) {
            expect(table.kindSays).not.toBe('');
            for (const row of read) {
              for (const problem of row.problems) expect(problem.says).toMatch(/\p{Script=Han}/u);
              if (row.refused) expect(row.problems.some(({ severity }) => severity === 'error')).toBe(true);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('the dictionary’s headings', () => {
  it('lead to their own field in every kind, or stand as an equal beside another', () => {
    const astray: string[] = [];
    for (const kind of knownKinds) {
      for (const { path, declaration } of intakeFields(kind).values()) {
        for (const heading of declaration.headings) {
          const [first, ...others] = candidatesOf(kind, [heading]);
          const equals = [first, ...others.filter(({ score }) => first && first.score - score < 0.07)];
          if (!equals.some((candidate) => candidate?.field.path === path))
            astray.push(`${kind} ${heading}: ${path} → ${first?.field.path}`);
        }
      }
    }
    expect(astray).toEqual([]);
  });
});
