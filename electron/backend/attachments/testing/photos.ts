/** Pictures made by hand, byte by byte, that a browser really shows: with whatever a camera writes around them. */
import { crc32, deflateSync } from 'node:zlib';

export interface CameraWords {
  orientation?: number;
  /** '2025:09:14 10:22:31' */
  takenAt?: string;
  /** writes a place: 33.7 north, 113.2 east */
  place?: boolean;
  bigEndian?: boolean;
}

/** Words that stand only in the place block, to look for them in what leaves. */
export const PLACE_WORDS = 'WGS-84-of-the-yard';

/** A TIFF block as a camera writes it: IFD0 with orientation, EXIF with the time, GPS with degrees and a datum. */
export function exifBlock({ orientation = 1, takenAt, place = false, bigEndian = false }: CameraWords): Buffer {
  const block = Buffer.alloc(512);
  const u16 = (value: number, at: number): void => void (bigEndian ? block.writeUInt16BE(value, at) : block.writeUInt16LE(value, at));
  const u32 = (value: number, at: number): void => void (bigEndian ? block.writeUInt32BE(value, at) : block.writeUInt32LE(value, at));
  block.write(bigEndian ? 'MM' : 'II', 0, 'latin1');
  u16(42, 2);
  u32(8, 4);
  let at = 10;
  const entry = (tag: number, type: number, count: number, value: number): void => {
    u16(tag, at);
    u16(type, at + 2);
    u32(count, at + 4);
    if (type === 3) u16(value, at + 8);
    else u32(value, at + 8);
    at += 12;
  };
  u16(1 + Number(takenAt !== undefined) + Number(place), 8);
  entry(0x0112, 3, 1, orientation);
  if (takenAt !== undefined) entry(0x8769, 4, 1, 100);
  if (place) entry(0x8825, 4, 1, 200);
  if (takenAt !== undefined) {
    u16(1, 100);
    at = 102;
    entry(0x9003, 2, 20, 150);
    block.write(`${takenAt}\0`, 150, 'latin1');
  }
  if (place) {
    u16(2, 200);
    at = 202;
    entry(0x0002, 5, 3, 300);
    entry(0x0012, 2, PLACE_WORDS.length + 1, 400);
    for (const [index, part] of [33, 1, 42, 1, 7, 1].entries()) u32(part, 300 + index * 4);
    block.write(`${PLACE_WORDS}\0`, 400, 'latin1');
  }
  return block;
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

export interface JpegOptions extends CameraWords {
  /** makes pictures that differ: 1…255 */
  shade?: number;
  /** XMP, as editors write it, with the place in it */
  xmp?: boolean;
  /** a second picture behind the first, with a place of its own */
  second?: boolean;
}

/** An 8 × 8 grey JPEG. */
export function jpeg(options: JpegOptions = {}): Buffer {
  const { shade = 1, xmp = false, second = false } = options;
  const camera = options.takenAt !== undefined || options.place === true || options.orientation !== undefined;
  const table = (kind: number): Buffer => segment(0xc4, Buffer.from([kind, 1, ...new Array<number>(15).fill(0), 0]));
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('4a46494600010100000100010000', 'hex')),
    ...(camera ? [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifBlock(options)]))] : []),
    ...(xmp ? [segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x exif:GPSMapDatum="${PLACE_WORDS}"/>`, 'latin1'))] : []),
    segment(0xfe, Buffer.from(PLACE_WORDS, 'latin1')),
    segment(0xdb, Buffer.from([0, ...new Array<number>(64).fill(shade)])),
    segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
    table(0x00),
    table(0x10),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x3f, 0xff, 0xd9]),
    ...(second ? [jpeg({ place: true, takenAt: '2025:01:01 00:00:00' })] : []),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** An 8 × 8 grey PNG; `shade` 0…255. */
export function png(options: CameraWords & { shade?: number } = {}): Buffer {
  const header = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 0, 0, 0, 0]);
  const rows = Buffer.alloc(9 * 8, options.shade ?? 128);
  for (let row = 0; row < 8; row += 1) rows[row * 9] = 0;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...(options.place ? [chunk('eXIf', exifBlock(options)), chunk('tEXt', Buffer.from(`Comment\0${PLACE_WORDS}`, 'latin1'))] : []),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The frame of a WebP with EXIF and XMP around a picture chunk (which nothing here decodes). */
export function webp(options: CameraWords = {}): Buffer {
  const riff = (type: string, data: Buffer): Buffer => {
    const whole = Buffer.alloc(8 + data.length + (data.length % 2));
    whole.write(type, 0, 'latin1');
    whole.writeUInt32LE(data.length, 4);
    data.copy(whole, 8);
    return whole;
  };
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    riff('VP8X', Buffer.from([0x0c, 0, 0, 0, 7, 0, 0, 7, 0, 0])),
    riff('VP8 ', Buffer.alloc(11, 3)),
    riff('EXIF', exifBlock(options)),
    riff('XMP ', Buffer.from(PLACE_WORDS, 'latin1')),
  ]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
