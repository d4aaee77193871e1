/**
 * Amounts, areas and counts as people write them (domain.md §4.7-7). A unit in the cell wins over one in the heading; what is
 * approximate or a span is said, never averaged.
 *
 * Worked example: under the heading 整改资金（万元） the cell '约3.5' gives 35000 yuan and a warning; '3-5万' gives null and a warning.
 */
import { largestYuan } from '../money.ts';
import { type Cell, doubted, empty, longestShortValue, quoted, type Reading, read, unread, wrong } from './cell.ts';
import { isEmptyText } from './emptiness.ts';

/** 10,000 km²: no township is larger. */
const largestArea = 1e10;

export interface AmountContext {
  /** the unit in the heading's brackets, as written: 元, 万元, 亩, ㎡ … */
  headingUnit?: string | null;
}

const yuanPerUnit: Readonly<Record<string, number>> = {
  元: 1,
  块: 1,
  块钱: 1,
  圆: 1,
  人民币: 1,
  rmb: 1,
  百: 100,
  百元: 100,
  千: 1000,
  千元: 1000,
  万: 10_000,
  万元: 10_000,
  万圆: 10_000,
  w: 10_000,
  百万: 1_000_000,
  百万元: 1_000_000,
  千万: 10_000_000,
  千万元: 10_000_000,
  亿: 100_000_000,
  亿元: 100_000_000,
};
/** 亩 → ㎡ by the custom of the trade (domain.md §2.2). */
const squareMetresPerUnit: Readonly<Record<string, number>> = {
  '㎡': 1,
  m2: 1,
  'm²': 1,
  平: 1,
  平方: 1,
  平米: 1,
  平方米: 1,
  平方公尺: 1,
  亩: 666.67,
  公顷: 10_000,
  万: 10_000,
  '万㎡': 10_000,
  万m2: 10_000,
  万平: 10_000,
  万平米: 10_000,
  万平方: 10_000,
  万平方米: 10_000,
};

const amount =
  /^(?:自筹|投入|已投入|共计|合计|计划投入|预算)?[:：]?(约为?|大约|大概|近|预计|估计|约计|不足|超过?|~|≈|<|>|≤|≥)?(?:人民币|rmb|￥|¥|\$)?([-+]?\d+(?:\.\d+)?|[-+]?\.\d+)(余|多|来|左右)?([^\d.]*?\d?)(余|左右|上下|以内|以上|以下|整|正)?$/iu;
const span = /\d\s*[元万千百亿人名㎡]*\s*(?:[-~～—–至到]+)\s*\d/u;

function isSpan(text: string): boolean {
  return text.length <= longestShortValue && span.test(text);
}

interface Amount {
  number: number;
  unit: string;
  rough: boolean;
}

/** '约3.5万元' → 3.5, '万元', rough. Undefined if it is no single amount. */
function parseAmount(text: string): Amount | undefined {
  if (text.length > longestShortValue) return undefined;
  const compact = text
    .normalize('NFKC')
    .replace(/(?<=\d)[,，'](?=\d{3}(?!\d))/gu, '')
    .replace(/\s/gu, '');
  const parts = amount.exec(compact) ?? amount.exec(compact.replace(/[(][^)]*[)]$/u, ''));
  if (parts === null) return undefined;
  const number = Number(parts[2]);
  if (!Number.isFinite(number)) return undefined;
  const rough = parts[1] !== undefined || parts[3] !== undefined || (parts[5] !== undefined && parts[5] !== '整' && parts[5] !== '正');
  const unit = (parts[4] ?? '').toLowerCase();
  // 3万余元: the word that makes it rough stands inside the unit
  const plainUnit = unit.replace(/[余多来]/u, '');
  return { number, unit: plainUnit, rough: rough || plainUnit !== unit };
}

/** Multiplies without the noise of binary fractions: 1.1 × 10000 is 11000. */
function scaled(number: number, factor: number, decimals: number): number {
  const places = 10 ** decimals;
  // to 12 digits first: 1.5 × 666.67 is 1000.005 and becomes 1000.01, though its binary neighbour lies below
  return Math.round(Number((number * factor * places).toPrecision(12))) / places;
}

/** The unit of a heading in a table of units; undefined if there is none or it is another kind of unit. */
function unitFactor(units: Readonly<Record<string, number>>, unit: string): number | undefined {
  const name = unit
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[单位:\s]/gu, '');
  return Object.hasOwn(units, unit) ? units[unit] : Object.hasOwn(units, name) ? units[name] : undefined;
}

/**
 * Reads an amount of money.
 * @returns yuan. Without any unit an amount below 1000 is taken as yuan with a warning, since 万元 may have been meant.
 */
