/** Full width to half width, no white space, no invisible characters, upper case. Hyphens stay. */
export function compact(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff'`‘’]/gu, '')
    .toUpperCase();
}

/** As `compact`, and without hyphens and dashes of any kind. */
export function compactWithoutHyphens(text: string): string {
  return compact(text).replace(/[-‐-―−－_]/gu, '');
}

/**
 * Numbers written by a spreadsheet in scientific notation, such as '1.10101E+17': the digits behind are lost (domain.md §4.2).
 * '1.38E+10' (a mobile number shown short) also looks so; its digits are in the cell's number, never in this text.
 */
export function isScientific(text: string): boolean {
  return /^\d(?:\.\d+)?E\+?\d{1,2}$/u.test(compact(text));
}

/** Somebody hid a part of the number with stars before sending it. */
export function isMasked(text: string): boolean {
  return /[*＊●×xX]{3,}/u.test(text);
}
