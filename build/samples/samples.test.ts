import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { codeLabel, codeLists, codeOf } from '../../shared/declared/codes/index.ts';
import { intakeFields } from '../../shared/declared/intake/fields.ts';
import { knownKinds } from '../../shared/declared/intake/kinds.ts';
import { isUscc } from '../../shared/identifiers/uscc.ts';
import type { BookTruth } from './lib/book.ts';
import { readmeOf } from './lib/readme.ts';
import { type Truth, truthOf } from './lib/truth.ts';
import { makeSamples } from './samples.ts';

const folder = import.meta.dirname;
const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth;
const isSample = (name: string): boolean => /\.(xlsx|xls|et|csv)$/.test(name);

/** The sheets of a committed sample as rows of cell texts, read by SheetJS, which had no part in styling the .xlsx ones. */
function sheetsOf(file: BookTruth): Map<string, unknown[][]> {
  const bytes = readFileSync(join(folder, file.file));
  const isGbk = file.file.endsWith('.csv') && bytes[0] !== 0xef;
  const book = isGbk
    ? read(new TextDecoder('gbk').decode(bytes), { type: 'string', raw: true })
    : read(bytes, { type: 'buffer', raw: true });
  // a csv or a web page has one sheet, whatever the reader calls it
  const nameOf = (name: string): string => (file.sheets.length === 1 ? (file.sheets[0]?.sheet ?? name) : name);
  return new Map(
    book.SheetNames.slice(0, file.sheets.length).map((name) => {
      const sheet = book.Sheets[name] ?? {};
      return [nameOf(name), utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: null, blankrows: true, range: 0 })];
    }),
  );
}

