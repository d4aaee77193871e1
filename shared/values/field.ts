/**
 * From a cell to the value of a declared field. A column's reader is made once and remembers spellings, so a ledger of ten thousand
 * rows costs as much as its distinct cells.
 *
 * Worked example:
 * `const readDeadline = columnReader(hazard.fields.deadline, 'deadline', { heading: '整改期限', today, defaultYear: 2025 });`
 * `readDeadline(textCell('5日内'), { base: '2025-06-10' })` gives '2025-06-15' with a warning.
 */
import type { Day } from '../day.ts';
import type { FieldDeclaration, FieldValue } from '../declared/vocabulary.ts';
import { warning } from '../identifiers/problem.ts';
import type { Cell, Reading } from './cell.ts';
import { readChoice, readChoices } from './choices.ts';
import { type DayReading, readDay } from './dates.ts';
import { readArea, readMoney, readNumber } from './numbers.ts';
import {
  readCertificateNumber,
  readDivisionCode,
  readIdNumber,
  readLongText,
  readName,
  readOldRegistrationNumber,
  readOrganisationCode,
  readPhones,
  readText,
  readTexts,
  readUscc,
} from './texts.ts';
import { readFlag, readTri } from './truth.ts';

export interface ColumnContext {
  /** the column's heading as it stands in the sheet; empty if there is none */
  heading: string;
  /** the unit in the heading's brackets: 万元, 亩 */
  headingUnit?: string | null;
  today: Day;
  /** year of the sheet's period, for days without a year */
  defaultYear?: number;
}

/** What other cells of the same row contribute. */
export interface RowContext {
  /** day the hazard was found, from which relative deadlines count */
  base?: Day | null;
  /** code of the list idType */
  documentType?: string;
  /** identity number of the certificate's holder */
  holder?: string;
}

export interface FieldReading extends Reading<FieldValue> {
  /** values for other fields that stood in the same cell: the beginning of a period, 长期 */
  also?: Readonly<Record<string, FieldValue>>;
  /** a value that would pass and that a person may accept */
  suggestion?: string;
}

export type ColumnReader = (cell: Cell, row?: RowContext) => FieldReading;

/** Fields whose day ends a period: of a month the last day counts, of a range the end. */
export function endsPeriod(field: string): boolean {
  return /(?:^|_)(?:to|end|expire|expires|deadline|due)$/u.test(field);
}

const nameField = /(?:^|_)(?:name|person|rep|principal|lead|leader|contact|supervisor)$/u;
const cacheLimit = 4_000;
const noRow: RowContext = {};

/** '是否为厂中厂（是/否）' → '是否为厂中厂' */
function bareHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/[\s*]/gu, '')
    .replace(/\([^)]*\)/gu, '')
    .replace(/^\d+[.、]/u, '');
}

function dayField(declaration: FieldDeclaration, reading: DayReading): FieldReading {
  const { range, open, ...rest } = reading;
  const also: Record<string, FieldValue> = {};
  if (range !== undefined && declaration.rangeWith !== undefined && range.from !== null) also[declaration.rangeWith] = range.from;
  if (open === true && declaration.openFlag !== undefined) also[declaration.openFlag] = true;
  let problems = rest.problems;
  if (open === true && rest.value === null && declaration.openFlag === undefined) {
    problems = [...problems, warning(`写的是“长期”，${declaration.label}没有存成日期；有到期日的请补上。`)];
  }
  if (range?.to != null && declaration.rangeWith === undefined) {
    problems = [...problems, warning(`这里写的是一段时间，${declaration.label}取了 ${rest.value ?? ''}；请核对。`)];
  }
  return Object.keys(also).length === 0 ? { ...rest, problems } : { ...rest, problems, also };
}

function plainReader(declaration: FieldDeclaration, field: string, column: ColumnContext): (cell: Cell, row: RowContext) => FieldReading {
  const { kind, codes = '', codeHeadings } = declaration;
  const heading = bareHeading(column.heading);
  const headingCode = codeHeadings !== undefined && Object.hasOwn(codeHeadings, heading) ? codeHeadings[heading] : undefined;
  switch (kind) {
    case 'text':
      return nameField.test(field) ? readName : readText;
    case 'longText':
      return readLongText;
    case 'integer':
      return (cell) => readNumber(cell, true);
    case 'decimal':
      return declaration.unit === '㎡'
        ? (cell) => readArea(cell, { headingUnit: column.headingUnit ?? null })
        : (cell) => readNumber(cell, false);
    case 'money':
      return (cell) => readMoney(cell, { headingUnit: column.headingUnit ?? null });
    case 'day': {
      const context = {
        today: column.today,
        endsPeriod: endsPeriod(field),
        ...(column.defaultYear === undefined ? {} : { defaultYear: column.defaultYear }),
      };
      return (cell, row) => dayField(declaration, readDay(cell, { ...context, base: row.base ?? null }));
    }
    case 'flag':
      return readFlag;
    case 'tri':
      return readTri;
    case 'choice':
      return (cell) => readChoice(codes, cell, headingCode);
    case 'choices':
      return (cell) => readChoices(codes, cell, headingCode);
    case 'texts':
    case 'links':
      return readTexts;
    case 'phones':
      return readPhones;
    case 'uscc':
      return readUscc;
    case 'idNumber':
      return (cell, row) => readIdNumber(cell, column.today, row.documentType);
    case 'oldRegNo':
      return readOldRegistrationNumber;
    case 'orgCode':
      return readOrganisationCode;
    case 'certNo':
      return (cell, row) => readCertificateNumber(cell, column.today, row.holder);
    case 'divisionCode':
      return readDivisionCode;
    case 'link':
      return readName;
  }
}

const oneOff: ReadonlySet<string> = new Set(['longText', 'uscc', 'idNumber', 'certNo', 'oldRegNo', 'phones']);

/**
 * The reader of one column.
 * @param field the field's name in the dictionary; a link is read as the name of what it links to
 */
export function columnReader(declaration: FieldDeclaration, field: string, column: ColumnContext): ColumnReader {
  const readCell = plainReader(declaration, field, column);
  // Texts that hardly ever repeat would only fill the cache.
  if (oneOff.has(declaration.kind)) return (cell, row = noRow) => readCell(cell, row);
  const known = new Map<string, FieldReading>();
  return (cell, row = noRow) => {
    // Only relative deadlines depend on the row; those are told by their base.
    const key =
      cell.number === undefined
        ? row.base == null
          ? cell.text
          : `${cell.text}\u0000${row.base}`
        : `${cell.number}\u0001${cell.isDate === true ? (cell.date1904 === true ? 2 : 1) : 0}\u0001${cell.text}`;
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    const reading = readCell(cell, row);
    if (known.size < cacheLimit) known.set(key, reading);
    return reading;
  };
}
