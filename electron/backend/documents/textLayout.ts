/** How text fills a column: writers of workbooks set no row heights, so wrapped text would print over the rows below. */

/** The tallest row Excel knows, in points. */
const TALLEST = 409;

/** Width on screen and paper in half-width characters: Chinese, full-width and wide signs take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += isWide(sign.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

function isWide(point: number): boolean {
  return (
    (point >= 0x1100 && point <= 0x115f) ||
    (point >= 0x2010 && point <= 0x2049) || // dashes, quotation marks, ellipsis: two wide in Chinese fonts
    (point >= 0x2460 && point <= 0x27bf) ||
    (point >= 0x2e80 && point <= 0xa4cf) ||
    (point >= 0xac00 && point <= 0xd7a3) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xfe30 && point <= 0xfe4f) ||
    (point >= 0xff00 && point <= 0xff60) ||
    (point >= 0xffe0 && point <= 0xffe6) ||
    point >= 0x1f300
  );
}

/**
 * Lines a text takes in a column.
 * @param columnWidth in characters, as in the workbook; a little of it is padding
 */
export function lineCount(text: string, columnWidth: number): number {
  const room = Math.max(2, Math.floor(columnWidth - 1));
  if (text.length * 2 <= room && !text.includes('\n')) return 1; // most cells
  let lines = 0;
  for (const paragraph of text.split(/\r\n?|\n/)) lines += linesOfParagraph(paragraph, room);
  return lines;
}

/** Chinese breaks anywhere; a run of half-width signs stays together as long as it fits into a line. */
function linesOfParagraph(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of paragraph.match(/[\u0021-\u007e]+|[^\u0021-\u007e]/gu) ?? []) {
    const width = displayWidth(piece);
    if (used + width <= room) {
      used += width;
    } else if (width <= room) {
      lines += 1;
      used = width;
    } else {
      const over = used + width - room;
      lines += Math.ceil(over / room);
      used = over % room || room;
    }
  }
  return lines;
}

/**
 * @param fontSize in points
 * @returns height in points, with a little air above and below
 */
export function rowHeight(lines: number, fontSize: number): number {
  return Math.min(TALLEST, Math.round((lines * fontSize * 1.4 + 6) * 4) / 4);
}
