/**
 * The one shape every reader produces: sheets whose rows are made one at a time, so that a row can be sent and forgotten before
 * the next exists. The builder is the only place that cleans, cuts, counts and enforces the limits on what really stands in cells.
 */
import { limits } from './limits.ts';
import { type BookFormat, cellFlags, type ParsedSheet, type WireRow, type WireValue } from './protocol.ts';
import { cellAddress, Refusal } from './refusals.ts';
import { cleanText, cutText } from './text.ts';

export interface SourceSheet {
  name: string;
  /** path of its part, where the book is a package of parts */
  part?: string;
  visibility: ParsedSheet['visibility'];
  /** 0-based */
  hiddenColumns: number[];
  /** four numbers a range: top, left, bottom, right; rows 1-based, columns 0-based */
  merges: number[];
  rows(builder: SheetBuilder): Iterable<WireRow>;
}

/** A picture that is inflated only when it is sent. `places`: flat list of sheet, row (1-based), column. */
export interface SourcePicture {
  sizeBytes: number;
  places: number[];
  read(): Buffer;
}

export interface SourceBook {
  format: BookFormat;
  date1904: boolean;
  notes: string[];
  sheets: SourceSheet[];
  /** absent: none */
  pictures?: SourcePicture[];
}

/** What has been produced from one file so far, over all its sheets. */
export class Tally {
  cells = 0;
  rows = 0;
  outputUnits = 0;
  /** addresses of the first few cells that were cut, and how many there were */
  cut: string[] = [];
  cutCount = 0;
}

/** Rows and columns are 0-based here. Text that is empty or only white space makes no cell; a row without cells is no row. */
export class SheetBuilder {
  readonly #tally: Tally;
  readonly #sheet: string;
  #row = 0;
  #hidden: 0 | 1 = 0;
  #cells: WireValue[] = [];

  constructor(tally: Tally, sheet: string) {
    this.#tally = tally;
    this.#sheet = sheet;
  }

  begin(row: number, hidden: boolean): void {
    this.#row = row;
    this.#hidden = hidden ? 1 : 0;
    this.#cells = [];
  }

  text(column: number, raw: string, flags = 0): void {
    let value = raw;
    let allFlags = flags;
    if (value.length > limits.textUnits) {
      value = cutText(value);
      allFlags |= cellFlags.cut;
    }
    value = cleanText(value);
    if (value === '' || (value.length < 64 && value.trim() === '')) return;
    this.#count(column);
    this.#tally.outputUnits += value.length;
    if (allFlags & cellFlags.cut) {
      this.#tally.cutCount += 1;
      if (this.#tally.cut.length < 3) this.#tally.cut.push(`「${this.#sheet}」${cellAddress(this.#row, column)}`);
    }
    this.#cells.push(column, cellFlags.text | allFlags, value);
  }

  /** @param shown what the sheet displays, given only where it says more than the number */
  number(column: number, value: number, flags: number, shown: string | null): void {
    if (!Number.isFinite(value)) {
      this.error(column, '#NUM!', flags & ~cellFlags.date);
      return;
    }
    this.#count(column);
    const long = Number.isInteger(value) && Math.abs(value) >= 1e15 ? cellFlags.long : 0;
    if (shown === null) this.#cells.push(column, cellFlags.number | flags | long, value);
    else this.#cells.push(column, cellFlags.number | flags | long | cellFlags.shown, value, cutText(cleanText(shown)));
  }

  boolean(column: number, value: boolean, flags: number): void {
    this.#count(column);
    this.#cells.push(column, cellFlags.boolean | flags, value);
  }

  error(column: number, name: string, flags: number): void {
    this.#count(column);
    this.#cells.push(column, cellFlags.error | flags, name);
  }

  end(): WireRow | null {
    if (this.#cells.length === 0) return null;
    this.#tally.rows += 1;
    if (this.#tally.outputUnits > limits.outputUnits) {
      throw new Refusal('TOO_LARGE', '文件里的文字太多，读出来超过 200 MB。请只保留要报的工作表，或分成几个文件后再导入。');
    }
    const row: WireRow = [this.#row + 1, this.#hidden, this.#cells];
    this.#cells = [];
    return row;
  }

  /** The limits ask where something stands, because that is what a person has to find and delete. */
  #count(column: number): void {
    const where = (): string => `「${this.#sheet}」的 ${cellAddress(this.#row, column)}`;
    if (this.#row >= limits.rows) {
      throw new Refusal(
        'TOO_MANY_ROWS',
        `行数太多：${where()} 还有内容，一张表最多 ${limits.rows.toLocaleString('en-US')} 行。请删去多余的行或分成几个文件后再导入。`,
      );
    }
    if (column >= limits.columns) {
      throw new Refusal('TOO_MANY_COLUMNS', `列数太多：${where()} 还有内容，一张表最多 ${limits.columns} 列。请删去多余的列后再导入。`);
    }
    this.#tally.cells += 1;
    if (this.#tally.cells > limits.cells) throw new Refusal('TOO_MANY_CELLS');
  }
}
