/** Files → staged batch: each read by a parser of its own, understood, matched. One refused file never stops the others. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { longDay } from '../../../../shared/day.ts';
import { intakeFields } from '../../../../shared/declared/intake/fields.ts';
import { headingFingerprint } from '../../../../shared/declared/intake/fingerprint.ts';
import type { KnownKind } from '../../../../shared/declared/intake/kinds.ts';
import { Fault } from '../../../../shared/envelope.ts';
import { intakeKinds } from '../../../../shared/intake.ts';
import { limits } from '../../../parser/limits.ts';
import type { ParsedBook } from '../../../parser/protocol.ts';
import type { JobContext } from '../../context.ts';
import type { Readable } from '../../database/handles.ts';
import type { Remembered } from '../mapping/columns.ts';
import { putAside } from '../pictures/aside.ts';
import { judgeable, planBatch } from '../planning/planBatch.ts';
import { type BatchAnswers, readTableInSteps } from '../planning/readTable.ts';
import { readForeignFile } from '../reading/readForeignFile.ts';
import { type UnderstoodTable, understandBook } from '../understanding/understand.ts';
import { type Batch, batchesOf, knownTables, type StagedFile, type StagedTable } from './staged.ts';

const READ_AT_ONCE = 2;

interface Offered {
  path: string;
  name: string;
}

/** Tokens → files; a folder becomes the files below it. */
async function filesBehind(tokens: readonly string[], context: JobContext): Promise<Offered[]> {
  const found: Offered[] = [];
  for (const token of tokens) {
    const offered = context.services.files.locate(token);
    if (!offered) throw new Fault('NOT_FOUND', '有文件已经取不到了，请重新选择或拖入。');
    const facts = await stat(offered.path).catch(() => null);
    if (!facts?.isDirectory()) {
      found.push(offered);
      continue;
    }
    const entries = await readdir(offered.path, { recursive: true, withFileTypes: true });
    const below = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const path of below.sort())
      found.push({ path, name: `${basename(offered.name)}/${relative(offered.path, path).split(sep).join('/')}` });
  }
  return found;
}

export async function nextBatchNo(db: Readable, batches: ReadonlyMap<string, Batch>): Promise<number> {
  const last = await db
    .selectFrom('import_batch')
    .select(({ fn }) => fn.max('no').as('no'))
    .executeTakeFirst();
  return Math.max(Number(last?.no ?? 0), ...[...batches.values()].map(({ no }) => no)) + 1;
}

/**
 * Reads the files behind the tokens into a new batch, or adds them to an open one, and plans.
 * Cancelling leaves no new batch behind.
 */
export async function stage(context: JobContext, tokens: readonly string[], into: Batch | null): Promise<Batch> {
  const registry = batchesOf(context.services.files);
  const offered = await filesBehind(tokens, context);
  if (offered.length === 0) throw new Fault('FILE_REFUSED', '文件夹里没有文件，请选择有表格的文件夹。');
  const batch: Batch = into ?? {
    id: context.newId(),
    no: await nextBatchNo(context.db, registry),
    state: 'staging',
    files: [],
    answers: new Map(),
    plan: null,
    changeSet: null,
    committedOn: null,
    busy: true,
  };
  batch.busy = true;
  const first = batch.files.length;
  const staged: StagedFile[] = offered.map((file, at) => ({
    index: first + at,
    name: file.name,
    path: file.path,
    sizeBytes: 0,
    sha256: '',
    state: 'waiting',
    says: '等待读取',
    book: null,
    tables: [],
    pictures: [],
    headerRows: new Map(),
    dropped: false,
  }));
  batch.files.push(...staged);
  registry.set(batch.id, batch);
  try {
    let next = 0;
    let done = 0;
    const worker = async (): Promise<void> => {
      for (let file = staged[next++]; file; file = staged[next++]) {
        await readInto(file, context, (words) =>
          context.progress(`第 ${done + 1}/${staged.length} 个文件 ${basename(file.name)}：${words}`, done / staged.length),
        );
        done += 1;
        context.progress(`已读 ${done}/${staged.length} 个文件`, done / staged.length);
        await context.pause();
      }
    };
    await Promise.all(Array.from({ length: Math.min(READ_AT_ONCE, staged.length) }, worker));
    await noteRepeated(batch, staged, context.db);
    await readTables(batch, staged, context);
    context.progress('正在与台账核对', null);
    await replan(batch, context.db, context.pause);
    batch.state = 'preview';
  } catch (error) {
    batch.files.length = first;
    if (into === null) registry.delete(batch.id);
    throw error;
  } finally {
    batch.busy = false;
  }
  return batch;
}

