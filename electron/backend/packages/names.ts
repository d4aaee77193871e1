/** Names inside a package: what we write, and what we accept from others (reliability PK1). */

const FORBIDDEN = /[<>:"|?*\\]/;
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const LONGEST_NAME = 200;

function hasControl(text: string): boolean {
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    if (point < 0x20 || point === 0x7f) return true;
  }
  return false;
}

/** May this name stand in a package? Relative, forward slashes, nothing Windows would read as something else. */
export function isSafeEntryName(name: string): boolean {
  if (name === '' || name.length > LONGEST_NAME || !name.isWellFormed() || name.normalize('NFC') !== name) return false;
  if (FORBIDDEN.test(name) || hasControl(name) || name.startsWith('/')) return false;
  return name.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[. ]$/.test(part) && !RESERVED.test(part));
}

/** Two names that are one file on Windows. */
export const foldedName = (name: string): string => name.normalize('NFC').toLowerCase();
