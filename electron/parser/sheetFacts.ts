/**
 * Facts about a sheet the spreadsheet library gives only together with things we refuse to build (styles, formula texts): which
 * rows and columns are hidden, which cells hold formulas, and dates in formats numbered for Chinese Excel without being declared.
 * Found by searching the raw bytes, at the speed of memchr. They are remarks, not data: a writer exotic enough to be missed loses
 * a flag, never a value.
 */

export interface SheetFacts {
  /** cells that are nothing but a picture: what stands in them is no value */
  pictures: ReadonlySet<number>;
  /** 0-based */
  hiddenRows: Set<number>;
  hiddenColumns: number[];
  formulas: CellMarks;
  /** cells whose number format is one of `chineseFormats`, by xls only; xlsx has them declared by `declareChineseFormats` */
  implicitFormats: Map<number, number>;
}

/** A set of cells that is filled in file order and asked in ascending order; 8 bytes a cell instead of a Set's 40. */
export class CellMarks {
  #keys: number[] = [];
  #sorted = true;
  #cursor = 0;

  add(row: number, column: number): void {
    const key = cellKey(row, column);
    if (this.#sorted && key < (this.#keys.at(-1) ?? -1)) this.#sorted = false;
    this.#keys.push(key);
  }

  /** Ask in ascending order of rows, then columns. */
  has(row: number, column: number): boolean {
    if (!this.#sorted) {
      this.#keys.sort((a, b) => a - b);
      this.#sorted = true;
    }
    const key = cellKey(row, column);
    while ((this.#keys[this.#cursor] ?? Number.POSITIVE_INFINITY) < key) this.#cursor += 1;
    return this.#keys[this.#cursor] === key;
  }
}

export const cellKey = (row: number, column: number): number => row * 16_384 + column;

const noCells: ReadonlySet<number> = new Set();

export function noFacts(): SheetFacts {
  return { pictures: noCells, hiddenRows: new Set(), hiddenColumns: [], formulas: new CellMarks(), implicitFormats: new Map() };
}

/** @param part a worksheet part of an xlsx, as bytes; only ASCII is looked for, so the encoding of texts does not matter */
export function xlsxSheetFacts(part: Buffer): SheetFacts {
  const facts = noFacts();
  for (let at = part.indexOf('hidden='); at !== -1; at = part.indexOf('hidden=', at + 7)) {
    // windows, not the whole part: otherwise a part made of nothing but 'hidden=' costs the square of its length
    const around = part.toString('latin1', Math.max(0, at - 1_000), at + 1_000);
    const middle = Math.min(at, 1_000);
    const open = around.lastIndexOf('<', middle);
    const close = around.indexOf('>', middle);
    if (open === -1 || close === -1) continue;
    const tag = around.slice(open, close);
    if (!/\shidden=["'](1|true)["']/.test(tag)) continue;
    if (/^<(\w+:)?row\s/.test(tag)) {
      const row = Number(/\sr=["'](\d+)["']/.exec(tag)?.[1] ?? 0);
      if (row > 0) facts.hiddenRows.add(row - 1);
    } else if (/^<(\w+:)?col\s/.test(tag)) {
      addColumns(facts, Number(/\smin=["'](\d+)["']/.exec(tag)?.[1] ?? 0), Number(/\smax=["'](\d+)["']/.exec(tag)?.[1] ?? 0));
    }
  }
  for (let at = part.indexOf('<f'); at !== -1; at = part.indexOf('<f', at + 2)) {
    const next = part[at + 2];
    if (next !== 0x3e && next !== 0x20 && next !== 0x2f) continue; // <f> <f t="shared"…> <f/>
    const before = part.toString('latin1', Math.max(0, at - 200), at);
    const open = before.lastIndexOf('<c ');
    if (open === -1) continue;
    const address = /\sr=["']([A-Z]{1,3})(\d{1,7})["']/.exec(before.slice(open));
    if (address) facts.formulas.add(Number(address[2]) - 1, columnIndex(address[1] ?? 'A'));
  }
  return facts;
}

/**
 * Walks the records of a BIFF8 workbook stream.
 * @returns the facts of each sheet by the offset of its substream, in that order, and whether the stream is encrypted or older
 */
export function biffFacts(stream: Uint8Array): { sheets: SheetFacts[]; encrypted: boolean; old: boolean } {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const sheets: SheetFacts[] = [];
  const formatOfStyle: number[] = [];
  let facts: SheetFacts | null = null;
  let encrypted = false;
  let old = false;
  let depth = 0;
  let books = 0;
  let at = 0;
  while (at + 4 <= stream.length) {
    const type = view.getUint16(at, true);
    const size = view.getUint16(at + 2, true);
    const body = at + 4;
    at = body + size;
    if (at > stream.length) break;
    if (type === 0x0809 || type === 0x0409 || type === 0x0209 || type === 0x0009) {
      if (books === 0) old = type !== 0x0809 || (size >= 2 && view.getUint16(body, true) !== 0x0600);
      if (depth === 0) {
        if (books > 0) {
          facts = noFacts();
          sheets.push(facts);
        }
        books += 1;
      }
      depth += 1;
    } else if (type === 0x000a) {
      depth = Math.max(0, depth - 1);
    } else if (type === 0x002f) {
      encrypted = true;
      break; // everything after is cipher text
    } else if (type === 0x00e0 && size >= 4) {
      formatOfStyle.push(view.getUint16(body + 2, true));
    } else if (facts && depth === 1 && size >= 6) {
      if (type === 0x007d && size >= 10) {
        if (view.getUint16(body + 8, true) & 1) addColumns(facts, view.getUint16(body, true) + 1, view.getUint16(body + 2, true) + 1);
      } else if (type === 0x0208 && size >= 16) {
        if (view.getUint16(body + 12, true) & 0x20) facts.hiddenRows.add(view.getUint16(body, true));
      } else if (type === 0x0006 || type === 0x0203 || type === 0x027e) {
        const row = view.getUint16(body, true);
        const column = view.getUint16(body + 2, true);
        if (type === 0x0006) facts.formulas.add(row, column);
        noteFormat(facts, row, column, formatOfStyle[view.getUint16(body + 4, true)]);
      } else if (type === 0x00bd) {
        // MulRk: row, first column, then (style, value) of 2 + 4 bytes each, last column
        const row = view.getUint16(body, true);
        const first = view.getUint16(body + 2, true);
        for (let item = 0; body + 4 + item * 6 + 6 <= at - 2; item += 1) {
          noteFormat(facts, row, first + item, formatOfStyle[view.getUint16(body + 4 + item * 6, true)]);
        }
      }
    }
  }
  return { sheets, encrypted, old };
}

function noteFormat(facts: SheetFacts, row: number, column: number, format: number | undefined): void {
  if (format !== undefined && chineseFormats.has(format)) facts.implicitFormats.set(cellKey(row, column), format);
}

function addColumns(facts: SheetFacts, first: number, last: number): void {
  for (let column = first; column >= 1 && column <= Math.min(last, 256); column += 1) facts.hiddenColumns.push(column - 1);
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/**
 * Number formats that Chinese Excel and WPS use by number alone, without writing them into the file (ECMA-376 part 1, 18.8.30,
 * zh-cn). Unknown to them, a reader takes 2025年7月1日 for the number 45839.
 */
export const chineseFormats: ReadonlyMap<number, string> = new Map([
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, 'AM/PM h"时"mm"分"'],
  [35, 'AM/PM h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, 'AM/PM h"时"mm"分"'],
  [56, 'AM/PM h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** The styles part with the formats above declared where cells use them and the file does not say what they are. */
export function declareChineseFormats(styles: Buffer): Buffer {
  const text = styles.toString('utf8');
  const used = new Set(Array.from(text.matchAll(/numFmtId="(\d+)"/g), (match) => Number(match[1])));
  const declared = new Set(Array.from(text.matchAll(/<(?:\w+:)?numFmt\s[^>]*numFmtId="(\d+)"/g), (match) => Number(match[1])));
  const missing = [...chineseFormats].filter(([id]) => used.has(id) && !declared.has(id));
  if (missing.length === 0) return styles;
  const items = missing.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('');
  const open = /<(?:\w+:)?numFmts(?:\s[^>]*[^/])?>/.exec(text);
  if (open) return Buffer.from(text.slice(0, open.index + open[0].length) + items + text.slice(open.index + open[0].length));
  const root = /<(?:\w+:)?styleSheet[^>]*>/.exec(text);
  if (!root) return styles;
  const after = root.index + root[0].length;
  return Buffer.from(`${text.slice(0, after)}<numFmts count="${missing.length}">${items}</numFmts>${text.slice(after)}`);
}
