/** One file from bytes to messages: sniff, pre-flight, read, send in pieces. Runs inside the parser process only. */
import { readDelimited } from './delimited.ts';
import { limits } from './limits.ts';
import { isPhotograph } from './pictures.ts';
import { type FromParser, rowsPerMessage, type WireRow } from './protocol.ts';
import { Refusal } from './refusals.ts';
import { extensionRemark, sniff } from './sniff.ts';
import { SheetBuilder, type SourceBook, type SourcePicture, Tally } from './source.ts';
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
  notes.push(...(await sendPictures(book.pictures ?? [], send)));
  if (tally.cutCount > 0) {
    notes.push(
      `有 ${tally.cutCount} 格文字超过 ${limits.textUnits.toLocaleString('en-US')} 字，只取了前面的部分：${tally.cut.join('、')}${tally.cutCount > tally.cut.length ? ' 等' : ''}。`,
    );
  }
  await send({ kind: 'end', notes, rows: tally.rows });
}

/** One message for each picture. @returns notes about those left out */
async function sendPictures(pictures: readonly SourcePicture[], send: (message: FromParser) => Promise<void>): Promise<string[]> {
  const { files, fileBytes, totalBytes } = limits.pictures;
  let sent = 0;
  let total = 0;
  let tooMany = 0;
  let unusable = 0;
  for (const picture of pictures) {
    if (picture.places.length === 0) continue;
    if (sent === files || picture.sizeBytes > fileBytes || total + picture.sizeBytes > totalBytes) {
      tooMany += 1;
      continue;
    }
    const bytes = picture.read();
    if (!isPhotograph(bytes)) {
      unusable += 1;
      continue;
    }
    // a copy: structured clone would send the whole file behind a view
    await send({ kind: 'picture', bytes: new Uint8Array(bytes), places: picture.places });
    sent += 1;
    total += picture.sizeBytes;
  }
  const notes: string[] = [];
  if (tooMany > 0) notes.push(`有 ${tooMany} 张图片太大或太多，没有读取；要留作证据的请单独放进记录。`);
  if (unusable > 0) notes.push(`有 ${unusable} 张图片不是 jpg、png 或 webp，没有读取；要留作证据的请另存后放进记录。`);
  return notes;
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
