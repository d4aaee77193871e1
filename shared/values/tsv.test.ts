import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTsv } from './tsv.ts';

describe('a table from the clipboard', () => {
  it('keeps a line break inside a quoted cell', () => {
    expect(parseTsv('名称\t问题\r\n甲厂\t"1.电线裸露\n2.无护栏"\r\n')).toEqual([
      ['名称', '问题'],
      ['甲厂', '1.电线裸露\n2.无护栏'],
    ]);
  });
  it('undoubles quotation marks and leaves those within a cell alone', () => {
    expect(parseTsv('"他说""停""，没停"\t3" 管\t"半句')).toEqual([['他说"停"，没停', '3" 管', '"半句']]);
  });
  it('makes lines equally long and drops the empty end', () => {
    expect(parseTsv('甲\t乙\n丙\n\n')).toEqual([
      ['甲', '乙'],
      ['丙', ''],
    ]);
    expect(parseTsv('甲\t')).toEqual([['甲', '']]);
    expect(parseTsv('')).toEqual([]);
    expect(parseTsv('甲\n\n乙')).toEqual([['甲'], [''], ['乙']]);
  });
  it('reads back whatever a spreadsheet may write', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', '"', '\t', '\n', ' ', '1') });
    const quoted = (text: string): string => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const kept = [...rows, ['末', '行'] as const];
        const text = kept.map((row) => row.map(quoted).join('\t')).join('\r\n');
        expect(parseTsv(text)).toEqual(kept.map((row) => [...row]));
      }),
    );
  });
});
