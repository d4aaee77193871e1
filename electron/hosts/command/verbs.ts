/** The verbs of the command host. Each is one whole task through the contract. */
import { copyFile, readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { type CallName, contract, type InputOf, type OutputOf } from '../../../shared/contract.ts';
import { isDay } from '../../../shared/day.ts';
import { codeLabel, codeListOf } from '../../../shared/declared/codes/index.ts';
import { declarationOf, fieldEntries, fieldOf } from '../../../shared/declared/records/index.ts';
import { type EntityName, entityNames, type FieldValue, type RecordValues } from '../../../shared/declared/vocabulary.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { Office } from '../../backend/index.ts';
import { importJson } from '../../backend/intake/index.ts';
import { declarationBehind, isMasked } from '../../backend/records/index.ts';
import { reportJson } from '../../backend/reporting/index.ts';
import { table } from './table.ts';
import { type OptionSpec, UsageError, type Words } from './words.ts';

export interface Task {
  office: Office;
  words: Words;
  /** resolves what a person typed against where they stand */
  path(text: string): string;
  json: boolean;
  today: string;
}

export interface Verb {
  usage: string;
  says: string;
  options: Readonly<Record<string, OptionSpec>>;
  /** may this run create the data folder? */
  mayCreate(words: Words): boolean;
  /** works against an empty office in memory where the folder does not exist */
  worksInMemory: boolean;
  /** @throws UsageError before anything is opened */
  check?(words: Words): void;
  run(task: Task): Promise<number>;
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));

/** One call; a fault becomes the error that ends the run with its sentence. */
export async function call<N extends CallName>(office: Office, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const reply = await office.call(name, input);
  if (!reply.ok) throw new Fault(reply.fault.code, reply.fault.says, reply.fault.problems);
  return reply.value as OutputOf<N>;
}

