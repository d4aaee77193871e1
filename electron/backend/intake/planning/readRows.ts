/**
 * Body rows → values under the dictionary's names, with every problem and its cell. Pure and run on every row: mapping is compiled per
 * column once, equal texts are read once.
 *
 * Worked example: row 4 of a hazard sheet with 「1.电线裸露 2.通道堵塞」 gives two rows 4, each with the warning that the cell was divided.
 */

import type { Day } from '../../../../shared/day.ts';
import { unitOfHeading } from '../../../../shared/declared/intake/headings.ts';
import { type KnownKind, kindDeclarations } from '../../../../shared/declared/intake/kinds.ts';
import type { FieldValue, RecordValues } from '../../../../shared/declared/vocabulary.ts';
import { splitNameAndPhones } from '../../../../shared/identifiers/phone.ts';
import type { CellProblem } from '../../../../shared/intake.ts';
import type { Cell } from '../../../../shared/values/cell.ts';
import { readDay } from '../../../../shared/values/dates.ts';
import { cleanText, isEmptyText, isZeroReport } from '../../../../shared/values/emptiness.ts';
import type { ParsedCell, ParsedRow } from '../../../parser/protocol.ts';
import type { MappedColumn, Mapping } from '../mapping/columns.ts';
import { PHONE_OF } from '../mapping/columns.ts';
import { cellAddress, type Grid, shownText } from '../understanding/grid.ts';
import { type AnyReading, type CellReader, causeOf, isDestroyed, isRowIndependent, neutralCell, readerOf } from './readField.ts';

export interface ReadRow {
  row: number;
  values: RecordValues;
  problems: CellProblem[];
  /** the row says that there is nothing: 无隐患 */
  zero: boolean;
  /** what stands in the column of the hazard's state, in the enterprise's own words */
  said?: string;
}

export interface ReadingContext {
  today: Day;
  /** year of the sheet's filing date or title */
  defaultYear: number | null;
  date1904: boolean;
  /** what has been done was done by then: a day without a year that would lie later belongs to the year before */
  notAfter: Day;
}

interface Column {
  mapped: MappedColumn;
  path: string;
  label: string;
  from: number;
  to: number;
  read: CellReader;
  cache: Map<string, AnyReading> | null;
  filled: 'silently' | 'with a warning' | 'never';
  /** path of the telephone that may stand in the same cell as the name */
  phone: string | null;
  prefix: string;
}

