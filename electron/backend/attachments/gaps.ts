/** 若今天倒查，缺 n 项: which rules of shared/declared/evidence.ts records fail, for one drawer or a whole list. */
import { sql } from 'kysely';
import type { Gap, GapList } from '../../../shared/attachments.ts';
import type { Day } from '../../../shared/day.ts';
import { evidenceRulesOf } from '../../../shared/declared/evidence.ts';
import type { EntityName } from '../../../shared/declared/vocabulary.ts';
import type { Selection } from '../../../shared/records.ts';
import type { Readable } from '../database/handles.ts';
import { countRecords, lacksEvidence, recordTitles, selectIds } from '../records/index.ts';

type Need = '必' | '全部';
const SLICE = 500;

/**
 * The gaps of the given records of one entity, by id, in the order of the rules. Records without gaps are left out.
 * @param need 必: only what somebody will ask for
 */
export async function gapsOf(db: Readable, entity: EntityName, ids: readonly string[], need: Need): Promise<Map<string, Gap[]>> {
  const rules = evidenceRulesOf(entity).filter((rule) => need === '全部' || rule.need === '必');
  const found = new Map<string, Gap[]>();
  if (rules.length === 0) return found;
  const flags = rules.map((rule, at) => sql`${lacksEvidence(rule)} as ${sql.ref(`g${at}`)}`);
  for (let from = 0; from < ids.length; from += SLICE) {
    const rows = await sql<Record<string, string | number>>`
      select r.id, ${sql.join(flags)} from ${sql.table(entity)} r where r.id in (${sql.join(ids.slice(from, from + SLICE))})`.execute(db);
    for (const row of rows.rows) {
      const gaps = rules
        .filter((_, at) => row[`g${at}`] === 1)
        .map(({ id, label, need: how, slots, basis }): Gap => ({ rule: id, label, need: how, slot: slots[0] ?? '其他', basis }));
      if (gaps.length > 0) found.set(String(row.id), gaps);
    }
  }
  return found;
}

/** The selection's records that lack something, in its order, with the counts over all of them. */
export async function gapList(
  db: Readable,
  selection: Selection,
  page: { need: Need; offset: number; limit: number },
  today: Day,
): Promise<GapList> {
  const { entity } = selection;
  if (evidenceRulesOf(entity).length === 0)
    return { lines: [], records: 0, of: await countRecords(db, selection, today), items: 0, byRule: [] };
  // of 必 the database itself leaves out what lacks nothing
  const lackingOnly: Selection['filters'] = page.need === '必' ? [{ field: 'evidence_gaps', op: 'from', value: 1 }] : [];
  const ids = await selectIds(db, { ...selection, filters: [...selection.filters, ...lackingOnly] }, today);
  const found = await gapsOf(db, entity, ids, page.need);
  const lacking = ids.filter((id) => found.has(id));
  const shown = lacking.slice(page.offset, page.offset + page.limit);
  const titles = await recordTitles(db, entity, shown);
  const all = [...found.values()].flat();
  return {
    lines: shown.map((id) => ({ id, title: titles.get(id) ?? '', gaps: found.get(id) ?? [] })),
    records: lacking.length,
    of: await countRecords(db, selection, today),
    items: all.length,
    byRule: evidenceRulesOf(entity).flatMap(({ id, label, need }) => {
      const count = all.filter((gap) => gap.rule === id).length;
      return count > 0 ? [{ rule: id, label, need, count }] : [];
    }),
  };
}
