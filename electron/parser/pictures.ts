/**
 * Pictures of a workbook and the cells they stand in. Three ways to put one there:
 *
 * - WPS: the cell says =DISPIMG("ID_…",1), xl/cellimages.xml knows the ID. Its relations are taken by their path, because WPS itself writes two
 *   different relationship types (…/2017/relationships/cellimage and …/2020/cellImage) and readers that ask for one lose the other.
 * - Excel 365 “place in cell”: the cell's vm= leads through xl/metadata.xml and xl/richData/* to the file.
 * - Both: a picture that floats over the sheet, anchored by xl/drawings; it belongs to the cell under its middle.
 *
 * Everything here is foreign and small parts of it lie; what does not lead to a picture leads nowhere, and no scan costs more than the length of
 * its part. Pictures are inflated a second time, one by one when they are sent, so that the peak of memory stays that of the cells.
 */
import { type ArchiveEntry, entryBytes } from './archive.ts';
import { limits } from './limits.ts';
import { cellKey, columnIndex } from './sheetFacts.ts';

/** Where the pictures of one sheet may be: found while its part is at hand, followed later. */
export interface PictureMarks {
  /** WPS ids */
  ids: { row: number; column: number; id: string }[];
  /** 1-based places in the list of value metadata */
  values: { row: number; column: number; metadata: number }[];
  /** heights in points by 0-based row, widths in characters by 0-based column; only where something floats */
  sizes: { rows: Map<number, number>; columns: Map<number, number>; row: number; column: number } | null;
}

export interface FoundPicture {
  entry: ArchiveEntry;
  /** path of the sheet's part, 0-based row and column */
  places: { sheet: string; row: number; column: number }[];
}

const EMU_PER_POINT = 12_700;
/** a character of the standard font is about 7 pixels of 9,525 */
const EMU_PER_CHARACTER = 66_675;
const NEAR = 1_000;

