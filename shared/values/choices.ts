/**
 * Codes from what people write. An exact spelling is taken silently; a spelling found inside a longer text is taken with a warning;
 * everything else is said. The level of a hazard is never raised to 重大 by a likeness (domain.md §2.8).
 */
import { codeLabel, codeListOf, codeOf, normaliseSpelling } from '../declared/codes/index.ts';
import { type Cell, doubted, empty, longestShortValue, quoted, type Reading, read, unread } from './cell.ts';
import { isEmptyText } from './emptiness.ts';
import { readFlag } from './truth.ts';

interface Spelling {
  spelling: string;
  code: string;
}

const longSpellings = new Map<string, readonly Spelling[]>();

/** Spellings of two characters or more, the longest first, for looking inside longer texts. */
function spellingsOf(list: string): readonly Spelling[] {
  let spellings = longSpellings.get(list);
  if (spellings === undefined) {
    spellings = codeListOf(list)
      .codes.flatMap((code) =>
        [code.label, ...(code.synonyms ?? [])].map((text) => ({ spelling: normaliseSpelling(text), code: code.code })),
      )
      .filter(({ spelling }) => spelling.length >= 2)
      .sort((a, b) => b.spelling.length - a.spelling.length);
    longSpellings.set(list, spellings);
  }
  return spellings;
}

const negation = /[未没无不非尚待]/u;

/** The one code whose spelling stands inside the text; undefined if there is none or several, or a negation stands before it. */
function codeInside(list: string, normalised: string): string | undefined {
  let rest = normalised;
  const found = new Set<string>();
  for (const { spelling, code } of spellingsOf(list)) {
    if (!rest.includes(spelling)) continue;
    found.add(code);
    rest = rest.replaceAll(spelling, ' ');
  }
  return found.size === 1 && !negation.test(rest) ? [...found][0] : undefined;
}

/** Without a remark in brackets and without the number in front: '1.动火（电焊）' → '动火'. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/^\s*(?:[√✓☑■]|\d{1,2}[.、)]|[①-⑳])\s*/u, '')
    .replace(/\s*[([【][^)\]】]*[)\]】]\s*$/u, '')
    .replace(/[。.;,]+$/u, '')
    .trim();
}

/** No code of the list; the field stays empty. */
function strange<T>(list: string, text: string): Reading<T> {
  return unread(`${codeListOf(list).label}没有${quoted(text)}这一项，没有收入；请从列表里选。`);
}

function levelOf(cell: Cell): Reading<string> {
  const code = codeOf('hazardLevel', cell.text) ?? codeOf('hazardLevel', bare(cell.text));
  if (code !== undefined) return read(code);
  if (isEmptyText(cell.text)) return empty();
  return doubted('待判级', `${quoted(cell.text)}不是“一般”或“重大”，按“待判级”读入；请由人判级。`, 'spelling');
}

/**
 * Reads one code.
 * @param list name of the code list
 * @param headingCode the code the column's heading names (是否为厂中厂 → 厂中厂): then 是, √ or 有 in the cell means it
 */
export function readChoice(list: string, cell: Cell, headingCode?: string): Reading<string> {
  const text = cell.text;
  if (text.length > longestShortValue) return strange(list, text);
  if (headingCode !== undefined) {
    const flag = readFlag(cell);
    if (flag.value === true) return flag.problems.length === 0 ? read(headingCode) : { ...flag, value: headingCode };
    if (flag.value === false) {
      const no = codeOf(list, '否');
      return no === undefined ? empty() : read(no);
    }
  }
  if (list === 'hazardLevel') return levelOf(cell);
  const code = codeOf(list, text);
  if (code !== undefined) return read(code);
  if (isEmptyText(text)) return empty();
  const plain = bare(text);
  const known = codeOf(list, plain);
  if (known !== undefined) return read(known);
  const inside = codeInside(list, normaliseSpelling(plain));
  if (inside !== undefined) return doubted(inside, `${quoted(text)}按“${codeLabel(list, inside)}”读入，请核对。`, 'spelling');
  return strange(list, text);
}

const ticked = /[☑√✓■☒]\s*([^☑√✓■☒□☐○]+)/gu;

/** The ticked items of '☑动火 □吊装', or undefined if the cell is not of that kind. */
function tickedItems(text: string): string[] | undefined {
  if (!/[□☐]/u.test(text)) return undefined;
  return [...text.matchAll(ticked)].map((match) => (match[1] ?? '').trim());
}

/**
 * Reads several codes: separated by 、，；/ white space or new lines, numbered, or ticked in boxes.
 * @returns each code once; items the list does not know are named in a warning, the others are kept
 */
export function readChoices(list: string, cell: Cell, headingCode?: string): Reading<string[]> {
  const text = cell.text;
  if (text.length > longestShortValue) return strange(list, text);
  if (headingCode !== undefined) {
    const flag = readFlag(cell);
    if (flag.value === true) return flag.problems.length === 0 ? read([headingCode]) : { ...flag, value: [headingCode] };
    if (flag.value === false) return empty();
  }
  const whole = codeOf(list, text);
  if (whole !== undefined) return read([whole]);
  if (isEmptyText(text)) return empty();
  const items =
    tickedItems(text) ??
    text
      .replace(/^\s*(?:涉及|包括|有|主要有)\s*[:：]?\s*(?=\S)/u, '')
      .split(/[、,，;；/\n\r+＋|]|(?<=作业)[和及与]|\s{1,}|(?=[①-⑳])|(?<=\D)(?=\d{1,2}[.、])/u);
  const codes: string[] = [];
  const unknown: string[] = [];
  const likely: string[] = [];
  for (const item of items) {
    const plain = bare(item);
    if (plain === '' || /^等$/u.test(plain)) continue;
    const trimmed = plain.replace(/等$/u, '');
    const exact = codeOf(list, plain) ?? codeOf(list, trimmed);
    const code = exact ?? codeInside(list, normaliseSpelling(trimmed));
    if (code === undefined) unknown.push(plain);
    else {
      if (exact === undefined) likely.push(`${quoted(plain)}按“${codeLabel(list, code)}”读入`);
      if (!codes.includes(code)) codes.push(code);
    }
  }
  if (codes.length === 0) return strange(list, text);
  const says = [...likely, ...(unknown.length === 0 ? [] : [`没有${quoted(unknown.join('、'))}这一项，没有收入`])];
  return says.length === 0 ? read(codes) : doubted(codes, `${codeListOf(list).label}：${says.join('；')}，请核对。`, 'spelling');
}
