/** 组织机构代码 (GB 11714, domain.md §4.6): 8 characters and a check character modulo 11. Characters 9 to 17 of a credit code are one too. */
import { compactWithoutHyphens } from './normalise.ts';
import { type IdentifierCheck, passed, refused, warning } from './problem.ts';

const weights = [3, 7, 9, 10, 5, 8, 4, 2] as const;

function digitValue(character: string): number {
  return character >= 'A' ? character.charCodeAt(0) - 55 : Number(character);
}

/** The check character that belongs to the first 8 characters. */
export function organisationCheckCharacter(first8: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * digitValue(first8.charAt(i)), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** True for 9 normalised characters whose check character is right. */
export function isOrganisationCode(code: string): boolean {
  return /^[0-9A-Z]{8}[0-9X]$/.test(code) && organisationCheckCharacter(code) === code.charAt(8);
}

/** Checks an organisation code; a wrong check character only warns. */
export function checkOrganisationCode(text: string): IdentifierCheck {
  const code = compactWithoutHyphens(text);
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return refused('组织机构代码应为 9 位（8 位数字或字母加 1 位校验码）；请核对。');
  if (!isOrganisationCode(code)) return { value: code, problems: [warning('组织机构代码的校验位不对；已照原样保存，请核对。')] };
  return passed(code);
}
