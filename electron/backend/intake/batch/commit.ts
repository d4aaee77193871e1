/**
 * A staged batch → the ledgers, in one write. The plan is made anew inside the transaction, so what the preview showed is checked against
 * what stands now. The original files are kept by their SHA-256, and every value remembers file, sheet and row.
 */
import { createHash } from 'node:crypto';
import { readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { headingFingerprint } from '../../../../shared/declared/intake/fingerprint.ts';
import type { KnownKind } from '../../../../shared/declared/intake/kinds.ts';
import { declarationOf } from '../../../../shared/declared/records/index.ts';
import type { EntityName } from '../../../../shared/declared/vocabulary.ts';
import { Fault } from '../../../../shared/envelope.ts';
import type { CommitResult } from '../../../../shared/intake.ts';
import { keep } from '../../attachments/index.ts';
import type { WriteContext } from '../../context.ts';
import type { Writable } from '../../database/handles.ts';
import { insertRecords } from '../../records/index.ts';
import { storePictures } from '../pictures/store.ts';
import type { JudgedRow } from '../planning/judge.ts';
import { nameKey } from '../planning/ledger.ts';
import { isEnterpriseName } from '../understanding/understand.ts';
import { replan } from './stage.ts';
import { type Batch, knownTables, type StagedFile, type StagedTable } from './staged.ts';
import { storeHazards } from './storeHazards.ts';
import { storeContractors, storeEnterprises, storeLeases, storeNamedContractors, storePending, storeProjects } from './storeRecords.ts';
import { storeWorkers } from './storeWorkers.ts';
import type { RowToStore, Storing } from './storing.ts';

/** Rows that come in. A worker already known may still bring a certificate, so equal ones are looked at too. */
function comesIn(kind: KnownKind, row: JudgedRow): boolean {
  if (row.held || row.refused) return false;
  return row.verdict === 'new' || row.verdict === 'update' || (kind === 'worker' && row.verdict === 'same' && row.settled !== 'ours');
}

/** @throws Fault REFUSED when nothing can come in */
export async function commitBatch(db: Writable, batch: Batch, context: WriteContext): Promise<CommitResult> {
  await replan(batch, db, context.pause);
  const tables = knownTables(batch);
  const rowsOf = (kind: KnownKind): RowToStore[] =>
    tables
      .filter((each) => each.kind === kind)
      .flatMap(({ file, table, planned }) => planned.rows.filter((row) => comesIn(kind, row)).map((row) => ({ row, table, file })));
  const counted = tables.flatMap(({ planned }) => planned.rows);
  const unchanged = counted.filter((row) => row.verdict === 'same' && !row.held).length;
  const leftOut = counted.filter((row) => row.held || row.refused || row.verdict === 'conflict').length;
  const zeroReports = tables.some(({ table }) => table.read.zeroReport);
  const storing: Storing = {
    db,
    context,
    created: {},
    updated: {},
    enterprises: new Map(),
    contractors: new Map(),
    origins: [],
    answer: (question) => batch.answers.get(question) ?? null,
  };
  context.progress('正在入账：企业', 0.05);
  await storeEnterprises(storing, rowsOf('enterprise'));
  const [leases, projects, workers, hazards] = [rowsOf('lease'), rowsOf('outsourcing_project'), rowsOf('worker'), rowsOf('hazard')];
  await storePending(storing, [...leases, ...projects, ...hazards]);
  context.progress('正在入账：承包单位、租赁、外包项目', 0.2);
  await storeContractors(storing, rowsOf('contractor'));
  await storeNamedContractors(storing, projects);
  await storeLeases(storing, leases);
  await storeProjects(storing, projects);
  context.progress('正在入账：人员与证书', 0.4);
  if (workers.length > 0 && batch.plan) await storeWorkers(storing, workers, batch.plan.ledger);
  context.progress('正在入账：隐患', 0.6);
  await storeHazards(storing, hazards);
  context.progress('正在留存表里的照片', 0.75);
  const pictures = await storePictures(storing, batch, (row) => !row.held && !row.refused && row.verdict !== 'conflict');
  if (storing.origins.length === 0 && pictures === 0 && !zeroReports) {
    throw new Fault(
      'REFUSED',
      unchanged > 0 ? '这一批的内容台账里都已经有了，没有要入账的。' : '没有可以入账的行：请先处理标出的问题，或换一份表。',
    );
  }
  context.progress('正在留存原件和出处', 0.85);
  await storeProvenance(storing, batch);
  const kept = await keepOriginals(batch, context);
  try {
    await context.pause();
  } catch (error) {
    for (const path of kept) await rm(path, { force: true });
    throw error;
  }
  const words = Object.entries(storing.created).map(
    ([entity, count]) => `${declarationOf(entity as EntityName).label} ${count} ${declarationOf(entity as EntityName).measureWord}`,
  );
  context.say(
    `导入批次 ${batch.no}：${words.length > 0 ? `新增${words.join('、')}` : '没有新增'}${sum(storing.updated) > 0 ? `，更新 ${sum(storing.updated)} 条` : ''}${pictures > 0 ? `，照片 ${pictures} 张` : ''}`,
  );
  batch.state = 'committed';
  batch.changeSet = context.changeSet;
  batch.committedOn = context.today;
  return { batch: batch.id, no: batch.no, created: { ...storing.created }, updated: { ...storing.updated }, unchanged, leftOut };
}

function sum(counts: Partial<Record<EntityName, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

async function storeProvenance(storing: Storing, batch: Batch): Promise<void> {
  const { db, context } = storing;
  const taken = batch.files.filter((file) => !file.dropped && file.book !== null);
  await db
    .insertInto('import_batch')
    .values({
      id: batch.id,
      no: batch.no,
      committed_at: context.clock.now(),
      committed_by: context.person,
      change_set: context.changeSet,
      files: taken.length,
      created: sum(storing.created),
      updated: sum(storing.updated),
      answers: JSON.stringify(Object.fromEntries(batch.answers)),
    })
    .execute();
  const sheets = new Map<StagedTable, string>();
  for (const file of taken) {
    const id = context.newId();
    await db
      .insertInto('import_file')
      .values({
        id,
        batch_id: batch.id,
        name: file.name,
        sha256: file.sha256,
        size_bytes: file.sizeBytes,
        outcome: 'read',
        says: file.says,
      })
      .execute();
    for (const table of file.tables) {
      const sheet = context.newId();
      sheets.set(table, sheet);
      await db
        .insertInto('import_sheet')
        .values({
          id: sheet,
          file_id: id,
          sheet: table.understood.sheet,
          kind: table.read.kind,
          header_rows: JSON.stringify(table.understood.table?.headerRows ?? []),
          columns: JSON.stringify(columnLettersByField(table)),
          declared_enterprise: table.read.declared.enterprise,
          declared_on: table.read.declared.filledOn,
          zero_report: table.read.zeroReport ? 1 : 0,
        })
        .execute();
      await rememberDecisions(storing, table);
      await storeSubmission(storing, batch, table, sheet);
    }
  }
  for (let from = 0; from < storing.origins.length; from += 500) {
    await db
      .insertInto('import_origin')
      .values(
        storing.origins.slice(from, from + 500).map(({ entity, record, table, row }) => ({
          id: context.newId(),
          entity,
          record_id: record,
          sheet_id: sheets.get(table) ?? '',
          row,
        })),
      )
      .execute();
    await context.pause();
  }
}

function columnLettersByField(table: StagedTable): Record<string, string> {
  const letters: Record<string, string> = {};
  for (const column of table.read.mapping?.columns ?? []) if (column.field) letters[column.field.path] ??= column.letters;
  return letters;
}

/** What a person decided about a form serves the next time the same form comes, from this sender first and from anyone after that. */
async function rememberDecisions(storing: Storing, table: StagedTable): Promise<void> {
  const { choices, understood, read } = table;
  if (!understood.table || read.kind === 'unknown' || (choices.columns.size === 0 && choices.kind === null)) return;
  const values = {
    fingerprint: headingFingerprint(understood.table.columns.map(({ header }) => header)),
    kind: read.kind,
    header_rows: JSON.stringify(understood.table.headerRows),
    columns: JSON.stringify(Object.fromEntries(choices.columns)),
    used_on: storing.context.today,
  };
  for (const sender of new Set([understood.sender?.name ?? '', ''])) {
    await storing.db
      .insertInto('import_profile')
      .values({ id: storing.context.newId(), sender, ...values })
      .onConflict((conflict) => conflict.columns(['fingerprint', 'sender']).doUpdateSet(values))
      .execute();
  }
}

/** A sheet an enterprise sent in counts as its submission; a zero report as one without hazards (domain.md §2.14). */
async function storeSubmission(storing: Storing, batch: Batch, table: StagedTable, sheet: string): Promise<void> {
  const { read } = table;
  const sender = read.declared.enterprise;
  if (sender === null || !isEnterpriseName(sender) || (read.kind !== 'hazard' && read.kind !== 'outsourcing_project')) return;
  if (read.rows.length === 0 && !read.zeroReport) return;
  const enterprise = batch.plan?.ledger.enterprises.byName(sender)[0]?.id ?? storing.enterprises.get(`n:${nameKey(sender)}`);
  if (enterprise === undefined) return;
  const values = {
    enterprise_id: enterprise,
    type: read.zeroReport ? '零报告' : read.kind === 'hazard' ? '自查表' : '外包情况表',
    period: read.declared.filledOn?.slice(0, 7) ?? null,
    received_on: storing.context.today,
    status: read.zeroReport ? '零隐患' : '已导入',
    declared_on: read.declared.filledOn,
  };
  await insertRecords(storing.db, 'submission', [{ values, extra: { sheet_id: sheet } }], '导入', storing.context);
}

/** Puts the originals into attachments/ before the commit. @returns what was newly put there, to be taken away when the write does not come off */
async function keepOriginals(batch: Batch, context: WriteContext): Promise<string[]> {
  const made: string[] = [];
  const root = context.services.paths.attachments;
  for (const file of batch.files) {
    if (file.dropped || file.book === null) continue;
    const target = join(root, file.sha256.slice(0, 2), file.sha256);
    if (await stat(target).catch(() => null)) continue;
    const bytes = await readFile(file.path).catch(() => {
      throw gone(file);
    });
    if (createHash('sha256').update(bytes).digest('hex') !== file.sha256) {
      throw new Fault('REFUSED', `“${basename(file.name)}”在预览之后被改过，请重新导入这份文件。`);
    }
    await keep(root, bytes);
    made.push(target);
  }
  return made;
}

function gone(file: StagedFile): Fault {
  return new Fault(
    'FILE_REFUSED',
    `“${basename(file.name)}”已被移走或正被占用，原件没能留存，这一批没有入账。请放回原处或从批次里去掉它。`,
  );
}
