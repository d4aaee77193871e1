/**
 * Workbooks through SheetJS. It is given already checked parts of the package, never the archive, and asked for as little as
 * possible: values and number formats, no styles, no HTML, no formula text, no shown text (made here, only where it matters).
 *
 * Two of its options are left alone on purpose. `sheetRows` drops the rows beyond it silently, so a table that is too long would
 * come in cut; limits are enforced on the cells instead. `!ref`, the declared range, is wrong in enough files to exhaust memory.
 */
import * as XLSX from 'xlsx';
import { type ArchiveEntry, declaresDoctype, entryBytes } from './archive.ts';
import { limits } from './limits.ts';
import { findPictures, type PictureMarks, pictureMarks } from './pictures.ts';
import { cellFlags, type WireRow } from './protocol.ts';
import { Refusal } from './refusals.ts';
import { biffFacts, cellKey, chineseFormats, declareChineseFormats, noFacts, type SheetFacts, xlsxSheetFacts } from './sheetFacts.ts';
import type { SheetBuilder, SourceBook, SourcePicture, SourceSheet } from './source.ts';
import { cleanText } from './text.ts';

const frugal: XLSX.ParsingOptions = {
  dense: true,
  cellText: false,
  cellNF: true,
  cellFormula: false,
  cellHTML: false,
  cellStyles: false,
  cellDates: false,
  bookVBA: false,
  bookDeps: false,
};

/** What SheetJS takes instead of an archive: its own container, filled by us. */
interface Container {
  FullPaths: string[];
  FileIndex: { name: string; type: number; content: Buffer; size: number }[];
}
type CompoundFile = ReturnType<typeof XLSX.CFB.read>;
type SheetJsWithParts = typeof XLSX & {
  parse_zip(container: Container, options: XLSX.ParsingOptions): XLSX.WorkBook;
  parse_xlscfb(container: CompoundFile | Uint8Array, options: XLSX.ParsingOptions): XLSX.WorkBook;
};
// Exported by the library, missing in its types.
const sheetJs = XLSX as SheetJsWithParts;

/** Parts that hold no cell: pictures, comments, properties, caches, macros. Checked like all others, then dropped. */
const unneeded =
  /^(docProps\/|customXml\/|Pictures\/|Thumbnails\/|Configurations2\/|xl\/(media|drawings|comments|threadedComments|theme|calcChain|externalLinks|pivot|charts|embeddings|printerSettings|ctrlProps|activeX|persons|vbaProject|worksheets\/_rels|slicer|queryTables|revisions|customProperty))/i;

/**
 * xlsx, xlsm, xlsb and ods, after pre-flight.
 * @throws Refusal ZIP_BAD, FILE_SUSPICIOUS, ENCRYPTED, UNREADABLE, TOO_MANY_SHEETS
 */
export function readPackage(file: Buffer, entries: ArchiveEntry[], format: 'xlsx' | 'xlsb' | 'ods'): SourceBook {
  const container: Container = {
    FullPaths: ['Root Entry/'],
    FileIndex: [{ name: 'Root Entry', type: 5, content: Buffer.alloc(0), size: 0 }],
  };
  const factsByPath = new Map<string, SheetFacts>();
  const small = new Map<string, string>();
  const marks = new Map<string, PictureMarks>();
  const pictured = format === 'xlsx' && entries.some(({ name }) => /^xl\/media\//i.test(name));
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue;
    let content = entryBytes(file, entry);
    const isXml = /\.(xml|rels)$/i.test(entry.name);
    if (isXml && declaresDoctype(content)) throw new Refusal('FILE_SUSPICIOUS');
    if (unneeded.test(entry.name)) continue;
    const path = entry.name.toLowerCase();
    if (path === 'meta-inf/manifest.xml' && content.includes('encryption-data')) throw new Refusal('ENCRYPTED');
    // The library takes rows without an end for no rows at all.
    if (isXml && content.includes('<sheetData>') && !content.includes('</sheetData>')) throw new Refusal('UNREADABLE');
    if (format === 'xlsx' && /^xl\/worksheets\/[^/]+\.xml$/.test(path)) {
      factsByPath.set(path, xlsxSheetFacts(content));
      marks.set(path, pictured || content.includes('DISPIMG(') ? pictureMarks(content) : noMarks);
    }
    if (path === 'xl/workbook.xml' || path === 'xl/_rels/workbook.xml.rels') small.set(path, content.toString('utf8'));
    if (path === 'xl/styles.xml') content = declareChineseFormats(content);
    container.FullPaths.push(`Root Entry/${entry.name}`);
    container.FileIndex.push({ name: entry.name.split('/').at(-1) ?? entry.name, type: 2, content, size: content.length });
  }
  const order = sheetParts(small.get('xl/workbook.xml') ?? '', small.get('xl/_rels/workbook.xml.rels') ?? '');
  // No byte scan exists for these two rarer formats: their formula marks come from the library, and so does the shown text.
  const options = format === 'xlsx' ? frugal : { ...frugal, cellFormula: true, cellText: true };
  const book = attempt(() => sheetJs.parse_zip(container, { ...options }));
  const { pictures, cells } = findPictures(file, entries, marks);
  for (const [path, only] of cells) {
    const facts = factsByPath.get(path);
    if (facts) facts.pictures = only;
  }
  const source = toSource(book, format, (index) => ({
    path: order[index]?.path ?? '',
    facts: factsByPath.get(order[index]?.path ?? '') ?? noFacts(),
    kind: order[index]?.kind ?? 'worksheet',
  }));
  const sheetOf = new Map(source.sheets.map(({ part }, index) => [part, index]));
  source.pictures = pictures.map(
    ({ entry, places }): SourcePicture => ({
      sizeBytes: entry.bytes,
      places: places.flatMap(({ sheet, row, column }) => {
        const index = sheetOf.get(sheet);
        return index === undefined ? [] : [index, row + 1, column];
      }),
      read: () => entryBytes(file, entry),
    }),
  );
  return source;
}

