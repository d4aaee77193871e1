/** Masks for lists, logs, messages and exports (domain.md §0.3-5). A full number is shown only on request, and the showing is recorded. */
import { maskPhone } from './phone.ts';

/** '110101199003070011' → '110101********0011'; another document keeps its first and last two characters. */
export function maskIdentityNumber(number: string): string {
  if (/^\d{17}[\dX]$/i.test(number)) return `${number.slice(0, 6)}********${number.slice(14)}`;
  if (/^\d{15}$/.test(number)) return `${number.slice(0, 6)}******${number.slice(12)}`;
  return number.length <= 4 ? '*'.repeat(number.length) : `${number.slice(0, 2)}${'*'.repeat(number.length - 4)}${number.slice(-2)}`;
}

/** Masks a certificate number that contains an identity number (T and 18 characters, or the 18 alone); others stay as they are. */
export function maskCertificateNumber(number: string): string {
  return number.replace(/(?<!\d)\d{17}[\dXx](?!\d)/g, maskIdentityNumber);
}

/** Masks every identity number and telephone number inside a free text, for logs and for messages that quote a cell. */
export function maskPersonalData(text: string): string {
  return text
    .replace(/(?<!\d)\d{17}[\dXx](?!\d)/g, maskIdentityNumber)
    .replace(/(?<!\d)\d{15}(?!\d)/g, maskIdentityNumber)
    .replace(/(?<!\d)1[3-9]\d{9}(?!\d)/g, maskPhone)
    .replace(/(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/g, maskPhone);
}

export { maskPhone };
