/**
 * Several hazards in one cell (domain.md §4.7-8). The split is a proposal: the preview shows it and a person confirms.
 *
 * Worked example: '1.电线裸露；\n2.灭火器过期。' gives ['电线裸露', '灭火器过期'].
 */
import { cleanText } from './emptiness.ts';

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const chinese = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
  '十六',
  '十七',
  '十八',
  '十九',
  '二十',
];
/** A marker counts only as the next of its own series, so '距地 1.5 米' and '2.5米' never split. */
const series: readonly ((n: number) => RegExp)[] = [
  (n) =>
    new RegExp(
      `(?<=^|[\\s。；;，,、：:！])${n}\\s*(?:[、．)）]|\\.(?!\\d))\\s*${n === 1 ? '' : `|(?<=\\p{sc=Han})${n}[、.．](?=\\p{sc=Han})`}`,
      'u',
    ),
  (n) => new RegExp(`[(（]\\s*${n}\\s*[)）]\\s*[、.．]?\\s*`, 'u'),
  (n) => new RegExp(`${circled.charAt(n - 1) || '\u0000'}\\s*[、.．]?\\s*`, 'u'),
  (n) => new RegExp(`(?<=^|[\\s。；;])${chinese[n - 1] ?? '\u0000'}\\s*[、．.]\\s*`, 'u'),
  (n) => new RegExp(`[(（]\\s*${chinese[n - 1] ?? '\u0000'}\\s*[)）]\\s*`, 'u'),
  (n) => new RegExp(`(?:问题|隐患)(?:${n}|${chinese[n - 1] ?? '\u0000'})\\s*[:：、]\\s*`, 'u'),
  (n) => new RegExp(`(?:第${chinese[n - 1] ?? '\u0000'}[条项]|${chinese[n - 1] ?? '\u0000'}是)\\s*[:：、，,]?\\s*`, 'u'),
];
const compiled = series.map((marker) => Array.from({ length: 20 }, (_, i) => marker(i + 1)));
/** Cheap test that a first marker of any series stands in the text. */
const anyFirstMarker = /1\s*[、．)）.]|[(（]\s*[1一]\s*[)）]|①|一\s*[、．.是]|(?:问题|隐患)[1一]|第一/u;
const leadingMarker = /^\s*(?:1\s*(?:[、．)）]|\.(?!\d))|[(（]\s*[1一]\s*[)）]|①|一\s*[、．.])\s*[、.．]?\s*/u;

/** Longer cells are whole reports; their patterns would take long and nobody could check the split. */
const longestSplit = 6_000;

function tidy(part: string): string {
  return part
    .replace(/^[\s;；，,、。]+|[\s;；，,、。]+$/gu, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/\s*\n\s*/gu, '');
}

/** Parts between the markers 1, 2, 3 … of one series; undefined if the text does not hold at least two of them. */
function byMarkers(text: string, markers: readonly RegExp[]): string[] | undefined {
  const parts: string[] = [];
  let at = 0;
  for (const marker of markers) {
    const match = marker.exec(text.slice(at));
    if (match === null) break;
    parts.push(text.slice(at, at + match.index));
    at += match.index + match[0].length;
  }
  if (parts.length < 2) return undefined;
  parts.push(text.slice(at));
  const [before = '', ...items] = parts.map(tidy);
  // '存在以下问题：' in front of the first item is no hazard of its own.
  const found = items.filter((item) => item !== '');
  const lead = before === '' || /[:：]$/u.test(before) || before.length < 6 ? [] : [before];
  return [...lead, ...found];
}

/**
 * Splits a cell into its items: by numbering (1. 1、 (1) ① 一、 问题1：), else by lines, else by semicolons.
 * @returns at least one item unless the text is empty; the numbering is removed
 */
export function splitItems(cellText: string): string[] {
  const text = cleanText(cellText.replace(/\r\n?|_x000D_\n?/gu, '\n'));
  if (text === '') return [];
  if (text.length < 4 || text.length > longestSplit) return [text];
  const numbered = anyFirstMarker.test(text);
  if (numbered) {
    let best: string[] | undefined;
    for (const markers of compiled) {
      const parts = byMarkers(text, markers);
      if (parts !== undefined && parts.length >= 2 && (best === undefined || parts.length > best.length)) best = parts;
    }
    if (best !== undefined) return best;
  }
  // A line that ends in a comma goes on in the next one.
  for (const separator of [/(?<![，,、（(：:])\n+/u, /[；;]/u]) {
    const parts = text
      .split(separator)
      .map(tidy)
      .filter((part) => part !== '');
    if (parts.length >= 2 && parts.every((part) => part.length >= 4)) return parts;
  }
  const single = numbered ? text.replace(leadingMarker, '') : text;
  return [single.replace(/[^\S\n]+/gu, ' ').trim()];
}
