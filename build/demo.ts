/**
 * `npm run demo`: the main job end to end, without a window. Opens a new office, takes in the sample workbooks, computes 附件3 with its
 * cross-checks, writes the form, the ledger and the package for the county, reads the package back and says where everything lies.
 */
import { copyFile, mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clockAt } from '../electron/backend/clock.ts';
import { isOffice, type Office, openOffice } from '../electron/backend/index.ts';
import { DEMO_START, DEMO_TODAY, demoCall, fillDemoOffice } from '../electron/backend/premises/index.ts';
import { createParserPool } from '../electron/hosts/parserProcess.ts';
import { isDay } from '../shared/day.ts';
import { declarationOf } from '../shared/declared/records/index.ts';
import { type EntityName, entityNames } from '../shared/declared/vocabulary.ts';
import { Fault } from '../shared/envelope.ts';
import type { FileSummary } from '../shared/intake.ts';

const print = (text = ''): void => void process.stdout.write(`${text}\n`);

interface Wishes {
  data: string | undefined;
  out: string | undefined;
  asOf: string;
}

function readWishes(argv: string[]): Wishes {
  const wishes: Wishes = { data: undefined, out: undefined, asOf: DEMO_TODAY };
  for (let index = 0; index < argv.length; index += 2) {
    const value = argv[index + 1];
    const name = argv[index];
    if (value === undefined || !(name === '--data' || name === '--out' || name === '--as-of')) {
      throw new Fault('INVALID', '用法：npm run demo -- [--data 目录] [--out 目录] [--as-of 日期]');
    }
    const base = process.env.INIT_CWD ?? process.cwd();
    if (name === '--data') wishes.data = resolve(base, value);
    else if (name === '--out') wishes.out = resolve(base, value);
    else if (isDay(value)) wishes.asOf = value;
    else throw new Fault('INVALID', '--as-of 后面要写 2026-10-24 这样的日期。');
  }
  return wishes;
}

const labelOf = (entity: string): string =>
  (entityNames as readonly string[]).includes(entity) ? declarationOf(entity as EntityName).label : entity;

function tellFile(file: FileSummary): void {
  if (file.state !== 'read') {
    print(`  ✕ ${file.file}\n      ${file.says}`);
    return;
  }
  print(`  ✓ ${file.file}`);
  for (const sheet of file.sheets) {
    const n = (verdict: 'new' | 'update' | 'same' | 'conflict' | 'refused'): number => sheet.counts[verdict] ?? 0;
    const what = sheet.zeroReport ? '零报告' : sheet.kind === 'unknown' ? '没有记录' : declarationOf(sheet.kind).label;
    const parts = [
      n('new') > 0 ? `新增 ${n('new')}` : '',
      n('update') > 0 ? `更新 ${n('update')}` : '',
      n('same') > 0 ? `不变 ${n('same')}` : '',
      n('conflict') > 0 ? `待定 ${n('conflict')}` : '',
      n('refused') > 0 ? `拒收 ${n('refused')}` : '',
    ].filter(Boolean);
    print(`      「${sheet.sheet}」${what}${parts.length > 0 ? `：${parts.join('，')}` : `：${sheet.kindSays}`}`);
    for (const cause of sheet.causes.filter((each) => each.severity === 'error')) {
      print(
        `        拒收原因：${cause.says}（${cause.cells.slice(0, 6).join('、')}${cause.cells.length > 6 ? ' 等' : ''}，${cause.rows} 行）`,
      );
    }
    const warnings = sheet.causes.filter((each) => each.severity === 'warning').reduce((sum, each) => sum + each.rows, 0);
    if (warnings > 0) print(`        另有 ${warnings} 处标黄，请人看一眼`);
  }
}

async function handOver(office: Office, token: string, folder: string): Promise<string> {
  const made = office.files.locate(token);
  if (!made) throw new Error('the made file is not at the desk');
  const target = join(folder, made.name);
  await copyFile(made.path, target);
  return target;
}