const noMarks: PictureMarks = { ids: [], values: [], sizes: null };

/**
 * .xls, and what WPS saves as .et, in their compound file; also a bare stream as some old systems write it.
 * @throws Refusal ENCRYPTED, WORD, PRESENTATION, OTHER_KIND, TRUNCATED, UNREADABLE
 */
export async function readOldWorkbook(file: Buffer, compound: boolean): Promise<SourceBook> {
  let container: CompoundFile | null = null;
  let stream: Uint8Array = file;
  if (compound) {
    try {
      container = XLSX.CFB.read(file, { type: 'buffer' });
    } catch {
      throw new Refusal('TRUNCATED', '文件不完整或已损坏，读不出来。请让对方重发；能打开的，另存为 .xlsx 后再导入。');
    }
    const has = (name: string): boolean => container !== null && XLSX.CFB.find(container, name) !== null;
    if (has('EncryptedPackage') || has('EncryptionInfo')) throw new Refusal('ENCRYPTED');
    const found = XLSX.CFB.find(container, 'Workbook') ?? XLSX.CFB.find(container, 'Book');
    if (!found) {
      if (has('WordDocument')) throw new Refusal('WORD');
      if (has('PowerPoint Document')) throw new Refusal('PRESENTATION');
      if (has('__properties_version1.0')) throw new Refusal('WEB_ARCHIVE', '这是 Outlook 邮件，不是表格。请把邮件里的附件另存出来再导入。');
      throw new Refusal('OTHER_KIND');
    }
    stream = new Uint8Array(found.content as unknown as ArrayLike<number>);
  }
  const { sheets: facts, encrypted, old } = biffFacts(stream);
  if (encrypted) throw new Refusal('ENCRYPTED');
  if (old) {
    // Excel 5/95 texts are in the machine's code page. The table doubles the start of the process, so only now.
    const { default: _, ...tables } = (await import('xlsx/dist/cpexcel.full.mjs')) as { default?: unknown };
    XLSX.set_cptable(tables);
  }
  const book = attempt(() => sheetJs.parse_xlscfb(container ?? stream, { ...frugal }));
  return toSource(book, 'xls', (index) => ({ facts: facts[index] ?? noFacts(), kind: 'worksheet' }));
}

/** A page saved as .xls, or XML of Excel 2003; decoded already. @throws Refusal NO_TABLE, UNREADABLE */
export function readMarkup(text: string, format: 'html' | 'xml2003'): SourceBook {
  if (format === 'html') {
    const table = text.search(/<table[\s>]/i);
    if (table === -1) throw new Refusal('NO_TABLE', '这是网页，里面没有表格。请用浏览器打开，把表格复制到 Excel 后再导入。');
    // Begin at the table: a long head with commas before its first '>' makes the library take the page for a text table.
    const book = attempt(() => XLSX.read(`<html>${text.slice(table)}`, { ...frugal, type: 'string', raw: true }));
    return toSource(book, 'html', () => ({ facts: noFacts(), kind: 'worksheet' }));
  }
  const book = attempt(() => XLSX.read(text.trimStart(), { ...frugal, type: 'string' }));
  return toSource(book, 'xml2003', () => ({ facts: noFacts(), kind: 'worksheet' }));
}

