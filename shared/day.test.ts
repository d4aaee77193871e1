import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  dayWords,
  endOfMonth,
  endOfYear,
  isDay,
  parseTypedDay,
  startOfMonth,
  weekday,
} from './day.ts';

const anyDayNumber = fc.integer({ min: dayNumber('1000-01-01'), max: dayNumber('9999-12-31') });

describe('calendar days', () => {
  it('knows which days exist', () => {
    for (const day of ['2024-02-29', '2000-02-29', '1900-02-28', '2025-12-31']) expect(isDay(day), day).toBe(true);
    for (const text of ['2025-02-29', '1900-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '2025-4-1', '20250401', '0999-01-01', '']) {
      expect(isDay(text), text).toBe(false);
    }
  });

  it('agrees with the engine of the platform on every day number', () => {
    fc.assert(
      fc.property(anyDayNumber, (number) => {
        const day = dayFromNumber(number);
        expect(day).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
        expect(dayNumber(day ?? '')).toBe(number);
        expect(weekday(day ?? '')).toBe(new Date(number * 86_400_000).getUTCDay());
      }),
    );
  });

  it('adds and counts days over leap days, year ends and backwards', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2025-03-01', '2025-02-28')).toBe(-1);
    expect(() => addDays('9999-12-31', 1)).toThrow();
    expect(dayFromNumber(dayNumber('9999-12-31') + 1)).toBeUndefined();
    expect(dayOf(2025, 2, 29)).toBeUndefined();
  });

  it('keeps to the last day of a shorter month', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2024-12-15', 1)).toBe('2025-01-15');
    expect(addMonths('2025-03-31', -1)).toBe('2025-02-28');
    expect(startOfMonth('2024-02-11')).toBe('2024-02-01');
    expect(endOfMonth('2024-02-11')).toBe('2024-02-29');
    expect(endOfYear('2024-02-11')).toBe('2024-12-31');
  });

  it('says the day with its day of the week', () => {
    expect(dayWords('2025-09-24')).toBe('2025年9月24日 周三');
    expect(dayWords('2023-01-01')).toBe('2023年1月1日 周日');
  });
});

describe('typed days', () => {
  const today = '2026-11-23';
  it.each([
    ['2025.7.1', '2025-07-01', undefined],
    ['2025-07-01', '2025-07-01', undefined],
    ['2025/7/1', '2025-07-01', undefined],
    ['2025年7月1日', '2025-07-01', undefined],
    ['２０２５．７．１', '2025-07-01', undefined],
    ['20250701', '2025-07-01', undefined],
    ['25.7.1', '2025-07-01', 'year'],
    ['250701', '2025-07-01', 'year'],
    ['7.1', '2026-07-01', 'year'],
    ['7-1', '2026-07-01', 'year'],
    ['7月1日', '2026-07-01', 'year'],
    ['7 月 1 日', '2026-07-01', 'year'],
    ['0701', '2026-07-01', 'year'],
    ['+15', '2026-12-08', 'relative'],
    ['-3', '2026-11-20', 'relative'],
    ['15天后', '2026-12-08', 'relative'],
    ['今天', '2026-11-23', 'relative'],
    ['明天', '2026-11-24', 'relative'],
    ['昨天', '2026-11-22', 'relative'],
    ['月底', '2026-11-30', 'relative'],
    ['年底', '2026-12-31', 'relative'],
  ])('reads %s as %s', (typed, day, inferred) => {
    expect(parseTypedDay(typed, today)).toEqual(inferred === undefined ? { day } : { day, inferred });
  });

  it.each(['', '2025.2.29', '13.1', '7.32', '2025.7', '随便', '2025-07-01x', '1', '+', '99999999'])('does not read %s', (typed) => {
    expect(parseTypedDay(typed, today)).toBeUndefined();
  });
});
