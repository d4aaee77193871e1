/**
 * Days as people write them in sheets (domain.md §4.7-6). Nothing is added silently: a missing year, a month without a day, a
 * relative deadline come back with a warning.
 *
 * Worked example: with `{ today: '2026-11-23', defaultYear: 2025 }` the cell '1月5日' gives '2025-01-05', inferred 'year', and a warning.
 */
import { addDays, addMonths, type Day, dayFromNumber, dayNumber, dayOf, daysInMonth, isDay, longDay } from '../day.ts';
import { type Problem, warning } from '../identifiers/problem.ts';
import { type Cell, doubted, empty, type Inference, longestShortValue, quoted, type Reading, read, wrong } from './cell.ts';
import { isEmptyText } from './emptiness.ts';

export interface DayContext {
  /** for two-digit years */
  today: Day;
  /** year of the period the sheet is about; without it a day without year is not read */
  defaultYear?: number;
  /** day from which relative deadlines count: the day the hazard was found */
  base?: Day | null;
  /** the field ends a period (deadline, expiry): a month without a day means its last day, of a range the end is taken */
  endsPeriod?: boolean;
}

export interface DayReading extends Reading<Day> {
  /** the cell held a period */
  range?: { from: Day | null; to: Day | null };
  /** the cell says 长期: there is no end */
  open?: boolean;
}

const epoch1900 = dayNumber('1899-12-30');
const epoch1904 = dayNumber('1904-01-01');

/** Day of an Excel serial number, with the day 1900-02-29 that never was (60) left out. Undefined outside 1900…9999. */
export function dayOfSerial(serial: number, date1904: boolean): Day | undefined {
  const whole = Math.floor(serial);
  if (date1904) return whole < 0 ? undefined : dayFromNumber(epoch1904 + whole);
  if (whole < 1 || whole === 60) return undefined;
  return dayFromNumber(epoch1900 + whole + (whole < 60 ? 1 : 0));
}

const ymd = /^(\d{4})[-./、\\年 ]+(\d{1,2})[-./、\\月 ]+(\d{1,2})[日号.]?$/u;
const ymdShort = /^['’]?(\d{2})[-./、年](\d{1,2})[-./、月](\d{1,2})[日号.]?$/u;
const ymdDigits = /^(\d{4})(\d{2})(\d{2})(?:\.0+)?$/u;
const ym = /^(\d{4})[-./、年]+(\d{1,2})[月.]?(底|末|份)?$/u;
const ymDigits = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/u;
const md = /^(\d{1,2})[-./、月](\d{1,2})[日号]?$/u;
const mdy = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/u;
const mdyShort = /^(\d)[-/](\d{1,2})[-/](\d{2})$/u;
const monthEnd = /^(\d{1,2})月(?:底|末|份)?$/u;
const yearEnd = /^(\d{4})年?(?:底|末)$/u;
const yearOnly = /^(\d{4})年?$/u;
const serialText = /^[2-5]\d{4}(?:\.\d+)?$/u;
const timeTail =
  /(?:[T ]|(?<=[日号]))\s*(?:上午|下午|早上)?\d{1,2}(?:[:：时点]\d{0,2})(?:[:：分]?\d{0,2}秒?)(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?(?:\s*[AP]M)?$/iu;
const weekdayTail = /\s*[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?$/u;
const dayAnywhere = /(?<!\d)(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})(?!\d)/gu;
const longTerm = /^(?:长期(?:有效|合作)?|永久(?:有效)?|无固定期限|无期限|不限|长久|长年|常年)$/u;
const immediately =
  /^(?:立即|即时|当场|现场|当日|当天|马上|立刻|即查即改|立行立改|立查立改|立即整改|当场整改|现场整改|随即|即刻|立即完成|当日整改|当天整改|立改|即改)(?:整改|完成|改正)?[。.]?$/u;
const within =
  /^(?:限|限期|限于|期限)?(\d{1,3}|[一二两三四五六七八九十半]+)(?:个)?(工作日|日|天|周|星期|月|年)(?:之?内|以内|后|整改|整改完成|内整改|内完成|内整改完成|内完成整改|完成|期限)?[。.]?$/u;
const rangeJoint = /\s*(?:至|到|~|～|--+|—+|–|→|－)\s*/u;

const chineseDigits: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

function chineseNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
  return (tens === '' ? 1 : (chineseDigits[tens ?? ''] ?? 0)) * 10 + (ones === undefined || ones === '' ? 0 : (chineseDigits[ones] ?? 0));
}

/** 二〇二五年七月一日 → 2025年7月1日 */
function withArabicDigits(text: string): string {
  return text
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/u, (year) => [...year].map((digit) => chineseDigits[digit] ?? 0).join(''))
    .replace(/[一二三四五六七八九十]+(?=[月日号])/gu, (number) => String(chineseNumber(number)));
}