function attempt(read: () => XLSX.WorkBook): XLSX.WorkBook {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) throw new Refusal('ENCRYPTED');
    throw new Refusal('UNREADABLE');
  }
}

interface SheetContext {
  /** of the sheet in its package; pictures are placed by it */
  path?: string;
  facts: SheetFacts;
  kind: string;
}

function toSource(book: XLSX.WorkBook, format: SourceBook['format'], contextOf: (index: number) => SheetContext): SourceBook {
  if (book.SheetNames.length > limits.sheets) throw new Refusal('TOO_MANY_SHEETS');
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const notes: string[] = [];
  const sheets: SourceSheet[] = [];
  for (const [index, rawName] of book.SheetNames.entries()) {
    const sheet = book.Sheets[rawName] as unknown as DenseSheet | undefined;
    const name = sheetName(rawName, index);
    const context = contextOf(index);
    if (/chart|dialog|macro/i.test(`${context.kind} ${sheet?.['!type'] ?? ''}`)) {
      notes.push(`「${name}」是图表或宏工作表，没有读取。`);
      continue;
    }
    // The library swallows what goes wrong inside one sheet. A sheet that is lost must never look like a sheet that is empty.
    if (!sheet) {
      throw new Refusal(
        'UNREADABLE',
        `工作表「${name}」已损坏，读不出来。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入；打不开就请对方重发。`,
      );
    }
    const ranges = sheet['!merges'] ?? [];
    if (ranges.length > limits.merges) notes.push(`「${name}」的合并单元格太多，只认前 ${limits.merges / 10_000} 万处。`);
    sheets.push({
      name,
      part: context.path ?? '',
      visibility: visibilityOf(book.Workbook?.Sheets?.[index]?.Hidden),
      hiddenColumns: hiddenColumnsOf(sheet, context.facts),
      merges: ranges
        .slice(0, limits.merges)
        .flatMap(({ s, e }) => [s.r + 1, s.c, e.r + 1, e.c])
        .map((n) => (Number.isSafeInteger(n) ? n : -1)),
      rows: (builder) => rowsOf(sheet, format, date1904, context.facts, builder),
    });
  }
  return { format, date1904, notes, sheets };
}

type Cell = XLSX.CellObject & { Formula?: unknown };
/** The part of a dense sheet that is read. */
interface DenseSheet {
  '!data'?: (Cell[] | undefined)[];
  '!merges'?: XLSX.Range[];
  '!rows'?: (XLSX.RowInfo | undefined)[];
  '!cols'?: (XLSX.ColInfo | undefined)[];
  '!type'?: string;
}

function* rowsOf(
  sheet: DenseSheet,
  format: SourceBook['format'],
  date1904: boolean,
  facts: SheetFacts,
  builder: SheetBuilder,
): Iterable<WireRow> {
  const data = sheet['!data'] ?? [];
  const hiddenRows = sheet['!rows'];
  const shown = new Shown(format, date1904);
  // Keys, not indexes: a single cell in row 999,999,999 makes an array of that length with one element.
  for (const key of Object.keys(data)) {
    const row = Number(key);
    const cells = data[row];
    if (!cells) continue;
    builder.begin(row, facts.hiddenRows.has(row) || hiddenRows?.[row]?.hidden === true);
    for (const column in cells) addCell(builder, cells[column] as Cell, row, Number(column), facts, shown);
    delete data[row]; // a row that was sent is not needed; the peak stays that of the parse
    const done = builder.end();
    if (done) yield done;
  }
}

function addCell(builder: SheetBuilder, cell: Cell, row: number, column: number, facts: SheetFacts, shown: Shown): void {
  if (facts.pictures.size > 0 && facts.pictures.has(cellKey(row, column))) return;
  const formula =
    cell.f !== undefined || cell.F !== undefined || cell.Formula !== undefined || facts.formulas.has(row, column) ? cellFlags.formula : 0;
  const { t, v } = cell;
  if (t === 's') {
    if (typeof v === 'string') builder.text(column, v, formula);
  } else if (t === 'n') {
    if (typeof v !== 'number') {
      if (typeof v === 'string') builder.text(column, v, formula); // a DateTime of XML 2003 that is none
      return;
    }
    const z = cell.z === undefined ? chineseFormats.get(facts.implicitFormats.get(cellKey(row, column)) ?? -1) : String(cell.z);
    const { date, text } = shown.of(v, z, cell.w);
    builder.number(column, v, formula | (date ? cellFlags.date : 0), text);
  } else if (t === 'b') {
    builder.boolean(column, v === true, formula);
  } else if (t === 'e') {
    builder.error(column, errorNames.get(Number(v)) ?? '#VALUE!', formula);
  }
}

