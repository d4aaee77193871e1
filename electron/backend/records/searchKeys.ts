/**
 * Search keys: the stored columns that make 恒基铸造 findable as 恒基, hengji, hjzz or by its credit code. Substring search over them needs no
 * index at a township's size, and SQLite's trigram index would miss every two-character word.
 */
import { pinyin } from 'pinyin-pro';
import { declarationOf } from '../../../shared/declared/records/index.ts';
import type { EntityName, RecordValues } from '../../../shared/declared/vocabulary.ts';

export interface SearchKeys {
  search_text: string;
  search_pinyin: string;
  search_initials: string;
}

/** Long descriptions are searched by their text; their pinyin beyond this many characters helps nobody. */
const PINYIN_LENGTH = 60;
const people = new Set(['legal_rep', 'principal', 'duty_person', 'contact', 'safety_lead']);
const cache = new Map<string, { full: string; initials: string }>();
const CACHE_SIZE = 20_000;

/** Folds what the eye takes for the same: full width, case, blanks, brackets. */
export function normaliseForSearch(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b-\u200f\u2060\ufeff]/gu, '');
}

function spell(text: string, person: boolean): { full: string; initials: string } {
  const short = text.slice(0, PINYIN_LENGTH);
  const key = person ? `\u0000${short}` : short;
  const known = cache.get(key);
  if (known) return known;
  const options = { toneType: 'none', nonZh: 'consecutive', v: true, ...(person ? { surname: 'head' as const } : {}) } as const;
  const syllables = pinyin(short, { ...options, type: 'array' });
  const spelled = { full: folded(syllables.join('')), initials: folded(initialsOf(short, syllables).join('')) };
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(key, spelled);
  return spelled;
}

const folded = (spelled: string): string => spelled.toLowerCase().replace(/\s/g, '');

/** First letters of what was spelled; what is no Chinese comes back as it stood and stays whole. Asking the library again would cost double. */
function initialsOf(text: string, syllables: readonly string[]): string[] {
  let at = 0;
  return syllables.map((syllable) => {
    const asItStood = text.startsWith(syllable, at);
    at += asItStood ? syllable.length : String.fromCodePoint(text.codePointAt(at) ?? 0).length;
    return asItStood ? syllable : syllable.slice(0, 1);
  });
}

/** @param values the whole record, as it will be stored */
export function searchKeys(entity: EntityName, values: RecordValues): SearchKeys {
  const declaration = declarationOf(entity);
  const texts: string[] = [];
  const full: string[] = [];
  const initials: string[] = [];
  for (const field of declaration.search) {
    const value = values[field];
    const parts = Array.isArray(value) ? value : typeof value === 'string' && value !== '' ? [value] : [];
    for (const part of parts) {
      texts.push(normaliseForSearch(part));
      if (!/\p{Script=Han}/u.test(part)) continue;
      const person = people.has(field) || (field === 'name' && entity === 'worker');
      const spelled = spell(part, person);
      full.push(spelled.full);
      initials.push(spelled.initials);
    }
  }
  return { search_text: texts.join(' '), search_pinyin: full.join(' '), search_initials: initials.join(' ') };
}

/** The words of a search box; all must occur. */
export function searchWords(search: string): string[] {
  return search
    .trim()
    .split(/\s+/)
    .map(normaliseForSearch)
    .filter((word) => word !== '')
    .slice(0, 8);
}

/** 阳光 → 'yg' */
export function pinyinInitials(text: string): string {
  return spell(text, false).initials;
}
