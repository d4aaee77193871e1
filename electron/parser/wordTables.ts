/**
 * Tables of a .docx, one sheet each. The few paragraphs above a table are its first rows (column A): 填报单位 and 填报时间 usually
 * stand there. Row numbers count these lines and the table's rows together.
 */
import { type ArchiveEntry, declaresDoctype, entryBytes } from './archive.ts';
import { limits } from './limits.ts';
import type { WireRow } from './protocol.ts';
import { Refusal } from './refusals.ts';
import type { SheetBuilder, SourceBook, SourceSheet } from './source.ts';

const linesAbove = 6;

interface WordCell {
  text: string;
  span: number;
  /** part of a cell merged downwards: where it begins, or a continuation */
  vertical: 'none' | 'start' | 'more';
}

/** @throws Refusal NO_TABLE, ZIP_BAD, FILE_SUSPICIOUS, TOO_MANY_SHEETS */
export function readWordTables(file: Buffer, entries: ArchiveEntry[]): SourceBook {
  let document: Buffer | null = null;
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue;
    const bytes = entryBytes(file, entry);
    if (/\.(xml|rels)$/i.test(entry.name) && declaresDoctype(bytes)) throw new Refusal('FILE_SUSPICIOUS');
    if (entry.name.toLowerCase() === 'word/document.xml') document = bytes;
  }
  const sheets = document ? tables(document.toString('utf8')) : [];
  if (sheets.length === 0) throw new Refusal('NO_TABLE', '这是 Word 文档，里面没有表格。请确认发来的是不是填好的那一份。');
  if (sheets.length > limits.sheets)
    throw new Refusal('TOO_MANY_SHEETS', `文档里的表格太多，最多 ${limits.sheets} 张。请只保留要报的表格后再导入。`);
  return { format: 'docx', date1904: false, notes: [], sheets };
}

function tables(xml: string): SourceSheet[] {
  const sheets: SourceSheet[] = [];
  const stops =
    /<w:(tbl|tr|tc|p|t|br|tab|cr|gridSpan|gridBefore|vMerge|del|moveFrom)(?=[\s>/])([^>]*)>|<\/w:(tbl|tr|tc|p|t|del|moveFrom)>/g;
  let above: string[] = [];
  let paragraph = '';
  let rows: WordCell[][] = [];
  let row: WordCell[] = [];
  let cell: WordCell = emptyCell();
  let depth = 0;
  let removed = 0;
  for (let match = stops.exec(xml); match; match = stops.exec(xml)) {
    const [whole, open, attributes = '', close] = match;
    const single = whole.endsWith('/>');
    const value = /\sw:val="([^"]*)"/.exec(attributes)?.[1];
    if (open === 'tbl' && !single) {
      depth += 1;
      if (depth === 1) rows = [];
    } else if (open === 'tr' && depth === 1) row = [];
    else if (open === 'tc' && depth === 1) cell = emptyCell();
    else if (open === 'gridSpan' && depth === 1) cell.span = Math.max(1, Math.min(limits.columns, Number(value) || 1));
    else if (open === 'gridBefore' && depth === 1)
      row.push({ text: '', span: Math.max(1, Math.min(limits.columns, Number(value) || 1)), vertical: 'none' });
    else if (open === 'vMerge' && depth === 1) cell.vertical = value === 'restart' ? 'start' : 'more';
    else if ((open === 'del' || open === 'moveFrom') && !single) removed += 1;
    else if (close === 'del' || close === 'moveFrom') removed = Math.max(0, removed - 1);
    else if (open === 't' && !single) {
      const end = xml.indexOf('</w:t>', stops.lastIndex);
      if (end === -1) break;
      if (removed === 0) paragraph += unescapeXml(xml.slice(stops.lastIndex, end));
      stops.lastIndex = end;
    } else if ((open === 'br' || open === 'cr') && removed === 0) paragraph += '\n';
    else if (open === 'tab' && removed === 0 && single && attributes.trim() === '/') paragraph += ' ';
    else if (close === 'p') {
      if (depth > 0) cell.text += cell.text === '' ? paragraph : `\n${paragraph}`;
      else if (paragraph.trim() !== '') above = [...above, paragraph].slice(-linesAbove);
      paragraph = '';
    } else if (close === 'tc' && depth === 1) row.push(cell);
    else if (close === 'tr' && depth === 1) rows.push(row);
    else if (close === 'tbl') {
      depth = Math.max(0, depth - 1);
      if (depth === 0) {
        sheets.push(sheetOf(`表${sheets.length + 1}`, above, rows));
        above = [];
        rows = [];
      }
    }
  }
  return sheets;
}

function sheetOf(name: string, above: string[], rows: WordCell[][]): SourceSheet {
  return {
    name,
    visibility: 'visible',
    hiddenColumns: [],
    merges: mergesOf(above.length, rows),
    *rows(builder: SheetBuilder): Iterable<WireRow> {
      for (const [index, line] of above.entries()) {
        builder.begin(index, false);
        builder.text(0, line);
        const done = builder.end();
        if (done) yield done;
      }
      for (const [index, cells] of rows.entries()) {
        builder.begin(above.length + index, false);
        let column = 0;
        for (const cell of cells) {
          if (cell.vertical !== 'more') builder.text(column, cell.text.trim());
          column += cell.span;
        }
        const done = builder.end();
        if (done) yield done;
      }
    },
  };
}

/** Flat list as in SourceSheet.merges: 1-based rows, 0-based columns. */
function mergesOf(offset: number, rows: WordCell[][]): number[] {
  const merges: number[] = [];
  const open = new Map<number, { top: number; right: number; bottom: number }>();
  const close = (left: number): void => {
    const range = open.get(left);
    open.delete(left);
    if (range && (range.bottom > range.top || range.right > left)) merges.push(range.top, left, range.bottom, range.right);
  };
  for (const [index, cells] of rows.entries()) {
    const line = offset + index + 1;
    let column = 0;
    const continued = new Set<number>();
    for (const cell of cells) {
      const range = open.get(column);
      if (cell.vertical === 'more' && range) {
        range.bottom = line;
        continued.add(column);
      } else {
        close(column);
        if (cell.vertical === 'start') {
          open.set(column, { top: line, right: column + cell.span - 1, bottom: line });
          continued.add(column);
        } else if (cell.span > 1) merges.push(line, column, line, column + cell.span - 1);
      }
      column += cell.span;
    }
    for (const left of [...open.keys()]) if (!continued.has(left)) close(left);
  }
  for (const left of [...open.keys()]) close(left);
  return merges;
}

function emptyCell(): WordCell {
  return { text: '', span: 1, vertical: 'none' };
}

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(lt|gt|amp|quot|apos));/g, (_, decimal, hex, name) => {
    if (name) return { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }[name as 'lt'];
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
