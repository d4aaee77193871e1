import { describe, expect, it } from 'vitest';
import { addDays } from '../day.ts';
import { textCell } from './cell.ts';
import { type DayContext, dayOfSerial, readDay } from './dates.ts';

const context: DayContext = { today: '2026-11-23', defaultYear: 2025, base: '2025-06-10' };
const readText = (text: string, more: Partial<DayContext> = {}) => readDay(textCell(text), { ...context, ...more });

describe('days written out', () => {
  it.each([
    ['2024.1.5', '2024-01-05'],
    ['2024/01/05', '2024-01-05'],
    ['2024-1-5', '2024-01-05'],
    ['2024年1月5日', '2024-01-05'],
    ['2024 年 1 月 5 日', '2024-01-05'],
    ['２０２４．１．５', '2024-01-05'],
    ['20240105', '2024-01-05'],
    ['20160920.0', '2016-09-20'],
    ['2012.3.27', '2012-03-27'],
    ['2024-01-05 10:30', '2024-01-05'],
    ['2024/1/5 0:00:00', '2024-01-05'],
    ['2024-01-05T08:00:00Z', '2024-01-05'],
    ['2024年1月5日10时', '2024-01-05'],
    ['2024年1月5日 星期五', '2024-01-05'],
    ['2024年1月5日前', '2024-01-05'],
    ['二〇二四年一月五日', '2024-01-05'],
    ['二〇二四年十二月二十五日', '2024-12-25'],
    ['2024.01.05.', '2024-01-05'],
  ])('reads %s without a word', (text, day) => {
    expect(readText(text)).toEqual({ value: day, problems: [] });
  });

  it.each([
    ['1月5日', '2025-01-05', 'year'],
    ['1.5', '2025-01-05', 'year'],
    ['24.1.5', '2024-01-05', 'year'],
    ['99.12.31', '1999-12-31', 'year'],
    ['2024.1', '2024-01-01', 'month-start'],
    ['2024年1月', '2024-01-01', 'month-start'],
    ['202401', '2024-01-01', 'month-start'],
    ['2024年2月底', '2024-02-29', 'month-end'],
    ['6月底', '2025-06-30', 'year'],
    ['年底', '2025-12-31', 'year'],
    ['1/5/2024', '2024-01-05', 'spelling'],
    ['25/12/2024', '2024-12-25', 'spelling'],
    ['45296', '2024-01-05', 'spelling'],
    ['5日内', '2025-06-15', 'relative'],
    ['3天内', '2025-06-13', 'relative'],
    ['立即', '2025-06-10', 'relative'],
    ['立即整改', '2025-06-10', 'relative'],
    ['一周内', '2025-06-17', 'relative'],
    ['半个月', '2025-06-25', 'relative'],
    ['限15日内整改完成', '2025-06-25', 'relative'],
    ['1个月内', '2025-07-10', 'relative'],
    ['限2025年9月24日前整改完成', '2025-09-24', 'spelling'],
  ])('reads %s as %s and says what it added', (text, day, inferred) => {
    const reading = readText(text);
    expect(reading).toMatchObject({ value: day, inferred });
    expect(reading.problems.map((problem) => problem.severity)).toEqual(['warning']);
  });

  it('takes the last day of a month for fields that end a period', () => {
    expect(readText('2024.2', { endsPeriod: true })).toMatchObject({ value: '2024-02-29', inferred: 'month-end' });
  });

  it.each(['1月5日', '3.5', '6月底'])('does not invent a year for %s', (text) => {
    const reading = readDay(textCell(text), { today: '2026-11-23' });
    expect(reading.value).toBeNull();
    expect(reading.problems[0]?.says).toContain('年份');
  });

  it('does not count a deadline from nowhere', () => {
    expect(readText('5日内', { base: null })).toMatchObject({ value: null, problems: [{ severity: 'warning' }] });
    expect(readText('15个工作日内').value).toBeNull();
    expect(readDay(textCell('1年'), { today: '2026-11-23' }).problems[0]?.says).toContain('时长');
  });

  it.each(['2024.2.30', '2024-13-01', '2024年4月31日', '20241301', '详见附件', '已完成', '下周', '2024.1.5、2024.2.6', '张三', '1.38E+10'])(
    'refuses %s',
    (text) => {
      const reading = readText(text);
      expect(reading.value).toBeNull();
      expect(reading.problems[0]?.severity).toBe('error');
    },
  );

  it.each(['', ' ', '/', '-', '无', '未知', 'null', '\u200b'])('takes %j for nothing', (text) => {
    expect(readText(text)).toEqual({ value: null, problems: [] });
  });
});

