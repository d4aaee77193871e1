/**
 * Pasting from Excel or WPS into a list. The clipboard is read as quoted tab-separated text, every cell by the reader of its field, every row by
 * the rules of a single edit. Never blind: the preview shows each row, the write makes exactly what the preview promised.
 *
 * Invariants: a blank cell never wipes; a cell of stars (copied from a masked list) is never stored; a row with one error is left out whole;
 * a row that fits two records is refused.
 */
import { sql } from 'kysely';
import type { Day } from '../../../shared/day.ts';
import { unitOfHeading } from '../../../shared/declared/intake/headings.ts';
import { declarationOf, fieldEntries, fieldOf } from '../../../shared/declared/records/index.ts';
import type { EntityName, FieldValue, RecordValues } from '../../../shared/declared/vocabulary.ts';
import { MOST_PASTED_ROWS, type Paste, type PastePreview } from '../../../shared/editing.ts';
import { Fault, type FieldProblem } from '../../../shared/envelope.ts';
import { checkRecord } from '../../../shared/rules/checkRecord.ts';
import { textCell } from '../../../shared/values/cell.ts';
import { type ColumnReader, columnReader } from '../../../shared/values/field.ts';
import { parseTsv } from '../../../shared/values/tsv.ts';
import type { ReadHandler, WriteHandler } from '../context.ts';
import type { Readable } from '../database/handles.ts';
import { createOne, planChange, planNew, sameValue } from './changes.ts';
import { linkFields, storedField, toColumn } from './columns.ts';
import { isMasked, maskValue, maskValues } from './masks.ts';
import { looksLikeHeading, type PastedColumn, pastedColumns } from './pasteColumns.ts';
import { changeRecord, readValues } from './store.ts';
import { titleOf } from './titles.ts';

interface PlannedRow {
  line: number;
  kind: 'new' | 'update' | 'same' | 'refused';
  id: string | null;
  version: number;
  /** what to write */
  values: RecordValues;
  before: RecordValues;
  problems: FieldProblem[];
}

interface Plan {
  heading: boolean;
  inPlace: boolean;
  columns: PastedColumn[];
  samples: string[];
  rows: PlannedRow[];
}

/** Columns that others lean on come first: 整改期限 “5日内” counts from 发现日期. */
const readFirst = ['found_on', 'id_type'];

async function plan(db: Readable, paste: Paste, today: Day): Promise<Plan> {
  const { entity } = paste;
  const table = parseTsv(paste.text);
  const [first] = table;
  if (!first) throw new Fault('INVALID', '剪贴板里没有文字。请先在 Excel 或 WPS 里选中单元格复制，再回来粘贴。');
  const heading = paste.heading ?? looksLikeHeading(entity, first);
  const lines = heading ? table.slice(1) : table;
  if (lines.length === 0) throw new Fault('INVALID', '只复制了表头，没有内容。请把下面的各行一起复制。');
  if (lines.length > MOST_PASTED_ROWS) {
    throw new Fault(
      'INVALID',
      `一次最多粘贴 ${MOST_PASTED_ROWS} 行，现在有 ${lines.length} 行。请把文件拖进“收表导入”，那里会留底并记下每格的出处。`,
    );
  }
  const columns = pastedColumns(paste, heading ? first : null, first.length);
  const readers = columns.map(({ field, declaration, text }) =>
    field && declaration
      ? columnReader(declaration, field, { heading: text, headingUnit: unitOfHeading(text), today, defaultYear: Number(today.slice(0, 4)) })
      : null,
  );
  const places = !heading && paste.at && paste.at.ids.length > 0 ? paste.at.ids : null;
  const rows: PlannedRow[] = [];
  const taken = new Map<string, number>();
  for (const [index, cells] of lines.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const line = index + 1;
    const read = await readRow(db, entity, columns, readers, cells, today);
    const row = await planRow(db, paste, line, read, places === null ? undefined : (places[index] ?? null), today);
    const earlier = row.id === null ? undefined : taken.get(row.id);
    if (row.id !== null && earlier !== undefined && row.kind !== 'refused') {
      refuse(row, '', `与第 ${earlier} 行是同一条记录，只按前一行改。`);
    } else if (row.id !== null) taken.set(row.id, line);
    rows.push(row);
  }
  const samples = columns.map((_, index) =>
    lines
      .map((cells) => cells[index]?.trim() ?? '')
      .filter((cell) => cell !== '')
      .slice(0, 2)
      .join('、')
      .slice(0, 40),
  );
  return { heading, inPlace: places !== null, columns, samples, rows };
}

function refuse(row: PlannedRow, field: string, says: string): void {
  row.kind = 'refused';
  row.problems.push({ field, severity: 'error', says });
}

