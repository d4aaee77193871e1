/** The calls records.*: lists, forms and plain editing of any record of the dictionary. */
import type { Day } from '../../../shared/day.ts';
import { declarationOf, fieldOf } from '../../../shared/declared/records/index.ts';
import type { EntityName, RecordValues } from '../../../shared/declared/vocabulary.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { RecordDetail, RecordRow } from '../../../shared/records.ts';
import { checkRecord } from '../../../shared/rules/checkRecord.ts';
import { crossFieldProblems } from '../../../shared/rules/crossFields.ts';
import type { JobHandler, ReadHandler, WriteContext, WriteHandler } from '../context.ts';
import type { Readable } from '../database/handles.ts';
import { recordsWorkbook, writeFileSafely } from '../documents/index.ts';
import { bulkHandlers } from './bulk.ts';
import { createOne, duplicates, merged, planChange } from './changes.ts';
import { contractorProblems } from './contractorGate.ts';
import { draftHandlers } from './drafts.ts';
import { isMasked, maskRow } from './masks.ts';
import { countRecords, facetRecords, pageRecords, readRecords, selectIds } from './page.ts';
import { pasteHandlers } from './paste.ts';
import { normaliseForSearch } from './searchKeys.ts';
import { changeRecord, countReferences, readValues, removeRecord } from './store.ts';
import { titleOf } from './titles.ts';
import { villageHints } from './villageHint.ts';

const page: ReadHandler<'records.page'> = async (db, query, { today }) => {
  const { rows, total } = await pageRecords(db, query, today);
  return { rows: rows.map((row) => maskRow(query.entity, row)), total };
};

const count: ReadHandler<'records.count'> = async (db, { selections }, { today }) => {
  const totals: number[] = [];
  for (const selection of selections) totals.push(await countRecords(db, selection, today));
  return { totals };
};

const facet: ReadHandler<'records.facet'> = async (db, { field, ...selection }, { today }) => ({
  values: await facetRecords(db, selection, field, today),
});

const read: ReadHandler<'records.read'> = async (db, { entity, id }, { today }) => {
  const row = await readOne(db, entity, id, today);
  const { values } = await readValues(db, entity, id);
  const warnings = warningsOf(entity, values, today);
  const masked = maskRow(entity, row);
  const detail: RecordDetail = {
    ...masked,
    entity,
    title: titleOf(entity, masked.values),
    warnings,
    origins: await readOrigins(db, id),
    related: await countReferences(db, entity, id),
  };
  return detail;
};

async function readOne(db: Readable, entity: EntityName, id: string, today: Day): Promise<RecordRow> {
  const [row] = await readRecords(db, entity, [id], today);
  if (!row) throw new Fault('NOT_FOUND', `这条${declarationOf(entity).label}已经不在了，可能刚被删除。请刷新列表。`);
  return row;
}

/** What a stored record still raises as questions: check digits, dates out of order. */
function warningsOf(entity: EntityName, values: RecordValues, today: Day): RecordDetail['warnings'] {
  const editable = Object.fromEntries(Object.entries(values).filter(([field]) => fieldOf(entity, field)?.need !== 'derived'));
  const { problems } = checkRecord(entity, editable, today);
  const all = problems.some((problem) => problem.severity === 'error')
    ? [...problems, ...crossFieldProblems(entity, values, today)]
    : problems;
  return all.map(({ field, says }) => ({ field, says }));
}

/** Where the record came from: every imported value is its sheet's row and the column its field was read from. */
async function readOrigins(db: Readable, id: string): Promise<RecordDetail['origins']> {
  const rows = await db
    .selectFrom('import_origin')
    .innerJoin('import_sheet', 'import_sheet.id', 'import_origin.sheet_id')
    .innerJoin('import_file', 'import_file.id', 'import_sheet.file_id')
    .innerJoin('import_batch', 'import_batch.id', 'import_file.batch_id')
    .select(['import_origin.row', 'import_sheet.sheet', 'import_sheet.columns', 'import_file.name', 'import_batch.committed_at'])
    .where('import_origin.record_id', '=', id)
    .orderBy('import_origin.id', 'desc')
    .execute();
  return rows.flatMap((row) => {
    const columns = Object.entries(JSON.parse(row.columns) as Record<string, string>);
    const place = { file: row.name, sheet: row.sheet, importedOn: row.committed_at.slice(0, 10) };
    return [
      { ...place, field: null, cell: `第 ${row.row} 行` },
      ...columns.map(([field, column]) => ({ ...place, field, cell: `${column}${row.row}` })),
    ];
  });
}

const suggest: ReadHandler<'records.suggest'> = async (db, { entity, text, limit }, { today }) => {
  const query = { entity, search: text, filters: [], sort: [], offset: 0, limit };
  const { rows } = await pageRecords(db, query, today);
  const wanted = normaliseForSearch(text);
  const startsWith = (row: RecordRow): number => (normaliseForSearch(titleOf(entity, row.values)).startsWith(wanted) ? 0 : 1);
  const ordered = wanted === '' ? rows : [...rows].sort((a, b) => startsWith(a) - startsWith(b));
  return {
    suggestions: ordered.map((row) => ({
      id: row.id,
      title: titleOf(entity, row.values),
      detail: detailOf(entity, maskRow(entity, row).values),
    })),
  };
};

