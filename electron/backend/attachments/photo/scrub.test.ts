import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomRuns } from '../../testing/random.ts';
import { exifBlock, jpeg, PLACE_WORDS, png, webp } from '../testing/photos.ts';
import { readExif } from './exif.ts';
import { type PhotoKind, scrubPhoto } from './scrub.ts';

const makers: Record<PhotoKind, (place: boolean) => Buffer> = {
  jpg: (place) => jpeg({ takenAt: '2025:09:14 10:22:31', orientation: 6, place, xmp: place, second: place }),
  png: (place) => png({ takenAt: '2025:09:14 10:22:31', orientation: 6, place }),
  webp: (place) => webp({ takenAt: '2025:09:14 10:22:31', orientation: 6, place }),
};
const kinds = Object.keys(makers) as PhotoKind[];

describe('EXIF', () => {
  it.each([false, true])('is read in both byte orders (big-endian: %s)', (bigEndian) => {
    const block = exifBlock({ takenAt: '2025:09:14 10:22:31', orientation: 8, place: true, bigEndian });
    expect(readExif(block)).toEqual({ takenAt: '2025-09-14 10:22:31', orientation: 8, place: true });
  });

  it.each(['0000:00:00 00:00:00', '2025:02:30 10:00:00', '1970:01:01 00:00:00', '2025:09:14 25:00:00', 'yesterday'])(
    'does not take %s for a time',
    (takenAt) => {
      expect(readExif(exifBlock({ takenAt })).takenAt).toBeNull();
    },
  );

  it('answers for any bytes whatever', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (noise, framed) => {
        const bytes = framed ? Buffer.concat([Buffer.from('II*\0', 'latin1'), noise]) : Buffer.from(noise);
        const { orientation } = readExif(bytes);
        expect(orientation).toBeGreaterThanOrEqual(1);
        expect(orientation).toBeLessThanOrEqual(8);
      }),
      randomRuns(500),
    );
  });

  it('answers for a block with any of its bytes changed', () => {
    const block = exifBlock({ takenAt: '2025:09:14 10:22:31', place: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(block.length - 1), fc.nat(255)), { maxLength: 12 }), (changes) => {
        const changed = Buffer.from(block);
        for (const [at, value] of changes) changed[at] = value;
        expect(() => readExif(changed)).not.toThrow();
      }),
      randomRuns(500),
    );
  });
});

describe('a photograph on its way out', () => {
  it.each(kinds)('keeps time and turning and loses the place (%s)', (kind) => {
    const photo = makers[kind](true);
    expect(photo.includes(PLACE_WORDS)).toBe(true);
    const out = scrubPhoto(photo, kind);
    if (kind !== 'webp') expect(out?.facts.place).toBe(true);
    expect(out?.bytes.includes(PLACE_WORDS)).toBe(false);
    const again = scrubPhoto(out?.bytes ?? Buffer.alloc(0), kind);
    expect(again?.facts).toEqual({ takenAt: '2025-09-14 10:22:31', orientation: 6, place: false });
  });

  it.each(kinds)('is the same however often it goes out (%s)', (kind) => {
    const once = scrubPhoto(makers[kind](true), kind)?.bytes ?? Buffer.alloc(0);
    expect(scrubPhoto(once, kind)?.bytes).toEqual(once);
  });

  it('leaves the coded picture as it was', () => {
    const photo = jpeg({ shade: 7, place: true });
    const picture = photo.subarray(photo.indexOf(Buffer.from([0xff, 0xdb])));
    expect(scrubPhoto(photo, 'jpg')?.bytes.subarray(-picture.length)).toEqual(picture);
  });

  it('drops a second picture behind the first', () => {
    const out = scrubPhoto(jpeg({ second: true }), 'jpg')?.bytes ?? Buffer.alloc(0);
    expect(out.indexOf(Buffer.from([0xff, 0xd9]))).toBe(out.length - 2);
  });

  it.each(kinds)('is refused rather than let out when it is cut before its picture (%s)', (kind) => {
    expect(scrubPhoto(makers[kind](true).subarray(0, 60), kind)).toBeNull();
  });

  it('never throws, and never lets the place words out, whatever bytes are changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.array(fc.tuple(fc.nat(2_000), fc.nat(255)), { maxLength: 8 }),
        fc.nat(2_000),
        (kind, changes, cut) => {
          const photo = Buffer.from(makers[kind](true)).subarray(0, cut < 1_000 ? undefined : cut);
          for (const [at, value] of changes) if (at < photo.length) photo[at] = value;
          const out = scrubPhoto(photo, kind);
          // what a decoder takes for picture data may be anything, but never a block that is read as a place
          if (out) expect(scrubPhoto(out.bytes, kind)?.facts.place ?? false).toBe(false);
        },
      ),
      randomRuns(1_000),
    );
  });
});
