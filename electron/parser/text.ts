/** From bytes to text: how Chinese offices really store it. And what is cleaned from every text, whatever it came from. */
import { isAscii, isUtf8 } from 'node:buffer';
import { limits } from './limits.ts';
import { Refusal } from './refusals.ts';

/**
 * BOM, then strict UTF-8, then GB18030 (which contains GBK and GB2312), or both in one file.
 * @throws Refusal UNREADABLE naming the first line that is in neither
 */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeText(bytes.subarray(3));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = wideWithoutMark(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  return strictly('utf-8', bytes) ?? decodeGlued(bytes);
}

function strictly(encoding: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: in a table, tabs, commas, digits and line ends give a zero in every second byte of many pairs. */
function wideWithoutMark(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const looked = Math.min(bytes.length & ~1, 4096);
  if (looked < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < looked; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = looked / 2;
  if (odd > pairs / 8 && even === 0) return 'utf-16le';
  if (even > pairs / 8 && odd === 0) return 'utf-16be';
  return null;
}

/**
 * GB18030, except for lines that are plainly UTF-8: files glued together from both occur, and GB18030 takes most UTF-8 without
 * complaint (永盛化工 becomes 姘哥洓鍖栧伐). A line feed is never part of a longer character in either. Runs of lines decode together.
 */
function decodeGlued(bytes: Buffer): string {
  const parts: string[] = [];
  let runFrom = 0;
  let runLine = 1;
  let line = 1;
  const flush = (to: number): void => {
    if (to > runFrom) parts.push(strictly('gb18030', bytes.subarray(runFrom, to)) ?? badLine(bytes.subarray(runFrom, to), runLine));
  };
  for (let from = 0; from < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, from);
    const to = feed === -1 ? bytes.length : feed + 1;
    const piece = bytes.subarray(from, to);
    const text = isUtf8(piece) && !isAscii(piece) ? piece.toString('utf8') : '';
    // Two GBK characters can happen to be valid UTF-8, but then of Greek or Arabic letters, not of Chinese ones.
    if (/[\u3000-\u9fff]/.test(text) && !/[\u0100-\u07ff]/.test(text)) {
      flush(from);
      parts.push(text);
      runFrom = to;
      runLine = line + 1;
    }
    from = to;
  }
  flush(bytes.length);
  return parts.join('');
}

function badLine(run: Buffer, firstLine: number): never {
  let line = firstLine;
  for (let from = 0; from < run.length; line += 1) {
    const feed = run.indexOf(0x0a, from);
    const to = feed === -1 ? run.length : feed + 1;
    if (strictly('gb18030', run.subarray(from, to)) === null) break;
    from = to;
  }
  throw new Refusal('UNREADABLE', `第 ${line} 行的文字编码有错，读不出来。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。`);
}

/** True when bytes could be text in one of the encodings above: next to no control characters. */
export function looksLikeText(bytes: Buffer): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  if (wideWithoutMark(bytes)) return true;
  const looked = Math.min(bytes.length, 65_536);
  let odd = 0;
  for (let at = 0; at < looked; at += 1) {
    const byte = bytes[at] ?? 0;
    if ((byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a) || byte === 0x7f) odd += 1;
  }
  return odd <= 2 || odd * 50 < looked;
}

// Control characters, lone surrogates and noncharacters: no place in a cell, and poison in file names, XML and JSON later on.
const unwanted = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const suspicious = /[\p{Cc}\p{Cs}\ufffe\uffff]/u;

/** Text without NULs, other control characters and lone surrogates; line ends as \n. Everything visible is left as it is. */
export function cleanText(text: string): string {
  return suspicious.test(text) ? text.replace(/\r\n?/g, '\n').replace(unwanted, '') : text;
}

/** Cut to Excel's own limit without leaving half a character behind. */
export function cutText(text: string): string {
  const last = text.charCodeAt(limits.textUnits - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limits.textUnits - 1 : limits.textUnits);
}
