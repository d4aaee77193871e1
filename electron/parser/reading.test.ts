/** What comes in, cell by cell, from every kind of workbook we take. Everything runs through the real process. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readForeignFile } from '../backend/intake/reading/readForeignFile.ts';
import { createParserPool } from '../hosts/parserProcess.ts';
import type { ParsedBook, ParsedSheet } from './protocol.ts';
import { docxBytes, type TestSheet, workbookBytes, xlsxParts, zipBytes } from './testing.ts';

const pool = createParserPool();
afterAll(() => pool.close());

async function read(name: string, bytes: Uint8Array): Promise<ParsedBook> {
  const outcome = await readForeignFile(pool.startParser, { name, bytes });
  if (outcome.outcome === 'refused') throw new Error(`${outcome.code} ${outcome.says}`);
  return outcome.book;
}
const first = (book: ParsedBook): ParsedSheet => {
  const sheet = book.sheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const texts = (sheet: ParsedSheet): unknown[][] => sheet.rows.map((row) => row.cells.map((cell) => cell.v));

const ledger: TestSheet = {
  name: '隐患台账',
  rows: [
    ['××镇隐患排查台账', null, null],
    ['填报单位：恒基铸造', null, null],
    ['序号', '隐患描述', '发现日期'],
    [1, '配电箱门未跨接', { t: 'n', v: 45_839, z: 'yyyy"年"m"月"d"日"' }],
    [2, '氧气瓶与乙炔瓶混放', { t: 'n', v: 45_840, z: 'yyyy"年"m"月"d"日"' }],
  ],
  merges: ['A1:C1'],
};

describe('kinds of workbook', () => {
  // Each reads the same ledger; a kind whose reader breaks turns exactly its own line red.
  for (const [bookType, format, extension] of [
    ['xlsx', 'xlsx', 'xlsx'],
    ['xlsm', 'xlsx', 'xlsm'],
    ['xlsb', 'xlsb', 'xlsb'],
    ['biff8', 'xls', 'xls'],
    ['biff8', 'xls', 'et'],
    ['ods', 'ods', 'ods'],
    ['xlml', 'xml2003', 'xml'],
  ] as const) {
    it(`reads .${extension} with its title merge, numbers and dates`, async () => {
      const book = await read(`台账.${extension}`, workbookBytes([ledger], { bookType }));
      expect(book.format).toBe(format);
      expect(book.notes).toEqual([]);
      const sheet = first(book);
      expect(sheet.name).toBe('隐患台账');
      expect(sheet.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 2 }]);
      expect(sheet.rows.map((row) => row.row)).toEqual([1, 2, 3, 4, 5]);
      expect(texts(sheet)[3]?.slice(0, 2)).toEqual([1, '配电箱门未跨接']);
      expect(sheet.rows[3]?.cells[2]).toMatchObject({ c: 2, t: 'n', v: 45_839, d: true });
    });
  }

  it('reads a page saved as .xls, keeps every cell as text and says that it is a page', async () => {
    const page =
      '<meta charset="utf-8"><style>td{mso-number-format:"\\@";a:b,c}</style><table><tr><td>证件号</td><td>电话</td></tr><tr><td>110101199003070011</td><td>0012</td></tr></table>';
    const book = await read('导出.xls', Buffer.from(page));
    expect(book.format).toBe('html');
    expect(texts(first(book))[1]).toEqual(['110101199003070011', '0012']);
    expect(book.notes).toEqual(['扩展名是 .xls，内容其实是网页表格，已按内容读取。']);
  });

  it('reads the tables of a Word document with the lines above them, spans and downward merges', async () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const body = `<w:p><w:r><w:t>填报单位：甲 &amp; 乙厂</w:t></w:r></w:p><w:tbl>
      <w:tr>${cell('企业', '<w:vMerge w:val="restart"/>')}${cell('隐患', '<w:gridSpan w:val="2"/>')}</w:tr>
      <w:tr>${cell('', '<w:vMerge/>')}${cell('描述')}${cell('级别')}</w:tr>
      <w:tr>${cell('甲厂')}${cell('护栏缺失</w:t></w:r><w:del><w:r><w:t>（删去的话）</w:t></w:r></w:del><w:r><w:t>两处')}${cell('一般')}</w:tr></w:tbl>`;
    const book = await read('表.docx', docxBytes(body));
    expect(book.format).toBe('docx');
    expect(texts(first(book))).toEqual([['填报单位：甲 & 乙厂'], ['企业', '隐患'], ['描述', '级别'], ['甲厂', '护栏缺失两处', '一般']]);
    expect(first(book).merges).toEqual([
      { top: 2, left: 1, bottom: 2, right: 2 },
      { top: 2, left: 0, bottom: 3, right: 0 },
    ]);
  });
});

describe('what a cell carries', () => {
  it('shows what the number format shows, and only where that says more than the number', async () => {
    const row = [
      { t: 'n', v: 0.125, z: '0.0%' },
      { t: 'n', v: 12, z: '00000' },
      { t: 'n', v: 45_839, z: 'm/d/yy' },
      { t: 'n', v: 7 },
      { t: 'n', v: 0.1 + 0.2 },
    ] as const;
    const sheet = first(await read('a.xlsx', workbookBytes([{ name: 'a', rows: [[...row]] }])));
    expect(sheet.rows[0]?.cells).toEqual([
      { c: 0, t: 'n', v: 0.125, w: '12.5%' },
      { c: 1, t: 'n', v: 12, w: '00012' },
      { c: 2, t: 'n', v: 45_839, w: '2025/7/1', d: true },
      { c: 3, t: 'n', v: 7 },
      { c: 4, t: 'n', v: 0.1 + 0.2 },
    ]);
  });

  // Red when declareChineseFormats is not called: the cell is then the bare number 45839.
  it('knows the dates that Chinese Excel formats by number 31 without writing the format out', async () => {
    const sheet = '<sheetData><row r="4"><c r="B4" s="1"><v>45839</v></c></row></sheetData>';
    const book = await read('a.xlsx', zipBytes(xlsxParts(sheet)));
    expect(first(book).rows).toEqual([{ row: 4, hidden: false, cells: [{ c: 1, t: 'n', v: 45_839, w: '2025年7月1日', d: true }] }]);
  });

  it('flags formulas and takes their cached value, never the formula', async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*2</f><v>4</v></c><c r="C1" t="str"><f t="shared" si="0"/><v>是</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="b"><v>1</v></c></row></sheetData>';
    const book = await read('a.xlsx', zipBytes(xlsxParts(sheet)));
    expect(first(book).rows[0]?.cells).toEqual([
      { c: 0, t: 'n', v: 2 },
      { c: 1, t: 'n', v: 4, f: true },
      { c: 2, t: 's', v: '是', f: true },
      { c: 3, t: 'e', v: '#DIV/0!', f: true },
      { c: 4, t: 'b', v: true },
    ]);
    // a real .xls: SheetJS writes no formulas into that kind
    const shared = readFileSync(new URL('./fixtures/hostile/poi-SharedFormulaTest.xls', import.meta.url));
    const cells = first(await read('a.xls', shared)).rows.flatMap((row) => row.cells);
    expect(cells.some((cell) => cell.f)).toBe(true);
    expect(cells.some((cell) => !cell.f)).toBe(true);
  });

  // Red when the styles of the stream are not looked at: SheetJS knows no format 31 and the date is a bare number.
  it('knows the same dates in an old workbook', async () => {
    const bytes = workbookBytes([{ name: 'a', rows: [['x', { t: 'n', v: 45_839.5, z: 'm/d/yy' }]] }], { bookType: 'biff8' });
    // XF records (type E0, 20 bytes): format 14 becomes 31
    for (let at = bytes.indexOf('e0001400', 0, 'hex'); at !== -1; at = bytes.indexOf('e0001400', at + 4, 'hex')) {
      if (bytes.readUInt16LE(at + 6) === 14) bytes.writeUInt16LE(31, at + 6);
    }
    expect(first(await read('a.xls', bytes)).rows[0]?.cells[1]).toEqual({ c: 1, t: 'n', v: 45_839.5, w: '2025年7月1日', d: true });
  });

  it('flags numbers of 16 digits and more, which Excel has rounded already, and leaves texts of digits alone', async () => {
    const sheet = first(
      await read('a.xlsx', workbookBytes([{ name: 'a', rows: [[Number('110101199003070011'), '110101199003070011', 123456789012345]] }])),
    );
    expect(sheet.rows[0]?.cells.map((cell) => [cell.t, cell.long ?? false])).toEqual([
      ['n', true],
      ['s', false],
      ['n', false],
    ]);
    expect(sheet.rows[0]?.cells[1]?.v).toBe('110101199003070011');
  });

  it('tells hidden rows, columns and sheets, and the year the book counts from', async () => {
    for (const bookType of ['xlsx', 'biff8'] as const) {
      const sheets: TestSheet[] = [
        {
          name: '甲',
          rows: [
            ['a', 'b', 'c'],
            ['d', 'e', 'f'],
          ],
          hiddenRows: [2],
          hiddenColumns: ['B'],
        },
        { name: '乙', rows: [['x']], visibility: 'hidden' },
        { name: '丙', rows: [['y']], visibility: 'very-hidden' },
      ];
      const book = await read(`a.${bookType === 'xlsx' ? 'xlsx' : 'xls'}`, workbookBytes(sheets, { bookType, date1904: true }));
      expect(book.date1904).toBe(true);
      expect(book.sheets.map((sheet) => sheet.visibility)).toEqual(['visible', 'hidden', 'very-hidden']);
      expect(first(book).hiddenColumns).toEqual([1]);
      // SheetJS writes no row heights into .xls, hence no hidden rows either
      if (bookType === 'xlsx') expect(first(book).rows.map((row) => row.hidden)).toEqual([false, true]);
    }
  });

  it('removes NULs, control characters and lone surrogates, keeps rare characters and line ends', async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲_x0000_乙_x000D__x000A_丙_xD800_丁𬱖</t></is></c></row></sheetData>';
    expect(texts(first(await read('a.xlsx', zipBytes(xlsxParts(sheet)))))).toEqual([['甲乙\n丙丁𬱖']]);
  });

  it('cuts a text beyond 32,767 characters, flags it and says where', async () => {
    const sheet = `<sheetData><row r="3"><c r="C3" t="inlineStr"><is><t>${'隐'.repeat(40_000)}</t></is></c></row></sheetData>`;
    const book = await read('a.xlsx', zipBytes(xlsxParts(sheet)));
    const cell = first(book).rows[0]?.cells[0];
    expect(String(cell?.v)).toHaveLength(32_767);
    expect(cell?.cut).toBe(true);
    expect(book.notes).toEqual(['有 1 格文字超过 32,767 字，只取了前面的部分：「台账」C3。']);
  });

  it('takes __proto__ and constructor as the ordinary words they are', async () => {
    const book = await read('a.xlsx', workbookBytes([{ name: '__proto__', rows: [['constructor', '__proto__', 'toString']] }]));
    expect(first(book).name).toBe('__proto__');
    expect(texts(first(book))).toEqual([['constructor', '__proto__', 'toString']]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('keeps the addresses of real cells however wide the declared range is', async () => {
    const sheet =
      '<dimension ref="A1:XFD1048576"/><sheetData><row r="100000"><c r="C100000"><v>1</v></c><c r="IV100000"><v>2</v></c></row></sheetData>';
    const rows = first(await read('a.xlsx', zipBytes(xlsxParts(sheet)))).rows;
    expect(rows).toEqual([
      {
        row: 100_000,
        hidden: false,
        cells: [
          { c: 2, t: 'n', v: 1 },
          { c: 255, t: 'n', v: 2 },
        ],
      },
    ]);
  });
});