/** Every file below the paths, with the name under which it is shown: 'folder/file.xlsx' for folders. */
async function filesBelow(paths: readonly string[]): Promise<{ path: string; name: string }[]> {
  const found: { path: string; name: string }[] = [];
  for (const path of paths) {
    const facts = await stat(path).catch(() => null);
    if (!facts) throw new Fault('FILE_REFUSED', `找不到“${basename(path)}”，请检查路径。`);
    if (!facts.isDirectory()) {
      found.push({ path, name: basename(path) });
      continue;
    }
    const names = await readdir(path, { recursive: true, withFileTypes: true });
    for (const entry of names) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      found.push({ path: file, name: relative(path, file) });
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

const importVerb: Verb = {
  usage: 'import 文件或文件夹… [--apply] [--json]',
  says: '读表、核对、预览；加 --apply 才入账',
  options: { apply: {} },
  mayCreate: (words) => words.flags.has('apply'),
  worksInMemory: true,
  check: (words) => {
    if (words.plain.length === 0) throw new UsageError('import 后面要写文件或文件夹。');
  },
  async run({ office, words, path, json }) {
    const files = await filesBelow(words.plain.map(path));
    if (files.length === 0) throw new Fault('FILE_REFUSED', '这些文件夹里没有文件。');
    const tokens: string[] = [];
    for (const file of files) tokens.push((await office.files.offer(file.path, file.name)).token);
    const batch = await call(office, 'intake.stage', { files: tokens });
    if (json) printJson(await importJson(office, batch.batch));
    else printBatch(batch);
    if (!words.flags.has('apply')) return 0;
    if (batch.files.every((file) => file.state !== 'read')) throw new Fault('FILE_REFUSED', '没有可以入账的文件，原因见上。');
    const result = await call(office, 'intake.commit', { batch: batch.batch });
    const counts = (record: Record<string, number>): string =>
      Object.entries(record)
        .filter(([, n]) => n > 0)
        .map(
          ([entity, n]) =>
            `${(entityNames as readonly string[]).includes(entity) ? declarationOf(entity as EntityName).label : entity} ${n}`,
        )
        .join('、') || '无';
    const says = `已入账（批次 ${result.no}）：新增 ${counts(result.created)}；更新 ${counts(result.updated)}；不变 ${result.unchanged}；未入 ${result.leftOut}。`;
    if (json) process.stderr.write(`${says}\n`);
    else print(says);
    return 0;
  },
};

function printBatch(batch: OutputOf<'intake.batch'>): void {
  const rows = batch.files.flatMap((file) =>
    file.sheets.length === 0
      ? [[file.file, '', '', '', '', '', file.says]]
      : file.sheets.map((sheet, index) => [
          index === 0 ? file.file : '',
          sheet.sheet,
          sheet.zeroReport ? '零报告' : sheet.kind === 'unknown' ? '—' : declarationOf(sheet.kind).label,
          String(sheet.counts.new ?? 0),
          String((sheet.counts.update ?? 0) + (sheet.counts.conflict ?? 0)),
          String(sheet.counts.refused ?? 0),
          sheet.kindSays,
        ]),
  );
  print(table(['文件', '表', '是什么', '新增', '更新', '拒收', '说明'], rows, 44));
  for (const file of batch.files) {
    for (const sheet of file.sheets) {
      for (const cause of sheet.causes) {
        print(
          `  ${file.file} · ${sheet.sheet}：${cause.severity === 'error' ? '✕' : '!'} ${cause.says}（${cause.rows} 行：${cause.cells.slice(0, 6).join('、')}${cause.cells.length > 6 ? '…' : ''}）`,
        );
      }
    }
  }
  for (const question of batch.questions) print(`  待答：${question.says}（${question.rows} 行）`);
}

function entityOf(words: Words): EntityName {
  const [name = ''] = words.plain;
  const entity = entityNames.find((each) => each === name || declarationOf(each).label === name);
  if (!entity) throw new UsageError(`list 后面要写：${entityNames.join('、')}。`);
  return entity;
}

/** `field=value` by the dictionary's names; Chinese labels of codes are understood. */
function whereOf(entity: EntityName, words: Words): InputOf<'records.page'>['filters'] {
  return (words.values.get('where') ?? []).map((text) => {
    const at = text.indexOf('=');
    if (at < 1) throw new UsageError('--where 要写成 栏目=值。');
    const field = text.slice(0, at);
    const given = text.slice(at + 1);
    const declaration = declarationBehind(entity, field) ?? fieldOf(entity, field);
    if (!declaration) throw new UsageError(`“${declarationOf(entity).label}”里没有“${field}”这一栏。`);
    if (given === '') return { field, op: 'empty' as const };
    const value = ((): FieldValue => {
      if (declaration.kind === 'flag') return given === 'true' || given === '是';
      if (['integer', 'decimal', 'money'].includes(declaration.kind)) return Number(given);
      return given;
    })();
    const codes = declaration.codes;
    const code = codes && typeof value === 'string' ? codeByLabel(codes, value) : value;
    return { field, op: 'is' as const, value: code };
  });
}

function codeByLabel(list: string, label: string): string {
  for (const code of codesOf(list)) if (codeLabel(list, code) === label) return code;
  return label;
}

function codesOf(list: string): string[] {
  return codeListOf(list).codes.map((each) => each.code);
}

/** Codes as their Chinese labels, for people and programs outside. */
function labelled(entity: EntityName, values: RecordValues): RecordValues {
  const result: RecordValues = {};
  for (const [field, value] of Object.entries(values)) {
    const codes = declarationBehind(entity, field)?.codes;
    if (!codes || value === null) result[field] = value;
    else if (Array.isArray(value)) result[field] = value.map((code) => codeLabel(codes, code));
    else result[field] = codeLabel(codes, String(value));
  }
  return result;
}

const listVerb: Verb = {
  usage: 'list 记录 [--where 栏目=值 …] [--reveal] [--json]',
  says: `列出全部记录：${entityNames.join('、')}；证件号和电话默认掩码，--reveal 显示全文并留痕`,
  options: { where: { value: true, many: true }, reveal: {} },
  mayCreate: () => false,
  worksInMemory: false,
  check: (words) => {
    whereOf(entityOf(words), words);
  },
  async run({ office, words, json }) {
    const entity = entityOf(words);
    const filters = whereOf(entity, words);
    const rows: RecordValues[] = [];
    for (let offset = 0; ; offset += 1_000) {
      const page = await call(office, 'records.page', { entity, filters, offset, limit: 1_000 });
      for (const row of page.rows) {
        const values = labelled(entity, row.values);
        if (words.flags.has('reveal')) await revealInto(office, entity, row.id, values);
        rows.push({ id: row.id, ...values });
      }
      if (rows.length >= page.total) break;
    }
    if (json) {
      printJson(rows);
      return 0;
    }
    const shown = fieldEntries(entity)
      .filter(([, declaration]) => declaration.inList !== false && declaration.kind !== 'longText')
      .slice(0, 9);
    const text = (value: FieldValue | undefined): string =>
      value === null || value === undefined
        ? ''
        : value === true
          ? '是'
          : value === false
            ? '否'
            : Array.isArray(value)
              ? value.join('、')
              : String(value);
    const cell = (row: RecordValues, field: string): string => {
      const linked = fieldOf(entity, field);
      if (linked?.kind !== 'link') return text(row[field]);
      const as = linked.linkAs ?? field.replace(/_id$/, '');
      return text(row[`${as}.name`] ?? row[`${as}.${linked.link ? declarationOf(linked.link).title : 'name'}`]);
    };
    print(
      table(
        shown.map(([, declaration]) => declaration.label),
        rows.map((row) => shown.map(([field]) => cell(row, field))),
        24,
      ),
    );
    print(`共 ${rows.length} ${declarationOf(entity).measureWord}`);
    return 0;
  },
};

async function revealInto(office: Office, entity: EntityName, id: string, values: RecordValues): Promise<void> {
  for (const [field, declaration] of fieldEntries(entity)) {
    if (!isMasked(declaration) || values[field] === null || values[field] === undefined) continue;
    values[field] = (await call(office, 'records.reveal', { entity, id, field })).value;
  }
}

function dayOption(words: Words, name: string): string | undefined {
  const day = words.one(name);
  if (day !== undefined && !isDay(day)) throw new UsageError(`--${name} 后面要写 2025-07-01 这样的日期。`);
  return day;
}

const reportVerb: Verb = {
  usage: 'report 表名 --as-of 日期 [--from 日期] [--json | --xlsx 文件]',
  says: '算出一张表（例如 附件3），或导出为工作簿',
  options: { 'as-of': { value: true }, from: { value: true }, xlsx: { value: true } },
  mayCreate: () => false,
  worksInMemory: false,
  check: (words) => {
    if (words.plain.length !== 1) throw new UsageError('report 后面要写一张表的名称，例如 附件3。');
    if (dayOption(words, 'as-of') === undefined) throw new UsageError('report 要写 --as-of 截止日期。');
    dayOption(words, 'from');
    if (words.flags.has('json') && words.one('xlsx') !== undefined) throw new UsageError('--json 和 --xlsx 只能选一个。');
  },
  async run({ office, words, path, json }) {
    const from = dayOption(words, 'from');
    const query = { form: words.plain[0] ?? '', asOf: dayOption(words, 'as-of') ?? '', ...(from ? { from } : {}) };
    const target = words.one('xlsx');
    if (target !== undefined) {
      const { file } = await call(office, 'reports.export', query);
      const made = office.files.locate(file.token);
      if (made) await copyFile(made.path, path(target));
      print(`已导出 ${target}`);
      return 0;
    }
    const form = await call(office, 'reports.form', query);
    if (json) {
      printJson(reportJson(form));
      return 0;
    }
    print(`${form.heading}${form.title}　累计 ${form.from} 至 ${form.asOf}`);
    print(
      table(
        ['格', '项目', '数', '来源'],
        form.cells.map((cell) => [cell.id, cell.label, cell.shown, sourceWords[cell.source] ?? '']),
        60,
      ),
    );
    for (const check of form.checks) print(`  ${check.ok ? '✓' : '✕'} ${check.id} ${check.says}`);
    for (const statement of form.statements) print(`  · ${statement}`);
    return 0;
  },
};

const sourceWords: Record<string, string> = { computed: '台账计算', entered: '手填', missing: '未报', 'not-applicable': '不适用' };

const packageVerb: Verb = {
  usage: 'package --out 文件 --as-of 日期 [--from 日期]',
  says: '生成上报包（zip，内有文件清单和校验）',
  options: { out: { value: true }, 'as-of': { value: true }, from: { value: true } },
  mayCreate: () => false,
  worksInMemory: false,
  check: (words) => {
    if (words.one('out') === undefined) throw new UsageError('package 要写 --out 文件。');
    if (dayOption(words, 'as-of') === undefined) throw new UsageError('package 要写 --as-of 截止日期。');
    dayOption(words, 'from');
  },
  async run({ office, words, path, json }) {
    const from = dayOption(words, 'from');
    const result = await call(office, 'packages.compose', { asOf: dayOption(words, 'as-of') ?? '', ...(from ? { from } : {}) });
    const made = office.files.locate(result.file.token);
    const out = words.one('out') ?? '';
    if (made) await copyFile(made.path, path(out));
    if (json) printJson({ file: out, files: result.files, shortHash: result.shortHash });
    else {
      print(
        table(
          ['文件', '内容', '字节', 'SHA-256'],
          result.files.map((file) => [file.path, file.title, String(file.sizeBytes), file.sha256.slice(0, 16)]),
          48,
        ),
      );
      print(`已生成 ${out}，包校验尾号 ${result.shortHash}`);
    }
    return 0;
  },
};

const callVerb: Verb = {
  usage: 'call 名称 [JSON]',
  says: '调用一个合同功能，输入为 JSON（不写为 {}），输出 JSON',
  options: {},
  // a write may be the first thing that happens in a new office
  mayCreate: (words) => {
    const name = words.plain[0] ?? '';
    return Object.hasOwn(contract, name) && contract[name as CallName].kind === 'write';
  },
  worksInMemory: false,
  check: (words) => {
    const [name = '', input = '{}'] = words.plain;
    if (!Object.hasOwn(contract, name)) throw new UsageError(`没有“${name}”这个功能。可用：${Object.keys(contract).join('、')}。`);
    try {
      JSON.parse(input);
    } catch {
      throw new UsageError('输入不是正确的 JSON，请检查引号和括号。');
    }
  },
  async run({ office, words }) {
    const [name = '', input = '{}'] = words.plain;
    const reply = await office.call(name, JSON.parse(input));
    if (!reply.ok) {
      printJson({ fault: reply.fault });
      process.stderr.write(`${reply.fault.says}\n`);
      return 1;
    }
    printJson(reply.value);
    return 0;
  },
};

const helpVerb: Verb = {
  usage: 'help',
  says: '看用法',
  options: {},
  mayCreate: () => false,
  worksInMemory: true,
  run: async () => 0,
};

export const verbs: Record<string, Verb> = {
  import: importVerb,
  list: listVerb,
  report: reportVerb,
  package: packageVerb,
  call: callVerb,
  help: helpVerb,
};
