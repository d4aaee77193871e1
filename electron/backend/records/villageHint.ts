/** A village that is on no list is a question, not an error: the list may be what is out of date (domain.md §2.1 村/网格, 镇内字典). */
import { fieldOf } from '../../../shared/declared/records/index.ts';
import type { EntityName, RecordValues } from '../../../shared/declared/vocabulary.ts';
import type { FieldProblem } from '../../../shared/envelope.ts';
import { nearestNames } from '../../../shared/rules/likeness.ts';
import type { Readable } from '../database/handles.ts';

/** Says nothing while the office keeps no list of villages. */
export async function villageHints(db: Readable, entity: EntityName, values: RecordValues): Promise<FieldProblem[]> {
  const typed = values.village;
  if (fieldOf(entity, 'village')?.kind !== 'text' || typeof typed !== 'string' || typed === '') return [];
  const rows = await db.selectFrom('village').select('name').execute();
  const names = rows.map(({ name }) => name);
  if (names.length === 0 || names.includes(typed)) return [];
  const meant = nearestNames(typed, names);
  const ask = meant.length > 0 ? `，是不是${meant.map((name) => `“${name}”`).join('、')}？` : '，请核对写法或先把它加进清单。';
  return [{ field: 'village', severity: 'warning', says: `村（社区）清单里没有“${typed.slice(0, 30)}”${ask}` }];
}
