/** What `npm start` was asked for. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface StartOptions {
  /** undefined: the desktop where it can be had, else the browser */
  host: 'desktop' | 'loopback' | undefined;
  open: boolean;
  demo: boolean;
  /** the office's folder, absolute */
  data: string | undefined;
  /** 'YYYY-MM-DD': the day the program takes for today */
  today: string | undefined;
}

/** A wrong command line; the message is for the person who typed it. */
export class UsageError extends Error {}

const USAGE = '用法 / usage: npm start -- [--host desktop|loopback] [--no-open] [--data DIR] [--demo] [--today YYYY-MM-DD]';

const OPTIONS = {
  host: { type: 'string' },
  data: { type: 'string' },
  today: { type: 'string' },
  demo: { type: 'boolean' },
  open: { type: 'boolean' },
} as const;

interface Words {
  host?: string | undefined;
  data?: string | undefined;
  today?: string | undefined;
  demo?: boolean | undefined;
  open?: boolean | undefined;
}

function parseWords(args: readonly string[]): { values: Words; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, allowNegative: true });
    return { values, positionals };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/**
 * What npm kept for itself because `--` was forgotten. `npm start --demo` arrives as `npm_config_demo=true`,
 * `--data=x` as `npm_config_data=x`; of `--data x` npm makes `npm_config_data=true` and a lone word `x`, which belongs
 * together only when there is one of each.
 */
function wordsKeptByNpm(env: NodeJS.ProcessEnv, lone: string[]): Words {
  const kept: Words = {};
  if (env.npm_config_demo === 'true') kept.demo = true;
  if (env.npm_config_open === '' || env.npm_config_open === 'false') kept.open = false;
  const parted: ('host' | 'data' | 'today')[] = [];
  for (const name of ['host', 'data', 'today'] as const) {
    const value = env[`npm_config_${name}`];
    if (value === 'true') parted.push(name);
    else if (value) kept[name] = value;
  }
  const [name] = parted;
  if (name && parted.length === 1 && lone.length === 1) kept[name] = lone.pop();
  else if (name) throw new UsageError(`请在参数前加 -- / put -- before the options: npm start -- --${name} …\n${USAGE}`);
  return kept;
}

/**
 * @param args what follows `npm start --`
 * @param env npm's settings and `INIT_CWD`, the folder npm was called in: a relative folder means that one
 * @throws UsageError
 */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): StartOptions {
  const { values, positionals } = parseWords(args);
  const words: Words = { ...wordsKeptByNpm(env, positionals), ...values };
  if (positionals.length > 0) throw new UsageError(`不认识 / unknown: ${positionals.join(' ')}\n${USAGE}`);
  const { host, today } = words;
  if (host !== undefined && host !== 'desktop' && host !== 'loopback') throw new UsageError(`--host ${host}?\n${USAGE}`);
  if (today !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new UsageError(`--today ${today}?\n${USAGE}`);
  if (words.data === '') throw new UsageError(`--data?\n${USAGE}`);
  return {
    host,
    today,
    open: words.open ?? true,
    demo: words.demo ?? false,
    data: words.data === undefined ? undefined : resolve(env.INIT_CWD ?? process.cwd(), words.data),
  };
}

/** The same wishes as words for a host, which all take them alike. */
export function hostArguments(options: StartOptions): string[] {
  return [
    ...(options.data === undefined ? [] : ['--data', options.data]),
    ...(options.demo ? ['--demo'] : []),
    ...(options.today === undefined ? [] : ['--today', options.today]),
  ];
}
