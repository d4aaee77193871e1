/** The roster as of a day, and 期末 = 期初 + 新增 − 退出 between two days (R12, R13). */
import { addDays, type Day } from '../../../shared/day.ts';
import type { RosterBridge, RosterLine } from '../../../shared/roster.ts';
import { causeOfMove, nameOn, type Slip, type Standing, statusOn, stoodOn } from '../../../shared/rules/rosterStanding.ts';
import type { Readable } from '../database/handles.ts';

export interface Enrolled extends Standing {
  id: string;
  key_sector: string;
  village: string;
}

const NOT_SAID = '未填';

/**
 * Every enterprise that is no mere 待建名录, with its slips. The day on which a record was typed says when it came in only once a snapshot was
 * kept: before that an office is still setting its books up, and everyone without a slip of entry counts as having been there.
 */
export async function enrolledOf(db: Readable): Promise<Enrolled[]> {
  const rows = await db
    .selectFrom('enterprise')
    .select(['id', 'name', 'status', 'status_changed_on', 'created_at', 'key_sector', 'village'])
    .where('roster_pending', '=', 0)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const slips = await db
    .selectFrom('enterprise_change')
    .select(['enterprise_id', 'kind', 'on', 'before', 'after'])
    .orderBy('on')
    .orderBy('id')
    .execute();
  const first = await db
    .selectFrom('roster_snapshot')
    .select((make) => make.fn.min('created_at').as('at'))
    .executeTakeFirst();
  const firstKept = first?.at ?? null;
  const byEnterprise = Map.groupBy(slips, (slip) => slip.enterprise_id);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    status: row.status,
    status_changed_on: row.status_changed_on,
    entered_on: firstKept !== null && row.created_at > firstKept ? row.created_at.slice(0, 10) : '',
    key_sector: row.key_sector ?? NOT_SAID,
    village: row.village ?? NOT_SAID,
    slips: (byEnterprise.get(row.id) ?? []) as Slip[],
  }));
}

/** What a kept snapshot says of the day it was taken for. */
export interface KeptLine {
  enterprise_id: string;
  name: string;
  status: string;
  key_sector: string;
  village: string;
}

const shownAt = (one: Enrolled, day: string): Omit<RosterLine, 'move' | 'cause' | 'on'> => ({
  id: one.id,
  name: nameOn(one, day),
  status: statusOn(one, day) || NOT_SAID,
  key_sector: one.key_sector,
  village: one.village,
});

/**
 * @param opening who stood on the roster at the end of the period before, as kept; null to work it out from the days
 * @param openingFrom in words where the opening comes from
 */
export function bridgeOf(
  all: readonly Enrolled[],
  from: string,
  asOf: string,
  opening: readonly KeptLine[] | null,
  openingFrom: string,
): RosterBridge {
  const before = addDays(from as Day, -1);
  const byId = new Map(all.map((one) => [one.id, one]));
  const closing = all.filter((one) => stoodOn(one, asOf));
  const closingIds = new Set(closing.map(({ id }) => id));
  const openingIds = new Set(
    opening ? opening.map(({ enterprise_id }) => enterprise_id) : all.filter((one) => stoodOn(one, before)).map(({ id }) => id),
  );
  const kept = new Map((opening ?? []).map((line) => [line.enterprise_id, line]));

  const lines: RosterLine[] = closing.map((one) =>
    openingIds.has(one.id)
      ? { ...shownAt(one, asOf), move: '留存', cause: null, on: null }
      : { ...shownAt(one, asOf), move: '新增', ...causeOfMove(one, before, asOf, '新增') },
  );
  for (const id of openingIds) {
    if (closingIds.has(id)) continue;
    const one = byId.get(id);
    const line = kept.get(id);
    if (one) lines.push({ ...shownAt(one, asOf), move: '退出', ...causeOfMove(one, before, asOf, '退出') });
    else if (line) {
      const { enterprise_id: _id, ...rest } = line;
      lines.push({ id, ...rest, move: '退出', cause: '合并重复或删除', on: null });
    }
  }
  return { from, asOf, openingFrom, ...totalsOf(lines), lines };
}

/** The four numbers and their breakdown; each is the length of its list. */
export function totalsOf(
  lines: readonly RosterLine[],
): Pick<RosterBridge, 'opening' | 'added' | 'left' | 'closing' | 'bySector' | 'byVillage'> {
  const count = (some: readonly RosterLine[]) => {
    const of = (move: RosterLine['move']): number => some.filter((line) => line.move === move).length;
    const [stayed, added, left] = [of('留存'), of('新增'), of('退出')];
    return { opening: stayed + left, added, left, closing: stayed + added };
  };
  const grouped = (key: 'key_sector' | 'village') =>
    [...Map.groupBy(lines, (line) => line[key])]
      .map(([label, some]) => ({ label, ...count(some) }))
      .sort(
        (a, b) =>
          Number(a.label === NOT_SAID) - Number(b.label === NOT_SAID) || b.closing - a.closing || a.label.localeCompare(b.label, 'zh'),
      );
  return { ...count(lines), bySector: grouped('key_sector'), byVillage: grouped('village') };
}
