/**
 * From sheets to bytes, in the formats enterprises send. Everything here is deterministic: styled workbooks come from hucre and are packed
 * again by SheetJS's own (pure JavaScript) deflate with a fixed core.xml, so that neither clock nor zlib edition shows in the bytes.
 */
import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre';
import { CFB, utils, type WorkBook, type WorkSheet, write } from 'xlsx';
import { dayOfSerial } from './days.ts';
import { encodeGbk } from './gbk.ts';
import type { Random } from './random.ts';
import { addRow, type Cell, columnLetters, newSheet, type RowLook, type Sheet } from './sheet.ts';

const thin = { style: 'thin' } as const;
const border = { top: thin, right: thin, bottom: thin, left: thin };

/** How the plain office workbook looks: a bold title, a grey or yellow heading, 宋体 throughout. */
function styleOf(look: RowLook, cell: Cell, tinted: boolean): CellStyle {
  switch (look) {
    case 'title':
      return { font: { name: '黑体', size: 18, bold: true }, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } };
    case 'line':
    case 'foot':
      return { font: { name: '宋体', size: 11 }, alignment: { vertical: 'center' } };
    case 'heading':
      return {
        font: { name: '宋体', size: 11, bold: true },
        alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
        border,
        ...(tinted ? { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: 'FFF2CC' } } } : {}),
      };
    case 'body':
      return {
        font: { name: '宋体', size: 10 },
        alignment: { horizontal: typeof cell === 'string' && cell.length > 14 ? 'left' : 'center', vertical: 'center', wrapText: true },
        border,
        ...numberFormat(cell),
      };
  }
}

function numberFormat(cell: Cell): { numFmt?: string } {
  if (cell === null || typeof cell === 'number') return {};
  if (typeof cell === 'string') return /^\d{11,}/.test(cell) ? { numFmt: '@' } : {};
  return { numFmt: 'serial' in cell ? 'yyyy/m/d' : cell.format };
}

function plain(cell: Cell): string | number | null {
  if (cell === null || typeof cell !== 'object') return cell;
  return 'serial' in cell ? cell.serial : cell.number;
}

/** Lines a text needs in a column: a Chinese character is two wide. */
function linesIn(cell: Cell, width: number): number {
  if (typeof cell !== 'string') return 1;
  return cell.split('\n').reduce((sum, line) => {
    const wide = [...line].reduce((total, character) => total + ((character.codePointAt(0) ?? 0) > 255 ? 2 : 1), 0);
    return sum + Math.max(1, Math.ceil(wide / Math.max(1, width - 2)));
  }, 0);
}

function rowHeight(sheet: Sheet, row: number): number {
  const look = sheet.looks[row];
  if (look === 'title') return 32;
  if (look === 'line') return 20;
  const widthAt = (column: number): number => {
    const merge = sheet.merges.find(([top, left]) => top === row && left === column);
    let width = 0;
    for (let at = column; at <= (merge?.[3] ?? column); at++) width += sheet.widths[at] ?? 9;
    return width;
  };
  const lines = (sheet.rows[row] ?? []).map((cell, column) => linesIn(cell, widthAt(column)));
  return Math.min(400, Math.max(18, Math.max(1, ...lines) * 15 + 6));
}

