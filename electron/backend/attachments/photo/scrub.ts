/**
 * Photographs on their way out: where they were taken never leaves (product.md A4). The picture itself is not touched; of what surrounds it
 * only colour, turning and time are written anew. An allow-list, so that a maker's own block, an edited picture's XMP or a second picture behind the
 * first (with EXIF of its own) cannot carry the place past us.
 */
import { crc32 } from 'node:zlib';
import { noFacts, type PhotoFacts, plainExif, readExif } from './exif.ts';

export type PhotoKind = 'jpg' | 'png' | 'webp';

export interface ScrubbedPhoto {
  bytes: Buffer;
  facts: PhotoFacts;
}

/** @returns the picture without its surroundings, and what they said; null when the bytes cannot be walked through to a picture */
export function scrubPhoto(bytes: Buffer, kind: PhotoKind): ScrubbedPhoto | null {
  if (kind === 'jpg') return scrubJpeg(bytes);
  if (kind === 'png') return scrubPng(bytes);
  return scrubWebp(bytes);
}

const EXIF_MARK = Buffer.from('Exif\0\0', 'latin1');

/** The block may carry the mark of a JPEG segment also where it stands elsewhere. */
const tiffOf = (block: Buffer): Buffer => (block.subarray(0, 6).equals(EXIF_MARK) ? block.subarray(6) : block);

const joined = (known: PhotoFacts, found: PhotoFacts): PhotoFacts => ({
  takenAt: known.takenAt ?? found.takenAt,
  orientation: known.orientation === 1 ? found.orientation : known.orientation,
  place: known.place || found.place,
});

/* ---- JPEG ---- */

/** Segments that belong to the picture: frames, tables, restart interval; JFIF, colour profile, Adobe's colour transform. */
function keeps(marker: number, body: Buffer): boolean {
  if (marker === 0xe0) return body.toString('latin1', 0, 4) === 'JFIF';
  if (marker === 0xe2) return body.toString('latin1', 0, 11) === 'ICC_PROFILE';
  if (marker === 0xee) return body.toString('latin1', 0, 5) === 'Adobe';
  return (marker & 0xf0) === 0xc0 || (marker >= 0xda && marker <= 0xdf);
}

function scrubJpeg(file: Buffer): ScrubbedPhoto | null {
  if (file.length < 4 || file[0] !== 0xff || file[1] !== 0xd8) return null;
  const parts: Buffer[] = [];
  let facts = noFacts;
  let at = 2;
  let framed = false;
  let scanned = false;
  while (at + 1 < file.length) {
    if (file[at] !== 0xff) return null;
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // fill bytes before a marker
      continue;
    }
    if (marker === 0xd9) break;
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 2;
      continue;
    }
    if (at + 4 > file.length) break;
    const length = file.readUInt16BE(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > file.length || marker < 0xc0) return null;
    const body = file.subarray(at + 4, end);
    if (marker === 0xe1 && body.subarray(0, 6).equals(EXIF_MARK)) facts = joined(facts, readExif(body.subarray(6)));
    if (keeps(marker, body)) parts.push(file.subarray(at, end));
    framed ||= marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    at = end;
    if (marker === 0xda) {
      if (!framed) return null;
      scanned = true;
      const stop = scanEnd(file, at);
      parts.push(file.subarray(at, stop));
      at = stop;
    }
  }
  if (!scanned) return null;
  const exif = plainExif(facts);
  // JFIF must stay first
  const head = parts[0]?.[1] === 0xe0 ? [parts.shift() ?? Buffer.alloc(0)] : [];
  const soi = Buffer.from([0xff, 0xd8]);
  return { bytes: Buffer.concat([soi, ...head, ...(exif ? [exifSegment(exif)] : []), ...parts, Buffer.from([0xff, 0xd9])]), facts };
}

/** Where the coded picture ends: at a marker that is neither a stuffed FF nor a restart. */
function scanEnd(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at !== -1; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return file.length;
}

function exifSegment(tiff: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(2 + EXIF_MARK.length + tiff.length, 2);
  return Buffer.concat([head, EXIF_MARK, tiff]);
}

/* ---- PNG ---- */

/** What a picture needs to look right. Text, time, EXIF and private chunks go. */
const pngKept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs', 'cICP']);

function scrubPng(file: Buffer): ScrubbedPhoto | null {
  const parts: Buffer[] = [file.subarray(0, 8)];
  let facts = noFacts;
  let drawn = false;
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > file.length) return null;
    const type = file.toString('latin1', at + 4, at + 8);
    if (at === 8 && type !== 'IHDR') return null;
    if (type === 'eXIf') facts = joined(facts, readExif(tiffOf(file.subarray(at + 8, end - 4))));
    if (type === 'IEND') {
      const exif = plainExif(facts);
      if (exif) parts.push(pngChunk('eXIf', exif));
      parts.push(file.subarray(at, end));
      return drawn ? { bytes: Buffer.concat(parts), facts } : null;
    }
    drawn ||= type === 'IDAT';
    if (pngKept.has(type)) parts.push(file.subarray(at, end));
    at = end;
  }
  return null;
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

/* ---- WebP ---- */

const webpKept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']);
const WEBP_EXIF_FLAG = 0x08;
const WEBP_XMP_FLAG = 0x04;

function scrubWebp(file: Buffer): ScrubbedPhoto | null {
  if (file.length < 20) return null;
  const parts: Buffer[] = [];
  let facts = noFacts;
  let drawn = false;
  let extended: Buffer | null = null;
  const stop = Math.min(file.length, 8 + file.readUInt32LE(4));
  for (let at = 12; at + 8 <= stop; ) {
    const type = file.toString('latin1', at, at + 4);
    const length = file.readUInt32LE(at + 4);
    const end = at + 8 + length;
    if (end > file.length) return null;
    if (type === 'EXIF') facts = joined(facts, readExif(tiffOf(file.subarray(at + 8, end))));
    if (webpKept.has(type)) {
      // copied where it is changed or needs the padding byte that a cut file may lack
      const chunk = Buffer.alloc(8 + length + (length % 2));
      file.copy(chunk, 0, at, end);
      if (type === 'VP8X') extended = chunk;
      parts.push(chunk);
    }
    drawn ||= type === 'VP8 ' || type === 'VP8L';
    at = end + (length % 2);
  }
  if (!drawn) return null;
  if (extended && extended.length > 8) {
    const exif = plainExif(facts);
    extended[8] = ((extended[8] ?? 0) & ~(WEBP_EXIF_FLAG | WEBP_XMP_FLAG)) | (exif ? WEBP_EXIF_FLAG : 0);
    if (exif) parts.push(riffChunk('EXIF', exif));
  }
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...parts]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return { bytes: Buffer.concat([head, body]), facts };
}

function riffChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(8 + data.length + (data.length % 2));
  chunk.write(type, 0, 'latin1');
  chunk.writeUInt32LE(data.length, 4);
  data.copy(chunk, 8);
  return chunk;
}
