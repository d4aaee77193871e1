import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fenOf, inTenThousand, isYuan, largestYuan, moneyWords, yuanOf } from './money.ts';

describe('money', () => {
  it('goes from yuan to fen and back without a loss', () => {
    fc.assert(
      fc.property(fc.integer({ min: -largestYuan * 100, max: largestYuan * 100 }), (fen) => {
        expect(fenOf(yuanOf(fen))).toBe(fen === 0 ? 0 : fen);
        expect(isYuan(yuanOf(fen))).toBe(true);
      }),
    );
  });

  it('refuses what is no money', () => {
    expect(isYuan(0.001)).toBe(false);
    expect(isYuan(Number.NaN)).toBe(false);
    expect(() => fenOf(Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => fenOf(largestYuan * 2)).toThrow(RangeError);
  });

  it('prints yuan with thousands and decimals only where there are any', () => {
    expect(moneyWords(0)).toBe('0 元');
    expect(moneyWords(1234567.8)).toBe('1,234,567.80 元');
    expect(moneyWords(-35000)).toBe('-35,000 元');
    expect(moneyWords(0.1 + 0.2)).toBe('0.30 元');
  });

  it('prints 万元 exactly', () => {
    expect(inTenThousand(35000)).toBe('3.5');
    expect(inTenThousand(0)).toBe('0');
    expect(inTenThousand(12_345_678.9)).toBe('1,234.56789');
    expect(inTenThousand(-500)).toBe('-0.05');
  });
});
