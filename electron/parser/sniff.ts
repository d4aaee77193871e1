/**
 * What a file is, by its bytes. The extension is never asked except to remark that it disagrees: enterprises rename files,
 * portals export HTML as .xls, and a program renamed to .xlsx must not be read as a table.
 */
import { type ArchiveEntry, entryBytes, openArchive } from './archive.ts';
import type { BookFormat, RefusalCode } from './protocol.ts';
import { Refusal } from './refusals.ts';
import { decodeText, looksLikeText } from './text.ts';

/** What remains to be read once it is known what the file is. */
export type Sniffed =
  | { reader: 'zip'; format: 'xlsx' | 'xlsb' | 'ods' | 'docx'; entries: ArchiveEntry[] }
  | { reader: 'compound' }
  | { reader: 'biff' }
  | { reader: 'text'; format: 'delimited' | 'html' | 'xml2003'; text: string };

const known: [hex: string, code: RefusalCode][] = [
  ['25504446', 'PDF'],
  ['89504e47', 'IMAGE'],
  ['ffd8ff', 'IMAGE'],
  ['474946383761', 'IMAGE'],
  ['474946383961', 'IMAGE'],
  ['49492a00', 'IMAGE'],
  ['4d4d002a', 'IMAGE'],
  ['4d5a', 'PROGRAM'],
  ['7f454c46', 'PROGRAM'],
  ['526172211a07', 'ARCHIVE'],
  ['377abcaf271c', 'ARCHIVE'],
  ['1f8b08', 'ARCHIVE'],
  ['425a68', 'ARCHIVE'],
  ['fd377a585a00', 'ARCHIVE'],
  ['4c0000000114020000000000c000000000000046', 'SHORTCUT'],
  ['7b5c727466', 'WORD'], // {\rtf
  ['53514c69746520666f726d6174', 'OTHER_KIND'], // SQLite
  ['494433', 'OTHER_KIND'], // mp3
];

/**
 * @throws Refusal for everything that is no table, with what it is; or what `openArchive` says of a damaged archive
 */