async function readInto(file: StagedFile, context: JobContext, say: (words: string) => void): Promise<void> {
  file.state = 'reading';
  try {
    const facts = await stat(file.path);
    file.sizeBytes = facts.size;
    const bytes = facts.size > limits.fileBytes ? new Uint8Array() : await readFile(file.path);
    if (facts.size > limits.fileBytes) {
      refuse(
        file,
        `文件有 ${Math.ceil(facts.size / 1024 / 1024)} MB，单个文件最大 ${limits.fileBytes / 1024 / 1024} MB。请删去图片或分成几个文件后再导入。`,
      );
      return;
    }
    file.sha256 = createHash('sha256').update(bytes).digest('hex');
    const outcome = await readForeignFile(
      () => context.services.startParser(),
      { name: file.name, bytes },
      { signal: context.signal, onProgress: say },
    );
    if (outcome.outcome === 'refused') {
      if (outcome.code === 'CANCELLED') throw new Fault('CANCELLED', '已取消，没有改动任何资料。');
      refuse(file, outcome.says);
      return;
    }
    file.pictures = await putAside(outcome.book, context.services.paths.importTemp);
    if (file.pictures.length > 0) outcome.book.notes.push(`表里有 ${file.pictures.length} 张照片，入账时随所在的行留作证据`);
    understand(file, outcome.book);
  } catch (error) {
    if (error instanceof Fault) throw error;
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    refuse(file, '打不开这个文件，可能正被其他程序占用或已被移走。请关闭占用它的程序后重试。');
  }
}

function refuse(file: StagedFile, says: string): void {
  file.state = 'refused';
  file.says = says;
}

export function stemOf(name: string): string {
  return basename(name.replaceAll('\\', '/')).replace(/\.[A-Za-z0-9]{1,5}$/, '');
}

/** (Re)finds tables; decisions about heading rows stand in `file.headerRows`. */
export function understand(file: StagedFile, book: ParsedBook): void {
  const before = new Map(file.tables.map((table, at) => [at, table.choices]));
  file.book = book;
  file.state = file.state === 'repeated' ? 'repeated' : 'read';
  file.tables = understandBook(book, basename(file.name), file.headerRows).map(
    (understood, at): StagedTable => ({
      understood,
      read: unread(understood),
      planned: null,
      choices: before.get(at) ?? { kind: null, columns: new Map(), sender: null },
      remembered: null,
    }),
  );
}

function unread(understood: UnderstoodTable): StagedTable['read'] {
  return {
    kind: understood.kind,
    mapping: null,
    rows: [],
    zeroReport: false,
    declared: { enterprise: understood.sender?.name ?? null, filledOn: null },
    saying: { sender: null, level: null, source: null },
    yearUnknown: false,
  };
}

/** The same bytes once more: said, never taken twice. */
async function noteRepeated(batch: Batch, files: readonly StagedFile[], db: Readable): Promise<void> {
  const seen = new Map(batch.files.filter((file) => !files.includes(file) && file.sha256 !== '').map((file) => [file.sha256, file.name]));
  for (const file of files) {
    if (file.sha256 === '' || file.state !== 'read') continue;
    const twin = seen.get(file.sha256);
    if (twin !== undefined) {
      file.state = 'repeated';
      file.says = `与本批的“${basename(twin)}”内容完全相同，只取一份。`;
      continue;
    }
    seen.set(file.sha256, file.name);
    const earlier = await db
      .selectFrom('import_file')
      .innerJoin('import_batch', 'import_batch.id', 'import_file.batch_id')
      .select(['import_batch.no', 'import_batch.committed_at'])
      .where('import_file.sha256', '=', file.sha256)
      .where('import_file.outcome', '=', 'read')
      .orderBy('import_batch.no', 'desc')
      .executeTakeFirst();
    if (earlier) {
      file.state = 'repeated';
      file.says = `这份文件 ${longDay(earlier.committed_at.slice(0, 10))}已导入过（批次 ${earlier.no}）；再入账只会补充不同的内容。`;
    }
  }
}

export function answersOf(batch: Batch): BatchAnswers {
  const year = Number(batch.answers.get('no_year')?.answer);
  return {
    year: Number.isInteger(year) && year > 1900 ? year : null,
    foundOnIsFilledOn: batch.answers.get('relative_found_on')?.answer === 'filledOn',
    level: batch.answers.get('no_level')?.answer ?? null,
    source: batch.answers.get('no_source')?.answer ?? null,
  };
}