export function readMoney(cell: Cell, context: AmountContext = {}): Reading<number> {
  const headingFactor = context.headingUnit ? unitFactor(yuanPerUnit, context.headingUnit) : undefined;
  let parsed: Amount | undefined;
  if (cell.number !== undefined) {
    parsed = { number: cell.number, unit: '', rough: false };
  } else {
    if (isEmptyText(cell.text)) return empty();
    if (isSpan(cell.text)) return unread(`${quoted(cell.text)}是一个范围，没有存成金额；请填一个确定的数。`);
    parsed = parseAmount(cell.text);
  }
  if (parsed === undefined) return unread(`${quoted(cell.text)}不是金额，没有收入；请填数字（不花钱的填 0）。`);
  const ownFactor = parsed.unit === '' ? undefined : unitFactor(yuanPerUnit, parsed.unit);
  if (parsed.unit !== '' && ownFactor === undefined) return unread(`${quoted(cell.text)}的单位不认识，没有收入；请写成元或万元。`);
  const factor = ownFactor ?? headingFactor;
  const yuan = scaled(parsed.number, factor ?? 1, 2);
  if (Math.abs(yuan) > largestYuan) return wrong(`${quoted(cell.text)}大得不像真的（超过一千亿元）；请核对单位。`);
  if (yuan < 0) return wrong(`${quoted(cell.text)}是负数；金额不能小于 0。`);
  if (parsed.rough) return doubted(yuan, `${quoted(cell.text)}是约数，按 ${yuan} 元读入，请核对。`, 'spelling');
  if (factor === undefined && yuan !== 0 && yuan < 1000) {
    return doubted(yuan, `${quoted(cell.text)}没有写单位，按 ${yuan} 元读入；若是万元请改正。`, 'unit');
  }
  if (ownFactor === undefined && headingFactor !== undefined && headingFactor >= 10_000 && parsed.number >= 10_000) {
    return doubted(yuan, `列头单位是${context.headingUnit ?? ''}，${quoted(cell.text)}即 ${yuan} 元；请核对是否其实是元。`, 'unit');
  }
  return read(yuan);
}

/**
 * Reads an area.
 * @returns square metres; 亩 (× 666.67), 公顷 and 万㎡ are converted
 */
export function readArea(cell: Cell, context: AmountContext = {}): Reading<number> {
  const parsed = cell.number === undefined ? textAmount(cell) : { number: cell.number, unit: '', rough: false };
  if (parsed === undefined || 'problems' in parsed) return parsed ?? empty();
  const ownFactor = parsed.unit === '' ? undefined : unitFactor(squareMetresPerUnit, parsed.unit);
  if (parsed.unit !== '' && ownFactor === undefined) return unread(`${quoted(cell.text)}的单位不认识，没有收入；请写成平方米。`);
  const factor = ownFactor ?? (context.headingUnit ? unitFactor(squareMetresPerUnit, context.headingUnit) : undefined) ?? 1;
  const area = scaled(parsed.number, factor, 2);
  if (Math.abs(area) > largestArea) return wrong(`${quoted(cell.text)}大得不像面积；请核对单位。`);
  if (parsed.rough) return doubted(area, `${quoted(cell.text)}是约数，按 ${area} ㎡读入，请核对。`, 'spelling');
  return read(area);
}

function textAmount(cell: Cell): Amount | Reading<number> | undefined {
  if (isEmptyText(cell.text)) return undefined;
  if (isSpan(cell.text)) return unread(`${quoted(cell.text)}是一个范围，没有存成数字；请填一个确定的数。`);
  return parseAmount(cell.text) ?? unread(`${quoted(cell.text)}不是数字，没有收入；请填数字。`);
}

const countUnits = /^(?:人|名|个|家|户|台|套|次|天|日|岁|分|条|处|间|位|轮|元|%|℃|m|米|小时|学时)?$/u;

/**
 * Reads a count or another plain number: 50, '50人', '约50人', '1,200'.
 * @param whole true where a fraction makes no sense: then '2.5' is an error
 */
export function readNumber(cell: Cell, whole: boolean): Reading<number> {
  const parsed = cell.number === undefined ? textAmount(cell) : { number: cell.number, unit: '', rough: false };
  if (parsed === undefined || 'problems' in parsed) return parsed ?? empty();
  if (!countUnits.test(parsed.unit)) {
    if (parsed.unit !== '万' && parsed.unit !== '千') return unread(`${quoted(cell.text)}不是数字，没有收入；请填数字。`);
    parsed.number = scaled(parsed.number, parsed.unit === '万' ? 10_000 : 1000, 4);
  }
  if (whole && !Number.isInteger(parsed.number)) return wrong(`${quoted(cell.text)}不是整数；请核对。`);
  if (!Number.isSafeInteger(Math.trunc(parsed.number))) return wrong(`${quoted(cell.text)}太大；请核对是否填错了列。`);
  if (parsed.rough) return doubted(parsed.number, `${quoted(cell.text)}是约数，按 ${parsed.number} 读入，请核对。`, 'spelling');
  return read(parsed.number);
}