const errorNames = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

/** What a number looks like in its sheet, with the questions about each format asked once. */
class Shown {
  readonly #format: SourceBook['format'];
  readonly #date1904: boolean;
  readonly #kinds = new Map<string, { general: boolean; date: boolean; code: string }>();
  readonly #dates = new Map<string, string | null>();

  constructor(format: SourceBook['format'], date1904: boolean) {
    this.#format = format;
    this.#date1904 = date1904;
  }

  /** @param w the library's own shown text; only with ods and xlsb */
  of(value: number, z: string | undefined, w: string | undefined): { date: boolean; text: string | null } {
    if (z === undefined || z === 'General') {
      // The first xlsb cell of an undeclared format has no code, but its text was made with one.
      const date = this.#format === 'xlsb' && w !== undefined && /^\d{1,2}\/\d{1,2}\/\d{2}$/.test(w);
      return { date, text: null };
    }
    let kind = this.#kinds.get(z);
    if (!kind) {
      const date = XLSX.SSF.is_date(z);
      kind = { date, general: z === '@' || z === '0' || /^general$/i.test(z), code: chineseOrder(z) };
      this.#kinds.set(z, kind);
    }
    if (kind.general) return { date: false, text: null };
    if (!kind.date) return { date: false, text: differs(this.#format === 'ods' ? (w ?? null) : this.#make(kind.code, value), value) };
    const key = `${value} ${z}`; // dates repeat: the same few hundred days in ten thousand rows
    let text = this.#dates.get(key);
    if (text === undefined) {
      text = this.#format === 'ods' ? (w ?? null) : this.#make(kind.code, value);
      if (this.#dates.size < 20_000) this.#dates.set(key, text);
    }
    return { date: true, text };
  }

  #make(code: string, value: number): string | null {
    try {
      return XLSX.SSF.format(code, value, { date1904: this.#date1904 });
    } catch {
      return null;
    }
  }
}

/** The two built-in dates follow the order of the PC; in the office that reads this it is year, month, day. */
function chineseOrder(z: string): string {
  if (z === 'm/d/yy') return 'yyyy/m/d';
  if (z === 'm/d/yy h:mm') return 'yyyy/m/d h:mm';
  return z;
}

function differs(text: string | null, value: number): string | null {
  return text === null || text.trim() === '' || text === String(value) ? null : text.trim();
}

function sheetName(raw: string, index: number): string {
  const name = cleanText(String(raw)).replace(/\s+/g, ' ').trim().slice(0, 100).toWellFormed();
  return name === '' ? `表${index + 1}` : name;
}

function visibilityOf(hidden: unknown): SourceSheet['visibility'] {
  return hidden === 1 ? 'hidden' : hidden === 2 ? 'very-hidden' : 'visible';
}

function hiddenColumnsOf(sheet: DenseSheet, facts: SheetFacts): number[] {
  const columns = new Set(facts.hiddenColumns);
  for (const key of Object.keys(sheet['!cols'] ?? [])) {
    if (sheet['!cols']?.[Number(key)]?.hidden === true && Number(key) < limits.columns) columns.add(Number(key));
  }
  return [...columns].sort((a, b) => a - b);
}

/** The parts of the sheets in the order of the workbook, as SheetJS resolves them. */
function sheetParts(workbook: string, relations: string): { path: string; kind: string }[] {
  const targets = new Map<string, { path: string; kind: string }>();
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const id = attribute(tag, 'Id');
    const target = attribute(tag, 'Target').toLowerCase();
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
    targets.set(id, { path, kind: attribute(tag, 'Type').split('/').at(-1) ?? '' });
  }
  return Array.from(workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g), ([tag], index) => {
    const id = /\s\w+:id=["']([^"']*)["']/.exec(tag)?.[1] ?? '';
    return targets.get(id) ?? { path: `xl/worksheets/sheet${index + 1}.xml`, kind: 'worksheet' };
  });
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}=["']([^"']*)["']`).exec(tag)?.[1] ?? '';
}