interface Found {
  day: Day;
  inferred?: Inference;
  says?: string;
}

/** undefined: not of this shape; null: of this shape, but there is no such day */
type Attempt = Found | null | undefined;

function exact(year: number, month: number, day: number): Attempt {
  const found = dayOf(year, month, day);
  return found === undefined ? null : { day: found };
}

function inferredDay(year: number, month: number, day: number, inferred: Inference, says: (day: string) => string): Attempt {
  const found = dayOf(year, month, day);
  return found === undefined ? null : { day: found, inferred, says: says(longDay(found)) };
}

function wholeMonth(year: number, month: number, context: DayContext, inferred?: Inference): Attempt {
  if (month < 1 || month > 12) return null;
  const last = context.endsPeriod === true;
  return inferredDay(year, month, last ? daysInMonth(year, month) : 1, inferred ?? (last ? 'month-end' : 'month-start'), (words) =>
    last ? `只写到月，按当月最后一日 ${words} 读入，请核对。` : `只写到月，按当月 1 日（${words}）读入，请核对。`,
  );
}

const century = (shortYear: number, today: Day): number => {
  const year = 2000 + shortYear;
  return year > Number(today.slice(0, 4)) + 30 ? year - 100 : year;
};
const yearAdded = (words: string): string => `没有写年份，按 ${words} 读入，请核对。`;
const centuryAdded = (words: string): string => `年份只有两位，按 ${words} 读入，请核对。`;

