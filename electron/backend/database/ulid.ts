/** ULID keys: 48 bits of time and 80 of chance in Crockford's base 32, so that records of different offices can meet in a package. */
import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

let lastTime = 0;
let lastRandom = 0n;

/**
 * From here on every key is later than this one, whatever the clock says: a PC whose clock was set back must not put today's changes before
 * yesterday's. Called with the newest key of a database when it is opened.
 */
export function continueAfter(key: string): void {
  let time = 0;
  for (const letter of key.slice(0, 10)) time = time * 32 + ALPHABET.indexOf(letter);
  if (time < lastTime) return;
  lastTime = time;
  lastRandom = 0n;
  for (const letter of key.slice(10)) lastRandom = lastRandom * 32n + BigInt(ALPHABET.indexOf(letter));
}

/**
 * @param milliseconds the clock's reading; a clock set back does not break the order within one process
 * @returns 26 characters, ascending within one process
 */
export function ulid(milliseconds: number): string {
  const time = Math.max(milliseconds, lastTime);
  if (time === lastTime && lastRandom > 0n) {
    lastRandom += 1n;
  } else {
    lastTime = time;
    lastRandom = BigInt(`0x${randomBytes(10).toString('hex')}`) >> 1n; // room to count up within the millisecond
  }
  let text = '';
  let rest = time;
  for (let i = 0; i < 10; i += 1) {
    text = ALPHABET[rest % 32] + text;
    rest = Math.floor(rest / 32);
  }
  let tail = '';
  let random = lastRandom;
  for (let i = 0; i < 16; i += 1) {
    tail = ALPHABET[Number(random & 31n)] + tail;
    random >>= 5n;
  }
  return text + tail;
}
