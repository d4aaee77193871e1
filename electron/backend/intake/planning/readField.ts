/** From one cell to one value of a declared field, by the shared readers. What a reader adds or doubts comes back as problems. */
import type { Day } from '../../../../shared/day.ts';
import { codeLabel } from '../../../../shared/declared/codes/index.ts';
import type { FieldDeclaration, FieldValue } from '../../../../shared/declared/vocabulary.ts';
import type { Cell, Inference, Reading } from '../../../../shared/values/cell.ts';
import { readChoice, readChoices } from '../../../../shared/values/choices.ts';
import { type DayContext, type DayReading, readDay } from '../../../../shared/values/dates.ts';
import { readArea, readMoney, readNumber } from '../../../../shared/values/numbers.ts';
import {
  isDestroyed,
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
} from '../../../../shared/values/texts.ts';
import { readFlag, readTri } from '../../../../shared/values/truth.ts';
import type { ParsedCell } from '../../../parser/protocol.ts';

export interface FieldContext {
  today: Day;
  defaultYear: number | null;
  date1904: boolean;
  /** unit announced by the heading */
  unit: string | null;
  /** the heading names this code */
  code: string | null;
  /** see ReadingContext */
  notAfter: Day;
}

export type AnyReading = Reading<FieldValue> & Partial<Pick<DayReading, 'range' | 'open'>> & { suggestion?: string };

/** The value of a cell does not depend on its row, so equal texts need be read once. */
export function isRowIndependent(declaration: FieldDeclaration, path: string): boolean {
  return declaration.kind !== 'day' || !relative.test(path);
}

/** deadlines and what was done may be told relative to the day of finding */
const relative = /^(?:deadline|rectified_on|recheck\.on|closed_on|interim_stop_from|interim_stop_to)$/;
const endsPeriod = /(?:^|\.)(?:deadline|end|expire|expires|lease_to|contract_end|review_due|out_on|interim_stop_to)$|_(?:expire|expires)$/;

/** days of what has happened */
const past =
  /^(?:found_on|rectified_on|closed_on|verified_on|reported_on|recheck\.on|signed_on|safety_agreement_on|safety_agreement_date|in_on|certificate\.(?:issued|first_issued))$/;

const areaFields = /(?:^|\.)area_m2$/;
const names =
  /(?:^|\.)(?:name|lessor_name|employer_name|legal_rep|principal|safety_lead|contact|village|supervisor|lead_cadre|duty_person|duty_unit|park_name|project_leader|site_leader|hazwork_supervisor|sub_lessee)$/;

/** A parser's cell in the readers' neutral shape. */
export function neutralCell(cell: ParsedCell, date1904: boolean): Cell {
  if (cell.t === 's') return { text: cell.v as string };
  if (cell.t === 'n') {
    const shown = cell.w ?? String(cell.v);
    return cell.d ? { text: shown, number: cell.v as number, isDate: true, date1904 } : { text: shown, number: cell.v as number };
  }
  if (cell.t === 'b') return { text: cell.v ? '是' : '否' };
  return { text: '' };
}

const NOTHING: AnyReading = { value: null, problems: [] };

export type CellReader = (cell: Cell, base: Day | null) => AnyReading;

/** A year was put in, and with it the day lies after what it cannot be later than. */
function isLaterBy(reading: AnyReading, last: Day): boolean {
  return reading.inferred === 'year' && typeof reading.value === 'string' && reading.value > last;
}

/** What follows the day of finding: relative words count from it, and a day without a year is the first such day after it. */
function readFromBase(cell: Cell, base: Day | null, common: DayContext): AnyReading {
  if (base === null) return readDay(cell, common);
  const year = Number(base.slice(0, 4));
  const reading = readDay(cell, { ...common, base, defaultYear: year });
  if (reading.inferred !== 'year' || reading.value === null || reading.value >= base) return reading;
  return readDay(cell, { ...common, base, defaultYear: year + 1 });
}

/** A reader for one column. */
export function readerOf(path: string, declaration: FieldDeclaration, context: FieldContext): CellReader {
  const list = declaration.codes ?? '';
  const code = context.code ?? undefined;
  switch (declaration.kind) {
    case 'day': {
      const ends = endsPeriod.test(path);
      const common = {
        today: context.today,
        endsPeriod: ends,
        ...(context.defaultYear === null ? {} : { defaultYear: context.defaultYear }),
      };
      const year = context.defaultYear;
      if (relative.test(path)) return (cell, base) => readFromBase(cell, base, common);
      const reads: CellReader = (cell) => readDay(cell, common);
      if (year === null || !past.test(path)) return reads;
      return (cell, base) => {
        const reading = reads(cell, base);
        return isLaterBy(reading, context.notAfter) ? readDay(cell, { ...common, defaultYear: year - 1 }) : reading;
      };
    }
    case 'money':
      return (cell) => readMoney(cell, { headingUnit: context.unit });
    case 'decimal':
      return areaFields.test(path) ? (cell) => readArea(cell, { headingUnit: context.unit }) : (cell) => readNumber(cell, false);
    case 'integer':
      return (cell) => readNumber(cell, true);
    case 'flag':
      return readFlag;
    case 'tri':
      return readTri;
    case 'choice':
      // not 厂中厂 is not yet 独立厂房: a no says only what it is not
      if (path === 'site_type' && code !== undefined)
        return (cell) => (readFlag(cell).value === false ? NOTHING : readChoice(list, cell, code));
      return (cell) => readChoice(list, cell, code);
    case 'choices':
      return (cell) => readChoices(list, cell, code);
    case 'phones':
      return readPhones;
    case 'texts':
      return readTexts;
    case 'uscc':
      return readUscc;
    case 'idNumber':
      return (cell) => readIdNumber(cell, context.today);
    case 'oldRegNo':
      return readOldRegistrationNumber;
    case 'orgCode':
      return readOrganisationCode;
    case 'certNo':
      return (cell) => readCertificateNumber(cell, context.today);
    case 'divisionCode':
      return readDivisionCode;
    case 'longText':
      return readLongText;
    default:
      return names.test(path) ? readName : readText;
  }
}

/** The word by which like problems are grouped and mended at once. */
export function causeOf(
  path: string,
  reading: { severity: 'error' | 'warning'; inferred: Inference | undefined; destroyed: boolean },
): string {
  if (reading.destroyed) return `${path}:destroyed`;
  if (reading.inferred) return `${path}:${reading.inferred}`;
  return `${path}:${reading.severity === 'error' ? 'wrong' : 'doubt'}`;
}

export { isDestroyed };

/** A value with codes spelled as people read them. */
export function spelledOut(declaration: FieldDeclaration, value: FieldValue): FieldValue {
  if (value === null || declaration.codes === undefined) return value;
  const list = declaration.codes;
  if (Array.isArray(value)) return value.map((code) => codeLabel(list, code));
  return typeof value === 'string' ? codeLabel(list, value) : value;
}
