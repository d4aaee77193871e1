/** Texts, names, telephone numbers and identifiers from cells. */
import type { Day } from '../day.ts';
import { checkIdentityNumber, destroyedBySpreadsheet } from '../identifiers/identityNumber.ts';
import { isScientific } from '../identifiers/normalise.ts';
import { checkOldRegistrationNumber } from '../identifiers/oldRegistrationNumber.ts';
import { checkCertificateNumber } from '../identifiers/operationCertificate.ts';
import { checkOrganisationCode } from '../identifiers/organisationCode.ts';
import { parsePhones } from '../identifiers/phone.ts';
import { checkUscc } from '../identifiers/uscc.ts';
import { type Cell, doubted, empty, longestShortValue, quoted, type Reading, read, unread, wrong } from './cell.ts';
import { cleanText, isEmptyText } from './emptiness.ts';

/** Excel keeps 15 significant digits; a number of 16 or more is not what was typed (domain.md §4.2). */
export const largestSafeNumber = 1e15;

/** True for a long number that a spreadsheet has damaged, whether stored as a number or already printed as 1.1E+17. */
export function isDestroyed(cell: Cell): boolean {
  return (
    (cell.number !== undefined && Math.abs(cell.number) >= largestSafeNumber) || (cell.number === undefined && isScientific(cell.text))
  );
}

/** The text of a cell that holds an identifier: a number is printed in full, not as the sheet shows it (1.38E+10). */
function identifierText(cell: Cell): string {
  return cell.number !== undefined && Number.isInteger(cell.number) ? String(cell.number) : cell.text;
}

/** One line: white space of any kind becomes one space; nothing where the cell is empty or says so. */
export function readText(cell: Cell): Reading<string> {
  if (isEmptyText(cell.text)) return empty();
  const text = cleanText(cell.text)
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/\s*\n\s*/gu, ' ');
  return text === '' ? empty() : read(text);
}

/** Several lines: line ends become \n, white space at line ends goes. */
export function readLongText(cell: Cell): Reading<string> {
  if (isEmptyText(cell.text)) return empty();
  const text = cleanText(cell.text.replace(/\r\n?|\u2028|\u2029|_x000D_\n?/gu, '\n'))
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n');
  return text === '' ? empty() : read(text);
}

/** A name of an enterprise or a person: no white space between Chinese characters, brackets full width. */
export function readName(cell: Cell): Reading<string> {
  const text = readText(cell);
  if (text.value === null) return text;
  const name = text.value
    .replace(/(?<=[\p{sc=Han}（）()])\s+|\s+(?=[\p{sc=Han}（）()])/gu, '')
    .replace(/[(﹙]/gu, '（')
    .replace(/[)﹚]/gu, '）');
  return read(name);
}

/** Several short texts: separated by 、，；/ or new lines; by white space where only short Chinese names stand between. */
export function readTexts(cell: Cell): Reading<string[]> {
  if (isEmptyText(cell.text)) return empty();
  const text = cleanText(cell.text);
  let parts = text.split(/[、,，;；/|\n\r]+/u);
  if (parts.length === 1) {
    const bySpace = text.split(/\s+/u);
    if (bySpace.length > 1 && bySpace.every((part) => /^[\p{sc=Han}·]{2,5}$/u.test(part))) parts = bySpace;
    // '张 三' is one person
    if (bySpace.length === 2 && bySpace.every((part) => part.length === 1)) parts = [bySpace.join('')];
  }
  const texts = [...new Set(parts.map((part) => part.replace(/\s+/gu, ' ').trim()).filter((part) => part !== ''))];
  return texts.length === 0 ? empty() : read(texts);
}

/** Telephone numbers of one cell, each once. */
export function readPhones(cell: Cell): Reading<string[]> {
  if (isEmptyText(cell.text)) return empty();
  const text = identifierText(cell);
  if (text.length > longestShortValue) return unread(`${quoted(text)}太长，不像电话号码，没有收入；请核对是否填错了列。`);
  if (isScientific(text)) return unread('电话号码被显示成了科学计数，后几位已丢失；请重新填写。');
  const { value, problems } = parsePhones(text);
  return { value: value.length === 0 ? null : value, problems };
}

/**
 * Number of an identity document. A damaged one is an error and is never repaired.
 * @param documentType code of the list idType where the sheet tells it
 */
export function readIdNumber(cell: Cell, today: Day, documentType?: string): Reading<string> {
  if (cell.number === undefined && isEmptyText(cell.text)) return empty();
  if (isDestroyed(cell)) return wrong(destroyedBySpreadsheet);
  return checkIdentityNumber(identifierText(cell), today, documentType);
}

/** Credit code; see `checkUscc`. */
export function readUscc(cell: Cell): Reading<string> & { suggestion?: string } {
  if (cell.number === undefined && isEmptyText(cell.text)) return empty();
  if (isDestroyed(cell))
    return wrong('信用代码已被 Excel 破坏（以数字存储，末几位已变），不可恢复；请按营业执照重新填写（单元格设为文本）。');
  return checkUscc(identifierText(cell));
}

export function readOldRegistrationNumber(cell: Cell): Reading<string> {
  if (cell.number === undefined && isEmptyText(cell.text)) return empty();
  if (isDestroyed(cell)) return wrong('旧注册号已被 Excel 破坏，不可恢复；请按旧营业执照重新填写（单元格设为文本）。');
  return checkOldRegistrationNumber(identifierText(cell));
}

export function readOrganisationCode(cell: Cell): Reading<string> {
  if (cell.number === undefined && isEmptyText(cell.text)) return empty();
  return checkOrganisationCode(identifierText(cell));
}

/** @param holder identity number of the certificate's holder where the row has it */
export function readCertificateNumber(cell: Cell, today: Day, holder?: string): Reading<string> {
  if (cell.number === undefined && isEmptyText(cell.text)) return empty();
  if (isDestroyed(cell)) return wrong('证书编号已被 Excel 破坏（以数字存储，末几位已变），不可恢复；请按证件重新填写（单元格设为文本）。');
  return checkCertificateNumber(identifierText(cell), today, holder);
}

/** Division code of 6 (county), 9 (township) or 12 digits (village); domain.md §4.4. */
export function readDivisionCode(cell: Cell): Reading<string> {
  if (cell.number === undefined && isEmptyText(cell.text)) return empty();
  const code = identifierText(cell).normalize('NFKC').replace(/\s/gu, '');
  if (!/^\d+$/u.test(code)) return unread(`${quoted(cell.text)}不是区划代码（只应有数字），没有收入；请核对。`);
  if (![6, 9, 12].includes(code.length)) return doubted(code, `区划代码应为 6、9 或 12 位，这里是 ${code.length} 位；请核对。`);
  return read(code);
}