describe('periods', () => {
  it.each([
    ['2025.3.1-12.31', '2025-03-01', '2025-12-31'],
    ['2025.3.1-2025.12.31', '2025-03-01', '2025-12-31'],
    ['2025/3/1-2026/2/28', '2025-03-01', '2026-02-28'],
    ['2025-03-01至2025-12-31', '2025-03-01', '2025-12-31'],
    ['2020-6-22至2020-6-22', '2020-06-22', '2020-06-22'],
    ['2025年3月1日—2025年12月31日', '2025-03-01', '2025-12-31'],
    ['2025年3月1日至12月31日', '2025-03-01', '2025-12-31'],
    ['20250301-20251231', '2025-03-01', '2025-12-31'],
    ['2025.3.1 - 2025.12.31', '2025-03-01', '2025-12-31'],
    ['2025年3月1日至3日', '2025-03-01', '2025-03-03'],
    ['2025-03-01~2025-12-31', '2025-03-01', '2025-12-31'],
    ['自2025年3月1日起至2025年12月31日止', '2025-03-01', '2025-12-31'],
  ])('reads %s', (text, from, to) => {
    expect(readText(text, { endsPeriod: true })).toEqual({ value: to, problems: [], range: { from, to } });
    expect(readText(text).value).toBe(from);
  });

  it('says so when months have to become days, or the end lies before the beginning', () => {
    expect(readText('2025.3-2025.12', { endsPeriod: true })).toMatchObject({
      value: '2025-12-31',
      range: { from: '2025-03-01', to: '2025-12-31' },
    });
    expect(readText('2025.3-2025.12', { endsPeriod: true }).problems).toHaveLength(2);
    expect(readText('2025-05-01至2025-03-01').problems[0]?.says).toContain('早于');
    expect(readText('3.1-12.31', { endsPeriod: true })).toMatchObject({ value: '2025-12-31', inferred: 'year' });
  });

  it('knows what has no end', () => {
    expect(readText('长期')).toEqual({ value: null, problems: [], open: true });
    expect(readText('2025.3.1至长期', { endsPeriod: true })).toMatchObject({
      value: null,
      open: true,
      range: { from: '2025-03-01', to: null },
    });
    expect(readText('2025年3月1日起')).toMatchObject({ value: '2025-03-01', open: true });
  });
});

describe('numbers in date columns', () => {
  it('converts serials of both calendars, on both sides of the day that never was', () => {
    expect(dayOfSerial(1, false)).toBe('1900-01-01');
    expect(dayOfSerial(59, false)).toBe('1900-02-28');
    expect(dayOfSerial(60, false)).toBeUndefined();
    expect(dayOfSerial(61, false)).toBe('1900-03-01');
    expect(dayOfSerial(45_296, false)).toBe('2024-01-05');
    expect(dayOfSerial(43_834, true)).toBe('2024-01-05');
    expect(dayOfSerial(45_296.999, false)).toBe('2024-01-05');
    for (let serial = 61; serial < 60_000; serial += 997) expect(dayOfSerial(serial, false)).toBe(addDays('1899-12-30', serial));
  });

  it('reads date cells, plain serials and eight digits', () => {
    expect(readDay({ text: '2024/1/5', number: 45_296, isDate: true }, context)).toEqual({ value: '2024-01-05', problems: [] });
    expect(readDay({ text: '1/5/24', number: 43_834.5, isDate: true, date1904: true }, context).value).toBe('2024-01-05');
    expect(readDay({ text: '45296', number: 45_296 }, context)).toEqual({ value: '2024-01-05', problems: [] });
    expect(readDay({ text: '20160920', number: 20_160_920 }, context)).toEqual({ value: '2016-09-20', problems: [] });
  });

  it('warns where a number may have lost its last zero', () => {
    expect(readDay({ text: '2024.1', number: 2024.1 }, context)).toMatchObject({ value: '2024-01-01', inferred: 'month-start' });
    expect(readDay({ text: '2024.1', number: 2024.1 }, context).problems[0]?.says).toContain('10 月');
    expect(readDay({ text: '1.2', number: 1.2 }, context).problems[0]?.says).toContain('20 日');
  });

  it('refuses numbers that are no days', () => {
    for (const number of [5, 2024, 20_241_301, 99_999, -3]) {
      expect(readDay({ text: String(number), number }, context).value, String(number)).toBeNull();
    }
  });
});
