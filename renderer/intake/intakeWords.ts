/** Words and looks of the intake screen. */
import { codeLabel } from '../../shared/declared/codes/index.ts';
import { declarationOf } from '../../shared/declared/records/index.ts';
import type { FieldDeclaration, FieldValue } from '../../shared/declared/vocabulary.ts';
import { maskCertificateNumber, maskIdentityNumber, maskPhone } from '../../shared/identifiers/mask.ts';
import type { IntakeKind, Verdict } from '../../shared/intake.ts';
import type { Tone } from '../ui/Tag.tsx';

export const verdictLooks: Record<Verdict, { tone: Tone; word: string }> = {
  new: { tone: 'green', word: '新增' },
  update: { tone: 'blue', word: '更新' },
  same: { tone: 'gray', word: '不变' },
  conflict: { tone: 'amber', word: '待定' },
  refused: { tone: 'red', word: '要改' },
};

export function kindLabel(kind: IntakeKind): string {
  return kind === 'unknown' ? '没有认出' : declarationOf(kind).label;
}

/** A planned value as the clerk reads it; identity numbers and phones masked as everywhere else. */
export function shownValue(declaration: FieldDeclaration | undefined, field: string, value: FieldValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  const codes = declaration?.codes;
  const text = (each: string): string => {
    if (codes) return codeLabel(codes, each);
    if (declaration?.kind === 'idNumber' || /(^|\.)id_no$/.test(field)) return maskIdentityNumber(each);
    if (declaration?.kind === 'phones' || /phone$/.test(field)) return maskPhone(each);
    if (declaration?.kind === 'certNo' || /cert_no$/.test(field)) return maskCertificateNumber(each);
    return each;
  };
  if (Array.isArray(value)) return value.map(text).join('、');
  return typeof value === 'number' ? String(value) : text(value);
}
