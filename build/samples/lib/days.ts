/** Calendar days and the ways people spell them in a spreadsheet (domain.md §4.7-6). Days are 'YYYY-MM-DD'. */
import type { Cell } from './sheet.ts';

const millisecondsADay = 86_400_000;

function epochDays(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date) / millisecondsADay;
}

/** Days since 1899-12-30, as the 1900 date system of spreadsheets counts. */
export function serialOf(day: string): number {
  return epochDays(day) + 25_569;
}

/** The day `count` days after (or, negative, before) a day. */
export function addDays(day: string, count: number): string {
  return dayOfSerial(serialOf(day) + count);
}

/** The day a date cell shows; civil-from-days arithmetic, so that no clock type is needed. */
export function dayOfSerial(serial: number): string {
  const shifted = serial - 25_569 + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

export type Spelling = 'dot' | 'slash' | 'characters' | 'compact' | 'number' | 'cell' | 'dash' | 'noYear';

/** Six spellings of one column, and the seventh that lacks its year. */
export const sixSpellings: readonly Spelling[] = ['dot', 'slash', 'characters', 'compact', 'cell', 'number'];

export function spellDay(day: string, spelling: Spelling): Cell {
  const [year = '', month = '', date = ''] = day.split('-');
  const m = String(Number(month));
  const d = String(Number(date));
  switch (spelling) {
    case 'dot':
      return `${year}.${m}.${d}`;
    case 'slash':
      return `${year}/${m}/${d}`;
    case 'characters':
      return `${year}年${m}月${d}日`;
    case 'compact':
      return year + month + date;
    case 'number':
      return Number(year + month + date);
    case 'cell':
      return { serial: serialOf(day) };
    case 'dash':
      return day;
    case 'noYear':
      return `${m}月${d}日`;
  }
}
