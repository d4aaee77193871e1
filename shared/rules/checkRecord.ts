/**
 * Checks and normalises the values of one record as a person typed them or as a program sent them: every field by its kind, then the rules
 * between fields. All problems are collected, none hides another.
 *
 * Worked example: checkRecord('enterprise', { name: ' 恒基铸造（阳光）', uscc: '914403001922038217' }, today) → values.name '恒基铸造(阳光)'…,
 * problems: [{ field: 'uscc', severity: 'warning', says: '…校验码不对…' }].
 */
import { type Day, isDay } from '../day.ts';
import { codeOf, hasCode } from '../declared/codes/index.ts';
import { declarationOf, fieldEntries, fieldOf } from '../declared/records/index.ts';
import type { EntityName, FieldDeclaration, FieldValue, RecordValues } from '../declared/vocabulary.ts';
import type { FieldProblem } from '../envelope.ts';
import { checkIdentityNumber } from '../identifiers/identityNumber.ts';
import { checkOldRegistrationNumber } from '../identifiers/oldRegistrationNumber.ts';
import { checkCertificateNumber } from '../identifiers/operationCertificate.ts';
import { checkOrganisationCode } from '../identifiers/organisationCode.ts';
import { parsePhones } from '../identifiers/phone.ts';
import type { IdentifierCheck } from '../identifiers/problem.ts';
import { checkUscc } from '../identifiers/uscc.ts';
import { crossFieldProblems } from './crossFields.ts';

export interface CheckedRecord {
  /** normalised; a field with an error keeps the value as it was given, so that nothing typed is lost */
  values: RecordValues;
  problems: FieldProblem[];
}

interface OneField {
  value: FieldValue;
  problems: { severity: 'error' | 'warning'; says: string }[];
}

const fine = (value: FieldValue): OneField => ({ value, problems: [] });
const wrong = (value: FieldValue, says: string): OneField => ({ value, problems: [{ severity: 'error', says }] });
const checked = (given: string, check: IdentifierCheck): OneField => ({ value: check.value ?? given, problems: [...check.problems] });

function isEmpty(value: FieldValue | undefined): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

const ulid = /^[0-9A-HJKMNP-TV-Z]{26}$/;

const tidyName = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/\s+/g, ' ')
    .trim();

function checkText(declaration: FieldDeclaration, value: FieldValue, name: boolean): OneField {
  if (typeof value !== 'string') return wrong(value, `${declaration.label}应是文字。`);
  const text = name ? tidyName(value) : value.replace(/[\u200b-\u200f\u2060\ufeff]/g, '').trim();
  const longest = declaration.maxLength ?? (declaration.kind === 'longText' ? 2_000 : 200);
  if (text.length > longest) return wrong(value, `${declaration.label}最多 ${longest} 个字，现有 ${text.length} 个字，请删减。`);
  return fine(text === '' ? null : text);
}

function checkNumber(declaration: FieldDeclaration, value: FieldValue): OneField {
  const { label, kind, unit = '', min, max } = declaration;
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrong(value, `${label}应是数字。`);
  if (kind === 'integer' && !Number.isInteger(value)) return wrong(value, `${label}应是整数。`);
  if (kind === 'money' && Math.abs(value * 100 - Math.round(value * 100)) > 1e-6) return wrong(value, `${label}最多两位小数（到分）。`);
  const least = min ?? (kind === 'money' ? 0 : undefined);
  if (least !== undefined && value < least)
    return wrong(value, least === 0 ? `${label}不能是负数。` : `${label}不能小于 ${least}${unit}。`);
  // what no township has, and no whole-number column can hold
  const most = max ?? (kind === 'integer' ? 1e9 : 1e10);
  if (value > most) return wrong(value, `${label}不能大于 ${most}${unit}，请核对位数和单位。`);
  return fine(value);
}

/** What was given, short, and without the middle of a number that may be somebody's: people type into the wrong box. */
function echo(text: string, most: number): string {
  return text.replace(/\d{7,}[\dXx]?/g, (digits) => `${digits.slice(0, 3)}****${digits.slice(-2)}`).slice(0, most);
}

function checkCodes(declaration: FieldDeclaration, value: FieldValue): OneField {
  const list = declaration.codes ?? '';
  const one = (text: string): string | undefined => (hasCode(list, text) ? text : codeOf(list, text));
  if (declaration.kind === 'choice') {
    if (typeof value !== 'string') return wrong(value, `${declaration.label}应从列表里选。`);
    const code = one(value);
    return code === undefined ? wrong(value, `${declaration.label}没有“${echo(value, 20)}”这一项，请从列表里选。`) : fine(code);
  }
  if (!Array.isArray(value)) return wrong(value, `${declaration.label}应从列表里选，可多选。`);
  const codes = value.map(one);
  const unknown = value.filter((_, index) => codes[index] === undefined);
  if (unknown.length > 0) return wrong(value, `${declaration.label}没有“${echo(unknown.join('、'), 40)}”，请从列表里选。`);
  return fine([...new Set(codes.filter((code) => code !== undefined))]);
}

