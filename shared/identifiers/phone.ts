/**
 * Telephone numbers (domain.md §4.3). A cell often holds several, with names and remarks between them.
 *
 * Worked example: `parsePhones('13800000000、0356-4220000')` gives both numbers, `parsePhones('+86 138 0000 0000')` gives '13800000000'.
 */
import { type Problem, warning } from './problem.ts';

const mobile = /^1[3-9]\d{9}$/;
const landline = /^0\d{2,3}-?\d{7,8}(?:-\d{1,6})?$/;
const service = /^[48]00-?\d{3}-?\d{4}$/;
const local = /^[2-9]\d{6,7}(?:-\d{1,6})?$/;
const shortNumber = /^(?:1[12]\d|1[12]\d{3}|9[56]\d{3,4})$/;

/** True for a mobile number, a landline with or without area code, 400/800 or a short service number, normalised. */
export function isPhone(number: string): boolean {
  return mobile.test(number) || landline.test(number) || service.test(number) || local.test(number) || shortNumber.test(number);
}

/** Half width, without +86, spaces and brackets; dashes and 转 become '-'. */
export function normalisePhone(text: string): string {
  const number = text
    .normalize('NFKC')
    .replace(/[‐-―−—~]|转|分机/gu, '-')
    .replace(/[\s\u200b-\u200f\ufeff()]/gu, '')
    .replace(/^(?:\+|00)?86-?(?=1[3-9][\d-]{9,11}$|0?[1-9][\d-]{8,11}$)/u, '');
  return /^1[3-9][\d-]{9,11}$/.test(number) ? number.replaceAll('-', '') : number;
}

/**
 * Reads the numbers of one cell.
 * @returns the numbers in their order, each once; a warning for what is no number and for landlines without area code
 */
export function parsePhones(text: string): { value: string[]; problems: Problem[] } {
  const numbers: string[] = [];
  const problems: Problem[] = [];
  // '138 0000 0000' must stay one number, '13800000000 13900000000' must not.
  const separated = text.normalize('NFKC').replace(/(?<=\d{7,})\s+(?=\d{7,})/gu, '、');
  for (const part of separated.split(/[、,;/|\n\r。]|(?<=\d{7,})和|或/u)) {
    const number = normalisePhone(part.replace(/^[^\d+(]*|[^\d)]*$/gu, ''));
    if (number === '') continue;
    if (isPhone(number)) {
      if (!numbers.includes(number)) numbers.push(number);
    } else {
      problems.push(warning(`“${maskPhone(number)}”不像电话号码（共 ${number.replace(/\D/g, '').length} 位数字），没有收入；请核对。`));
    }
  }
  if (numbers.length === 0 && problems.length === 0 && text.trim() !== '') problems.push(warning('这里没有电话号码；请核对。'));
  return { value: numbers, problems };
}

/** Splits '张三 13800000000', as people write under 负责人及电话. */
export function splitNameAndPhones(text: string): { name: string; phones: string[] } {
  const found =
    text
      .normalize('NFKC')
      .match(/(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}|0\d{2,3}-?\d{7,8}(?:-\d{1,6})?|(?<!\d)[2-9]\d{6,7}(?!\d)/gu) ?? [];
  const name = found.reduce((rest, part) => rest.replace(part, ' '), text.normalize('NFKC'));
  return {
    name: name
      .replace(/电话|手机|联系方式|[:()、,;/]/gu, ' ')
      .trim()
      .replace(/\s+/gu, ' '),
    phones: found.map(normalisePhone),
  };
}

/** '13800000000' → '138****0000', '0356-4220000' → '0356-****000'. */
export function maskPhone(number: string): string {
  if (mobile.test(number)) return `${number.slice(0, 3)}****${number.slice(7)}`;
  const area = /^0\d{2,3}-/.exec(number)?.[0] ?? '';
  const rest = number.slice(area.length);
  if (rest.length <= 5) return number;
  return `${area}${'*'.repeat(rest.length - 3)}${rest.slice(-3)}`;
}
