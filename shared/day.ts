/**
 * Calendar days as text 'YYYY-MM-DD'. All arithmetic is civil (proleptic Gregorian) on whole numbers: no Date object, no time zone,
 * no clock. Days compare as text: `a < b` means a is earlier.
 *
 * Worked example: `addDays('2024-02-28', 2)` is '2024-03-01' and `dayWords('2025-09-24')` is '2025年9月24日 周三'.
 */

/** A calendar day 'YYYY-MM-DD'. */
export type Day = string;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const weekdayNames = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** Days of a month, 1…12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for a real day written 'YYYY-MM-DD', year 1000 to 9999. */
export function isDay(text: string): boolean {
  const parts = shape.exec(text);
  return parts !== null && dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== undefined;
}

/** The day of these numbers, or undefined if there is no such day. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (!(year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return undefined;
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** Year, month 1…12 and day of month. Throws on text that is no day: that is a mistake of the caller, people's text goes through `isDay`. */
export function partsOf(day: Day): { year: number; month: number; day: number } {
  if (!isDay(day)) throw new Error('not a day');
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** Whole days since 1970-01-01; 0 is that day itself. */
export function dayNumber(day: Day): number {
  const parts = partsOf(day);
  // Counting years from March puts the leap day last, so a month's offset needs no table.
  const year = parts.month <= 2 ? parts.year - 1 : parts.year;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((parts.month + 9) % 12) + 2) / 5) + parts.day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day that lies so many days after 1970-01-01; the inverse of `dayNumber`. Undefined outside the years 1000 to 9999. */
export function dayFromNumber(number: number): Day | undefined {
  if (!Number.isSafeInteger(number)) return undefined;
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dayOf(year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1);
}

/** The day so many days later, earlier if negative. Throws when that leaves the years 1000 to 9999. */
export function addDays(day: Day, days: number): Day {
  const sum = dayFromNumber(dayNumber(day) + days);
  if (sum === undefined) throw new Error('day out of range');
  return sum;
}

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same day of the month so many months later, or that month's last day where it is shorter: 01-31 + 1 → 02-28. */
export function addMonths(day: Day, months: number): Day {
  const parts = partsOf(day);
  const count = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  const sum = dayOf(year, month, Math.min(parts.day, daysInMonth(year, month)));
  if (sum === undefined) throw new Error('day out of range');
  return sum;
}

/** 0 Sunday … 6 Saturday. */
export function weekday(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** 周一 … 周日 */
export function weekdayWord(day: Day): string {
  return weekdayNames[weekday(day)] ?? '';
}

/** '2025年9月24日', as official papers write it. */
export function longDay(day: Day): string {
  const parts = partsOf(day);
  return `${parts.year}年${parts.month}月${parts.day}日`;
}

/** '2025年9月24日 周三', the echo of a typed day. */
export function dayWords(day: Day): string {
  return `${longDay(day)} ${weekdayWord(day)}`;
}

/** First day of the day's month. */
export function startOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

/** Last day of the day's month: 「×月底」. */
export function endOfMonth(day: Day): Day {
  const parts = partsOf(day);
  return `${day.slice(0, 7)}-${daysInMonth(parts.year, parts.month)}`;
}

/** Last day of the day's year: 「×年底」. */
export function endOfYear(day: Day): Day {
  return `${day.slice(0, 4)}-12-31`;
}

/** What a person typed into a day field, and what we added to it. */
export interface TypedDay {
  day: Day;
  /** 'year': no full year was typed, ours was put in; 'relative': counted from today. The field shows it, so nothing is guessed silently. */
  inferred?: 'year' | 'relative';
}

const relativeWords: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  昨天: -1,
  今天: 0,
  今日: 0,
  当天: 0,
  当日: 0,
  明天: 1,
  明日: 1,
  后天: 2,
  大后天: 3,
};

/**
 * Reads what people type into a day field: 2025.7.1, 2025-07-01, 2025年7月1日, 20250701, 25.7.1, 7.1, 7月1日, 0701, +15, -3, 15天后, 今天,
 * 明天, 月底, 年底. Full-width characters count as half-width.
 * @param today for the missing year and for everything relative
 * @returns undefined if it is no day
 */
export function parseTypedDay(typed: string, today: Day): TypedDay | undefined {
  const text = typed.normalize('NFKC').replace(/\s/gu, '');
  const relative = Object.hasOwn(relativeWords, text) ? relativeWords[text] : undefined;
  if (relative !== undefined) return { day: addDays(today, relative), inferred: 'relative' };
  if (text === '月底' || text === '本月底') return { day: endOfMonth(today), inferred: 'relative' };
  if (text === '年底' || text === '本年底') return { day: endOfYear(today), inferred: 'relative' };

  const count = /^(?:([+-])(\d{1,4})(?:天|日)?|(\d{1,4})(?:天|日)(后|内|前))$/.exec(text);
  if (count !== null) {
    const days = Number(count[2] ?? count[3]);
    return { day: addDays(today, count[1] === '-' || count[4] === '前' ? -days : days), inferred: 'relative' };
  }

  const full = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (full !== null) return typedDay(Number(full[1]), full[2], full[3], false);

  const shortYear = /^(\d{2})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?$/.exec(text) ?? /^(\d{2})(\d{2})(\d{2})$/.exec(text);
  if (shortYear !== null) return typedDay(2000 + Number(shortYear[1]), shortYear[2], shortYear[3], true);

  const withoutYear = /^(\d{1,2})[-./月](\d{1,2})[日号]?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  if (withoutYear !== null) return typedDay(Number(today.slice(0, 4)), withoutYear[1], withoutYear[2], true);
  return undefined;
}

function typedDay(year: number, month: string | undefined, day: string | undefined, inferred: boolean): TypedDay | undefined {
  const found = dayOf(year, Number(month), Number(day));
  if (found === undefined) return undefined;
  return inferred ? { day: found, inferred: 'year' } : { day: found };
}
