/**
 * The code lists and the two questions asked of them: what is this code called, and which code does this spelling mean.
 *
 * Worked example: `codeOf('hazardStatus', '已整改')` is 'pending_recheck' and `codeLabel('hazardStatus', 'pending_recheck')` is '待复查'.
 */
import type { Code, CodeList } from '../vocabulary.ts';
import * as enterpriseCodes from './enterpriseCodes.ts';
import * as hazardCodes from './hazardCodes.ts';
import * as inspectionCodes from './inspectionCodes.ts';
import * as officeCodes from './officeCodes.ts';
import * as outsourcingCodes from './outsourcingCodes.ts';
import * as registerCodes from './registerCodes.ts';
import * as sectorCodes from './sectorCodes.ts';

function isCodeList(value: object): value is CodeList {
  return 'codes' in value && 'edition' in value;
}

/** Every code list by its name. */
export const codeLists: ReadonlyMap<string, CodeList> = new Map(
  [enterpriseCodes, sectorCodes, outsourcingCodes, hazardCodes, inspectionCodes, registerCodes, officeCodes]
    .flatMap((file): object[] => Object.values<object>(file))
    .filter(isCodeList)
    .map((list) => [list.name, list]),
);

/** The list of that name. A name that does not exist is a mistake in a declaration, so it throws. */
export function codeListOf(list: string): CodeList {
  const found = codeLists.get(list);
  if (found === undefined) throw new Error(`no code list named ${list}`);
  return found;
}

/** Same spelling for the eye, same text here: NFKC (full width to half width), no white space, no quotation marks, lower case. */
export function normaliseSpelling(spelling: string): string {
  return spelling
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff"'“”‘’「」]/gu, '')
    .toLowerCase();
}

interface CodeIndex {
  byCode: Map<string, Code>;
  bySpelling: Map<string, string>;
}

const indexes = new Map<string, CodeIndex>();

function indexOf(list: string): CodeIndex {
  let index = indexes.get(list);
  if (index === undefined) {
    index = { byCode: new Map(), bySpelling: new Map() };
    const { codes } = codeListOf(list);
    for (const code of codes) {
      index.byCode.set(code.code, code);
      index.bySpelling.set(normaliseSpelling(code.label), code.code);
      index.bySpelling.set(normaliseSpelling(code.code), code.code);
    }
    for (const code of codes) {
      for (const synonym of code.synonyms ?? []) {
        const spelling = normaliseSpelling(synonym);
        // A label is stronger than another code's synonym, an earlier code than a later one.
        if (!index.bySpelling.has(spelling)) index.bySpelling.set(spelling, code.code);
      }
    }
    indexes.set(list, index);
  }
  return index;
}

/** The Chinese label of a code; a code the list does not know is shown as it is. */
export function codeLabel(list: string, code: string): string {
  return indexOf(list).byCode.get(code)?.label ?? code;
}

/** The code a spelling means: the code itself, its label or a synonym. Undefined if the list does not know the spelling. */
export function codeOf(list: string, spelling: string): string | undefined {
  const { bySpelling } = indexOf(list);
  return bySpelling.get(spelling) ?? bySpelling.get(normaliseSpelling(spelling));
}

/** True if the list has exactly this code. */
export function hasCode(list: string, code: string): boolean {
  return indexOf(list).byCode.has(code);
}
