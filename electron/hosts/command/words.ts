/** Reads the words of a command line: verbs, paths, options. Wrong usage is told in one sentence and ends with exit code 2. */

export class UsageError extends Error {}

export interface OptionSpec {
  /** takes a value: '--data DIR' */
  value?: boolean;
  /** may stand several times */
  many?: boolean;
}

export interface Words {
  plain: string[];
  flags: Set<string>;
  values: Map<string, string[]>;
  one(name: string): string | undefined;
}

/**
 * @param argv without node and script
 * @param specs option names without dashes
 * @throws UsageError for an unknown option, a missing or a repeated value
 */
export function readWords(argv: readonly string[], specs: Readonly<Record<string, OptionSpec>>): Words {
  const plain: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string[]>();
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    if (!word.startsWith('--')) {
      plain.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const name = word.slice(2, equals < 0 ? undefined : equals);
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (!spec) throw new UsageError(`没有 --${name} 这个选项。用 help 看用法。`);
    if (!spec.value) {
      if (equals >= 0) throw new UsageError(`--${name} 后面不带值。`);
      flags.add(name);
      continue;
    }
    const value = equals >= 0 ? word.slice(equals + 1) : argv[index + 1];
    if (value === undefined || (equals < 0 && value.startsWith('--'))) throw new UsageError(`--${name} 后面要跟一个值。`);
    if (equals < 0) index += 1;
    const before = values.get(name) ?? [];
    if (before.length > 0 && !spec.many) throw new UsageError(`--${name} 只能写一次。`);
    values.set(name, [...before, value]);
  }
  return { plain, flags, values, one: (name) => values.get(name)?.[0] };
}
