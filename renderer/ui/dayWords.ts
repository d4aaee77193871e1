/** Days as the office says them. Days are 'YYYY-MM-DD'; no Date object, no time zone. */

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

function parts(day: string): [number, number, number] | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : null;
}

/** Days since 1970-01-01, by the proleptic Gregorian calendar. */
export function dayNumber(day: string): number {
  const [y, m, d] = parts(day) ?? [1970, 1, 1];
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** '周三' */
export function weekday(day: string): string {
  return weekdays[(((dayNumber(day) + 4) % 7) + 7) % 7] ?? '';
}

/** '2025年9月24日' */
export function longDay(day: string): string {
  const found = parts(day);
  return found ? `${found[0]}年${found[1]}月${found[2]}日` : day;
}

/** '2025年9月24日 周三' */
export function longDayWithWeekday(day: string): string {
  return `${longDay(day)} ${weekday(day)}`;
}

/** '9-24' within the year of `today`, else '2024-09-24' */
export function shortDay(day: string, today: string | undefined): string {
  const found = parts(day);
  return found && today?.startsWith(`${day.slice(0, 4)}-`) ? `${found[1]}-${found[2]}` : day;
}

/** Days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}
