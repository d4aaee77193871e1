/**
 * What Excel and WPS put on the clipboard as plain text: cells between tabs, lines between line breaks, a cell that holds either in quotation
 * marks with its own doubled. A quotation mark counts only at the beginning of a cell, so 3" 管 stays what it is.
 *
 * Worked example: parseTsv('名称\t问题\r\n甲厂\t"1.电线裸露\n2.无护栏"\r\n') is [['名称', '问题'], ['甲厂', '1.电线裸露\n2.无护栏']].
 */

/** @returns lines of cells; the empty line that ends every copy is no line, and lines are as long as the longest */
export function parseTsv(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  while (at < source.length) {
    const quotedCell = source[at] === '"' ? readQuoted(source, at) : null;
    if (quotedCell) {
      line.push(quotedCell.cell);
      at = quotedCell.end;
    } else {
      let end = at;
      while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end += 1;
      line.push(source.slice(at, end));
      at = end;
    }
    if (source[at] === '\n') {
      lines.push(line);
      line = [];
    } else if (source[at] === '\t' && at === source.length - 1) line.push('');
    at += 1;
  }
  if (line.length > 0) lines.push(line);
  while (lines.length > 0 && lines.at(-1)?.every((cell) => cell.trim() === '')) lines.pop();
  const width = Math.max(0, ...lines.map((cells) => cells.length));
  return lines.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]);
}

/** A cell in quotation marks, only when its end is followed by a tab, a line break or the end of the text. */
function readQuoted(source: string, start: number): { cell: string; end: number } | null {
  let cell = '';
  let at = start + 1;
  while (at < source.length) {
    const next = source.indexOf('"', at);
    if (next < 0) return null;
    cell += source.slice(at, next);
    if (source[next + 1] === '"') {
      cell += '"';
      at = next + 2;
    } else {
      const end = next + 1;
      return end === source.length || source[end] === '\t' || source[end] === '\n' ? { cell, end } : null;
    }
  }
  return null;
}
