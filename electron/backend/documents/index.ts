/** Papers the office hands out: workbooks and the safe writing of files. */

export { readJsonFile, writeJsonFile } from './jsonFile.ts';
export { type RecordsList, recordsSheet, recordsWorkbook, shownValue } from './recordsWorkbook.ts';
export { writeFileSafely } from './safeFile.ts';
export { displayWidth } from './textLayout.ts';
export { type Paper, type PaperBlock, type PaperColumn, writePaper } from './wordPaper.ts';
export {
  type ColumnKind,
  cleanText,
  type FormSheet,
  type Look,
  type PlacedCell,
  type SheetValue,
  type TableColumn,
  type TableSheet,
  type WorkbookContent,
  writeWorkbook,
} from './workbook.ts';