/** Reads the rows of all tables of these files, letting other calls through between tables. */
export async function readTables(
  batch: Batch,
  files: readonly StagedFile[],
  context: Pick<JobContext, 'db' | 'today' | 'pause'>,
): Promise<void> {
  const answers = answersOf(batch);
  for (const file of files) {
    for (const table of file.tables) {
      table.remembered ??= await rememberedFor(table, context.db);
      await rereadTable(file, table, context, answers);
    }
    if (file.book && file.state === 'read') file.says = verdictOfFile(file);
  }
}

/** Reads one table's rows again, with what a person decided about it. */
export async function rereadTable(
  file: StagedFile,
  table: StagedTable,
  context: Pick<JobContext, 'today' | 'pause'>,
  answers: BatchAnswers,
): Promise<void> {
  const { choices } = table;
  const understood: UnderstoodTable = {
    ...table.understood,
    kind: choices.kind ?? table.understood.kind,
    sender: choices.sender === null ? table.understood.sender : { name: choices.sender, from: 'person' },
  };
  const decided: Remembered = new Map([
    ...(table.remembered ?? []),
    ...[...choices.columns].map(([header, path]) => [header, { path, because: 'person' as const }] as const),
  ]);
  const steps = readTableInSteps(understood, {
    today: context.today,
    date1904: file.book?.date1904 ?? false,
    fileStem: stemOf(file.name),
    remembered: decided.size > 0 ? decided : null,
    answers,
  });
  let step = steps.next();
  while (!step.done) {
    await context.pause();
    step = steps.next();
  }
  table.read = step.value;
  const before = table.planned;
  const rows = table.read.rows.map(judgeable);
  // what a person set aside or settled stays so while the rows stay the same
  if (before && before.rows.length === rows.length) {
    for (const [at, row] of rows.entries()) {
      row.held = before.rows[at]?.held ?? false;
      row.settled = before.rows[at]?.settled ?? null;
    }
  }
  const { kind } = table.read;
  table.planned = kind === 'unknown' ? null : { kind, where: `${basename(file.name)} ${table.understood.sheet}`, rows };
}

/** How this form was understood before: by sender first, else by anyone (product.md I4). */
async function rememberedFor(table: StagedTable, db: Readable): Promise<Remembered | null> {
  const found = table.understood.table;
  if (!found) return null;
  const rows = await db
    .selectFrom('import_profile')
    .select(['sender', 'kind', 'columns'])
    .where('fingerprint', '=', headingFingerprint(found.columns.map(({ header }) => header)))
    .where('sender', 'in', [table.understood.sender?.name ?? '', ''])
    .orderBy('sender', 'desc')
    .execute();
  const profile = rows[0];
  if (!profile) return null;
  const kind = intakeKinds.find((each) => each === profile.kind);
  if (kind && kind !== 'unknown') {
    if (table.understood.kind !== kind) table.choices.kind ??= kind;
    const fields = intakeFields(kind as KnownKind);
    const columns = JSON.parse(profile.columns) as Record<string, string | null>;
    return new Map(
      Object.entries(columns).map(([header, path]) => [
        header,
        { path: path !== null && fields.has(path) ? path : null, because: 'remembered' },
      ]),
    );
  }
  return null;
}

export function verdictOfFile(file: StagedFile): string {
  const known = file.tables.filter((table) => table.planned !== null);
  const rows = known.reduce((sum, table) => sum + (table.planned?.rows.length ?? 0), 0);
  const refused = known.reduce((sum, table) => sum + (table.planned?.rows.filter((row) => row.refused).length ?? 0), 0);
  const notes = file.book?.notes.length ? `（${file.book.notes.join('；')}）` : '';
  if (known.length === 0) return `没有认出能入账的表${notes}`;
  if (rows === 0)
    return `${file.tables.some((table) => table.read.zeroReport) ? '零报告：写明没有隐患' : '空表：只有表头，没有记录'}${notes}`;
  return `${refused === 0 ? `${rows} 行可入` : `${rows - refused} 行可入，${refused} 行要改`}${notes}`;
}

/** Judges everything anew: after reading, and after each decision. */
export async function replan(batch: Batch, db: Readable, pause?: () => Promise<void>): Promise<void> {
  batch.plan = await planBatch(
    db,
    knownTables(batch).map(({ planned }) => planned),
    pause,
  );
}