/** One day, without ranges and relative words. */
function singleDay(text: string, context: DayContext): Attempt {
  let parts = ymd.exec(text) ?? ymdDigits.exec(text);
  if (parts !== null) return exact(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  parts = ymdShort.exec(text);
  if (parts !== null) {
    return inferredDay(century(Number(parts[1]), context.today), Number(parts[2]), Number(parts[3]), 'year', centuryAdded);
  }
  parts = ym.exec(text) ?? ymDigits.exec(text);
  if (parts !== null) {
    return wholeMonth(
      Number(parts[1]),
      Number(parts[2]),
      parts[3] === '底' || parts[3] === '末' ? { ...context, endsPeriod: true } : context,
    );
  }
  parts = mdy.exec(text);
  if (parts !== null) {
    const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
    const swapped = first > 12;
    return inferredDay(
      year,
      swapped ? second : first,
      swapped ? first : second,
      'spelling',
      (words) => `年份写在最后，按 ${words} 读入，请核对月和日。`,
    );
  }
  parts = mdyShort.exec(text);
  if (parts !== null) {
    return inferredDay(century(Number(parts[3]), context.today), Number(parts[1]), Number(parts[2]), 'year', centuryAdded);
  }
  const year = context.defaultYear;
  parts = md.exec(text);
  if (parts !== null) {
    if (year === undefined) return { day: '', says: '没有写年份，也不知道这张表是哪一年的；请补上年份。' };
    return inferredDay(year, Number(parts[1]), Number(parts[2]), 'year', yearAdded);
  }
  parts = monthEnd.exec(text);
  if (parts !== null) {
    if (year === undefined) return { day: '', says: '没有写年份，也不知道这张表是哪一年的；请补上年份。' };
    return wholeMonth(year, Number(parts[1]), /[底末]$/u.test(text) ? { ...context, endsPeriod: true } : context, 'year');
  }
  parts = yearEnd.exec(text);
  if (parts !== null) return inferredDay(Number(parts[1]), 12, 31, 'month-end', (words) => `按 ${words} 读入，请核对。`);
  if (text === '年底' || text === '本年底' || text === '今年底') {
    if (year === undefined) return { day: '', says: '没有写年份，也不知道这张表是哪一年的；请补上年份。' };
    return inferredDay(year, 12, 31, 'year', yearAdded);
  }
  if (yearOnly.test(text)) return { day: '', says: `${quoted(text)}只有年份，没有月和日；请补全。` };
  if (serialText.test(text)) {
    const day = dayOfSerial(Number(text), false);
    return day === undefined
      ? null
      : { day, inferred: 'spelling', says: `${quoted(text)}是 Excel 的日期序号，按 ${longDay(day)} 读入，请核对。` };
  }
  return undefined;
}

function relativeDay(text: string, context: DayContext): Attempt {
  const parts = within.exec(text);
  const now = parts === null && immediately.test(text);
  if (parts === null && !now) return undefined;
  if (parts?.[2] === '工作日') return { day: '', says: `${quoted(text)}按工作日计，程序不代算；请填具体日期。` };
  const base = context.base;
  if (base === undefined) return { day: '', says: `${quoted(text)}是时长，不是日期；请填具体日期。` };
  if (base === null || !isDay(base)) {
    return { day: '', says: `${quoted(text)}要从发现日期算起，这一行没有发现日期；请填具体日期。` };
  }
  let day = base;
  if (parts !== null) {
    const amount = parts[1] ?? '';
    const half = amount === '半';
    const count = half ? 0 : /^\d/u.test(amount) ? Number(amount) : chineseNumber(amount);
    const unit = parts[2];
    if (half) {
      if (unit !== '月' && unit !== '年') return undefined;
      day = unit === '年' ? addMonths(base, 6) : addDays(base, 15);
    } else if (unit === '月' || unit === '年') day = addMonths(base, unit === '年' ? count * 12 : count);
    else day = addDays(base, unit === '周' || unit === '星期' ? count * 7 : count);
  }
  return { day, inferred: 'relative', says: `${quoted(text)}从发现日期算起，按 ${longDay(day)} 读入，请核对。` };
}

/** Numbers without a date format under a date heading: serials, 20160920, and what was meant as 2024.1 or 1.5 but is a number now. */
function dayOfPlainNumber(number: number, date1904: boolean, context: DayContext): Attempt {
  if (Number.isInteger(number)) {
    if (number >= 19_000_101 && number <= 21_001_231) return singleDay(String(number), context);
    if (number >= 190_001 && number <= 210_012) return ymDigits.test(String(number)) ? singleDay(String(number), context) : undefined;
    if (number >= 1900 && number <= 2100) return { day: '', says: `“${number}”只有年份，没有月和日；请补全。` };
  } else {
    const [whole = '', decimals = ''] = String(number).split('.');
    const tenfold = /^[1-3]$/u.test(decimals);
    if (number >= 1950 && number < 2100 && decimals.length <= 2) {
      const found = wholeMonth(Number(whole), Number(decimals), context);
      if (decimals === '1' && found !== null && found !== undefined)
        return { ...found, says: `${found.says ?? ''}也可能是 10 月（Excel 会去掉末尾的 0）。` };
      return found;
    }
    if (number >= 1 && number < 13 && decimals.length <= 2) {
      const found = singleDay(`${whole}.${decimals}`, context);
      if (tenfold && found !== null && found !== undefined && found.day !== '')
        return { ...found, says: `${found.says ?? ''}也可能是 ${decimals}0 日（Excel 会去掉末尾的 0）。` };
      return found;
    }
  }
  // Smaller numbers are counts of days or typing errors; nobody in an office means a day before 1954.
  if (number < 20_000 || number > 60_000) return undefined;
  const day = dayOfSerial(number, date1904);
  return day === undefined ? null : { day };
}

function answer(found: Found): DayReading {
  if (found.day === '') return { value: null, problems: [warning(found.says ?? '')] };
  return found.says === undefined ? read(found.day) : doubted(found.day, found.says, found.inferred);
}

function rangeOf(spaced: string, context: DayContext): DayReading | undefined {
  const text = spaced.replace(/\s*-\s*/gu, '-');
  let halves = text.split(rangeJoint);
  if (halves.length !== 2) {
    // 2025.3.1-12.31 and 2025/3/1-2025/12/31: the hyphen that joins is the one that leaves a day on both sides
    const joint =
      /^(\d{4}[./年]\d{1,2}(?:[./月]\d{1,2}日?|月)?|\d{8})-(\d.*)$/u.exec(text) ?? /^(\d{1,2}[./月]\d{1,2}日?)-(\d.*)$/u.exec(text);
    if (joint === null) return undefined;
    halves = [joint[1] ?? '', joint[2] ?? ''];
  }
  const [left = '', rightHalf = ''] = halves.map((half) =>
    half
      .replace(/[起止]$/u, '')
      .replace(/^[自从]/u, '')
      .trim(),
  );
  // 7月1日至3日: the end is in the month of the beginning
  const sameMonth = /^(\d{1,2})[日号]$/u.exec(rightHalf);
  const monthOfLeft = /^(.*?\d{1,2}[./月])\d{1,2}[日号]?$/u.exec(left);
  const right = sameMonth !== null && monthOfLeft !== null ? `${monthOfLeft[1]}${sameMonth[1]}日` : rightHalf;
  const from = singleDay(left, { ...context, endsPeriod: false });
  if (from === undefined || from === null || from.day === '') return undefined;
  if (right === '' || longTerm.test(right) || right === '今') {
    return {
      value: context.endsPeriod === true ? null : from.day,
      problems: from.says === undefined ? [] : [warning(from.says)],
      range: { from: from.day, to: null },
      open: true,
    };
  }
  // The end of 2025.3.1-12.31 is in the year of its beginning: that is read, not guessed.
  const to = singleDay(right, { ...context, endsPeriod: true, defaultYear: Number(from.day.slice(0, 4)) });
  if (to === undefined || to === null || to.day === '') return undefined;
  const problems: Problem[] = [];
  if (from.says !== undefined) problems.push(warning(from.says));
  if (to.says !== undefined && (to.inferred !== 'year' || from.inferred === 'year')) problems.push(warning(to.says));
  if (to.day < from.day) problems.push(warning(`${quoted(text)}的结束早于开始；请核对。`));
  const inferred = from.inferred ?? (to.inferred === 'year' ? undefined : to.inferred);
  const range = { from: from.day, to: to.day };
  const value = context.endsPeriod === true ? to.day : from.day;
  return inferred === undefined ? { value, problems, range } : { value, problems, range, inferred };
}

/**
 * Reads a day.
 * @returns the day; `range` where the cell holds a period (`value` is its end for fields that end a period, else its beginning);
 *   `open` where it says 长期. A text that is no day, and a day that does not exist, is an error.
 */
export function readDay(cell: Cell, context: DayContext): DayReading {
  if (cell.number !== undefined) {
    if (cell.isDate === true) {
      const day = dayOfSerial(cell.number, cell.date1904 === true);
      if (day !== undefined) return read(day);
    }
    const found = dayOfPlainNumber(cell.number, cell.date1904 === true, context);
    return found === undefined || found === null ? wrong(`${quoted(cell.text)}不是日期；请填写如 2025-07-01 的日期。`) : answer(found);
  }
  if (isEmptyText(cell.text)) return empty();
  if (cell.text.length > longestShortValue) return wrong(`${quoted(cell.text)}不是日期；请填写如 2025-07-01 的日期。`);
  let text = cell.text.normalize('NFKC').trim();
  const quick = ymd.exec(text);
  if (quick !== null) {
    const found = exact(Number(quick[1]), Number(quick[2]), Number(quick[3]));
    if (found !== null && found !== undefined) return read(found.day);
  }
  if (/[〇○零一二三四五六七八九十]/u.test(text) && /[年月]/u.test(text)) text = withArabicDigits(text);
  text = text
    .replace(timeTail, '')
    .replace(weekdayTail, '')
    .replace(/\s*([年月日])\s*/gu, '$1')
    .trim();
  if (longTerm.test(text)) return { value: null, problems: [], open: true };
  const relative = relativeDay(text, context);
  if (relative !== undefined && relative !== null) return answer(relative);
  const single = singleDay(
    text.replace(/(?:之?前|以前|止|截止|到期|前完成|前整改完成|前完成整改)$/u, '').replace(/^(?:截止|截至|至|于)/u, ''),
    context,
  );
  if (single === null) return wrong(`${quoted(cell.text)}：没有这一天；请核对月和日。`);
  if (single !== undefined) return answer(single);
  const range = rangeOf(text, context);
  if (range !== undefined) return range;
  const begun = /^[自从]?(.+?)(?:起|开始|以来|至今)$/u.exec(text);
  const from = begun === null ? undefined : singleDay(begun[1] ?? '', { ...context, endsPeriod: false });
  if (from !== undefined && from !== null && from.day !== '') {
    return {
      value: context.endsPeriod === true ? null : from.day,
      problems: from.says === undefined ? [] : [warning(from.says)],
      range: { from: from.day, to: null },
      open: true,
    };
  }
  return dayInside(cell.text, text);
}

/** The one full day inside a longer text: 限2025年9月24日前整改完成. Several are not chosen from. */
function dayInside(original: string, text: string): DayReading {
  const found = [...text.matchAll(dayAnywhere)].map((parts) => dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])));
  const day = found[0];
  if (found.length === 1 && day !== undefined) return doubted(day, `${quoted(original)}按 ${longDay(day)} 读入，请核对。`, 'spelling');
  if (found.length > 1) return wrong(`${quoted(original)}里有几个日期，分不清用哪一个；请只填一个。`);
  return wrong(`${quoted(original)}不是日期；请填写如 2025-07-01 的日期。`);
}
