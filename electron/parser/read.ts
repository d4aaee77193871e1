/** One file from bytes to messages: sniff, pre-flight, read, send in pieces. Runs inside the parser process only. */
import { readDelimited } from './delimited.ts';
import { limits } from './limits.ts';
import { type FromParser, rowsPerMessage, type WireRow } from './protocol.ts';
import { Refusal } from './refusals.ts';
import { extensionRemark, sniff } from './sniff.ts';
import { SheetBuilder, type SourceBook, Tally } from './source.ts';
import { readWordTables } from './wordTables.ts';
import { readMarkup, readOldWorkbook, readPackage } from './workbook.ts';

/**
 * @param send resolves when the message is on its way, so that the pieces do not pile up in memory
 * @throws Refusal with the verdict; nothing that was sent before it counts
 */
export async function readForeignBytes(name: string, file: Buffer, send: (message: FromParser) => Promise<void>): Promise<void> {
  const baseName = name.split(/[\\/]/).at(-1) ?? name;
  if (baseName.startsWith('~$')) throw new Refusal('LOCK_FILE');
  if (file.length > limits.fileBytes) throw new Refusal('TOO_LARGE');

  const book = await open(file);
  if (book.sheets.length === 0) throw new Refusal('NO_TABLE');
  const notes = [...book.notes];
  const remark = extensionRemark(baseName, book.format);
  if (remark) notes.unshift(remark);
  await send({ kind: 'book', format: book.format, date1904: book.date1904 });

  const tally = new Tally();
  for (const sheet of book.sheets) {
    const { name: sheetName, visibility, hiddenColumns, merges } = sheet;
    await send({ kind: 'sheet', name: sheetName, visibility, hiddenColumns, merges });
    let rows: WireRow[] = [];
    for (const row of sheet.rows(new SheetBuilder(tally, sheetName))) {
      rows.push(row);
      if (rows.length === rowsPerMessage) {
        await send({ kind: 'rows', rows });
        rows = [];
      }
    }
    if (rows.length > 0) await send({ kind: 'rows', rows });
  }
  if (tally.cutCount > 0) {
    notes.push(
      `有 ${tally.cutCount} 格文字超过 ${limits.textUnits.toLocaleString('en-US')} 字，只取了前面的部分：${tally.cut.join('、')}${tally.cutCount > tally.cut.length ? ' 等' : ''}。`,
    );
  }
  await send({ kind: 'end', notes, rows: tally.rows });
}

async function open(file: Buffer): Promise<SourceBook> {
  const sniffed = sniff(file);
  switch (sniffed.reader) {
    case 'zip':
      return sniffed.format === 'docx' ? readWordTables(file, sniffed.entries) : readPackage(file, sniffed.entries, sniffed.format);
    case 'compound':
      return readOldWorkbook(file, true);
    case 'biff':
      return readOldWorkbook(file, false);
    case 'text':
      return sniffed.format === 'delimited' ? readDelimited(sniffed.text) : readMarkup(sniffed.text, sniffed.format);
  }
}
