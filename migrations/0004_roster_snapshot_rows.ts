/**
 * Who stood behind each number of a kept roster snapshot, as it was that day: names, states and sectors may change afterwards, enterprises may
 * be merged away, the snapshot stays (R12). Hence no reference to the enterprise itself.
 * Frozen once released: later changes are new migrations.
 */
import { historyTriggersV1 } from './historyTriggers.v1.ts';
import type { Migration } from './runner.ts';

export const rosterSnapshotRows: Migration = {
  version: 4,
  name: '0004_roster_snapshot_rows',
  up(run) {
    run(`create table roster_snapshot_row (
      id text primary key,
      snapshot_id text not null references roster_snapshot (id) on delete cascade,
      enterprise_id text not null,
      name text not null,
      status text not null,
      key_sector text not null,
      village text not null,
      move text not null check (move in ('留存', '新增', '退出')),
      cause text,
      "on" text,
      unique (snapshot_id, enterprise_id)
    ) strict`);
    run(
      historyTriggersV1('roster_snapshot_row', [
        'id',
        'snapshot_id',
        'enterprise_id',
        'name',
        'status',
        'key_sector',
        'village',
        'move',
        'cause',
        'on',
      ]),
    );
  },
};
