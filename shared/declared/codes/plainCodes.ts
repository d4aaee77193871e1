import type { Code } from '../vocabulary.ts';
import { words } from '../words.ts';

/**
 * Codes that are their own Chinese label, each with the other spellings people write for it.
 * @example plainCodes({ 重大: '重大隐患、重大事故隐患' }) // [{ code: '重大', label: '重大', synonyms: ['重大隐患', '重大事故隐患'] }]
 */
export function plainCodes(labelsWithSynonyms: Readonly<Record<string, string>>): readonly Code[] {
  return Object.entries(labelsWithSynonyms).map(([label, synonyms]) =>
    synonyms === '' ? { code: label, label } : { code: label, label, synonyms: words(synonyms) },
  );
}