/** Tells namesakes apart: the tail of the credit code and the village, the enterprise of a hazard, the employer of a worker. */
function detailOf(entity: EntityName, values: RecordValues): string {
  const text = (field: string): string => (typeof values[field] === 'string' ? values[field] : '');
  const parts: Partial<Record<EntityName, string[]>> = {
    enterprise: [text('village'), text('uscc') ? `…${text('uscc').slice(-6)}` : ''],
    contractor: [text('uscc') ? `…${text('uscc').slice(-6)}` : ''],
    hazard: [text('enterprise.name'), text('found_on')],
    worker: [text('employer_name'), text('id_no')],
    outsourcing_project: [text('owner.name'), text('contractor.name')],
    lease: [text('use')],
    certificate: [text('cert_no')],
    inspection: [text('no')],
  };
  return (parts[entity] ?? []).filter(Boolean).join(' · ');
}

const check: ReadHandler<'records.check'> = async (db, { entity, id, values }, { today }) => {
  const { problems } = checkRecord(entity, await merged(db, entity, id, values), today);
  const shunned = entity === 'outsourcing_project' && id === null ? await contractorProblems(db, values, today) : [];
  return {
    problems: [...problems, ...shunned, ...(await duplicates(db, entity, id, values)), ...(await villageHints(db, entity, values))],
  };
};

const create: WriteHandler<'records.create'> = async (db, { entity, values }, context) => {
  const id = await createOne(db, entity, values, context);
  const row = await readOne(db, entity, id, context.today);
  context.say(`登记${declarationOf(entity).label}「${titleOf(entity, row.values)}」`);
  return maskRow(entity, row);
};

const createMany: WriteHandler<'records.createMany'> = async (db, { entity, records }, context) => {
  const ids: string[] = [];
  for (const [index, values] of records.entries()) {
    try {
      ids.push(await createOne(db, entity, values, context));
    } catch (error) {
      if (!(error instanceof Fault) || records.length === 1) throw error;
      const problems = (error.problems ?? []).map((problem) => ({ ...problem, field: `${index}.${problem.field}` }));
      throw new Fault(error.code, `第 ${index + 1} 条：${error.message}`, problems);
    }
  }
  const { label, measureWord } = declarationOf(entity);
  context.say(`登记${label} ${ids.length} ${measureWord}`);
  return { ids };
};

const update: WriteHandler<'records.update'> = async (db, { entity, id, version, values }, context) => {
  const { changed } = await planChange(db, entity, id, values, context.today);
  await changeRecord(db, entity, id, version, changed, context);
  const row = await readOne(db, entity, id, context.today);
  context.say(`修改${declarationOf(entity).label}「${titleOf(entity, row.values)}」`);
  return maskRow(entity, row);
};

const remove: WriteHandler<'records.delete'> = async (db, { entity, id, version }, context) => {
  const row = await readOne(db, entity, id, context.today);
  const title = titleOf(entity, row.values);
  await removeRecord(db, entity, id, version);
  context.say(`删除${declarationOf(entity).label}「${title}」`);
  return { title };
};

const reveal: WriteHandler<'records.reveal'> = async (db, { entity, id, field }, context: WriteContext) => {
  const declaration = fieldOf(entity, field);
  if (!declaration || !isMasked(declaration)) throw new Fault('INVALID', '这一栏没有掩码，不需要显示全文。');
  const { values } = await readValues(db, entity, id);
  await db
    .insertInto('reveal')
    .values({ id: context.newId(), entity, record_id: id, field, at: context.clock.now(), by: context.person })
    .execute();
  context.say(`查看${declarationOf(entity).label}「${titleOf(entity, values)}」的${declaration.label}全文`);
  return { value: values[field] ?? null };
};

const exportRecords: JobHandler<'records.export'> = async (context, { columns, title, ...selection }) => {
  const ids = await selectIds(context.db, selection, context.today);
  const rows: RecordRow[] = [];
  for (let from = 0; from < ids.length; from += 500) {
    rows.push(...(await readRecords(context.db, selection.entity, ids.slice(from, from + 500), context.today)));
    context.progress(`正在整理第 ${Math.min(from + 500, ids.length)} 条，共 ${ids.length} 条`, from / Math.max(1, ids.length));
    await context.pause();
  }
  const name = title || `${declarationOf(selection.entity).label}清单`;
  const masked = rows.map((row) => maskRow(selection.entity, row));
  const bytes = await recordsWorkbook({ entity: selection.entity, columns, rows: masked, title: name, today: context.today });
  const target = await context.services.files.newExport(`${name}_${context.today}.xlsx`);
  await writeFileSafely(target.path, bytes);
  return { file: await target.register(), rows: rows.length };
};

export const recordHandlers = {
  'records.page': page,
  'records.count': count,
  'records.facet': facet,
  'records.read': read,
  'records.suggest': suggest,
  'records.check': check,
  'records.create': create,
  'records.createMany': createMany,
  'records.update': update,
  'records.delete': remove,
  'records.reveal': reveal,
  'records.export': exportRecords,
  ...bulkHandlers,
  ...pasteHandlers,
  ...draftHandlers,
};
