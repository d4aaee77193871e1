import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jpeg, png } from '../backend/attachments/testing/photos.ts';
import { parseHere } from '../backend/intake/testing/books.ts';
import { randomRuns } from '../backend/testing/random.ts';
import type { ParsedBook } from './protocol.ts';
import { Refusal } from './refusals.ts';
import { bookBytes, dispimg, floatingBook, inCell, pictureSheet, richBook, wpsBook } from './testing/pictures.ts';

const before = jpeg({ shade: 1 });
const after = jpeg({ shade: 2 });

/** Places by picture: 'D2' */
function placesOf(book: ParsedBook, picture: Buffer): string[] {
  const found = book.pictures?.find(({ bytes }) => Buffer.from(bytes).equals(picture));
  return found?.places.map(({ row, column }) => `${'ABCDEFGH'[column]}${row}`) ?? [];
}
const texts = (book: ParsedBook): unknown[] => book.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ v }) => v)));

describe('pictures in cells', () => {
  it.each([2017, 2020] as const)('of WPS are found by their path, whatever relationship type the year wrote (%s)', async (year) => {
    const parts = wpsBook({ ID_A1: before, ID_B2: after }, pictureSheet(dispimg('D2', 'ID_A1') + dispimg('E2', 'ID_B2')), year);
    const book = await parseHere('台账.xlsx', bookBytes(parts));
    expect(placesOf(book, before)).toEqual(['D2']);
    expect(placesOf(book, after)).toEqual(['E2']);
    expect(texts(book).filter((value) => String(value).includes('DISPIMG'))).toEqual([]);
  });

  it('of WPS are found when the parts are named in another case, and one picture in two cells comes once', async () => {
    const parts = wpsBook({ ID_A1: before }, pictureSheet(dispimg('D2', 'ID_A1') + dispimg('E2', 'ID_A1'))).map((part) => ({
      ...part,
      name: part.name.replace('cellimages', 'cellImages'),
    }));
    const book = await parseHere('台账.et', bookBytes(parts));
    expect(book.pictures).toHaveLength(1);
    expect(placesOf(book, before)).toEqual(['D2', 'E2']);
  });

  it('of Excel 365 are followed through the rich values, and the error they show to others is no value', async () => {
    const book = await parseHere(
      '台账.xlsx',
      bookBytes(richBook([png({ shade: 1 }), png({ shade: 2 })], pictureSheet(inCell('D2', 2) + inCell('E2', 1)))),
    );
    expect(placesOf(book, png({ shade: 2 }))).toEqual(['D2']);
    expect(placesOf(book, png({ shade: 1 }))).toEqual(['E2']);
    expect(texts(book)).not.toContain('#VALUE!');
  });

  it('leave an honest error alone', async () => {
    const book = await parseHere('台账.xlsx', bookBytes(richBook([png()], pictureSheet('<c r="D2" t="e"><v>#VALUE!</v></c>'))));
    expect(texts(book)).toContain('#VALUE!');
    expect(book.pictures ?? []).toEqual([]);
  });
});

describe('pictures over the sheet', () => {
  it('belong to the cell under their middle', async () => {
    const anchors = [
      // begins a little above row 2 (0-based 1) and covers it
      { picture: 0, from: [3, 0] as [number, number], down: 150_000, to: [4, 2] as [number, number] },
      { picture: 1, from: [4, 1] as [number, number] },
    ];
    const book = await parseHere('台账.xlsx', bookBytes(floatingBook([before, after], anchors, pictureSheet(''))));
    expect(placesOf(book, before)).toEqual(['D2']);
    expect(placesOf(book, after)).toEqual(['E2']);
  });

  it('that are no photographs are left out with a note', async () => {
    const emf = Buffer.from('0100000088000000', 'hex');
    const book = await parseHere('台账.xlsx', bookBytes(floatingBook([emf], [{ picture: 0, from: [3, 1] }], pictureSheet(''))));
    expect(book.pictures ?? []).toEqual([]);
    expect(book.notes.join()).toContain('1 张图片不是 jpg、png 或 webp');
  });
});

describe('hostile pictures', () => {
  it('cannot lead out of the package, to another kind of part or to a web address', async () => {
    for (const target of ['../../../etc/passwd', '../workbook.xml', 'http://example.com/a.jpeg', '']) {
      const parts = wpsBook({ ID_A1: before }, pictureSheet(dispimg('D2', 'ID_A1'))).map((part) =>
        part.name.endsWith('cellimages.xml.rels') ? { ...part, data: String(part.data).replace('media/image0.jpeg', target) } : part,
      );
      expect((await parseHere('台账.xlsx', bookBytes(parts))).pictures ?? []).toEqual([]);
    }
  });

  it.each(['DISPIMG(', ' vm="1"', '<c '])('cost no more than their length: a part of nothing but %s', async (word) => {
    const noise = `<!--${word.repeat(400_000)}-->`;
    const started = process.cpuUsage().user;
    await parseHere('台账.xlsx', bookBytes(wpsBook({ ID_A1: before }, pictureSheet(dispimg('D2', 'ID_A1')) + noise))).catch(
      (error: unknown) => {
        expect(error).toBeInstanceOf(Refusal);
      },
    );
    expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(8);
  });

  it('never break the reading of the cells, whatever is done to the parts that say where they are', async () => {
    const books = [
      wpsBook({ ID_A1: before }, pictureSheet(dispimg('D2', 'ID_A1'))),
      richBook([png()], pictureSheet(inCell('D2', 1))),
      floatingBook([before], [{ picture: 0, from: [3, 1], to: [4, 3] }], pictureSheet('')),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...books),
        fc.nat(20),
        fc.array(fc.tuple(fc.nat(1_000), fc.constantFrom('<', '>', '"', '-9', '99999999999', 'rId1', '/', '..', '<xdr:from>', '<bk>'))),
        async (parts, which, changes) => {
          const led = parts.filter(({ name }) => /cellimages|rich|metadata|drawing/i.test(name));
          const target = led[which % led.length];
          const hurt = parts.map((part) => {
            if (part !== target) return part;
            let data = String(part.data);
            for (const [at, word] of changes) data = data.slice(0, at % data.length) + word + data.slice(at % data.length);
            return { ...part, data };
          });
          const book = await parseHere('台账.xlsx', bookBytes(hurt));
          expect(book.sheets[0]?.rows).toHaveLength(2);
        },
      ),
      randomRuns(60),
    );
  });
});