describe('the sample workbooks', () => {
  it('are reproduced byte for byte by the script, and no other lies in the folder', async () => {
    const books = await makeSamples();
    expect(
      readdirSync(folder)
        .filter(isSample)
        .map((name) => name.normalize('NFC'))
        .sort(),
    ).toEqual(books.map((book) => book.truth.file).sort());
    for (const book of books) {
      expect(readFileSync(join(folder, book.truth.file)).equals(book.bytes), book.truth.file).toBe(true);
    }
    expect(truth).toEqual(JSON.parse(JSON.stringify(truthOf(books))));
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe(readmeOf(truth));
  });

  it('are as many as the demo promises', () => {
    expect(truth.counts.workbooks).toBeGreaterThanOrEqual(20);
    expect(truth.counts.refusedFiles).toBeGreaterThanOrEqual(4);
    expect(truth.counts.enterprises).toBeGreaterThanOrEqual(60);
    expect(truth.counts.projects).toBeGreaterThanOrEqual(40);
    expect(truth.counts.hazards).toBeGreaterThanOrEqual(120);
    expect(truth.counts.majorHazards).toBeGreaterThanOrEqual(10);
    expect(truth.counts.workers).toBeGreaterThanOrEqual(50);
    expect(truth.counts.leases).toBeGreaterThanOrEqual(20);
  });

  it('hold in each row what the truth says of it', () => {
    const witness: Record<string, string> = {
      enterprise: 'name',
      lease: 'lessee.name',
      contractor: 'name',
      outsourcing_project: 'content',
      worker: 'name',
      hazard: 'description',
    };
    let seen = 0;
    for (const file of truth.files.filter((one) => one.outcome === 'read')) {
      const sheets = sheetsOf(file);
      for (const sheet of file.sheets) {
        const field = witness[sheet.kind];
        for (const row of sheet.rows.filter((one) => one.values[field ?? ''] !== null)) {
          const cells = sheets.get(sheet.sheet)?.[row.row - 1] ?? [];
          const expected = String(row.values[field ?? '']);
          expect(
            cells.some((cell) => String(cell).replaceAll(' ', '').includes(expected)),
            `${file.file} ${sheet.sheet} row ${row.row}: ${expected}`,
          ).toBe(true);
          seen += 1;
        }
        for (const headerRow of sheet.headerRows.slice(0, 1)) {
          const heading = sheet.columns.map((column) => column.header.split('·')[0]);
          expect(
            sheets.get(sheet.sheet)?.[headerRow - 1]?.some((cell) => heading.includes(String(cell).replaceAll('\r\n', '\n'))),
            `${file.file} heading`,
          ).toBe(true);
        }
      }
    }
    expect(seen).toBeGreaterThan(330);
  });

  it('hold identity numbers and credit codes with right check characters, one credit code apart, and made-up telephone numbers', () => {
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const text = JSON.stringify(truth);
    const identityNumbers = [...text.matchAll(/"id_no":"(\d{17}[\dX])"/g)].map((match) => match[1] ?? '');
    expect(identityNumbers.length).toBeGreaterThan(40);
    for (const number of identityNumbers) {
      const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
      expect('10X98765432'[sum % 11], number).toBe(number[17]);
      expect(number.startsWith('140599'), number).toBe(true);
    }
    const codes = new Set([...text.matchAll(/"(?:\w+\.)?uscc":"(\w+)"/g)].map((match) => match[1] ?? ''));
    expect(codes.size).toBeGreaterThan(70);
    expect([...codes].filter((code) => !isUscc(code))).toHaveLength(1);
    const mobiles = [...text.matchAll(/(?<!\d)1[3-9]\d{9}(?!\d)/g)].map((match) => match[0]);
    expect(mobiles.length).toBeGreaterThan(100);
    for (const mobile of mobiles) expect(mobile).toMatch(/^(1380000|1990000)/);
  });

  it('speak of records in the names, shapes and labels of the dictionary', () => {
    const wrong = new Set<string>();
    const lists = ['phones', 'choices', 'texts'];
    for (const sheet of truth.files.flatMap((file) => file.sheets)) {
      const kind = knownKinds.find((known) => known === sheet.kind);
      if (!kind) continue;
      const fields = intakeFields(kind);
      for (const column of sheet.columns) if (column.field && !fields.has(column.field)) wrong.add(`${kind}: column ${column.field}`);
      for (const [name, value] of sheet.rows.flatMap((row) => Object.entries(row.values))) {
        const declaration = fields.get(name)?.declaration;
        if (!declaration) wrong.add(`${kind}: ${name}`);
        if (!declaration || value === null) continue;
        if (lists.includes(declaration.kind) !== Array.isArray(value)) wrong.add(`${kind}: ${name} is ${declaration.kind}`);
        const list = declaration.codes ?? '';
        if (!codeLists.has(list)) continue;
        for (const label of [value].flat().map(String)) {
          const code = codeOf(list, label);
          if (code === undefined || codeLabel(list, code) !== label) wrong.add(`${kind}: ${name} ${label}`);
        }
      }
    }
    expect([...wrong]).toEqual([]);
  });

  it('tell a story in which the form of the campaign has something to say', () => {
    expect(truth.majorFigures).toEqual({
      from: '2026-05-01',
      asOf: '2026-10-24',
      selfFound: 6,
      selfFoundClosed: 3,
      departmentFound: 7,
      departmentFoundClosed: 3,
      unplaced: 1,
      beforeCampaign: 1,
    });
    const overdue = truth.files
      .flatMap((file) => file.sheets)
      .filter((sheet) => sheet.kind === 'hazard')
      .flatMap((sheet) => sheet.rows)
      .filter(({ values }) => !values.rectified_on && !values.status && String(values.deadline) < truth.majorFigures.asOf);
    expect(overdue.length).toBeGreaterThan(10);
  });

  it('tell of nothing that happened after they were filled in, and of no repair before its finding', () => {
    for (const file of truth.files) {
      for (const sheet of file.sheets) {
        const until = sheet.declared.filledOn ?? truth.majorFigures.asOf;
        for (const { row, values } of sheet.rows) {
          const happened = ['found_on', 'rectified_on', 'recheck.on', 'in_on']
            .map((name) => values[name])
            .filter((day) => typeof day === 'string');
          expect(
            happened.filter((day) => day > until),
            `${file.file} row ${row}`,
          ).toEqual([]);
          const story = [values.found_on, values.rectified_on, values['recheck.on']].filter((day) => typeof day === 'string');
          expect(story, `${file.file} row ${row}`).toEqual(story.toSorted());
        }
      }
    }
  });
});
