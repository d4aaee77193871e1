/** What no caller should send, and what every answer must look like all the same. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { type CallName, contract } from '../../../shared/contract.ts';
import { faultCodes, type Reply } from '../../../shared/envelope.ts';

function deep(levels: number): unknown {
  let value: unknown = '底';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** Values that have broken programs before. Made anew each time: a handler may keep what it gets. */
export const nasty: readonly (() => unknown)[] = [
  () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  () => '__proto__',
  () => 'constructor',
  () => '长'.repeat(350_000),
  () => '\ud800',
  () => '上\u0000下',
  () => '\u202e隐患\u200b',
  () => '👩‍🚒'.repeat(30),
  () => -0,
  () => 2 ** 53,
  () => Number.MAX_SAFE_INTEGER,
  () => 1e300,
  () => 5e-324,
  () => -1,
  () => 1.005,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => "'; drop table hazard; --",
  () => '") or 1=1 --',
  () => '%',
  () => '_',
  () => '..\\..\\windows\\win.ini',
  () => '\\\\srv\\share\\a.xlsx',
  () => 'file:///etc/passwd',
  () => '=cmd|calc!A1',
  () => Array.from({ length: 100_000 }, (_, index) => index),
  () => Array.from({ length: 400 }, () => '重复'),
  () => deep(10_000),
  () => '',
  () => '　 ',
  () => null,
  () => true,
  () => {},
  () => ({}),
  () => [],
  () => 10n,
  () => Symbol('s'),
  () => () => 1,
  () => new Map([['a', 1]]),
  () => new Date(0),
  () => '2026-02-31',
  () => '0000-00-00',
  () => '9999-12-31',
  () => '1000-01-01',
  () => '01K00000000000000000000000',
  () => '13800000001',
];

type Path = readonly (string | number)[];

/** Every place in a value, the whole among them. */
export function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, Array.isArray(value) ? Number(key) : key]))];
}

/** A copy with another value at one place. */
export function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((inner: unknown, index) => (index === key ? replaced(inner, rest, by) : inner));
  const record = value as Record<string, unknown>;
  return { ...record, [key]: replaced(record[key], rest, by) };
}

export const anythingAtAll = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
});

/** words that a clerk knows in Latin letters */
const LATIN_WORDS = /\b(JSON|GM10[-\d]*|Excel|WPS|xlsx?|csv|zip|PDF|OneDrive|Dropbox)\b/gi;

/** @returns why a sentence is not for a clerk, or null */
export function unfitSentence(says: string): string | null {
  if (!/\p{Script=Han}/u.test(says)) return 'no Chinese';
  if (says.length > 600) return `${says.length} characters long`;
  const own = says.replace(/“[^”]*”|「[^」]*」/g, '').replace(LATIN_WORDS, '');
  if (/[A-Za-z]{4,}/.test(own)) return 'English';
  if (/\n\s+at |node_modules|[A-Z]:\\|\/(tmp|work|home|usr)\/|\bselect\b|\binsert\b|\bSQLITE/i.test(own)) return 'a stack, a path or SQL';
  if (/undefined|\[object|NaN|null/.test(own)) return 'a value of the program';
  return null;
}

/** @returns what is wrong with an answer of the back end, or null */
export function wrongReply(name: string, reply: Reply<unknown>): string | null {
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(reply)), reply)) return 'is not JSON';
  if (Object.hasOwn(Object.prototype, 'polluted')) return 'Object.prototype was changed';
  if (reply.ok) {
    const parsed = contract[name as CallName].output.safeParse(reply.value);
    return parsed.success ? null : `breaks its own output schema: ${parsed.error.message.slice(0, 400)}`;
  }
  const { code, says, problems = [] } = reply.fault;
  if (code === 'BUG' || !faultCodes.includes(code)) return `code ${code}`;
  for (const sentence of [says, ...problems.map((problem) => problem.says)]) {
    const unfit = unfitSentence(sentence);
    if (unfit) return `${unfit}: ${sentence.slice(0, 300)}`;
  }
  return null;
}
