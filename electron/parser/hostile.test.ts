/**
 * Files that want to hurt, or are simply broken or something else. Each ends in a read or a typed refusal, within the limits, while
 * the reading program stays responsive. Each case names the guard whose removal turns it red.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readForeignFile } from '../backend/intake/reading/readForeignFile.ts';
import { createParserPool } from '../hosts/parserProcess.ts';
import type { ReadOutcome } from './protocol.ts';
import { compoundBytes, docxBytes, encryptedWorkbookBytes, watchEventLoop, workbookBytes, xlsxParts, zipBytes } from './testing.ts';

const pool = createParserPool();
afterAll(() => pool.close());
const read = (name: string, bytes: Uint8Array): Promise<ReadOutcome> => readForeignFile(pool.startParser, { name, bytes });
const verdict = (outcome: ReadOutcome): string => (outcome.outcome === 'read' ? 'read' : outcome.code);
const codeOf = async (name: string, bytes: Uint8Array): Promise<string> => verdict(await read(name, bytes));

const corpus = new URL('./fixtures/hostile/', import.meta.url);
/** What each file of the corpus is: anything not named here may be read or refused, but must end. */
const expected: Record<string, string> = {
  'calamine-issue-174.xlsx': 'read',
  'calamine-pass_protected.ods': 'ENCRYPTED',
  'calamine-pass_protected.xlsb': 'ENCRYPTED',
  'calamine-pass_protected.xlsx': 'ENCRYPTED',
  'phpspreadsheet-index-999999999.xml': 'TOO_MANY_COLUMNS',
  'phpspreadsheet-issue-3982.xlsx': 'read',
  'phpspreadsheet-row-999999999.xlsx': 'read',
  'phpspreadsheet-XEETestInvalidUTF-16.xml': 'FILE_SUSPICIOUS',
  'phpspreadsheet-XEETestInvalidUTF-7.xml': 'FILE_SUSPICIOUS',
  'phpspreadsheet-XEETestInvalidUTF-7-whitespace.xml': 'FILE_SUSPICIOUS',
  'poi-51535.xls': 'read',
  'poi-57893-many-merges.xlsx': 'read',
  'poi-SharedFormulaTest.xls': 'read',
  'poi-Simple.xlsb': 'read',
  'poi-password.xls': 'ENCRYPTED',
  'poi-poc-shared-strings.xlsx': 'TOO_LARGE', // a million characters in each of many cells
  'poi-poc-xmlbomb-empty.xlsx': 'FILE_SUSPICIOUS',
  'poi-poc-xmlbomb.xlsx': 'FILE_SUSPICIOUS',
  'poi-protected_passtika.xlsx': 'ENCRYPTED',
  'sheetjs-51535.xml': 'read',
};

describe('the corpus', () => {
  // Red when the declared range is walked (memory or time), when NULs and surrogates are not cleaned, when encryption is not detected.
  for (const name of readdirSync(corpus)) {
    it(`ends with ${name}`, async () => {
      const loop = watchEventLoop();
      const outcome = await read(name, readFileSync(new URL(name, corpus)));
      expect(loop.stop()).toBeLessThan(200);
      if (expected[name]) expect(verdict(outcome)).toBe(expected[name]);
      if (outcome.outcome === 'refused') {
        expect(['TIMEOUT', 'MEMORY', 'CRASHED']).not.toContain(outcome.code);
        expect(outcome.says).toMatch(/^[^a-z]*[\u4e00-\u9fff].*。$/s);
        return;
      }
      for (const sheet of outcome.book.sheets) {
        expect(sheet.name.isWellFormed() && !sheet.name.includes('\u0000')).toBe(true);
      }
    });
  }
});

