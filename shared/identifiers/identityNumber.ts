/**
 * 公民身份号码 (GB 11643-1999, domain.md §4.2). A number a spreadsheet has destroyed is refused, never repaired; no sentence here
 * repeats a number.
 *
 * Worked example: `checkIdentityNumber('11010519491231002x', '2026-11-23')` gives '11010519491231002X' without problems.
 */
import { type Day, isDay } from '../day.ts';
import { compact, isMasked, isScientific } from './normalise.ts';
import { type IdentifierCheck, passed, refused, warning } from './problem.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = '10X98765432';
/** 81 to 83 are residence permits of people from Hong Kong, Macao and Taiwan, 9x permanent residence of foreigners. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/;

export const destroyedBySpreadsheet =
  '身份证号已被 Excel 破坏（以数字存储，第 16 位起变成 0），不可恢复；请向对方要文本格式的号码，或按证件重新填写。';

/** The check character that belongs to the first 17 digits. */
export function identityCheckCharacter(first17: string): string {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) sum += (weights[i] ?? 0) * (first17.charCodeAt(i) - 48);
  return checkCharacters.charAt(sum % 11);
}

/** True for 18 normalised characters with a right check character and a real day of birth not after `today`. */
export function isIdentityNumber(number: string, today: Day): boolean {
  return (
    /^\d{17}[\dX]$/.test(number) &&
    identityCheckCharacter(number) === number.charAt(17) &&
    birthOfIdentityNumber(number, today) !== undefined &&
    provinces.test(number)
  );
}

/** Day of birth written in an 18-character number, if it is a real day from 1900 until `today`. */
export function birthOfIdentityNumber(number: string, today: Day): Day | undefined {
  const day = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  return isDay(day) && day >= '1900-01-01' && day <= today ? day : undefined;
}

/** Gender written in an 18-character number: the 17th digit is odd for men. */
export function genderOfIdentityNumber(number: string): '男' | '女' {
  return (number.charCodeAt(16) - 48) % 2 === 1 ? '男' : '女';
}

/** The 18-character form of a 15-digit number of before 1999: '19' inserted, check character added. */
export function upgradeIdentityNumber(number15: string): string {
  const first17 = `${number15.slice(0, 6)}19${number15.slice(6)}`;
  return first17 + identityCheckCharacter(first17);
}

/** What kind of document a number in an identity column is, judged by its shape alone. */
export function documentTypeOf(number: string): string {
  if (/^8[1-3]\d{15}[\dX]$/.test(number)) return '港澳台居民居住证';
  if (/^9\d{16}[\dX]$/.test(number)) return '外国人永久居留身份证';
  if (/^\d{15}$|^\d{17}[\dX]$/.test(number)) return '居民身份证';
  if (/^[HM]\d{8,10}$/.test(number)) return '港澳居民来往内地通行证';
  if (/^\d{8}$/.test(number)) return '台湾居民来往大陆通行证';
  if (/^[A-Z]{3}\d{12}$/.test(number)) return '外国人永久居留身份证';
  return '护照';
}

/**
 * Checks the number of an identity document.
 * @param text as written
 * @param today from the clock, since nobody is born tomorrow
 * @param documentType code of the list idType where the sheet or a person told it; only 居民身份证 (also when not told) has to
 *   have 18 characters and a right check character
 */
export function checkIdentityNumber(text: string, today: Day, documentType?: string): IdentifierCheck {
  const number = compact(text).replace(/[‐-―−]/gu, '-');
  if (isScientific(text)) return refused(destroyedBySpreadsheet);
  if (isMasked(text)) return refused('证件号码中间被星号遮住了，不能入库；请向对方要完整号码。');
  const told = documentType === undefined || documentType === '居民身份证' ? undefined : documentType;
  if (told !== undefined && !['港澳台居民居住证'].includes(told)) {
    return /^[A-Z0-9()-]{5,25}$/.test(number) ? passed(number) : refused(`${told}号码应由字母和数字组成；请核对。`);
  }
  const digits = number.replace(/-/g, '');
  if (/^\d{15}$/.test(digits)) return checkOldNumber(digits, today);
  if (/^\d{17}[\dX]$/.test(digits)) return checkNewNumber(digits, today);
  if (/^[A-Z]{1,3}\d{7,12}$/.test(digits)) {
    return { value: digits, problems: [warning(`看起来是${documentTypeOf(digits)}号码，不是身份证号；已照原样保存，请核对证件类型。`)] };
  }
  if (/^\d{16,18}0{3,}$/.test(digits)) return refused(destroyedBySpreadsheet);
  const found = /^\d+X?$/.test(digits) ? `这里是 ${digits.length} 位` : '这里含有其他字符';
  return refused(`身份证号应为 18 位，${found}；请对照证件核对。`);
}

function checkOldNumber(number: string, today: Day): IdentifierCheck {
  const upgraded = upgradeIdentityNumber(number);
  if (!isIdentityNumber(upgraded, today)) return refused('15 位身份证号中的出生日期或地区不对；请对照证件核对。');
  return { value: number, problems: [warning('这是 15 位的老身份证号；已照原样保存，请核对现用的 18 位号码。')], suggestion: upgraded };
}

function checkNewNumber(number: string, today: Day): IdentifierCheck {
  const endsInZeros = number.endsWith('000');
  if (identityCheckCharacter(number) !== number.charAt(17)) {
    if (endsInZeros) return refused(destroyedBySpreadsheet);
    return refused('身份证号的校验位不对，必有抄错的一位（或号码已被 Excel 改动）；请对照证件核对。');
  }
  if (birthOfIdentityNumber(number, today) === undefined) return refused('身份证号中的出生日期不对；请对照证件核对。');
  if (!provinces.test(number)) return refused('身份证号开头的地区代码不对；请对照证件核对。');
  if (endsInZeros) return { value: number, problems: [warning('身份证号末三位都是 0，可能被 Excel 改动过；请对照证件核对。')] };
  return passed(number);
}
