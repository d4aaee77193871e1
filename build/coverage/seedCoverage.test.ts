import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fieldEntries } from '../../shared/declared/records/index.ts';
import { entityNames } from '../../shared/declared/vocabulary.ts';
import { coverageFaults, NOT_DONE, readRows, seedIds, testTitles } from './seedCoverage.ts';

const root = join(import.meta.dirname, '..', '..');
const markdown = readFileSync(join(root, 'docs/seed-coverage.md'), 'utf8');
const source = (path: string): string | null => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null);

describe('the table of what the notices demand', () => {
  test('lists 346 demands, each once, and names only tests that exist', () => {
    expect(seedIds).toHaveLength(346);
    expect(new Set(seedIds).size).toBe(346);
    expect(coverageFaults(markdown, source)).toEqual([]);
  });

  test('has a place for every id that a field of the dictionary claims to answer', () => {
    const claimed = entityNames.flatMap((entity) => fieldEntries(entity).flatMap(([, { matrix }]) => matrix ?? []));
    const places = new Map(readRows(markdown).map((row) => [row.id, row.place]));
    expect(claimed.filter((id) => !seedIds.includes(id) || places.get(id) === NOT_DONE)).toEqual([]);
  });

  test('carries no telephone number and no mailbox', () => {
    expect(markdown).not.toMatch(/1[3-9]\d{9}|0\d{2,3}-\d{7,8}|[\w.]+@[\w.]+/);
  });

  const rowOf = (id: string): string => markdown.split('\n').find((line) => line.startsWith(`| ${id} |`)) ?? '';
  test.each<[what: string, broken: () => string, says: RegExp]>([
    ['a missing row', () => markdown.replace(`${rowOf('S3-14')}\n`, ''), /S3-14 is missing/],
    [
      'a row that stands there twice',
      () => markdown.replace(rowOf('S3-14'), `${rowOf('S3-14')}\n${rowOf('S3-14')}`),
      /S3-14 stands there twice/,
    ],
    ['an id of its own making', () => `${markdown}\n| S4-61 | x | 记 | 未做 | — |`, /S4-61 is no demand/],
    ['a test that is not there', () => markdown.replace('keeps S2-26', 'keeps S2-2'), /S2-26 names a test/],
    ['a test file that is not there', () => markdown.replaceAll('dictionary.test.ts', 'dictionry.test.ts'), /which does not exist/],
    ['a claim without place or proof', () => markdown.replace(rowOf('S3-14'), '| S3-14 | x | 组 | 名录 | — |'), /does not go with/],
    ['a test beside what is not done', () => markdown.replace(rowOf('S3-14'), '| S3-14 | x | 组 | 未做 | 待测试 |'), /does not go with/],
    ['totals that are wrong', () => markdown.replace(/^\| 合计 \| 346/m, '| 合计 | 345'), /the totals are 346/],
  ])('would tell of %s', (_what, broken, says) => {
    expect(coverageFaults(broken(), source).join('\n')).toMatch(says);
  });

  test('takes a title for a test only where a test of that title runs', () => {
    const text = `
      const cases = [['runs from the table', 1]];
      it('runs', () => {}); test.each([1])('runs %s', () => {}); it.each(cases)('%s', () => {});
      it.skip('is skipped', () => {}); it.todo('is to come'); describe('a group', () => {}); const words = 'only words';`;
    expect([...testTitles({ path: 'a.test.ts', text })]).toEqual(['runs', 'runs %s', 'runs from the table']);
  });

  test('reads a row with two tests', () => {
    const [row] = readRows('| S0-02 | x | 记/查 | 名录 | `a.test.ts` › one › two<br>`b.test.ts` › three |');
    expect(row?.tests).toEqual([
      { file: 'a.test.ts', title: 'one › two' },
      { file: 'b.test.ts', title: 'three' },
    ]);
  });
});
