import { describe, expect, it } from 'vitest';
import { hasCode } from '../codes/index.ts';
import { checklistNamed, checklists } from './index.ts';

const items = checklists.flatMap((checklist) => checklist.items);
const rows = (prefix: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${prefix}-${String(from + index).padStart(2, '0')}`);
const asked = (...codes: string[]): string[] => [
  ...new Set(codes.flatMap((code) => (checklistNamed(code)?.items ?? []).flatMap(({ matrix }) => matrix ?? []))),
];

describe('the standard checklists', () => {
  it('give every item a code of its own, words that end without a stop, and one of the five sides', () => {
    expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
    for (const { code, text, evidence, dimension } of items) {
      expect(text, code).toMatch(/^[^。\s]{6,60}$/u);
      expect(evidence, code).not.toBe('');
      expect(hasCode('checklistDimension', dimension), code).toBe(true);
    }
    for (const { code, target } of checklists) expect(hasCode('checklistTarget', target), code).toBe(true);
  });

  it('ask owner and contractor everything of S0-05 to S0-35', () => {
    expect(asked('S0-发包', 'S0-承包').sort()).toEqual(rows('S0', 5, 35));
  });

  it('ask the five questions of S1 on both sides', () => {
    expect(asked('S1-发包')).toEqual(['S1-03', 'S1-04', ...rows('S1', 5, 9), 'S1-38']);
    expect(asked('S1-承包')).toEqual(rows('S1', 10, 20));
  });

  it('ask lessor, lessee and the self-check what S2 asks of each', () => {
    expect(asked('S2-出租')).toEqual(rows('S2', 16, 26));
    expect(asked('S2-承租')).toEqual(rows('S2', 27, 40));
    expect(asked('S2-自查')).toEqual(expect.arrayContaining(rows('S2', 43, 45)));
  });

  it('count the three kinds of unsafe conduct apart', () => {
    expect(items.filter(({ counted }) => counted).map(({ code }) => code)).toEqual(['S0-30-1', 'S0-30-2', 'S0-30-3']);
  });
});
