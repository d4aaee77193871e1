/**
 * 统一社会信用代码 (GB 32100-2015, domain.md §4.1): 18 characters, the last one a check character modulo 31.
 *
 * Worked example: `checkUscc('91330100799655058Ｂ')` gives the value '91330100799655058B' without problems.
 */
import { compactWithoutHyphens, isScientific } from './normalise.ts';
import { isOrganisationCode } from './organisationCode.ts';
import { type IdentifierCheck, passed, refused, warning } from './problem.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const shape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
/** Letters the code never holds, and what they are misread from. */
const lookalikes: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', Z: '2' };

/** Upper case, half width, without spaces, hyphens and invisible characters. */
export function normaliseUscc(text: string): string {
  return compactWithoutHyphens(text);
}

/** The check character that belongs to the first 17 characters, or undefined if they are not of the alphabet. */
export function usccCheckCharacter(first17: string): string | undefined {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const value = alphabet.indexOf(first17.charAt(i) || '?');
    if (value < 0) return undefined;
    sum += value * (weights[i] ?? 0);
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** True for a normalised code of the right shape whose check character is right. */
export function isUscc(code: string): boolean {
  return shape.test(code) && usccCheckCharacter(code) === code.charAt(17);
}

function suggestionFor(code: string): string | undefined {
  const replaced = code.replace(/[IOSZ]/g, (letter) => lookalikes[letter] ?? letter);
  return replaced !== code && isUscc(replaced) ? replaced : undefined;
}

/**
 * Checks a credit code. A wrong length or character keeps it out; a wrong check character only warns, because people copy what
 * their licence shows.
 * @returns the normalised code; a suggestion only where replacing I, O, S or Z makes the check character right
 */
export function checkUscc(text: string): IdentifierCheck {
  const code = normaliseUscc(text);
  if (isScientific(text))
    return refused('信用代码已被 Excel 变成科学计数，后几位已丢失，无法恢复；请按营业执照重新填写（单元格设为文本）。');
  if (code.length !== 18) {
    if (/^\d{15}$/.test(code)) return refused('这是 15 位的旧注册号，不是 18 位统一社会信用代码；请填入“旧注册号”，或按新营业执照填写。');
    if (isOrganisationCode(code)) return refused('这是 9 位组织机构代码，不是 18 位统一社会信用代码；请按营业执照填写。');
    return refused(`统一社会信用代码应为 18 位，这里是 ${code.length} 位；请对照营业执照核对。`);
  }
  const suggestion = suggestionFor(code);
  if (!shape.test(code)) {
    const strange = [...new Set(code.match(/[^0-9A-HJ-NPQRTUWXY]/g) ?? [])].join('、');
    const says =
      strange === ''
        ? '统一社会信用代码第 3 至 8 位应为数字；请对照营业执照核对。'
        : `统一社会信用代码中不会出现“${strange}”；请对照营业执照核对。`;
    const answer = refused(suggestion === undefined ? says : `${says}可能是 ${suggestion}，请点选确认。`);
    return suggestion === undefined ? answer : { ...answer, suggestion };
  }
  if (usccCheckCharacter(code) !== code.charAt(17)) {
    return { value: code, problems: [warning('统一社会信用代码的校验位不对，可能抄错了一位；已照原样保存，请对照营业执照核对。')] };
  }
  return passed(code);
}