interface ReadRow {
  values: RecordValues;
  problems: FieldProblem[];
}

async function readRow(
  db: Readable,
  entity: EntityName,
  columns: readonly PastedColumn[],
  readers: readonly (ColumnReader | null)[],
  cells: readonly string[],
  today: Day,
): Promise<ReadRow> {
  const values: RecordValues = {};
  const problems: FieldProblem[] = [];
  const order = columns
    .map((_, index) => index)
    .sort((a, b) => Number(readFirst.includes(columns[b]?.field ?? '')) - Number(readFirst.includes(columns[a]?.field ?? '')));
  for (const index of order) {
    const { field, declaration } = columns[index] ?? {};
    const text = cells[index]?.trim() ?? '';
    const reader = readers[index];
    if (!field || !declaration || !reader || text === '') continue;
    if (isMasked(declaration) && text.includes('*')) {
      problems.push({ field, severity: 'warning', says: `${declaration.label}带星号，是打了掩码的，没有粘贴。` });
      continue;
    }
    const base = typeof values.found_on === 'string' ? (values.found_on as Day) : today;
    const reading = reader(textCell(text), { base, ...(typeof values.id_type === 'string' ? { documentType: values.id_type } : {}) });
    for (const { severity, says } of reading.problems) problems.push({ field, severity, says });
    if (reading.value === null) continue;
    for (const [other, value] of Object.entries(reading.also ?? {})) if (fieldOf(entity, other)) values[other] = value;
    if (declaration.kind !== 'link') values[field] = reading.value;
    else {
      const found = await linked(db, entity, field, String(reading.value));
      if ('id' in found) values[field] = found.id;
      else problems.push({ field, severity: 'error', says: found.says });
    }
  }
  return { values, problems };
}

/** The record a link's cell names. */
async function linked(db: Readable, entity: EntityName, field: string, name: string): Promise<{ id: string } | { says: string }> {
  const link = linkFields(entity).find((each) => each.field === field);
  if (!link) return { says: '这一栏不能粘贴。' };
  const { title, label } = declarationOf(link.to);
  const column = storedField(link.to, title)?.column;
  if (column === undefined) return { says: `${fieldOf(entity, field)?.label ?? label}要在表单里选。` };
  const former = link.to === 'enterprise' ? sql` or exists (select 1 from json_each(r.former_names) e where e.value = ${name})` : sql``;
  const rows = await sql<{
    id: string;
  }>`select r.id from ${sql.table(link.to)} r where r.${sql.ref(column)} = ${name}${former} limit 2`.execute(db);
  const [one, second] = rows.rows;
  if (!one) return { says: `${label}里没有“${name.slice(0, 30)}”，请先新增，或改成名录里的写法。` };
  if (second) return { says: `${label}里有不止一个“${name.slice(0, 30)}”，请在表单里选。` };
  return { id: one.id };
}

/** @param place the record under the cursor; null: below the last one, a new record; undefined: found by its keys */
async function planRow(
  db: Readable,
  paste: Paste,
  line: number,
  { values, problems }: ReadRow,
  place: string | null | undefined,
  today: Day,
): Promise<PlannedRow> {
  const { entity } = paste;
  const row: PlannedRow = { line, kind: 'new', id: null, version: 0, values, before: {}, problems: [...problems] };
  const target = place === undefined ? await matched(db, entity, checkRecord(entity, values, today).values) : place === null ? [] : [place];
  const [id, second] = target;
  if (second !== undefined) {
    refuse(row, '', '名录里有不止一条对得上，分不清是哪一条。请先去重，或到表单里改。');
    return row;
  }
  row.id = id ?? null;
  if (Object.keys(values).length === 0) {
    if (row.problems.every((problem) => problem.severity === 'warning')) refuse(row, '', '这一行没有能粘贴的内容。');
    row.kind = 'refused';
    return row;
  }
  try {
    if (id === undefined) {
      const planned = await planNew(db, entity, { ...paste.start, ...values }, today);
      row.values = planned.values;
      row.problems.push(...planned.warnings.filter((warning) => !row.problems.some((held) => held.says === warning.says)));
    } else {
      const planned = await planChange(db, entity, id, values, today);
      row.version = planned.version;
      row.before = planned.current;
      row.values = Object.fromEntries(
        Object.entries(planned.changed).filter(([field, value]) => !sameValue(value, planned.current[field] ?? null)),
      );
      row.problems.push(...planned.warnings.filter((warning) => !row.problems.some((held) => held.says === warning.says)));
      row.kind = Object.keys(row.values).length === 0 ? 'same' : 'update';
    }
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    row.kind = 'refused';
    const said = error.problems?.filter((problem) => problem.severity === 'error') ?? [];
    row.problems.push(...(said.length > 0 ? said : [{ field: '', severity: 'error' as const, says: error.message }]));
  }
  if (problems.some((problem) => problem.severity === 'error')) row.kind = 'refused';
  return row;
}

