import { type Day, isDay } from '../../shared/day.ts';

/** In lists: '9-24' within the year of `today`, else '2024-09-24'. What is no day is shown as it is. */
export function shortDay(day: Day, today: Day | undefined): string {
  if (!isDay(day) || today?.slice(0, 4) !== day.slice(0, 4)) return day;
  return `${Number(day.slice(5, 7))}-${Number(day.slice(8, 10))}`;
}
