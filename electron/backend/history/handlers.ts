/** Reading history and taking changes back. */
import { codeLabel } from '../../../shared/declared/codes/index.ts';
import type { FieldDeclaration, FieldValue } from '../../../shared/declared/vocabulary.ts';
import type { HistoryLine } from '../../../shared/history.ts';
import type { ReadHandler, WriteHandler } from '../context.ts';
import type { Readable } from '../database/handles.ts';
import { fromColumn, isMasked, maskValue, readRecords, storedFields, titleOf } from '../records/index.ts';
import { undoChangeSet } from './undo.ts';

type Image = Record<string, string | number | null>;

const list: ReadHandler<'history.list'> = async (db, { offset, limit }) => {
  const total = await db
    .selectFrom('change_set')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirst();
  const rows = await db.selectFrom('change_set').selectAll().orderBy('id', 'desc').offset(offset).limit(limit).execute();
  return {
    total: total?.n ?? 0,
    rows: rows.map((row) => ({
      id: row.id,
      at: row.at,
      by: row.by,
      call: row.call,
      words: row.words,
      rows: row.rows,
      undone: row.undone_by !== null,
      undoes: row.undoes,
    })),
  };
};

/** The record's own changes field by field, oldest first, with personal fields masked and links by their title. */
const ofRecord: ReadHandler<'history.ofRecord'> = async (db, { entity, id }, { today }) => {
  const rows = await db
    .selectFrom('history')
    .innerJoin('change_set', 'change_set.id', 'history.change_set')
    .select(['history.change_set', 'history.op', 'history.before', 'history.after', 'change_set.at', 'change_set.by', 'change_set.words'])
    .where('history.table_name', '=', entity)
    .where('history.row_id', '=', id)
    .orderBy('history.seq')
    .execute();
  const lines: HistoryLine[] = [];
  for (const row of rows) {
    const before: Image = row.before === null ? {} : (JSON.parse(row.before) as Image);
    const after: Image = row.after === null ? {} : (JSON.parse(row.after) as Image);
    const changes: HistoryLine['changes'] = [];
    for (const { field, column, declaration } of storedFields(entity)) {
      const old = before[column] ?? null;
      const now = after[column] ?? null;
      if (old === now || declaration.secret) continue;
      changes.push({
        field,
        label: declaration.label,
        before: await show(db, declaration, old, today),
        after: await show(db, declaration, now, today),
      });
    }
    if (changes.length > 0) lines.push({ changeSet: row.change_set, at: row.at, by: row.by, words: row.words, op: row.op, changes });
  }
  return { lines };
};

async function show(db: Readable, declaration: FieldDeclaration, raw: string | number | null, today: string): Promise<FieldValue> {
  const value = fromColumn(declaration, raw);
  if (value === null) return null;
  if (isMasked(declaration)) return maskValue(declaration, value);
  if (declaration.kind === 'link' && declaration.link) {
    const [linked] = await readRecords(db, declaration.link, [String(value)], today);
    return linked ? titleOf(declaration.link, linked.values) : '（已删除）';
  }
  if (declaration.codes) {
    const label = (code: string): string => codeLabel(declaration.codes ?? '', code);
    return Array.isArray(value) ? value.map(label) : label(String(value));
  }
  return value;
}

const undo: WriteHandler<'history.undo'> = (db, { changeSet, partial }, context) => undoChangeSet(db, changeSet, partial, context);

export const historyHandlers = { 'history.list': list, 'history.ofRecord': ofRecord, 'history.undo': undo };