/** Records that fit by the most certain key whose fields are all there. */
async function matched(db: Readable, entity: EntityName, values: RecordValues): Promise<string[]> {
  for (const key of declarationOf(entity).matchKeys) {
    const parts = key.map((field) => {
      const stored = storedField(entity, field);
      const value = stored ? toColumn(stored.declaration, values[field] ?? null) : null;
      return stored && value !== null ? sql`${sql.ref(stored.column)} = ${value}` : null;
    });
    if (parts.some((part) => part === null)) continue;
    const rows = await sql<{ id: string }>`select id from ${sql.table(entity)} where ${sql.join(
      parts.flatMap((part) => part ?? []),
      sql` and `,
    )} limit 2`.execute(db);
    if (rows.rows.length > 0) return rows.rows.map((row) => row.id);
  }
  return [];
}

/** A refused row still holds what was pasted, however long; a preview needs its beginning. */
function clipped(value: FieldValue): FieldValue {
  if (typeof value === 'string') return value.slice(0, 2_000);
  return Array.isArray(value) ? value.slice(0, 100).map((each) => each.slice(0, 200)) : value;
}

/** A link is shown by the title of the record it leads to. */
async function shown(db: Readable, entity: EntityName, field: string, value: FieldValue): Promise<FieldValue> {
  const declaration = fieldOf(entity, field);
  if (!declaration) return value;
  if (declaration.kind !== 'link' || !declaration.link || typeof value !== 'string') return clipped(maskValue(declaration, value));
  return titleOf(declaration.link, maskValues(declaration.link, (await readValues(db, declaration.link, value)).values));
}

const previewPaste: ReadHandler<'records.previewPaste'> = async (db, paste, { today }) => {
  const { entity } = paste;
  const planned = await plan(db, paste, today);
  const known = fieldEntries(entity).map(([field]) => field);
  const rows: PastePreview['rows'] = [];
  for (const row of planned.rows) {
    const changes: PastePreview['rows'][number]['changes'] = [];
    for (const field of known) {
      const after = row.values[field];
      if (after === undefined || after === null) continue;
      changes.push({
        field,
        before: await shown(db, entity, field, row.before[field] ?? null),
        after: await shown(db, entity, field, after),
      });
    }
    rows.push({
      line: row.line,
      kind: row.kind,
      id: row.id,
      title: titleOf(entity, maskValues(entity, { ...row.before, ...row.values })),
      changes,
      problems: [...row.problems].sort((a, b) => a.severity.localeCompare(b.severity)),
    });
  }
  const count = (kind: PlannedRow['kind']): number => planned.rows.filter((row) => row.kind === kind).length;
  return {
    heading: planned.heading,
    inPlace: planned.inPlace,
    columns: planned.columns.map(({ text, field, says }, index) => ({ text, field, says, sample: planned.samples[index] ?? '' })),
    rows,
    created: count('new'),
    updated: count('update'),
    same: count('same'),
    refused: count('refused'),
  };
};

const applyPaste: WriteHandler<'records.applyPaste'> = async (db, { expects, ...paste }, context) => {
  const { entity } = paste;
  const { rows } = await plan(db, paste, context.today);
  const created = rows.filter((row) => row.kind === 'new');
  const updated = rows.filter((row) => row.kind === 'update');
  if (created.length !== expects.created || updated.length !== expects.updated) {
    throw new Fault('CONFLICT', '核对之后台账又变了，现在粘贴的结果与刚才看到的不一样，没有写入。请重新核对一遍。');
  }
  if (created.length + updated.length === 0) throw new Fault('INVALID', '没有能写入的行。');
  for (const row of updated) await changeRecord(db, entity, row.id ?? '', row.version, row.values, context);
  for (const [index, row] of created.entries()) {
    await createOne(db, entity, row.values, context);
    if (index % 100 === 99) await context.pause();
  }
  const { label, measureWord } = declarationOf(entity);
  const words = [
    created.length > 0 ? `新增 ${created.length} ${measureWord}` : '',
    updated.length > 0 ? `修改 ${updated.length} ${measureWord}` : '',
  ].filter(Boolean);
  context.say(`粘贴${label}：${words.join('，')}`);
  return { created: created.length, updated: updated.length, left: rows.length - created.length - updated.length };
};

export const pasteHandlers = { 'records.previewPaste': previewPaste, 'records.applyPaste': applyPaste };
