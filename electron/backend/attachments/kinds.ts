/**
 * What an offered file is, by its bytes. The name is asked only where bytes cannot tell (plain text, and which of two office programs wrote a
 * document), so a program renamed to .jpg is still a program. Nothing is unpacked here: of an archive only its list of names is read.
 */
import type { AttachmentKind } from '../../../shared/attachments.ts';
import { Fault } from '../../../shared/envelope.ts';
import { scrubPhoto } from './photo/scrub.ts';

/** 50 MB, as everywhere a file comes in (reliability.md §3). */
export const ATTACHMENT_LIMIT = 50 * 1024 * 1024;

const can = '可以放照片（jpg、png、webp）、PDF、OFD、Word、Excel、WPS 文档和 txt。';

/** @returns what the name says it is, without the dot, lower case; '' when nothing */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

const begins = (bytes: Buffer, hex: string, at = 0): boolean => bytes.toString('hex', at, at + hex.length / 2) === hex;

/** Beginnings of what is refused by name: what it is, and what to do instead. */
const refusedBeginnings: readonly [hex: string, says: string][] = [
  ['4d5a', '是程序，不能作附件。'],
  ['7f454c46', '是程序，不能作附件。'],
  ['4c0000000114020000000000c000000000000046', '只是一个快捷方式，里面没有内容。请找到它指向的文件再放。'],
  ['526172211a07', '是压缩包。请先解压，再把里面的文件放进来。'],
  ['377abcaf271c', '是压缩包。请先解压，再把里面的文件放进来。'],
  ['1f8b08', '是压缩包。请先解压，再把里面的文件放进来。'],
  ['47494638', '是 GIF 图片。请另存为 jpg 或 png 后再放。'],
  ['49492a00', '是 TIFF 图片。请另存为 PDF、jpg 或 png 后再放。'],
  ['4d4d002a', '是 TIFF 图片。请另存为 PDF、jpg 或 png 后再放。'],
];

const refuse = (name: string, says: string): Fault => new Fault('FILE_REFUSED', `“${name}”${says}`);

/**
 * @param name as the person sees it; used in the sentence, and where the bytes leave a choice
 * @throws Fault FILE_REFUSED with what the file is and the remedy
 */
export function attachmentKind(bytes: Buffer, name: string): AttachmentKind {
  if (bytes.length === 0) throw refuse(name, '是空文件，里面没有内容。请重新发一份。');
  if (bytes.length > ATTACHMENT_LIMIT) throw refuse(name, '超过 50 MB，没有收。请压缩照片或分成几个文件。');
  for (const [hex, says] of refusedBeginnings) if (begins(bytes, hex)) throw refuse(name, says);
  const extension = extensionOf(name);
  if (begins(bytes, 'ffd8ff')) return whole(bytes, name, 'jpg');
  if (begins(bytes, '89504e470d0a1a0a')) return whole(bytes, name, 'png');
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return whole(bytes, name, 'webp');
  if (bytes.toString('latin1', 4, 8) === 'ftyp') {
    throw refuse(
      name,
      /^(hei[cxfs]|mif1|msf1|avif)/.test(bytes.toString('latin1', 8, 12))
        ? '是苹果手机的 HEIC 照片，别的电脑多半打不开。请在手机“设置—相机—格式”里选“兼容性最佳”重拍，或转成 jpg 后再放。'
        : '是视频。请截取要紧的画面存成 jpg 或 png 后再放。',
    );
  }
  if (bytes.toString('latin1', 0, 1024).includes('%PDF-')) return 'pdf';
  if (begins(bytes, '504b0304')) return packageKind(bytes, name, extension);
  if (begins(bytes, 'd0cf11e0a1b11ae1')) return compoundKind(bytes, name, extension);
  if (begins(bytes, '7b5c727466')) throw refuse(name, '是 RTF 文档。请用 Word 或 WPS 另存为 docx 或 PDF 后再放。');
  return textKind(bytes, name, extension);
}