describe('archives', () => {
  const honest = xlsxParts('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');
  const filler = Buffer.alloc(8 * 1024 * 1024, 'A');

  it('reads the honest archive that the others are made from', async () => {
    expect(await codeOf('a.xlsx', zipBytes(honest))).toBe('read');
  });
  // Red without the ratio limit.
  it('refuses an entry packed two hundred times and more', async () => {
    expect(await codeOf('a.xlsx', zipBytes([...honest, { name: 'xl/media/a.bin', data: filler }]))).toBe('ZIP_BOMB');
  });
  // Red without maxOutputLength and the comparison of sizes.
  it('refuses headers that lie about a size, in either direction', async () => {
    const data = Buffer.from(Array.from({ length: 9_000 }, (_, index) => index % 251));
    expect(await codeOf('a.xlsx', zipBytes([...honest, { name: 'xl/a.xml', data, claimedBytes: 100 }]))).toBe('ZIP_BAD');
    expect(await codeOf('a.xlsx', zipBytes([...honest, { name: 'xl/a.xml', data, claimedBytes: 9_001 }]))).toBe('ZIP_BAD');
  });
  // Red without the set of names: one program sees the first entry, another the second.
  it('refuses two entries of one name, also when only the case differs', async () => {
    expect(await codeOf('a.xlsx', zipBytes([...honest, { name: 'xl/Worksheets/SHEET1.xml', data: '<worksheet/>' }]))).toBe('ZIP_BAD');
  });
  // Red without the check of overlaps.
  it('refuses an entry that lies inside another one', async () => {
    const inner = { name: 'xl/b.xml', data: 'x' };
    const innerRecord = zipBytes([inner], { store: true }).subarray(0, 30 + inner.name.length + inner.data.length);
    const outer = [...honest, { name: 'xl/a.bin', data: innerRecord }];
    const inside = zipBytes(outer, { store: true }).indexOf(innerRecord);
    expect(await codeOf('a.xlsx', zipBytes(outer, { store: true }))).toBe('read');
    expect(await codeOf('a.xlsx', zipBytes([...outer, { ...inner, inside }], { store: true }))).toBe('ZIP_BAD');
  });
  it('refuses more than two thousand entries', async () => {
    const many = Array.from({ length: 2_001 }, (_, index) => ({ name: `xl/media/${index}`, data: 'x' }));
    expect(await codeOf('a.xlsx', zipBytes([...honest, ...many]))).toBe('ZIP_BOMB');
  });
  it('refuses entries with a password, and an archive cut in half', async () => {
    expect(await codeOf('a.xlsx', zipBytes(honest.map((entry) => ({ ...entry, encrypted: true }))))).toBe('ENCRYPTED');
    expect(await codeOf('a.xlsx', zipBytes(honest).subarray(0, 700))).toBe('TRUNCATED');
  });
  // Red without declaresDoctype.
  it('refuses a part with a document type, also in UTF-16', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "x">]><sst/>';
    expect(await codeOf('a.xlsx', zipBytes([...honest, { name: 'xl/sharedStrings.xml', data: bomb }]))).toBe('FILE_SUSPICIOUS');
    expect(await codeOf('a.xlsx', zipBytes([...honest, { name: 'xl/a.xml', data: Buffer.from(`\ufeff${bomb}`, 'utf16le') }]))).toBe(
      'FILE_SUSPICIOUS',
    );
  });
  // Red when a sheet the library could not read is passed over: the file then looks like an empty table.
  it('refuses a workbook one of whose sheets cannot be read', async () => {
    const broken = '<sheetData><row r="1"><c r="A1" t="s"><v>5</v></c></row></sheetData>';
    const outcome = await read('a.xlsx', zipBytes(xlsxParts(broken)));
    expect(outcome).toMatchObject({ outcome: 'refused', code: 'UNREADABLE', says: expect.stringContaining('「台账」') });
  });
});

describe('damage', () => {
  // Red without the checksum: the cell then reads 2.
  it('refuses a workbook in which one bit has flipped', async () => {
    const stored = zipBytes(xlsxParts('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'), { store: true });
    const at = stored.indexOf('<v>1</v>') + 3;
    stored[at] = (stored[at] ?? 0) ^ 3;
    expect(await codeOf('a.xlsx', stored)).toBe('ZIP_BAD');
  });
  // Red when what the library makes of it, an empty table, is believed.
  it('refuses a sheet whose rows do not end, and a workbook without sheets', async () => {
    expect(await codeOf('a.xlsx', zipBytes(xlsxParts('<sheetData><row r="1"><c r="A1"><v>1</v></c>')))).toBe('UNREADABLE');
    const none = '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><!-- </Workbook>';
    expect(await codeOf('a.xml', Buffer.from(none))).toBe('NO_TABLE');
  });
  // The five that hung xlsx 0.18.5 for more than 15 s each.
  it('needs no more than two seconds of work for tags that never close', async () => {
    const cases: [string, string][] = [
      ['a.xls', `<html><table>${'<!--'.repeat(150_000)}`],
      ['a.xls', `<html>${'<table>'.repeat(100_000)}`],
      ['a.xml', `<?xml version="1.0"?><Workbook>${'<!--'.repeat(150_000)}`],
    ];
    const archives = ['<sheetData>'.repeat(60_000), `<sheetData/>${'<mergeCell'.repeat(60_000)}`];
    const all = [
      ...cases.map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
      ...archives.map((body) => ({ name: 'a.xlsx', bytes: zipBytes(xlsxParts(body)) })),
    ];
    for (const file of all) {
      const outcome = await readForeignFile(pool.startParser, file, { wallClockMs: 8_000 });
      expect(verdict(outcome)).not.toBe('TIMEOUT');
    }
  });
});