const DITTO = /^(?:〃|″|"|“|”|''|同上|同前|\/\/同上)$/;
const HAS_PHONE = /\d{7}/;

function compile(kind: KnownKind, mapped: MappedColumn, context: ReadingContext): Column | null {
  const { field } = mapped;
  if (!field) return null;
  const { declaration, path } = field;
  const { groups, never } = kindDeclarations[kind];
  const grouping = groups.includes(path) || (field.party !== '' && groups.includes(field.party));
  const numeric = declaration.kind === 'money' || declaration.kind === 'integer' || declaration.kind === 'decimal';
  return {
    mapped,
    path,
    label: declaration.label,
    from: mapped.from,
    to: mapped.to,
    read: readerOf(path, declaration, {
      today: context.today,
      defaultYear: context.defaultYear,
      date1904: context.date1904,
      unit: unitOfHeading(mapped.levels.at(-1) ?? '') ?? unitOfHeading(mapped.levels.join(' ')) ?? null,
      code: mapped.code,
      notAfter: context.notAfter,
    }),
    cache: isRowIndependent(declaration, path) && declaration.kind !== 'idNumber' && declaration.kind !== 'longText' ? new Map() : null,
    filled: grouping ? 'silently' : never.includes(path) || numeric ? 'never' : 'with a warning',
    phone: declaration.kind === 'text' ? (PHONE_OF[path] ?? null) : null,
    prefix: field.party === '' ? '' : `${field.party}.`,
  };
}

/** Cells of vertically merged ranges, by row and column, for the rows they cover below their first. */
function mergedDown(grid: Grid): Map<number, { column: number; cell: ParsedCell }[]> {
  const covering = new Map<number, { column: number; cell: ParsedCell }[]>();
  for (const merge of grid.sheet.merges) {
    if (merge.bottom === merge.top || merge.bottom - merge.top > 5_000) continue;
    const cell = grid.cellAt(merge.top, merge.left);
    if (!cell) continue;
    for (let row = merge.top + 1; row <= merge.bottom; row++) {
      const list = covering.get(row);
      if (list) list.push({ column: merge.left, cell });
      else covering.set(row, [{ column: merge.left, cell }]);
    }
  }
  return covering;
}

/**
 * Makes a reader for the body rows of one table, which has to be called in their order (〃 looks back).
 * @returns null for rows that hold only a number or grouping cells
 */
export function rowReader(kind: KnownKind, grid: Grid, mapping: Mapping, context: ReadingContext): (parsed: ParsedRow) => ReadRow | null {
  const columns = mapping.columns.map((mapped) => compile(kind, mapped, context)).filter((column): column is Column => column !== null);
  // the day of finding first: deadlines may count from it
  const base = kind === 'hazard' ? 'found_on' : null;
  columns.sort((a, b) => Number(b.path === base) - Number(a.path === base));
  const width = Math.max(0, ...columns.map((column) => column.to)) + 1;
  const slots: (ParsedCell | undefined)[] = new Array(width).fill(undefined);
  const fromAbove = new Uint8Array(width);
  const previous: (ParsedCell | undefined)[] = new Array(width).fill(undefined);
  const covering = mergedDown(grid);
  // a row that holds nothing but the party of the rows below or above it is no record
  const own = new Set(columns.filter((column) => column.prefix === '' || column.filled !== 'silently').map((column) => column.from));
  return (parsed) => {
    slots.fill(undefined);
    fromAbove.fill(0);
    let ownCells = 0;
    for (const cell of parsed.cells) {
      if (cell.c >= width) break;
      slots[cell.c] = cell;
      if (own.has(cell.c)) ownCells += 1;
    }
    if (ownCells === 0 && columns.length > own.size) return null;
    for (const { column, cell } of covering.get(parsed.row) ?? []) {
      if (column < width && slots[column] === undefined) {
        slots[column] = cell;
        fromAbove[column] = 1;
      }
    }
    return readRow(parsed.row, columns, slots, fromAbove, previous, context, base);
  };
}

function readRow(
  row: number,
  columns: readonly Column[],
  slots: readonly (ParsedCell | undefined)[],
  fromAbove: Uint8Array,
  previous: (ParsedCell | undefined)[],
  context: ReadingContext,
  base: string | null,
): ReadRow | null {
  const values: RecordValues = {};
  const problems: CellProblem[] = [];
  let filled = 0;
  let zero = false;
  let said: string | undefined;
  for (const column of columns) {
    let cell = slots[column.from];
    let at = column.from;
    for (let next = column.from + 1; cell === undefined && next <= column.to; next++) {
      cell = slots[next];
      at = next;
    }
    if (cell === undefined || cell.t === 'e') {
      if (cell?.t === 'e') {
        problems.push(
          problem(
            column,
            row,
            at,
            'warning',
            `单元格显示为 ${String(cell.v)}，是公式出错，没有收入；请核对原表。`,
            `${column.path}:formula`,
          ),
        );
      }
      continue;
    }
    const inherited = fromAbove[at] === 1;
    if (inherited && column.filled === 'never') continue;
    if (cell.t === 's' && (cell.v as string).length <= 4 && DITTO.test((cell.v as string).trim())) {
      const above = previous[at];
      if (above === undefined) continue;
      cell = above;
    } else previous[at] = cell;
    if (!inherited) filled += 1;
    if (column.path === 'description' && cell.t === 's' && isZeroReport(cell.v as string)) {
      zero = true;
      continue;
    }
    if (column.path === 'status' && base !== null) {
      const words = shownText(cell);
      if (words !== '' && !isEmptyText(words)) said = words;
    }
    place(column, row, at, cell, values, problems, context, base === null ? null : ((values[base] as Day | null | undefined) ?? null));
    if (inherited && column.filled === 'with a warning' && values[column.path] !== undefined && values[column.path] !== null) {
      problems.push(problem(column, row, at, 'warning', '合并单元格，按同组各行相同读入，请核对。', `${column.path}:merged`));
    }
    if (column.mapped.unsure && values[column.path] !== undefined && values[column.path] !== null) {
      problems.push(
        problem(
          column,
          row,
          at,
          'warning',
          `表头没有说清，按内容认作${column.label}（${column.mapped.says}），请核对。`,
          `${column.path}:column`,
        ),
      );
    }
  }
  if (filled === 0 && !zero) return null;
  return said === undefined ? { row, values, problems, zero } : { row, values, problems, zero, said };
}

function problem(column: Column, row: number, at: number, severity: 'error' | 'warning', says: string, cause: string): CellProblem {
  return {
    field: column.path,
    cell: cellAddress(row, at),
    severity,
    says: says.startsWith(column.label) || says.includes(column.label) ? says : `${column.label}：${says}`,
    cause,
  };
}

function place(
  column: Column,
  row: number,
  at: number,
  cell: ParsedCell,
  values: RecordValues,
  problems: CellProblem[],
  context: ReadingContext,
  base: Day | null,
): void {
  const kind = column.mapped.field?.declaration.kind;
  if (cell.t === 's' && divided(column, row, at, cell.v as string, values, problems, context)) return;
  let reading: AnyReading | undefined;
  let neutral: Cell | null = null;
  if (column.cache !== null && cell.t === 's') {
    reading = column.cache.get(cell.v as string);
    if (reading === undefined) {
      neutral = neutralCell(cell, context.date1904);
      reading = column.read(neutral, null);
      if (column.cache.size < 5_000) column.cache.set(cell.v as string, reading);
    }
  } else {
    neutral = neutralCell(cell, context.date1904);
    reading = column.read(neutral, base);
  }
  for (const { severity, says } of reading.problems) {
    const destroyed =
      severity === 'error' &&
      (kind === 'idNumber' || kind === 'uscc' || kind === 'certNo' || kind === 'oldRegNo') &&
      isDestroyed(neutral ?? neutralCell(cell, context.date1904));
    problems.push(problem(column, row, at, severity, says, causeOf(column.path, { severity, inferred: reading.inferred, destroyed })));
  }
  put(column, reading, values);
}

function put(column: Column, reading: AnyReading, values: RecordValues): void {
  const declaration = column.mapped.field?.declaration;
  if (!declaration) return;
  const { value } = reading;
  if (reading.range && declaration.rangeWith) {
    if (reading.range.from !== null) values[column.prefix + declaration.rangeWith] = reading.range.from;
    values[column.path] = reading.range.to;
    if (reading.open && declaration.openFlag) values[column.prefix + declaration.openFlag] = true;
    return;
  }
  if (reading.open && declaration.openFlag) {
    values[column.prefix + declaration.openFlag] = true;
    values[column.path] = null;
    return;
  }
  if (value === null) {
    // what could not be read is null beside its problem; what is empty is not there at all
    if (reading.problems.length > 0 && values[column.path] === undefined) values[column.path] = null;
    return;
  }
  const known = values[column.path];
  if (Array.isArray(value) && Array.isArray(known)) values[column.path] = [...new Set([...known, ...value])];
  else if (known === undefined || known === null) values[column.path] = value;
}

const EXPIRY_INSIDE =
  /^([\s\S]*?)[\s,，;；(（]*(?:有效期限?(?:至|到)?|至|到期日?)\s*[:：]?\s*(\d{4}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}\s*日?)\s*[)）]?$/;
