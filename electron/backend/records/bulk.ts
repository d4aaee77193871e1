/**
 * The same values for many records at once. The preview and the write go through the very same plan of each record, and a record the rules
 * refuse is left as it is and named with its reason; nothing about the others changes because of it.
 */
import { declarationOf, fieldOf } from '../../../shared/declared/records/index.ts';
import type { EntityName, RecordValues } from '../../../shared/declared/vocabulary.ts';
import { type BulkEdit, type BulkPreview, type Chosen, MOST_AT_ONCE } from '../../../shared/editing.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { ReadContext, ReadHandler, WriteHandler } from '../context.ts';
import type { Readable } from '../database/handles.ts';
import { type PlannedChange, planChange } from './changes.ts';
import { isMasked, maskValues } from './masks.ts';
import { selectIds } from './page.ts';
import { changeRecord, readValues } from './store.ts';
import { titleOf } from './titles.ts';

const SLICE = 500;
const SAMPLE = 8;
const TITLES = 5;
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** @throws Fault INVALID for more records than one edit may change */
async function idsOf(db: Readable, entity: EntityName, chosen: Chosen, { today }: ReadContext): Promise<string[]> {
  if ('ids' in chosen) return [...new Set(chosen.ids)];
  const ids = await selectIds(db, { entity, ...chosen }, today);
  if (ids.length > MOST_AT_ONCE) {
    throw new Fault('INVALID', `一次最多改 ${MOST_AT_ONCE} 条，现在选了 ${ids.length} 条。请加筛选，分几次改。`);
  }
  return ids;
}

function refuseUnfit(entity: EntityName, values: RecordValues): void {
  const fields = Object.keys(values);
  if (fields.length === 0) throw new Fault('INVALID', '请先选要改的栏。');
  const own = fields.find((field) => {
    const declaration = fieldOf(entity, field);
    return declaration && isMasked(declaration);
  });
  if (own !== undefined) throw new Fault('REFUSED', `${fieldOf(entity, own)?.label ?? own}是个人信息，各人不同，请逐条修改。`);
}

/** Plans each record; `visit` gets those that may change. Refusals are gathered by reason. */
async function planAll(
  db: Readable,
  { entity, values }: BulkEdit,
  ids: readonly string[],
  context: ReadContext,
  visit: (id: string, plan: PlannedChange) => Promise<void>,
  pause: () => Promise<void>,
): Promise<{ same: number; refused: BulkPreview['refused'] }> {
  let same = 0;
  const refused = new Map<string, { count: number; titles: string[] }>();
  for (const [index, id] of ids.entries()) {
    if (index % SLICE === SLICE - 1) await pause();
    try {
      const plan = await planChange(db, entity, id, values, context.today);
      if (plan.same) same += 1;
      else await visit(id, plan);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const entry = refused.get(error.message) ?? { count: 0, titles: [] };
      entry.count += 1;
      if (entry.titles.length < TITLES && error.code !== 'NOT_FOUND') {
        entry.titles.push(titleOf(entity, maskValues(entity, (await readValues(db, entity, id)).values)));
      }
      refused.set(error.message, entry);
    }
  }
  return { same, refused: [...refused].map(([says, entry]) => ({ says, ...entry })) };
}

const previewBulk: ReadHandler<'records.previewBulk'> = async (db, edit, context) => {
  refuseUnfit(edit.entity, edit.values);
  const ids = await idsOf(db, edit.entity, edit.chosen, context);
  const sample: BulkPreview['sample'] = [];
  const warnings = new Map<string, number>();
  let changing = 0;
  const { same, refused } = await planAll(
    db,
    edit,
    ids,
    context,
    async (id, { current, changed, warnings: said }) => {
      changing += 1;
      for (const { says } of said) warnings.set(says, (warnings.get(says) ?? 0) + 1);
      if (sample.length >= SAMPLE) return;
      const before = Object.fromEntries(Object.keys(changed).map((field) => [field, current[field] ?? null]));
      const shown = maskValues(edit.entity, current);
      sample.push({ id, title: titleOf(edit.entity, shown), before, after: changed });
    },
    breathe,
  );
  return { total: ids.length, changing, same, refused, sample, warnings: [...warnings].map(([says, count]) => ({ says, count })) };
};

const applyBulk: WriteHandler<'records.applyBulk'> = async (db, edit, context) => {
  refuseUnfit(edit.entity, edit.values);
  const ids = await idsOf(db, edit.entity, edit.chosen, context);
  let changed = 0;
  const { same, refused } = await planAll(
    db,
    edit,
    ids,
    context,
    async (id, plan) => {
      await changeRecord(db, edit.entity, id, plan.version, plan.changed, context);
      changed += 1;
      if (changed % SLICE === 0) context.progress(`已改 ${changed} 条，共 ${ids.length} 条`, changed / ids.length);
    },
    context.pause,
  );
  const left = refused.reduce((sum, { count }) => sum + count, 0);
  if (changed === 0 && left > 0) throw new Fault('REFUSED', refused[0]?.says ?? '选中的各条都不能这样改。');
  const { label, measureWord } = declarationOf(edit.entity);
  const fields = Object.keys(edit.values).map((field) => fieldOf(edit.entity, field)?.label ?? field);
  context.say(`批量修改${label} ${changed} ${measureWord}：${fields.join('、')}`);
  return { changed, same, refused: left };
};

export const bulkHandlers = { 'records.previewBulk': previewBulk, 'records.applyBulk': applyBulk };
