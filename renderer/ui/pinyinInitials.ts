/**
 * Initials of Chinese words for the short lists of choices on screen, from the browser's own pinyin collation. Characters with several
 * readings get their first one, which is enough for choosing; records are searched by the back end.
 */
const letters = 'ABCDEFGHJKLMNOPQRSTWXYZ';
const firstOf = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀';
const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

/** @example initials('整改中') // 'zgz' */
export function initials(text: string): string {
  let out = '';
  for (const character of text) {
    if (/[a-z0-9]/i.test(character)) out += character.toLowerCase();
    else if (/\p{Script=Han}/u.test(character)) {
      let index = letters.length - 1;
      while (index > 0 && collator.compare(firstOf[index] ?? '', character) > 0) index -= 1;
      out += (letters[index] ?? '').toLowerCase();
    }
  }
  return out;
}

/** True when the words typed occur in the label or begin its initials somewhere. */
export function labelFits(label: string, typed: string): boolean {
  const words = typed.trim().toLowerCase();
  return words === '' || label.toLowerCase().includes(words) || initials(label).includes(words);
}