const COUNT_WITH_SPECIAL = /^(\d{1,6})\s*人?\s*[(（]\s*(?:其中)?\s*(?:特种(?:作业)?(?:人员|人数)?)?\s*[:：]?\s*(\d{1,6})\s*人?\s*[)）]$/;

/** Cells that hold two facts: 张三13800000000 · 证号及有效期 · 12（4）. Only where the second fact has a field of its own. */
function divided(
  column: Column,
  row: number,
  at: number,
  text: string,
  values: RecordValues,
  problems: CellProblem[],
  context: ReadingContext,
): boolean {
  if (column.phone !== null && HAS_PHONE.test(text)) {
    const { name, phones } = splitNameAndPhones(text);
    if (name !== '' && phones.length > 0) {
      values[column.path] = cleanText(name);
      if (values[column.phone] === undefined) values[column.phone] = phones;
      return true;
    }
  }
  if (column.path.endsWith('safety_license_no') || column.path.endsWith('qualification_no') || column.path.endsWith('cert_no')) {
    const parts = EXPIRY_INSIDE.exec(text.trim());
    const number = parts?.[1]?.trim() ?? '';
    if (parts && number !== '') {
      const expire = column.path.endsWith('cert_no') ? `${column.prefix}expire` : column.path.replace(/_no$/, '_expire');
      const day = readDay({ text: parts[2] ?? '' }, { today: context.today, endsPeriod: true });
      values[column.path] = cleanText(number).replace(/\s+/g, '');
      if (values[expire] === undefined || values[expire] === null) values[expire] = day.value;
      for (const { severity, says } of day.problems) problems.push(problem(column, row, at, severity, says, `${expire}:wrong`));
      return true;
    }
  }
  if (column.path === 'headcount') {
    const parts = COUNT_WITH_SPECIAL.exec(text.trim());
    if (parts) {
      values.headcount = Number(parts[1]);
      values.special_count = Number(parts[2]);
      return true;
    }
  }
  return false;
}

export function isBlank(value: FieldValue | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
