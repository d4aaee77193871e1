/**
 * Invented numbers with valid check digits. Written apart from the program's own checks on purpose: the samples then test those too.
 * The division 140599 has never been given to a county, so no number made here can be somebody's.
 */
import type { Random } from './random.ts';

export const division = '140599';

const codeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Organisation code of GB 11714: eight characters and their check character. */
function organisationCode(body: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  let sum = 0;
  for (const [at, weight] of weights.entries()) sum += Number.parseInt(body[at] ?? '0', 36) * weight;
  const check = 11 - (sum % 11);
  return body + (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}

/** 统一社会信用代码 of GB 32100: category (91 enterprise, 92 individual, 12 public institution …), division, organisation code, check. */
export function creditCode(random: Random, category = '91', digitsOnly = false): string {
  for (;;) {
    const body = digitsOnly ? random.digits(8) : `MA0${random.pick([...'CDEGHK'])}${random.digits(3)}${random.pick([...'0ABEHNQTWY'])}`;
    const front = category + division + organisationCode(body);
    let sum = 0;
    let weight = 1;
    for (const character of front) {
      sum += codeAlphabet.indexOf(character) * weight;
      weight = (weight * 3) % 31;
    }
    const code = front + codeAlphabet[(31 - (sum % 31)) % 31];
    if (!digitsOnly || /^\d{18}$/.test(code)) return code;
  }
}

/** The same code with its last character changed, so that the check fails. */
export function spoilCheck(code: string): string {
  return code.slice(0, 17) + (code.endsWith('7') ? '8' : '7');
}

/** 公民身份号码 of GB 11643 for a birthday between 1968 and 2000. */
export function identityNumber(random: Random, male: boolean): string {
  const birthday = `${random.between(1968, 2000)}${String(random.between(1, 12)).padStart(2, '0')}${String(random.between(1, 28)).padStart(2, '0')}`;
  const order = `${random.digits(2)}${random.between(0, 4) * 2 + (male ? 1 : 0)}`;
  const front = division + birthday + order;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  let sum = 0;
  for (const [at, weight] of weights.entries()) sum += Number(front[at]) * weight;
  return front + '10X98765432'[sum % 11];
}

/** What Excel leaves of a long number typed as a number: fifteen digits and zeros. */
export function asExcelKeeps(number: string): number {
  return Number(number.slice(0, 15).padEnd(number.length, '0'));
}