function checkField(
  entity: EntityName,
  field: string,
  declaration: FieldDeclaration,
  value: FieldValue,
  values: RecordValues,
  today: Day,
): OneField {
  const { label, kind } = declaration;
  switch (kind) {
    case 'text':
    case 'longText':
      return checkText(declaration, value, /(^|_)name$/.test(field) && entity !== 'worker');
    case 'integer':
    case 'decimal':
    case 'money':
      return checkNumber(declaration, value);
    case 'day':
      if (typeof value === 'string' && isDay(value.slice(0, 10))) return fine(value.slice(0, 10));
      return wrong(value, `${label}不是一个存在的日期，应写成 2025-07-01 这样。`);
    case 'flag':
      return typeof value === 'boolean' ? fine(value) : wrong(value, `${label}只能是“是”或“否”。`);
    case 'tri':
      return value === '是' || value === '否' || value === '未核实' ? fine(value) : wrong(value, `${label}只能是“是”“否”或“未核实”。`);
    case 'choice':
    case 'choices':
      return checkCodes(declaration, value);
    case 'texts':
      return Array.isArray(value)
        ? fine(value.map((text) => text.trim()).filter((text) => text !== ''))
        : wrong(value, `${label}应是一组文字。`);
    case 'phones': {
      const parsed = parsePhones(Array.isArray(value) ? value.join('、') : String(value));
      const bad = parsed.problems.some((problem) => problem.severity === 'error');
      return { value: bad ? value : parsed.value, problems: parsed.problems };
    }
    case 'uscc':
      return checked(String(value), checkUscc(String(value)));
    case 'idNumber':
      return checked(
        String(value),
        checkIdentityNumber(String(value), today, typeof values.id_type === 'string' ? values.id_type : undefined),
      );
    case 'oldRegNo':
      return checked(String(value), checkOldRegistrationNumber(String(value)));
    case 'orgCode':
      return checked(String(value), checkOrganisationCode(String(value)));
    case 'certNo':
      return checked(String(value), checkCertificateNumber(String(value), today));
    case 'divisionCode':
      return /^\d{6}(\d{3})?(\d{3})?$/.test(String(value)) ? fine(String(value)) : wrong(value, '区划代码是 6、9 或 12 位数字。');
    case 'link':
      return ulid.test(String(value)) ? fine(String(value)) : wrong(value, `${label}要从已有的记录里选。`);
    case 'links':
      return Array.isArray(value) && value.every((id) => ulid.test(id))
        ? fine([...new Set(value)])
        : wrong(value, `${label}要从已有的记录里选。`);
  }
}

/**
 * @param values the whole record; fields that are not declared or that only actions may set are errors
 * @param today the office's day
 */
export function checkRecord(entity: EntityName, values: RecordValues, today: Day): CheckedRecord {
  const result: RecordValues = {};
  const problems: FieldProblem[] = [];
  for (const [field, given] of Object.entries(values)) {
    const declaration = fieldOf(entity, field);
    if (!declaration || declaration.need === 'derived') {
      problems.push({
        field,
        severity: 'error',
        says: `“${declarationOf(entity).label}”里没有可填的“${declaration?.label ?? field}”这一栏。`,
      });
      continue;
    }
    if (isEmpty(given)) {
      result[field] = null;
      continue;
    }
    const one = checkField(entity, field, declaration, given, values, today);
    result[field] = one.value;
    for (const problem of one.problems) problems.push({ field, ...problem });
  }
  for (const [field, declaration] of fieldEntries(entity)) {
    if (declaration.need === 'save' && isEmpty(result[field])) {
      problems.push({ field, severity: 'error', says: `${declaration.label}必须填写，没有它不能保存。` });
    }
  }
  for (const group of declarationOf(entity).saveNeedsOneOf ?? []) {
    if (group.some((field) => !isEmpty(result[field]))) continue;
    const labels = group.map((field) => fieldOf(entity, field)?.label ?? field);
    problems.push({ field: group[0] ?? '', severity: 'error', says: `${labels.join('、')}至少要填一项。` });
  }
  if (!problems.some((problem) => problem.severity === 'error')) problems.push(...crossFieldProblems(entity, result, today));
  return { values: result, problems };
}
