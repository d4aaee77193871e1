/**
 * The few facts of a photograph's EXIF that the office keeps, read from bytes that nobody vouches for: every offset is checked, nothing is
 * followed twice, and what does not fit is not there.
 *
 * Worked example: a TIFF block with Orientation 6 and DateTimeOriginal '2025:09:14 10:22:31' → { takenAt: '2025-09-14 10:22:31', orientation: 6, place: false }.
 */
import { isDay } from '../../../../shared/day.ts';

export interface PhotoFacts {
  /** 'YYYY-MM-DD HH:MM:SS' of the camera's own clock */
  takenAt: string | null;
  /** 1…8, how the picture is to be turned; 1 when it does not say */
  orientation: number;
  /** the block holds a place (GPS) */
  place: boolean;
}

export const noFacts: PhotoFacts = { takenAt: null, orientation: 1, place: false };

const ORIENTATION = 0x0112;
const CHANGED_AT = 0x0132;
const EXIF_POINTER = 0x8769;
const GPS_POINTER = 0x8825;
const TAKEN_AT = 0x9003;
const DIGITISED_AT = 0x9004;
const MOST_ENTRIES = 512;

interface Entry {
  type: number;
  count: number;
  /** where the value stands, or where its offset stands */
  at: number;
}

/** @param tiff the TIFF block: what follows 'Exif\0\0' in a JPEG */
export function readExif(tiff: Buffer): PhotoFacts {
  const little = tiff.toString('latin1', 0, 2) === 'II';
  if (tiff.length < 8 || (!little && tiff.toString('latin1', 0, 2) !== 'MM')) return noFacts;
  const u16 = (at: number): number => (at < 0 || at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number): number => (at < 0 || at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = (at: number): Map<number, Entry> => {
    const entries = new Map<number, Entry>();
    if (at < 8 || at + 2 > tiff.length) return entries;
    const count = Math.min(u16(at), MOST_ENTRIES);
    for (let index = 0; index < count; index += 1) {
      const place = at + 2 + index * 12;
      if (place + 12 > tiff.length) break;
      entries.set(u16(place), { type: u16(place + 2), count: u32(place + 4), at: place + 8 });
    }
    return entries;
  };
  const text = (entry: Entry | undefined): string => {
    if (entry?.type !== 2 || entry.count > 64) return '';
    const from = entry.count <= 4 ? entry.at : u32(entry.at);
    return tiff.toString('latin1', from, Math.min(from + entry.count, tiff.length));
  };
  const first = directory(u32(4));
  const inner = first.get(EXIF_POINTER);
  const exif = inner ? directory(u32(inner.at)) : new Map<number, Entry>();
  const turned = first.get(ORIENTATION);
  const orientation = turned?.type === 3 ? u16(turned.at) : 1;
  return {
    takenAt: cameraTime(text(exif.get(TAKEN_AT))) ?? cameraTime(text(exif.get(DIGITISED_AT))) ?? cameraTime(text(first.get(CHANGED_AT))),
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    place: first.has(GPS_POINTER),
  };
}

/** '2025:09:14 10:22:31' → '2025-09-14 10:22:31'; null for what is no time, such as a clock that was never set. */
function cameraTime(text: string): string | null {
  const [, year, month, day, time] = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  const clock = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time ?? '');
  return isDay(date) && clock && Number(year) >= 1990 ? `${date} ${time}` : null;
}

/** A TIFF block that says only how the picture is to be turned and when it was taken. Null when there is nothing to say. */
export function plainExif({ takenAt, orientation }: PhotoFacts): Buffer | null {
  if (takenAt === null && orientation === 1) return null;
  const entries = (turned: boolean, timed: boolean): number => Number(turned) + Number(timed);
  const turned = orientation !== 1;
  const timed = takenAt !== null;
  const firstSize = 2 + entries(turned, timed) * 12 + 4;
  const block = Buffer.alloc(8 + firstSize + (timed ? 2 + 12 + 4 + 20 : 0));
  block.write('II', 0, 'latin1');
  block.writeUInt16LE(42, 2);
  block.writeUInt32LE(8, 4);
  block.writeUInt16LE(entries(turned, timed), 8);
  let at = 10;
  const entry = (tag: number, type: number, count: number, value: number): void => {
    block.writeUInt16LE(tag, at);
    block.writeUInt16LE(type, at + 2);
    block.writeUInt32LE(count, at + 4);
    block.writeUInt32LE(value, at + 8);
    at += 12;
  };
  if (turned) entry(ORIENTATION, 3, 1, orientation);
  if (takenAt !== null) {
    const inner = 8 + firstSize;
    entry(EXIF_POINTER, 4, 1, inner);
    at = inner;
    block.writeUInt16LE(1, at);
    at += 2;
    entry(TAKEN_AT, 2, 20, inner + 18);
    block.write(`${takenAt.slice(0, 10).replaceAll('-', ':')} ${takenAt.slice(11)}\0`, inner + 18, 'latin1');
  }
  return block;
}