export function sniff(file: Buffer): Sniffed {
  if (file.length === 0) throw new Refusal('EMPTY_FILE');
  for (const [hex, code] of known) {
    if (startsWith(file, hex)) throw new Refusal(code);
  }
  if (file.toString('latin1', 4, 19).startsWith('Standard Jet DB') || file.toString('latin1', 4, 19).startsWith('Standard ACE DB')) {
    throw new Refusal('ACCESS');
  }
  const riff = file.toString('latin1', 0, 4) === 'RIFF';
  if (riff) throw new Refusal(file.toString('latin1', 8, 12) === 'WEBP' ? 'IMAGE' : 'OTHER_KIND');
  if (file.toString('latin1', 4, 8) === 'ftyp') {
    throw new Refusal(/^(hei[cxfs]|mif1|avif)/.test(file.toString('latin1', 8, 12)) ? 'IMAGE' : 'OTHER_KIND');
  }
  if (file.toString('latin1', 0, 2) === 'BM' && file.length > 26 && file.readUInt32LE(2) === file.length) throw new Refusal('IMAGE');

  if (startsWith(file, '504b')) return sniffArchive(file);
  if (startsWith(file, 'd0cf11e0a1b11ae1')) return { reader: 'compound' };
  // The head of a compound file that lost its tail is still recognisable; so is a workbook stream without its container.
  if (startsWith(file, 'd0cf11e0')) throw new Refusal('TRUNCATED');
  if (file[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(file[1] ?? 0xff) && (file[2] ?? 0) <= 0x10 && file[3] === 0) {
    return { reader: 'biff' };
  }
  if (file.every((byte) => byte === 0)) {
    throw new Refusal('TRUNCATED', '文件内容全是空的，可能没有传完或优盘损坏。请让对方重发。');
  }
  if (!looksLikeText(file)) throw new Refusal('UNKNOWN_KIND');
  return sniffText(file);
}

function sniffArchive(file: Buffer): Sniffed {
  if (startsWith(file, '504b0506')) throw new Refusal('ARCHIVE', '这是空的压缩包，里面没有文件。请让对方重发。');
  if (!startsWith(file, '504b0304')) throw new Refusal('ZIP_BAD');
  const entries = openArchive(file);
  const names = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const has = (name: string): boolean => names.has(name);

  const mimetype = names.get('mimetype');
  if (mimetype && mimetype.bytes < 200) {
    const type = entryBytes(file, mimetype).toString('latin1').trim();
    if (type.startsWith('application/vnd.oasis.opendocument')) {
      if (type.includes('spreadsheet')) return { reader: 'zip', format: 'ods', entries };
      throw new Refusal(type.includes('presentation') ? 'PRESENTATION' : 'OTHER_KIND');
    }
  }
  if (has('[content_types].xml')) {
    if (has('word/document.xml')) return { reader: 'zip', format: 'docx', entries };
    if (has('xl/workbook.bin')) return { reader: 'zip', format: 'xlsb', entries };
    if (has('xl/workbook.xml')) return { reader: 'zip', format: 'xlsx', entries };
    if (entries.some((entry) => /^ppt\//i.test(entry.name))) throw new Refusal('PRESENTATION');
    // Some exporters place the workbook elsewhere; the list of content types says so.
    const types = names.get('[content_types].xml');
    const list = types ? entryBytes(file, types).toString('latin1') : '';
    if (list.includes('spreadsheetml.sheet.main') || list.includes('ms-excel.sheet.macroEnabled.main')) {
      return { reader: 'zip', format: 'xlsx', entries };
    }
    if (list.includes('ms-excel.sheet.binary')) return { reader: 'zip', format: 'xlsb', entries };
    throw new Refusal('OTHER_KIND');
  }
  if (has('index/document.iwa') || has('index.zip') || has('index.xml.gz')) throw new Refusal('NUMBERS');
  if (has('ofd.xml')) throw new Refusal('OFD');
  if (has('content.xml') && has('meta-inf/manifest.xml')) return { reader: 'zip', format: 'ods', entries };
  // A workbook that lost its list of contents is damaged; anything else is just an archive.
  if (has('xl/workbook.xml')) throw new Refusal('ZIP_BAD');
  throw new Refusal('ARCHIVE');
}

function sniffText(file: Buffer): Sniffed {
  const head = file.toString('latin1', 0, 4096);
  if (/^(MIME-Version:|From: |Content-Type: multipart|Received: |Return-Path: )/i.test(head)) throw new Refusal('WEB_ARCHIVE');
  const text = decodeText(file);
  const opening = text.slice(0, 8192).trimStart();
  if (opening === '' && text.trim() === '') throw new Refusal('EMPTY_FILE', '文件里没有内容。请让对方重发。');
  if (!opening.startsWith('<')) return { reader: 'text', format: 'delimited', text };

  const isXml = /^<\?xml/i.test(opening) && !/<html/i.test(opening);
  if (isXml || /^<(\w+:)?Workbook[\s>]/.test(opening)) {
    // UTF-7 and the like hide a DTD from every check made on characters.
    const encoding = /^<\?xml[^>]*encoding\s*=\s*["']([^"']*)/i.exec(opening)?.[1] ?? 'utf-8';
    if (!/^(utf-?8|utf-?16(le|be)?|gb2312|gbk|gb18030|us-ascii|iso-8859-1|windows-1252)$/i.test(encoding))
      throw new Refusal('FILE_SUSPICIOUS');
    if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) throw new Refusal('FILE_SUSPICIOUS');
    if (/<(\w+:)?Workbook[\s>]/.test(opening) || opening.includes('office:spreadsheet')) return { reader: 'text', format: 'xml2003', text };
    throw new Refusal('OTHER_KIND');
  }
  if (/<(html|head|body|table|meta|style|div|tr|!doctype html)/i.test(opening)) return { reader: 'text', format: 'html', text };
  return { reader: 'text', format: 'delimited', text };
}

function startsWith(file: Buffer, hex: string): boolean {
  return file.toString('hex', 0, hex.length / 2) === hex;
}

const formatWords: Record<BookFormat, [words: string, extensions: string[]]> = {
  xlsx: ['新版 Excel 工作簿', ['xlsx', 'xlsm', 'xltx', 'xltm', 'et', 'ett']],
  xlsb: ['二进制 Excel 工作簿', ['xlsb']],
  xls: ['旧版 Excel 或 WPS 工作簿', ['xls', 'xlt', 'et', 'ett', 'wps']],
  ods: ['OpenDocument 表格', ['ods', 'ots']],
  delimited: ['文本表格（CSV）', ['csv', 'txt', 'tsv', 'tab', 'prn']],
  html: ['网页表格', ['html', 'htm']],
  xml2003: ['XML 表格（Excel 2003）', ['xml']],
  docx: ['Word 文档里的表格', ['docx', 'docm', 'dotx']],
};

/** A remark when the extension says something else than the bytes; null when they agree or there is no extension. */
export function extensionRemark(name: string, format: BookFormat): string | null {
  const extension = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase();
  if (extension === undefined || formatWords[format][1].includes(extension)) return null;
  return `扩展名是 .${extension}，内容其实是${formatWords[format][0]}，已按内容读取。`;
}
