/** The forms that go up, found by their id or by what people call them. */
import { annex3 } from './annex3.2023.ts';
import type { FormDeclaration } from './vocabulary.ts';

export const forms: readonly FormDeclaration[] = [annex3];

/** @param name 'S4-A3' or '附件3', also written '附件 3' */
export function formNamed(name: string): FormDeclaration | undefined {
  const wanted = name.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  return forms.find((form) => form.id.toLowerCase() === wanted || form.name === wanted);
}

export type { BlockDeclaration, CellDeclaration, CellOrigin, FormDeclaration } from './vocabulary.ts';
