/** Text tables: encodings as they come from Chinese offices, and every field exactly as written. */
import { describe, expect, it } from 'vitest';
import { likelyDelimiter, readDelimited, records } from './delimited.ts';
import type { WireRow } from './protocol.ts';
import { SheetBuilder, Tally } from './source.ts';
import { gbkBytes } from './testing.ts';
import { cleanText, decodeText, looksLikeText } from './text.ts';

function rows(text: string): WireRow[] {
  const sheet = readDelimited(text).sheets[0];
  return sheet ? [...sheet.rows(new SheetBuilder(new Tally(), 'x'))] : [];
}
/** row number and texts, without columns and flags */
const plain = (text: string): unknown[] => rows(text).map(([row, , cells]) => [row, ...cells.filter((_, index) => index % 3 === 2)]);

describe('decoding', () => {
  const table = '姓名,证件号,备注\r\n张三,110101199003070011,0012\r\n';

  // Red when the GB18030 step is removed (mojibake), or when it comes before strict UTF-8.
  it('reads UTF-8 with and without a mark, GBK and both kinds of UTF-16 to the same text', async () => {
    const forms = [
      Buffer.from(table),
      Buffer.from(`\ufeff${table}`),
      await gbkBytes(table),
      Buffer.from(`\ufeff${table}`, 'utf16le'),
      Buffer.from(table, 'utf16le'),
      Buffer.from(`\ufeff${table}`, 'utf16le').swap16(),
    ];
    for (const form of forms) {
      expect(looksLikeText(form)).toBe(true);
      expect(decodeText(form)).toBe(table);
    }
  });

  it('reads the four-byte characters of GB18030', () => {
    // 𠀀 is 95328236 in GB18030, 䶮 (of personal names) FE9F
    expect(decodeText(Buffer.from('95328236fe9f0a', 'hex'))).toBe('𠀀䶮\n');
  });

  it('reads a file glued together from GBK and UTF-8 line by line', async () => {
    const glued = Buffer.concat([await gbkBytes('企业名称,负责人\n恒基铸造,王五\n'), Buffer.from('永盛化工𠮷,李四\n')]);
    expect(decodeText(glued)).toBe('企业名称,负责人\n恒基铸造,王五\n永盛化工𠮷,李四\n');
  });

  it('names the line that is in no encoding at all', () => {
    expect(() => decodeText(Buffer.from('610a62ff0a', 'hex'))).toThrow(
      expect.objectContaining({ says: expect.stringContaining('第 2 行') }),
    );
  });

  it('does not take random bytes for text', () => {
    const bytes = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 197 + (index >> 3) * 31) % 256));
    expect(looksLikeText(bytes)).toBe(false);
  });
});

describe('fields', () => {
  it('keeps leading zeros, 18 digits and look-alikes of dates as text', () => {
    expect(plain('编号,证件号,车间\n0012,110101199003070011,1-2\n')[1]).toEqual([2, '0012', '110101199003070011', '1-2']);
    expect(rows('="0012",1\n')[0]?.[2]).toEqual([0, 0, '0012', 1, 0, '1']);
  });

  it('reads quotes, doubled quotes, line ends inside quotes, and counts rows as records', () => {
    expect([...records('a,"b,""c""\r\nd",e\r\nf,g,h', ',')]).toEqual([
      ['a', 'b,"c"\r\nd', 'e'],
      ['f', 'g', 'h'],
    ]);
    expect(plain('a,"x\r\ny"\n\n,b\n')).toEqual([
      [1, 'a', 'x\ny'],
      [3, 'b'],
    ]);
  });

  // Red when an unclosed quote runs to the end of the file: one row instead of three.
  it('does not let a quote that is never closed swallow the rest', () => {
    expect(plain('a,b\n"c,d\ne,f\n')).toEqual([
      [1, 'a', 'b'],
      [2, '"c', 'd'],
      [3, 'e', 'f'],
    ]);
  });

  it('finds the delimiter under a title line and believes sep=', () => {
    expect(likelyDelimiter('隐患台账\n填报单位：甲厂，乙厂\n序号\t描述\t级别\n1\t护栏,缺失\t一般\n')).toBe('\t');
    expect(likelyDelimiter('序号;描述;金额\n1;护栏;3,5\n2;漏电;4,5\n')).toBe(';');
    expect(plain('sep=|\na|b,c\n')).toEqual([[2, 'a', 'b,c']]);
  });

  it('cleans NULs and half characters and nothing visible', () => {
    expect(cleanText('a\u0000b\ud800c\udc00𠮷\u200b\r\nd')).toBe('abc𠮷\u200b\nd');
  });
});
