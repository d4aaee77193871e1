/** What makes two sheets the same form: kind-independent, from their headings alone, so that a mapping decided once serves again. */
import { wholeKey } from './headings.ts';

/**
 * @param headers of the columns from left to right, levels joined by ·
 * @returns 16 hexadecimal digits (FNV-1a, 64 bit); equal for equal headings whatever their blanks and line breaks
 */
export function headingFingerprint(headers: readonly string[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of headers.map(wholeKey).join('\u0001')) {
    hash ^= BigInt(character.codePointAt(0) ?? 0);
    hash = (hash * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(16).padStart(16, '0');
}
