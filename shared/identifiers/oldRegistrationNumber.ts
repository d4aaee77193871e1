/** 15 位旧注册号 (GS 15-2006, ISO 7064 MOD 11,10; domain.md §4.5). Numbers of foreign-invested enterprises hold an N and are not checked. */
import { compactWithoutHyphens, isScientific } from './normalise.ts';
import { type IdentifierCheck, passed, refused, warning } from './problem.ts';

/** The check digit that belongs to the first 14 digits. */
export function oldRegistrationCheckDigit(first14: string): string {
  let p = 10;
  for (const digit of first14) {
    const s = (p + Number(digit)) % 10 || 10;
    p = (s * 2) % 11;
  }
  return String((11 - p) % 10);
}

/** Checks an old registration number; a wrong check digit only warns. */
export function checkOldRegistrationNumber(text: string): IdentifierCheck {
  const number = compactWithoutHyphens(text).replace(/号$/u, '');
  if (isScientific(text)) return refused('旧注册号已被 Excel 变成科学计数，后几位已丢失；请按营业执照重新填写（单元格设为文本）。');
  if (number.includes('N')) return passed(number);
  if (!/^\d{15}$/.test(number)) {
    const digits = /^\d+$/.test(number) ? `这里是 ${number.length} 位` : '这里含有其他字符';
    return refused(`旧注册号应为 15 位数字，${digits}；请核对。`);
  }
  if (oldRegistrationCheckDigit(number.slice(0, 14)) !== number.charAt(14)) {
    return { value: number, problems: [warning('旧注册号的校验位不对；已照原样保存，请对照旧营业执照核对。')] };
  }
  return passed(number);
}
