/**
 * When two names on the roster are probably one place: what people write differently for the same sign over the door.
 *
 * Worked example: 阳光镇恒基铸造厂 and 恒基铸造有限公司 have the same core 恒基铸造; 恒基铸造一厂 and 恒基铸造二厂 differ by a number and are two.
 */

/** Legal forms at the end of a name, longest first. 分公司 stays: a branch is a place of its own. */
const LEGAL_FORM = /(股份有限公司|有限责任公司|有限公司|（?个体工商户）?|公司|总厂|厂|经营部|门市部|加工点|店)$/u;
const NUMBER = /[0-9一二三四五六七八九十]+(?=号|厂|店|车间|分|期|区|$)/gu;

/** Full width, case, blanks and brackets folded. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()\u3010\u3011[\]·.,，。、\-—"'“”‘’]/gu, '');
}

/**
 * What is left of a name without place and legal form.
 * @param places names of the county and the town, whose absence or presence tells nothing
 */
export function nameCore(name: string, places: readonly string[] = []): string {
  let core = foldName(name);
  for (const place of places.flatMap((each) => [each, each.replace(/(省|市|县|区|镇|乡|街道)$/u, '')])) {
    if (place.length >= 2 && core.startsWith(place) && core.length - place.length >= 4)
      core = core.slice(place.length).replace(/^[省市县区镇乡]/u, '');
  }
  for (;;) {
    const shorter = core
      .replace(/分公司$/u, '分公司\u0000')
      .replace(LEGAL_FORM, '')
      .replace('\u0000', '');
    if (shorter === core || shorter.length < 2) return core;
    core = shorter;
  }
}

/** 一厂 and 二厂, 1号 and 2号 are told apart by their numbers alone. */
export function sameNumbers(left: string, right: string): boolean {
  const numbers = (name: string): string => (foldName(name).match(NUMBER) ?? []).join();
  return numbers(left) === numbers(right);
}

/** Keys of which two words of distance 1 (one character more, less or other) share at least one. Linear, so that thousands of names are compared at once. */
export function nearKeys(word: string): string[] {
  const letters = [...word];
  return [word, ...letters.map((_, at) => `${letters.slice(0, at).join('')}${letters.slice(at + 1).join('')}`)];
}

/** Is the distance between two words at most 1? */
export function isNear(left: string, right: string): boolean {
  const [short, long] = [...left].length <= [...right].length ? [[...left], [...right]] : [[...right], [...left]];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.slice(short.length === long.length ? at + 1 : at).join('');
  return rest === long.slice(at + 1).join('');
}

const bareVillage = (name: string): string => foldName(name).replace(/(村民委员会|居民委员会|村委会|居委会|行政村|社区|村|居)$/u, '');

/** 0 the same without 村 and 社区, 1 one within the other, 2 one character off, 9 something else. */
function distanceOf(typed: string, known: string): number {
  const [wanted, name] = [bareVillage(typed), bareVillage(known)];
  if (wanted === '' || name === '') return 9;
  if (name === wanted) return 0;
  if (name.includes(wanted) || wanted.includes(name)) return 1;
  return isNear(name, wanted) ? 2 : 9;
}

/** The names of a list nearest to what was typed, the likeliest first: a question for a person. */
export function nearestNames(typed: string, names: readonly string[], most = 3): string[] {
  return names
    .map((name) => ({ name, rank: distanceOf(typed, name) }))
    .filter((each) => each.rank < 9)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map((each) => each.name);
}

/** The one name that was surely meant, or null: villages of two characters often differ by one and are two. */
export function surelyMeant(typed: string, names: readonly string[]): string | null {
  const same = names.filter((name) => distanceOf(typed, name) === 0);
  return same.length === 1 ? (same[0] ?? null) : null;
}
