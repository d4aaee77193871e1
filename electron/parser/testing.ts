/** Workbooks, archives and documents made on the spot, for tests of anything that reads files. Not part of the program. */
import { crc32, deflateRawSync } from 'node:zlib';
import * as XLSX from 'xlsx';

export type TestCell = string | number | boolean | null | XLSX.CellObject;

export interface TestSheet {
  name: string;
  rows: TestCell[][];
  /** A1 ranges */
  merges?: string[];
  /** 1-based, as a person counts */
  hiddenRows?: number[];
  /** letters */
  hiddenColumns?: string[];
  visibility?: 'visible' | 'hidden' | 'very-hidden';
}

export interface TestBookOptions {
  bookType?: 'xlsx' | 'xlsm' | 'xlsb' | 'biff8' | 'ods' | 'html' | 'xlml';
  date1904?: boolean;
}

/** A workbook as bytes, written by SheetJS. `biff8` is .xls, `xlml` is XML of Excel 2003; html holds the first sheet only. */
export function workbookBytes(sheets: TestSheet[], options: TestBookOptions = {}): Buffer {
  const book = XLSX.utils.book_new();
  for (const sheet of sheets) {
    const made = XLSX.utils.aoa_to_sheet(sheet.rows);
    if (sheet.merges) made['!merges'] = sheet.merges.map((range) => XLSX.utils.decode_range(range));
    if (sheet.hiddenRows) {
      made['!rows'] = [];
      for (const row of sheet.hiddenRows) made['!rows'][row - 1] = { hidden: true };
    }
    if (sheet.hiddenColumns) {
      made['!cols'] = [];
      for (const column of sheet.hiddenColumns) made['!cols'][XLSX.utils.decode_col(column)] = { hidden: true };
    }
    XLSX.utils.book_append_sheet(book, made, sheet.name);
  }
  const hidden = { visible: 0, hidden: 1, 'very-hidden': 2 } as const;
  book.Workbook = {
    WBProps: { date1904: options.date1904 === true },
    Sheets: sheets.map((sheet) => ({ name: sheet.name, Hidden: hidden[sheet.visibility ?? 'visible'] })),
  };
  return XLSX.write(book, { type: 'buffer', bookType: options.bookType ?? 'xlsx', compression: true }) as Buffer;
}

/** What Excel writes for a workbook with a password to open: a compound file whose one stream is cipher text. */
export function encryptedWorkbookBytes(): Buffer {
  const container = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.from('040004004000000000', 'hex'));
  XLSX.CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(4096, 0xa5));
  return Buffer.from(XLSX.CFB.write(container, { type: 'buffer' }) as Uint8Array);
}

/** A compound file with one stream, e.g. 'WordDocument' for what .doc looks like from outside. */
export function compoundBytes(stream: string): Buffer {
  const container = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(container, `/${stream}`, Buffer.alloc(4096, 1));
  return Buffer.from(XLSX.CFB.write(container, { type: 'buffer' }) as Uint8Array);
}

export interface TestEntry {
  name: string;
  data: Buffer | string;
  /** the size the headers claim, when it is to be a lie */
  claimedBytes?: number;
  encrypted?: boolean;
  /** only listed in the directory, as beginning at this offset, which lies inside another entry */
  inside?: number;
}

/** An archive with whatever headers a test wants, valid unless told otherwise. */
export function zipBytes(entries: TestEntry[], options: { store?: boolean } = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data);
    const packed = options.store ? data : deflateRawSync(data);
    const name = Buffer.from(entry.name, 'utf8');
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800 | (entry.encrypted ? 1 : 0), 2);
    fields.writeUInt16LE(options.store ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(entry.claimedBytes ?? data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = entry.inside ?? at;
    if (entry.inside === undefined) {
      const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, name, packed]);
      parts.push(local);
      at += local.length;
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(place, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, tail, name]));
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

/** The parts of a one-sheet xlsx around a given worksheet body, to be changed before zipping. */
export function xlsxParts(sheetXml: string): TestEntry[] {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return [
    {
      name: '[Content_Types].xml',
      data: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      // style 1 is built-in format 31, which Chinese Excel never writes out
      data: `<?xml version="1.0"?><styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="31"/></cellXfs></styleSheet>`,
    },
    { name: 'xl/worksheets/sheet1.xml', data: `<?xml version="1.0"?><worksheet xmlns="${main}">${sheetXml}</worksheet>` },
  ];
}

/** A .docx with the given body, written in w: elements. */
export function docxBytes(body: string): Buffer {
  return zipBytes([
    { name: '[Content_Types].xml', data: '<?xml version="1.0"?><Types/>' },
    { name: 'word/document.xml', data: `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>` },
  ]);
}

/** Text in the encoding of Chinese Windows. */
export async function gbkBytes(text: string): Promise<Buffer> {
  const tables = (await import('xlsx/dist/cpexcel.full.mjs')) as unknown as { utils: { encode(page: number, text: string): number[] } };
  return Buffer.from(tables.utils.encode(936, text));
}

/**
 * The longest stretch this thread computed without returning to its event loop, in milliseconds of its own CPU time: unlike a clock
 * it does not blame us for a busy machine.
 */
export function watchEventLoop(): { stop(): number } {
  const used = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let longest = 0;
  let before = used();
  const timer = setInterval(() => {
    const now = used();
    longest = Math.max(longest, now - before);
    before = now;
  }, 5);
  return {
    stop() {
      clearInterval(timer);
      return Math.max(longest, used() - before);
    },
  };
}
