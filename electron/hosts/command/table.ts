/** Tables for people: columns aligned by display width (a Chinese character is two wide). */

function width(text: string): number {
  let total = 0;
  for (const character of text)
    total += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(character) ? 2 : 1;
  return total;
}

function cut(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ');
  if (width(flat) <= most) return flat;
  let result = '';
  let used = 0;
  for (const character of flat) {
    const next = width(character);
    if (used + next > most - 1) break;
    result += character;
    used += next;
  }
  return `${result}…`;
}

/** @param rows cells as text; @param longest display width at which a cell is cut */
export function table(headings: readonly string[], rows: readonly (readonly string[])[], longest = 36): string {
  const cells = [headings, ...rows].map((row) => row.map((cell) => cut(cell, longest)));
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => width(row[column] ?? ''))));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((each) => '─'.repeat(each)).join('  '));
  return lines.join('\n');
}
