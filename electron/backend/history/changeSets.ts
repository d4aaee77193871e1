/**
 * Change sets: the unit of audit and of undo. The door opens one for every write; triggers of the schema put each row's before and after under it.
 * The chain hashes digests, not contents, so that personal data can later be cleared from history without breaking it.
 */
import { createHash } from 'node:crypto';
import type { Writable } from '../database/handles.ts';

export interface ChangeSetHead {
  id: string;
  at: string;
  by: string;
  call: string;
  undoes?: string;
}

/** From here until `endChangeSet` every row written belongs to this set; without it the schema refuses the write. */
export async function beginChangeSet(db: Writable, head: ChangeSetHead): Promise<void> {
  await db
    .insertInto('change_set')
    .values({
      id: head.id,
      at: head.at,
      by: head.by,
      call: head.call,
      undoes: head.undoes ?? null,
      undone_by: null,
      digest: null,
      chain: null,
    })
    .execute();
  await db.deleteFrom('change_now').execute();
  await db.insertInto('change_now').values({ one: 1, change_set: head.id }).execute();
}

/** Counts the rows, chains the digest and closes the set. A set that wrote nothing leaves no trace. */
export async function endChangeSet(db: Writable, id: string, words: string): Promise<void> {
  await db.deleteFrom('change_now').execute();
  const hash = createHash('sha256');
  let rows = 0;
  let last = 0;
  for (;;) {
    const slice = await db
      .selectFrom('history')
      .select(['seq', 'table_name', 'row_id', 'op', 'before', 'after'])
      .where('change_set', '=', id)
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(2_000)
      .execute();
    for (const line of slice) {
      hash.update(`${line.table_name}\u0000${line.row_id}\u0000${line.op}\u0000${line.before ?? ''}\u0000${line.after ?? ''}\u0001`);
      last = line.seq;
    }
    rows += slice.length;
    if (slice.length < 2_000) break;
  }
  if (rows === 0) {
    await db.deleteFrom('change_set').where('id', '=', id).execute();
    return;
  }
  const previous = await db
    .selectFrom('change_set')
    .select('chain')
    .where('chain', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const digest = hash.digest('hex');
  const chain = createHash('sha256')
    .update(`${previous?.chain ?? ''}${id}${digest}`)
    .digest('hex');
  await db.updateTable('change_set').set({ words, rows, digest, chain }).where('id', '=', id).execute();
}
