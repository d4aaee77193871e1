/**
 * Certificate numbers (domain.md §2.4). Those of the emergency system are T and the holder's identity number; the others follow
 * no rule we could check, so only their wear and tear is judged.
 */
import type { Day } from '../day.ts';
import { isIdentityNumber } from './identityNumber.ts';
import { compact, isScientific } from './normalise.ts';
import { type IdentifierCheck, passed, refused, warning } from './problem.ts';

/** T and 18 characters. */
export function isOperationCertificate(number: string): boolean {
  return /^T\d{17}[\dX]$/.test(number);
}

/**
 * Checks a certificate number.
 * @param holder the holder's identity number where it is known: a number of the emergency system should end in it, else a warning
 */
export function checkCertificateNumber(text: string, today: Day, holder?: string): IdentifierCheck {
  const number = compact(text);
  if (isScientific(text)) return refused('证书编号已被 Excel 变成科学计数，后几位已丢失；请按证件重新填写（单元格设为文本）。');
  if (number.length > 40) return refused('证书编号太长（超过 40 个字符）；请核对是否填错了列。');
  if (!isOperationCertificate(number)) {
    return /^T\d{10,}[\dX]?$/.test(number)
      ? { value: number, problems: [warning('特种作业操作证号应为 T 加 18 位身份证号，位数不对；已照原样保存，请核对。')] }
      : passed(number);
  }
  if (holder !== undefined && holder !== '' && number.slice(1) !== holder) {
    return { value: number, problems: [warning('特种作业操作证号与持证人身份证号不一致；已照原样保存，请核对是否本人证件。')] };
  }
  if (!isIdentityNumber(number.slice(1), today)) {
    return { value: number, problems: [warning('特种作业操作证号中的身份证号通不过校验；已照原样保存，请对照证件核对。')] };
  }
  return passed(number);
}
