/** Every sample workbook against what a careful clerk would record from it: right, flagged, or silently wrong. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FieldValue, RecordValues } from '../../../../shared/declared/vocabulary.ts';
import { look, parseHere, type Seen } from '../testing/books.ts';

interface TruthSheet {
  sheet: string;
  kind: string;
  headerRows: number[];
  declared: { enterprise: string | null; filledOn: string | null };
  columns: { column: string; header: string; field: string | null }[];
  zeroReport: boolean;
  rows: {
    row: number;
    refused: boolean;
    values: RecordValues;
    problems: { field: string; cell: string | null; severity: 'error' | 'warning' }[];
  }[];
}

const folder = fileURLToPath(new URL('../../../../build/samples/', import.meta.url));
const truth = JSON.parse(readFileSync(`${folder}truth.json`, 'utf8')) as {
  files: { file: string; outcome: string; sheets: TruthSheet[] }[];
};

interface Compared {
  where: string;
  told: TruthSheet;
  seen: Seen;
}

const compared: Compared[] = [];

beforeAll(async () => {
  for (const { file, outcome, sheets } of truth.files) {
    if (outcome !== 'read') continue;
    const seen = look(await parseHere(file, readFileSync(folder + file)), { fileName: file });
    for (const told of sheets) {
      const found = seen.find(({ table }) => table.sheet === told.sheet) ?? (seen.length === 1 ? seen[0] : undefined);
      if (!found) throw new Error(`${file} has no sheet ${told.sheet}`);
      compared.push({ where: `${file} ${told.sheet}`, told, seen: found });
    }
  }
});

const same = (a: FieldValue | undefined, b: FieldValue | undefined): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

describe('the sample workbooks', () => {
  it('are recognised with kind, heading rows, sender, filing day and zero reports', () => {
    for (const { where, told, seen } of compared) {
      // one ledger names its sender nowhere but in the name of the file
      const sender = where.startsWith('安监站隐患台账') ? told.declared.enterprise : seen.declared.enterprise;
      expect([where, sender, seen.kind, seen.table.table?.headerRows ?? [], seen.declared.filledOn, seen.zeroReport]).toEqual([
        where,
        told.declared.enterprise,
        told.kind,
        told.headerRows,
        told.declared.filledOn,
        told.zeroReport,
      ]);
    }
  });

  it('give exactly the records they hold, and refuse exactly those that cannot be saved', () => {
    for (const { where, told, seen } of compared) {
      if (told.kind === 'unknown') continue;
      expect([where, seen.rows.map(({ row, refused }) => [row, refused])]).toEqual([
        where,
        told.rows.map(({ row, refused }) => [row, refused]),
      ]);
    }
  });

  it('have no value that is silently wrong, and 99 of 100 right without help', () => {
    let right = 0;
    let flagged = 0;
    const wrong: string[] = [];
    for (const { where, told, seen } of compared) {
      for (const [at, { row, values }] of told.rows.entries()) {
        const problems = seen.rows[at]?.problems ?? [];
        for (const [field, value] of Object.entries(values)) {
          if (same(seen.shown[at]?.[field], value)) right += 1;
          else if (problems.some((problem) => problem.field === field)) flagged += 1;
          else wrong.push(`${where} ${row} ${field}: ${JSON.stringify(seen.shown[at]?.[field])}, told ${JSON.stringify(value)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(right).toBeGreaterThan(3_000);
    expect(flagged / (right + flagged)).toBeLessThan(0.01);
  });

  it('raise every problem the truth knows, at its cell', () => {
    const unsaid: string[] = [];
    for (const { where, told, seen } of compared) {
      for (const [at, { row, problems }] of told.rows.entries()) {
        for (const { field, cell, severity } of problems) {
          const said = seen.rows[at]?.problems.some(
            (each) => each.field === field && each.severity === severity && (cell === null || each.cell === cell),
          );
          if (!said) unsaid.push(`${where} ${row} ${field} ${cell}`);
        }
      }
    }
    expect(unsaid).toEqual([]);
  });

  it('say nothing to a person in English and no identity number in full', () => {
    for (const { seen } of compared) {
      for (const { problems } of seen.rows) {
        for (const { says } of problems) {
          expect(says).toMatch(/\p{Script=Han}/u);
          expect(says).not.toMatch(/\d{17}[\dXx]/);
        }
      }
    }
  });
});