function toHucre(sheet: Sheet, tinted: boolean): WriteSheet {
  const width = Math.max(1, sheet.widths.length, ...sheet.rows.map((row) => row.length));
  const cells: WriteSheet['cells'] = new Map();
  for (const [y, row] of sheet.rows.entries()) {
    const look = sheet.looks[y] ?? 'body';
    const count = look === 'body' || look === 'heading' ? width : row.length;
    for (let x = 0; x < count; x++) {
      const cell = row[x] ?? null;
      const value = plain(cell);
      cells.set(`${y},${x}`, {
        value,
        type: value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string',
        style: styleOf(look, cell, tinted),
      });
    }
  }
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rows: sheet.rows.map((row) => Array.from({ length: width }, (_, x) => plain(row[x] ?? null))),
    cells,
    merges: sheet.merges.map(([startRow, startCol, endRow, endCol]) => ({ startRow, startCol, endRow, endCol })),
    columns: Array.from({ length: width }, (_, x) => ({
      width: sheet.widths[x] ?? 9,
      ...(sheet.hiddenColumns.includes(x) ? { hidden: true } : {}),
    })),
    rowDefs: new Map(sheet.rows.map((_, y) => [y, { height: rowHeight(sheet, y) }])),
    pageSetup: { orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

const coreProperties =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  '<dc:creator>Administrator</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2026-09-30T08:00:00Z</dcterms:created></cp:coreProperties>';

/** A styled .xlsx as Excel or WPS would save it. */
export async function toXlsx(sheets: readonly Sheet[], options: { tinted?: boolean } = {}): Promise<Buffer> {
  const raw = await writeXlsx({ sheets: sheets.map((sheet) => toHucre(sheet, options.tinted ?? false)) });
  const archive = CFB.read(Buffer.from(raw), { type: 'buffer' });
  const core = CFB.find(archive, '/docProps/core.xml');
  if (core) {
    core.content = Buffer.from(coreProperties, 'utf8');
    core.size = core.content.length;
  }
  return Buffer.from(CFB.write(archive, { type: 'buffer', fileType: 'zip', compression: true }));
}

function toSheetJs(sheet: Sheet): WorkSheet {
  const made: WorkSheet = utils.aoa_to_sheet(sheet.rows.map((row) => row.map(plain)));
  for (const [y, row] of sheet.rows.entries()) {
    for (const [x, cell] of row.entries()) {
      const placed = made[columnLetters(x) + (y + 1)];
      const format = numberFormat(cell).numFmt;
      if (placed && format) placed.z = format;
    }
  }
  made['!merges'] = sheet.merges.map(([top, left, bottom, right]) => ({ s: { r: top, c: left }, e: { r: bottom, c: right } }));
  made['!cols'] = sheet.widths.map((width, at) => ({ wch: width, hidden: sheet.hiddenColumns.includes(at) }));
  return made;
}

/** A BIFF8 workbook (.xls of Excel 97–2003, and .et of WPS). */
export function toBiff8(sheets: readonly Sheet[]): Buffer {
  const book: WorkBook = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, toSheetJs(sheet), sheet.name);
  book.Workbook = { Sheets: sheets.map((sheet) => ({ name: sheet.name, Hidden: sheet.hidden ? 1 : 0 })) };
  return Buffer.from(write(book, { type: 'buffer', bookType: 'biff8' }));
}

function csvText(cell: Cell): string {
  if (cell !== null && typeof cell === 'object' && 'serial' in cell) {
    // a spreadsheet program saves the day as it shows it
    return dayOfSerial(cell.serial).replaceAll('-0', '-').replaceAll('-', '/');
  }
  const value = plain(cell);
  const shown = value === null ? '' : String(value);
  return /[",\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

/** A .csv as 另存为 gives it: CRLF, in GBK (the Chinese Windows default) or UTF-8 with its mark. */
export function toCsv(sheet: Sheet, encoding: 'gbk' | 'utf8'): Buffer {
  const width = Math.max(...sheet.rows.map((row) => row.length));
  const lines = sheet.rows.map((row) => Array.from({ length: width }, (_, x) => csvText(row[x] ?? null)).join(','));
  const body = `${lines.join('\r\n')}\r\n`;
  return encoding === 'utf8' ? Buffer.from(`\ufeff${body}`, 'utf8') : encodeGbk(body);
}

/** A web page saved under .xls, as some reporting systems export. */
export function toHtmlXls(sheet: Sheet): Buffer {
  const marked = (value: string): string =>
    value
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('\n', '<br style="mso-data-placement:same-cell">');
  const covered = new Set<string>();
  const spans = new Map<string, string>();
  for (const [top, left, bottom, right] of sheet.merges) {
    for (let y = top; y <= bottom; y++) for (let x = left; x <= right; x++) covered.add(`${y},${x}`);
    covered.delete(`${top},${left}`);
    spans.set(`${top},${left}`, ` rowspan="${bottom - top + 1}" colspan="${right - left + 1}"`);
  }
  const width = sheet.widths.length;
  const rows = sheet.rows.map((row, y) => {
    const cells = Array.from({ length: width }, (_, x) => {
      if (covered.has(`${y},${x}`)) return '';
      const value = plain(row[x] ?? null);
      return `<td${spans.get(`${y},${x}`) ?? ''} style="mso-number-format:'\\@'">${value === null ? '' : marked(String(value))}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return Buffer.from(
    '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n' +
      `<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${sheet.name}</title></head>\r\n` +
      `<body><table border="1">\r\n${rows.join('\r\n')}\r\n</table></body></html>\r\n`,
    'utf8',
  );
}

/**
 * A workbook with an opening password, as seen from outside: the container of [MS-OFFCRYPTO] with EncryptionInfo (agile) and
 * EncryptedPackage. The package is noise; nobody can open it, which is all a refusal needs.
 */
export function toLocked(random: Random): Buffer {
  const noise = (count: number): Buffer => Buffer.from(Array.from({ length: count }, () => random.between(0, 255)));
  const base64 = (count: number): string => noise(count).toString('base64');
  const cipher =
    'saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"';
  const info =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" ' +
    'xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">' +
    `<keyData ${cipher} saltValue="${base64(16)}"/>` +
    `<dataIntegrity encryptedHmacKey="${base64(64)}" encryptedHmacValue="${base64(64)}"/>` +
    '<keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password">' +
    `<p:encryptedKey spinCount="100000" ${cipher} saltValue="${base64(16)}" encryptedVerifierHashInput="${base64(16)}" ` +
    `encryptedVerifierHashValue="${base64(64)}" encryptedKeyValue="${base64(32)}"/></keyEncryptor></keyEncryptors></encryption>`;
  const size = 9_216;
  const length = Buffer.alloc(8);
  length.writeUInt32LE(size - 7);
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from(info, 'utf8')]));
  CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.concat([length, noise(size)]));
  return Buffer.from(CFB.write(container, { type: 'buffer', fileType: 'cfb' }) as Uint8Array);
}

/** The owner file a spreadsheet program leaves beside an open workbook (~$…): a name, twice, and nothing else. */
export function toLockFile(name: string): Buffer {
  const bytes = Buffer.alloc(165, 0x20);
  const short = encodeGbk(name);
  bytes[0] = short.length;
  short.copy(bytes, 1);
  bytes.writeUInt16LE(name.length, 55);
  bytes.write(name, 57, 'utf16le');
  return bytes;
}

/** A helper sheet with the lists of the drop-downs, hidden as template makers do. */
export function helperSheet(name: string, lists: readonly (readonly string[])[]): Sheet {
  const sheet = newSheet(name);
  sheet.hidden = true;
  const height = Math.max(...lists.map((list) => list.length));
  for (let row = 0; row < height; row++) {
    addRow(
      sheet,
      'line',
      lists.map((list) => list[row] ?? null),
    );
  }
  return sheet;
}
