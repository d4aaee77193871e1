/** The only source of today and of now. `--today DAY` and tests inject a fixed day; nothing else in the program asks the machine. */
import type { Day } from '../../shared/day.ts';

export interface Clock {
  /** the office's calendar day */
  today(): Day;
  /** local time 'YYYY-MM-DD HH:MM:SS', for the record of changes */
  now(): string;
  /** milliseconds for ULIDs and durations; never shown to a person */
  milliseconds(): number;
  /** the day was given, not read from the machine */
  fixed: boolean;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The machine's clock in the machine's time zone (China on the office PC). */
export function machineClock(): Clock {
  const day = (at: Date): Day => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}` as Day;
  return {
    today: () => day(new Date()),
    now: () => {
      const at = new Date();
      return `${day(at)} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
    },
    milliseconds: () => Date.now(),
    fixed: false,
  };
}

/**
 * A clock that stands on one day; the time of day still runs, so that changes keep their order.
 * @param today 'YYYY-MM-DD'
 */
export function clockAt(today: Day): Clock {
  const machine = machineClock();
  return { today: () => today, now: () => `${today} ${machine.now().slice(11)}`, milliseconds: () => machine.milliseconds(), fixed: true };
}