describe('limits', () => {
  const one = (address: string): string => `<c r="${address}"><v>1</v></c>`;
  it('refuses what lies below row 120,000 and says where it is', async () => {
    const sheet = `<sheetData><row r="1">${one('A1')}</row><row r="1048576">${one('XFD1048576')}</row></sheetData>`;
    const outcome = await read('a.xlsx', zipBytes(xlsxParts(sheet)));
    expect(outcome).toMatchObject({ code: 'TOO_MANY_ROWS', says: expect.stringContaining('「台账」的 XFD1048576') });
  });
  // Red when rows are walked by index: the array of this sheet has four billion places and one row.
  it('finds the one real row of a sheet that pretends to be endless', async () => {
    const sheet =
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row ss:Index="4000000000"><Cell><Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet></Workbook>';
    const file = { name: 'a.xml', bytes: Buffer.from(sheet) };
    expect(verdict(await readForeignFile(pool.startParser, file, { wallClockMs: 8_000 }))).toBe('TOO_MANY_ROWS');
  });
  it('refuses what lies right of column 256', async () => {
    expect(await codeOf('a.xlsx', zipBytes(xlsxParts(`<sheetData><row r="1">${one('IW1')}</row></sheetData>`)))).toBe('TOO_MANY_COLUMNS');
    expect(await codeOf('a.csv', Buffer.from(`${'1,'.repeat(10_000)}\n`))).toBe('TOO_MANY_COLUMNS');
  });
  it('does not mind formatted but empty rows down to the last', async () => {
    const sheet = `<sheetData><row r="1">${one('A1')}</row><row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>`;
    expect(await codeOf('a.xlsx', zipBytes(xlsxParts(sheet)))).toBe('read');
  });
  it('refuses more than 40 sheets and files above 50 MB', async () => {
    const sheets = Array.from({ length: 41 }, (_, index) => ({ name: `表${index}`, rows: [['x']] }));
    expect(await codeOf('a.xlsx', workbookBytes(sheets))).toBe('TOO_MANY_SHEETS');
    expect(await codeOf('a.csv', Buffer.alloc(50 * 1024 * 1024 + 1, 'a'))).toBe('TOO_LARGE');
  });
});

describe('files that are something else', () => {
  const tables: Record<string, Buffer> = {
    xlsx: workbookBytes([{ name: 'a', rows: [['x']] }]),
    xls: workbookBytes([{ name: 'a', rows: [['x']] }], { bookType: 'biff8' }),
    csv: Buffer.from('a,b\nc,d\n'),
    docx: docxBytes('<w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'),
  };
  const others: [what: string, bytes: Buffer, code: string][] = [
    ['png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'IMAGE'],
    ['pdf', Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'), 'PDF'],
    ['zip', zipBytes([{ name: '8月收表/甲厂.xlsx', data: 'x' }]), 'ARCHIVE'],
    ['exe', Buffer.concat([Buffer.from('MZ\u0090\u0000', 'latin1'), Buffer.alloc(200)]), 'PROGRAM'],
    ['encrypted xlsx', encryptedWorkbookBytes(), 'ENCRYPTED'],
    ['doc', compoundBytes('WordDocument'), 'WORD'],
    ['ppt', compoundBytes('PowerPoint Document'), 'PRESENTATION'],
    ['access', Buffer.concat([Buffer.from('\u0000\u0001\u0000\u0000Standard ACE DB\u0000', 'latin1'), Buffer.alloc(500)]), 'ACCESS'],
    ['rar', Buffer.from('526172211a0701003392b5e50a01', 'hex'), 'ARCHIVE'],
    ['7z', Buffer.from('377abcaf271c0004', 'hex'), 'ARCHIVE'],
    ['numbers', zipBytes([{ name: 'Index/Document.iwa', data: 'x' }]), 'NUMBERS'],
    ['ofd', zipBytes([{ name: 'OFD.xml', data: '<ofd/>' }]), 'OFD'],
    ['mht', Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related;\n'), 'WEB_ARCHIVE'],
    ['rtf', Buffer.from('{\\rtf1\\ansi x}'), 'WORD'],
    ['nothing', Buffer.alloc(0), 'EMPTY_FILE'],
    ['zeros', Buffer.alloc(4096), 'TRUNCATED'],
    ['noise', Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 197 + (index >> 3) * 31 + 5) % 256)), 'UNKNOWN_KIND'],
    ['a page without a table', Buffer.from('<html><body>登录已过期</body></html>'), 'NO_TABLE'],
    ['a letter', docxBytes('<w:p><w:r><w:t>通知</w:t></w:r></w:p>'), 'NO_TABLE'],
  ];

  // Red when the extension is trusted anywhere.
  it('reads tables and refuses the rest under every extension', async () => {
    const extensions = ['xlsx', 'xls', 'csv', 'png', 'pdf', 'docx'];
    for (const extension of extensions) {
      for (const [kind, bytes] of Object.entries(tables)) {
        const outcome = await read(`表.${extension}`, bytes);
        expect([kind, extension, verdict(outcome)]).toEqual([kind, extension, 'read']);
        if (outcome.outcome === 'read') expect(outcome.book.notes).toHaveLength(kind === extension ? 0 : 1);
      }
      for (const [what, bytes, code] of others.slice(0, 4))
        expect([what, extension, await codeOf(`表.${extension}`, bytes)]).toEqual([what, extension, code]);
    }
  });

  for (const [what, bytes, code] of others) {
    it(`says what it is: ${what}`, async () => {
      const outcome = await read('表.xlsx', bytes);
      expect(verdict(outcome)).toBe(code);
      if (outcome.outcome === 'refused') expect(outcome.says).toMatch(/[\u4e00-\u9fff].*。$/);
    });
  }

  it('knows the trace of an open workbook by its name', async () => {
    expect(await codeOf('8月收表/~$台账.xlsx', Buffer.alloc(165, 32))).toBe('LOCK_FILE');
  });
});
