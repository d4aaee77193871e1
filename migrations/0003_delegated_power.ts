/**
 * 委托执法: the power to punish that a county may delegate to the township (Administrative Penalty Law art. 24). Until one is set, penalties
 * are other authorities' decisions that the office only registers (domain.md §2.12).
 * Frozen once released: later changes are new migrations.
 */
import { historyTriggersV1 } from './historyTriggers.v1.ts';
import type { Migration } from './runner.ts';

export const delegatedPower: Migration = {
  version: 3,
  name: '0003_delegated_power',
  up(run) {
    run(`create table delegated_power (
      id text primary key,
      basis text not null,
      scope text,
      "from" text not null,
      "to" text
    ) strict`);
    run(historyTriggersV1('delegated_power', ['id', 'basis', 'scope', 'from', 'to']));
  },
};