/** The cell whose element holds the byte at `at`. */
function cellAround(part: Buffer, at: number): { row: number; column: number } | null {
  const before = part.toString('latin1', Math.max(0, at - NEAR), at);
  const open = Math.max(before.lastIndexOf('<c '), before.lastIndexOf(':c '));
  if (open === -1) return null;
  const address = /\sr=["']([A-Z]{1,3})(\d{1,7})["']/.exec(`${before.slice(open)}${part.toString('latin1', at, at + 100)}`);
  return address ? { row: Number(address[2]) - 1, column: columnIndex(address[1] ?? 'A') } : null;
}

/** @param part a worksheet part, as bytes */
export function pictureMarks(part: Buffer): PictureMarks {
  const marks: PictureMarks = { ids: [], values: [], sizes: null };
  const most = limits.pictures.places;
  for (let at = part.indexOf('DISPIMG('); at !== -1 && marks.ids.length < most; at = part.indexOf('DISPIMG(', at + 8)) {
    const id = /^DISPIMG\((?:"|&quot;)([^"&<]{1,100})(?:"|&quot;)/.exec(part.toString('latin1', at, at + 140))?.[1];
    const cell = id === undefined ? null : cellAround(part, at);
    if (cell && id !== undefined) marks.ids.push({ ...cell, id });
  }
  for (let at = part.indexOf(' vm="'); at !== -1 && marks.values.length < most; at = part.indexOf(' vm="', at + 5)) {
    const metadata = Number(/^ vm="(\d{1,7})"/.exec(part.toString('latin1', at, at + 20))?.[1] ?? 0);
    const cell = metadata > 0 ? cellAround(part, at) : null;
    if (cell) marks.values.push({ ...cell, metadata });
  }
  if (part.includes('<drawing ') || part.includes(':drawing ')) marks.sizes = sheetSizes(part);
  return marks;
}

function sheetSizes(part: Buffer): NonNullable<PictureMarks['sizes']> {
  const sizes: NonNullable<PictureMarks['sizes']> = { rows: new Map(), columns: new Map(), row: 15, column: 8.43 };
  // a sheet this large has no pictures worth the time; the standard height then stands for all rows
  if (part.length > limits.pictures.partBytes) return sizes;
  const text = part.toString('latin1');
  const format = /<(?:\w+:)?sheetFormatPr\s[^<>]*>/.exec(text)?.[0] ?? '';
  sizes.row = positive(attribute(format, 'defaultRowHeight'), sizes.row);
  sizes.column = positive(attribute(format, 'defaultColWidth'), sizes.column);
  for (const [tag] of text.matchAll(/<(?:\w+:)?row\s[^<>]*>/g)) {
    const row = Number(attribute(tag, 'r'));
    const height = attribute(tag, 'ht');
    if (row > 0 && height !== '') sizes.rows.set(row - 1, positive(height, sizes.row));
  }
  for (const [tag] of text.matchAll(/<(?:\w+:)?col\s[^<>]*>/g)) {
    const first = Number(attribute(tag, 'min'));
    const last = Math.min(Number(attribute(tag, 'max')), limits.columns);
    for (let column = first; column >= 1 && column <= last; column += 1)
      sizes.columns.set(column - 1, positive(attribute(tag, 'width'), sizes.column));
  }
  return sizes;
}

const positive = (text: string, otherwise: number): number => {
  const value = Number.parseFloat(text);
  return Number.isFinite(value) && value > 0 && value < 10_000 ? value : otherwise;
};

/**
 * Follows the marks of all sheets to the picture files.
 * @param marks by the lower-case path of the sheet's part
 * @returns one entry per file with all its places; and the cells that are nothing but a picture, by sheet
 */
export function findPictures(
  file: Buffer,
  entries: readonly ArchiveEntry[],
  marks: ReadonlyMap<string, PictureMarks>,
): { pictures: FoundPicture[]; cells: Map<string, Set<number>> } {
  const parts = new Parts(file, entries);
  const found = new Map<string, FoundPicture>();
  const cells = new Map<string, Set<number>>();
  let places = 0;
  const place = (path: string | undefined, sheet: string, row: number, column: number): boolean => {
    const entry = path === undefined ? undefined : parts.entry(path);
    if (!entry || path === undefined || !/^xl\/media\//.test(path) || row < 0 || column < 0) return false;
    if (row >= limits.rows || column >= limits.columns || places >= limits.pictures.places) return false;
    const picture = found.get(path) ?? { entry, places: [] };
    found.set(path, picture);
    if (picture.places.some((known) => known.sheet === sheet && known.row === row && known.column === column)) return true;
    picture.places.push({ sheet, row, column });
    places += 1;
    return true;
  };
  const all = [...marks.values()];
  const byId = all.some(({ ids }) => ids.length > 0) ? wpsPictures(parts) : new Map<string, string>();
  const byValue = all.some(({ values }) => values.length > 0) ? richPictures(parts) : [];
  for (const [sheet, { ids, values, sizes }] of marks) {
    const only = new Set<number>();
    for (const { row, column, id } of ids) {
      place(byId.get(id), sheet, row, column);
      only.add(cellKey(row, column)); // the text of the formula is never a value, found or not
    }
    for (const { row, column, metadata } of values) if (place(byValue[metadata - 1], sheet, row, column)) only.add(cellKey(row, column));
    if (sizes) for (const { path, row, column } of floatingPictures(parts, sheet, sizes)) place(path, sheet, row, column);
    if (only.size > 0) cells.set(sheet, only);
  }
  return { pictures: [...found.values()], cells };
}

/** Small parts of the package by their lower-case path, as text. */
class Parts {
  readonly #file: Buffer;
  readonly #entries: Map<string, ArchiveEntry>;

  constructor(file: Buffer, entries: readonly ArchiveEntry[]) {
    this.#file = file;
    this.#entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  entry(path: string): ArchiveEntry | undefined {
    return this.#entries.get(path);
  }

  text(path: string): string {
    const entry = this.#entries.get(path);
    return entry && entry.bytes <= limits.pictures.partBytes ? entryBytes(this.#file, entry).toString('utf8') : '';
  }

  /** Relations of a part by id, as lower-case paths inside the package; what lies outside is left out. */
  relations(path: string): Map<string, string> {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const targets = new Map<string, string>();
    for (const [tag] of this.text(`${folder}_rels/${path.slice(folder.length)}.rels`).matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)) {
      if (/^external$/i.test(attribute(tag, 'TargetMode'))) continue;
      targets.set(attribute(tag, 'Id'), resolvePath(folder, attribute(tag, 'Target').toLowerCase()));
    }
    return targets;
  }
}

function resolvePath(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : `${folder}${target}`).split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

function attribute(tag: string, name: string): string {
  return new RegExp(`[\\s:]${name}=["']([^"'<>]{0,300})["']`).exec(tag)?.[1] ?? '';
}

/** Text cut before each opening tag of a name: linear, however many tags are never closed. */
function pieces(text: string, tag: string): string[] {
  return text.split(new RegExp(`<(?:\\w+:)?${tag}(?=[\\s>/])`)).slice(1, limits.pictures.places + 1);
}

const embedOf = (text: string): string | undefined => /<(?:\w+:)?blip\s[^<>]*:embed=["']([^"'<>]{1,100})["']/.exec(text)?.[1];

/** xl/cellimages.xml: ID → path */
function wpsPictures(parts: Parts): Map<string, string> {
  const paths = new Map<string, string>();
  const relations = parts.relations('xl/cellimages.xml');
  for (const piece of pieces(parts.text('xl/cellimages.xml'), 'cellImage')) {
    const tag = /<(?:\w+:)?cNvPr\s[^<>]*>/.exec(piece)?.[0];
    const path = relations.get(embedOf(piece) ?? '');
    if (tag !== undefined && path !== undefined) paths.set(attribute(tag, 'name'), path);
  }
  return paths;
}

/** Excel's chain from a cell's vm to a file: value metadata → rich value → its structure says which number is the relation. */
function richPictures(parts: Parts): (string | undefined)[] {
  const metadata = parts.text('xl/metadata.xml');
  const future = Array.from(metadata.matchAll(/<(?:\w+:)?rvb\s[^<>]*>/g), ([tag]) => Number(attribute(tag, 'i')));
  const section = metadata.slice(Math.max(0, metadata.search(/<(?:\w+:)?valueMetadata[\s>]/)));
  const blocks = pieces(section, 'bk').map((block) => Number(attribute(/<(?:\w+:)?rc\s[^<>]*>/.exec(block)?.[0] ?? '', 'v')));
  const keys = pieces(parts.text('xl/richdata/rdrichvaluestructure.xml'), 's').map((structure) =>
    Array.from(structure.matchAll(/<(?:\w+:)?k\s[^<>]*>/g), ([tag]) => attribute(tag, 'n')).findIndex((name) =>
      name.endsWith('LocalImageIdentifier'),
    ),
  );
  const values = pieces(parts.text('xl/richdata/rdrichvalue.xml'), 'rv').map((value) => {
    const key = keys[Number(attribute(` ${value.slice(0, 200)}`, 's'))] ?? -1;
    const numbers = Array.from(value.matchAll(/<(?:\w+:)?v>([^<]{0,20})</g), ([, text]) => Number(text));
    return key === -1 ? undefined : numbers[key];
  });
  const relations = parts.relations('xl/richdata/richvaluerel.xml');
  const order = Array.from(parts.text('xl/richdata/richvaluerel.xml').matchAll(/<(?:\w+:)?rel\s[^<>]*>/g), ([tag]) => attribute(tag, 'id'));
  return blocks.map((block) => relations.get(order[values[future[block] ?? -1] ?? -1] ?? ''));
}

/** Pictures that float over a sheet, each with the cell under its middle. */
function* floatingPictures(
  parts: Parts,
  sheet: string,
  sizes: NonNullable<PictureMarks['sizes']>,
): Iterable<{ path: string; row: number; column: number }> {
  const height = (row: number): number => (sizes.rows.get(row) ?? sizes.row) * EMU_PER_POINT;
  const width = (column: number): number => (sizes.columns.get(column) ?? sizes.column) * EMU_PER_CHARACTER;
  for (const drawing of parts.relations(sheet).values()) {
    if (!/^xl\/drawings\/[^/]+\.xml$/.test(drawing)) continue;
    const relations = parts.relations(drawing);
    for (const piece of pieces(parts.text(drawing), '(?:twoCell|oneCell)Anchor')) {
      const numbers = Array.from(piece.matchAll(/<(?:\w+:)?(?:col|colOff|row|rowOff)>\s*(-?\d{1,12})\s*</g), ([, text]) => Number(text));
      const extent = /<(?:\w+:)?ext\s[^<>]*\bcx=[^<>]*>/.exec(piece)?.[0] ?? '';
      const [column = -1, columnOffset = 0, row = -1, rowOffset = 0, toColumn, toColumnOffset = 0, toRow, toRowOffset = 0] = numbers;
      const middleRow = middle(row, rowOffset, toRow, toRowOffset, Number(attribute(extent, 'cy')), height);
      const middleColumn = middle(column, columnOffset, toColumn, toColumnOffset, Number(attribute(extent, 'cx')), width);
      for (const [blip] of piece.matchAll(/<(?:\w+:)?blip\s[^<>]*>/g)) {
        const path = relations.get(attribute(blip, 'embed'));
        if (path !== undefined) yield { path, row: middleRow, column: middleColumn };
      }
    }
  }
}

/** The row (or column) in which the middle of a picture lies: a picture drawn a little too high still belongs to the row it covers. */
function middle(
  from: number,
  offset: number,
  to: number | undefined,
  toOffset: number,
  extent: number,
  size: (at: number) => number,
): number {
  const farthest = 2_000;
  let length = extent;
  if (to !== undefined && to - from <= farthest) {
    length = toOffset - offset;
    for (let at = from; at < to; at += 1) length += size(at);
  }
  let rest = offset + Math.max(0, length) / 2;
  let at = from;
  while (at < from + farthest && rest > size(at)) {
    rest -= size(at);
    at += 1;
  }
  return at;
}

/** A photograph a page can show; drawings of Office (EMF, WMF) and anything else are no evidence. */
export function isPhotograph(bytes: Buffer): boolean {
  const head = bytes.toString('hex', 0, 12);
  return head.startsWith('ffd8ff') || head.startsWith('89504e470d0a1a0a') || (head.startsWith('52494646') && head.endsWith('57454250'));
}
