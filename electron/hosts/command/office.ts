/**
 * The command host: `office <verb> …`, one task per run, in process. Tables for people, --json for programs.
 * Exit code 0 done, 1 refused or failed with a sentence, 2 wrong usage.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 22) {
  // better-sqlite3 ends an older Node without a word; say so before anything imports it
  process.stderr.write(`安办台账要用 Node 22 以上运行，这里是 ${process.versions.node}。请用 npm run -s office -- … 来运行。\n`);
  process.exit(1);
}

const { clockAt, machineClock } = await import('../../backend/clock.ts');
const { isOffice, openOffice } = await import('../../backend/index.ts');
const { Fault } = await import('../../../shared/envelope.ts');
const { isDay } = await import('../../../shared/day.ts');
const { createParserPool } = await import('../parserProcess.ts');
const { readWords, UsageError } = await import('./words.ts');
const { verbs } = await import('./verbs.ts');

type Day = import('../../../shared/day.ts').Day;

async function main(argv: string[]): Promise<number> {
  const [name = 'help', ...rest] = argv;
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) throw new UsageError(`没有“${name}”这个命令。可用：${Object.keys(verbs).join('、')}。`);
  const words = readWords(rest, { ...verb.options, data: { value: true }, today: { value: true }, json: {} });
  if (name === 'help') {
    process.stdout.write(
      `${Object.values(verbs)
        .map((each) => `${each.usage}\n    ${each.says}`)
        .join('\n')}\n\n--data 目录　办公室的数据文件夹\n--today 日期　把“今天”定为这一天\n--json　给程序用的输出\n`,
    );
    return 0;
  }
  const today = words.one('today');
  if (today !== undefined && !isDay(today)) throw new UsageError('--today 后面要写 2025-07-01 这样的日期。');
  verb.check?.(words);
  const data = words.one('data');
  if (data === undefined) throw new UsageError('请用 --data 目录 说明是哪个办公室的数据文件夹。');

  const base = process.env.INIT_CWD ?? process.cwd();
  const folder = resolve(base, data);
  const clock = today === undefined ? machineClock() : clockAt(today as Day);
  const isNew = !isOffice(folder);
  if (isNew && !verb.mayCreate(words) && !verb.worksInMemory)
    throw new Fault('DATA_MISSING', `没有“${data}”这个数据文件夹。先用 import … --apply 建立，或检查 --data 后面的路径。`);
  const scratch = await mkdtemp(join(tmpdir(), 'anban-office-'));
  const pool = createParserPool({ entry: fileURLToPath(new URL('../../parser/index.ts', import.meta.url)) });
  try {
    const office = await openOffice({
      folder: isNew && !verb.mayCreate(words) ? null : folder,
      create: isNew,
      demo: false,
      clock,
      startParser: pool.startParser,
      scratch,
    });
    try {
      return await verb.run({ office, words, path: (text) => resolve(base, text), json: words.flags.has('json'), today: clock.today() });
    } finally {
      await office.close();
    }
  } finally {
    pool.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  } else if (error instanceof Fault) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } else {
    // a bug: where it happened, without what was in the records
    const where = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6).join('\n') : '';
    process.stderr.write(`程序出错了，这一步没有做成，资料没有改动。\n${where}\n`);
    process.exitCode = 1;
  }
}