async function demo(wishes: Wishes): Promise<void> {
  const data = wishes.data ?? (await mkdtemp(join(tmpdir(), '安办台账演示-')));
  if (isOffice(data)) throw new Fault('REFUSED', `“${basename(data)}”里已经有一个办公室。演示要一个新的文件夹，免得混在一起。`);
  const out = wishes.out ?? join(data, '演示结果');
  await mkdir(out, { recursive: true });
  const pool = createParserPool({ entry: fileURLToPath(new URL('../electron/parser/index.ts', import.meta.url)) });
  const office = await openOffice({
    folder: data,
    create: true,
    demo: true,
    clock: clockAt(wishes.asOf),
    startParser: pool.startParser,
    scratch: out,
  });
  try {
    print('安办台账 · 演示（全部为编造的演示数据）');
    print(
      `\n一、收表：${(await readdir(fileURLToPath(new URL('./samples', import.meta.url)))).filter((name) => /\.(xlsx|xls|et|csv)$/i.test(name)).length} 个文件`,
    );
    const intake = await fillDemoOffice(office, fileURLToPath(new URL('./samples', import.meta.url)), () => undefined);
    if (!intake) throw new Error('the demo office was filled before');
    for (const file of intake.batch.files) tellFile(file);
    const came = Object.entries(intake.result.created).filter(([, n]) => n > 0);
    print(`\n  入账（批次 ${intake.result.no}）：${came.map(([entity, n]) => `${labelOf(entity)} ${n}`).join('，')}`);
    for (const question of intake.batch.questions) {
      print(`  整批问一次：${question.says}（${question.rows} 行）${question.answer === null ? '——先不答，留在“今日”里' : '——已认可'}`);
    }

    const period = await demoCall(office, 'reports.openPeriod', { form: '附件3', asOf: wishes.asOf });
    const form = await demoCall(office, 'reports.form', { form: '附件3', asOf: wishes.asOf, period: period.id });
    print(`\n二、附件3（${form.heading}，${form.from} 至 ${form.asOf} 累计）`);
    for (const cell of form.cells) {
      const how = cell.unconfirmed
        ? '未登记，请确认'
        : { computed: `${cell.records.length} 条记录可点开`, entered: '手填', missing: '要手填', 'not-applicable': '不适用' }[cell.source];
      print(`  ${cell.id}  ${cell.label}：${cell.shown}　${how}`);
    }
    print('\n三、勾稽');
    for (const check of form.checks) print(`  ${check.ok ? '✓' : '✕'} ${check.id} ${check.says}`);
    for (const each of form.unmappedSources) print(`  待定来源，没有计入：${each.title}（${each.source ?? '未填'}）`);

    const written = await demoCall(office, 'reports.export', { form: '附件3', asOf: wishes.asOf, period: period.id });
    const formFile = await handOver(office, written.file.token, out);
    const columns = [
      'code',
      'enterprise.name',
      'found_on',
      'source',
      'level',
      'description',
      'location',
      'duty_person',
      'measures',
      'funds_yuan',
      'deadline',
      'contingency',
      'status',
      'closed_on',
    ];
    const ledger = await demoCall(office, 'records.export', {
      entity: 'hazard',
      columns,
      title: '隐患台账',
      sort: [{ field: 'code', descending: false }],
    });
    const ledgerFile = await handOver(office, ledger.file.token, out);
    const composed = await demoCall(office, 'packages.compose', { form: '附件3', asOf: wishes.asOf });
    const packageFile = await handOver(office, composed.file.token, out);
    const back = await office.files.offer(packageFile, basename(packageFile));
    const verified = await demoCall(office, 'packages.verify', { file: back.token });
    print('\n四、上报包');
    for (const file of composed.files) print(`  ${file.path}　${file.title}　${file.sizeBytes} 字节　SHA-256 ${file.sha256.slice(0, 16)}…`);
    print(`  读回核对：${verified.ok ? '✓' : '✕'} ${verified.says}　校验尾号 ${verified.shortHash}`);
    if (!verified.ok) throw new Fault('FILE_REFUSED', '上报包读回核对没有通过。');

    print('\n五、都放在这里');
    print(`  办公室　　${data}`);
    print(`  附件3　　 ${formFile}`);
    print(`  隐患台账　${ledgerFile}（${ledger.rows} 条，起始日 ${DEMO_START} 以前的另列）`);
    print(`  上报包　　${packageFile}`);
  } finally {
    await office.close();
    pool.close();
  }
}

try {
  await demo(readWishes(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(
    error instanceof Fault ? `${error.message}\n` : `演示没有走完：${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exitCode = 1;
}