/** A picture that cannot be walked through can neither be shown nor freed of its place: it is cut off or damaged. */
function whole(bytes: Buffer, name: string, kind: 'jpg' | 'png' | 'webp'): AttachmentKind {
  if (scrubPhoto(bytes, kind) === null) throw refuse(name, '不完整或已损坏，看不到内容。请对方重发原图，或重新拍一张。');
  return kind;
}

function packageKind(bytes: Buffer, name: string, extension: string): AttachmentKind {
  const names = archiveNames(bytes);
  if (names === null) throw refuse(name, '不完整或已损坏，打不开。请重新发一份。');
  const has = (start: string): boolean => names.some((each) => each.toLowerCase().startsWith(start));
  if (names.some((each) => /vbaproject\.bin$/i.test(each))) throw refuse(name, '里面有宏。请另存为不含宏的 docx、xlsx 或 PDF 后再放。');
  if (has('ofd.xml')) return 'ofd';
  if (has('[content_types].xml')) {
    if (has('word/')) return 'docx';
    if (has('xl/')) return extension === 'et' ? 'et' : 'xlsx';
    throw refuse(name, `不是能收的文档。${can}`);
  }
  throw refuse(name, '是压缩包。请先解压，再把里面的文件放进来。');
}

/** Names in the central directory, or null when there is none to be read. Looks at no content and never past the file. */
function archiveNames(bytes: Buffer): string[] | null {
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 0xffff);
  while (end >= lowest && bytes.readUInt32LE(end) !== 0x06054b50) end -= 1;
  if (end < lowest || end < 0) return null;
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = Math.min(bytes.readUInt16LE(end + 10), 5_000); left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return null;
    const length = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('utf8', at + 46, Math.min(at + 46 + length, bytes.length)));
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names.length === 0 ? null : names;
}

const stream = (bytes: Buffer, name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'));

function compoundKind(bytes: Buffer, name: string, extension: string): AttachmentKind {
  if (stream(bytes, 'EncryptedPackage')) throw refuse(name, '加了密码。请去掉密码后再放，否则以后没有人打得开。');
  if (stream(bytes, 'WordDocument')) return extension === 'wps' ? 'wps' : 'doc';
  if (stream(bytes, 'Workbook') || stream(bytes, 'Book')) return extension === 'et' ? 'et' : 'xls';
  if (stream(bytes, 'PowerPoint Document')) throw refuse(name, '是演示文稿。请另存为 PDF 后再放。');
  throw refuse(name, `不是能收的文档。${can}`);
}

const scripts = /^(bat|cmd|vbs?|js|jse|wsf|ps1|hta|reg|url|html?|xhtml|mht|svg|xml|inf|scr|py|sh)$/;

function textKind(bytes: Buffer, name: string, extension: string): AttachmentKind {
  if (scripts.test(extension)) throw refuse(name, '是脚本或网页，不能作附件。要留存网页，请打印成 PDF 后再放。');
  const opening = bytes
    .toString('latin1', 0, 512)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (/^(<|#!|@echo)/i.test(opening)) throw refuse(name, '是脚本或网页，不能作附件。要留存网页，请打印成 PDF 后再放。');
  const plain = !bytes.subarray(0, 65_536).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
  if (plain && (extension === 'txt' || extension === '')) return 'txt';
  throw refuse(name, `不是能收的文件。${can}`);
}

/** Marks that turn the reading direction make a name lie about its ending. */
export function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? name;
  const clean = last
    .normalize('NFC')
    .replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim();
  return clean === '' ? '未命名' : clean.slice(0, 200);
}

/** The name under which a copy leaves: the ending says what the bytes are, whatever the sender called it. */
export function nameWithKind(name: string, kind: AttachmentKind): string {
  const extension = extensionOf(name);
  if (extension === kind || (kind === 'jpg' && extension === 'jpeg')) return name;
  return `${name}.${kind}`;
}
