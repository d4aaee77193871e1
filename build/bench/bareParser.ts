/**
 * The other side of the preview's comparison, in a process of its own: a bare SheetJS parse. Takes the bytes of one workbook, answers with
 * all rows of its first sheet as plain arrays in pieces of 500, and ends. No limits, no checks, no sniffing: nothing but the library.
 */
import { read, utils } from 'xlsx';

export type FromBareParser = { ready: true } | { rows: unknown[][] } | { end: true };

/** As the real parser's messages are cut, which is also faster than one message with everything. */
const ROWS_PER_MESSAGE = 500;

export function bareParse(bytes: Uint8Array): unknown[][] {
  const book = read(bytes, { dense: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  return sheet ? utils.sheet_to_json<unknown[]>(sheet, { header: 1 }) : [];
}

const send = (message: FromBareParser): Promise<void> => new Promise((resolve) => process.send?.(message, undefined, {}, () => resolve()));

async function serve(bytes: Uint8Array): Promise<void> {
  const rows = bareParse(bytes);
  for (let from = 0; from < rows.length; from += ROWS_PER_MESSAGE) await send({ rows: rows.slice(from, from + ROWS_PER_MESSAGE) });
  await send({ end: true });
  process.exit(0);
}

// Imported for bareParse there is nobody to serve.
if (process.argv[2] === 'serve') {
  process.once('message', (message) => void serve(message as Uint8Array));
  void send({ ready: true });
}
