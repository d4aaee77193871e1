/**
 * Text tables: CSV, TSV, and whatever else comes out of a portal's “导出”. Every field stays text: leading zeros, 18 digits and
 * 1-2 (no date) survive, which is why the spreadsheet library's own reader is not used.
 */
import { limits } from './limits.ts';
import type { WireRow } from './protocol.ts';
import { Refusal } from './refusals.ts';
import type { SheetBuilder, SourceBook } from './source.ts';

const delimiters = [',', '\t', ';', '|', '，', '；'] as const;

/** @param text decoded, without byte order mark */
export function readDelimited(text: string): SourceBook {
  const hint = /^sep=(.)\r?\n/i.exec(text);
  const body = hint ? text.slice(hint[0].length) : text;
  const firstRow = hint ? 2 : 1;
  const delimiter = hint?.[1] ?? likelyDelimiter(body);
  return {
    format: 'delimited',
    date1904: false,
    notes: [],
    sheets: [
      { name: '表1', visibility: 'visible', hiddenColumns: [], merges: [], rows: (builder) => rowsOf(body, delimiter, firstRow, builder) },
    ],
  };
}

function* rowsOf(text: string, delimiter: string, firstRow: number, builder: SheetBuilder): Iterable<WireRow> {
  let row = firstRow - 1;
  for (const fields of records(text, delimiter)) {
    if (fields.length > 0) builder.begin(row, false);
    for (const [column, field] of fields.entries()) {
      // ="00123" is how careful exporters keep Excel from eating zeros
      if (field !== '') builder.text(column, /^="[^"]*"$/.test(field) ? field.slice(2, -1) : field);
    }
    const done = builder.end();
    if (done) yield done;
    row += 1;
  }
}

/**
 * Records of a delimited text. A field that opens with a quote runs to its closing quote, over line ends; doubled quotes are one.
 * A quote that is never closed is an ordinary character, so it cannot swallow the rest of the file.
 */
export function* records(text: string, delimiter: string, most = Number.POSITIVE_INFINITY): Generator<string[]> {
  const length = text.length;
  let at = 0;
  let given = 0;
  while (at < length && given < most) {
    const fields: string[] = [];
    for (;;) {
      let field: string;
      const closed = text[at] === '"' ? closingQuote(text, at) : null;
      if (closed !== null && closed !== -1) {
        // after the closing quote only the delimiter or the end of line should follow; keep whatever else is there
        const stop = fieldEnd(text, closed + 1, delimiter);
        field = text.slice(at + 1, closed).replaceAll('""', '"') + text.slice(closed + 1, stop);
        at = stop;
      } else {
        const stop = fieldEnd(text, at, delimiter);
        field = text.slice(at, stop);
        at = stop;
      }
      fields.push(field);
      if (fields.length > limits.columns * 50) throw new Refusal('TOO_MANY_COLUMNS');
      if (text[at] !== delimiter) break;
      at += 1;
    }
    if (text[at] === '\r') at += text[at + 1] === '\n' ? 2 : 1;
    else at += 1;
    given += 1;
    yield fields;
  }
}

function closingQuote(text: string, open: number): number {
  let at = open + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return -1;
    if (text[quote + 1] !== '"') return quote;
    at = quote + 2;
  }
}

function fieldEnd(text: string, from: number, delimiter: string): number {
  const stop = delimiter.charCodeAt(0);
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === stop || code === 10 || code === 13) break;
  }
  return at;
}

/**
 * The delimiter under which the first 50 records agree best on a number of fields above one; the comma when none does.
 * Title lines and notes have one field under every delimiter, so agreement is counted, not demanded.
 */
export function likelyDelimiter(text: string): string {
  const sample = text.length > 200_000 ? text.slice(0, 200_000) : text;
  let best: string = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const widths = new Map<number, number>();
    let seen = 0;
    for (const fields of records(sample, delimiter, 50)) {
      seen += 1;
      if (fields.length > 1) widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1);
    }
    let score = 0;
    for (const [width, times] of widths) score = Math.max(score, (times / seen) * Math.min(width, 6));
    if (score > bestScore) {
      bestScore = score;
      best = delimiter;
    }
  }
  return best;
}
