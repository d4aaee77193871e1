/** The roster as a register with a life. Other domains use what stands here and nothing inside. */
import { assign, confirm, pending, supervision } from './care.ts';
import { compare, duplicates, notSame } from './duplicates.ts';
import { figures } from './figures.ts';
import { merge } from './merge.ts';
import { change, nameOnDay } from './slips.ts';
import { snapshot, snapshotOf, snapshots, standing } from './snapshots.ts';
import { importVillages, previewVillages, settleVillage, villages } from './villages.ts';

export const rosterHandlers = {
  'roster.duplicates': duplicates,
  'roster.compare': compare,
  'roster.notSame': notSame,
  'roster.merge': merge,
  'roster.change': change,
  'roster.nameOn': nameOnDay,
  'roster.villages': villages,
  'roster.previewVillages': previewVillages,
  'roster.importVillages': importVillages,
  'roster.settleVillage': settleVillage,
  'roster.supervision': supervision,
  'roster.assign': assign,
  'roster.pending': pending,
  'roster.confirm': confirm,
  'roster.figures': figures,
  'roster.standing': standing,
  'roster.snapshots': snapshots,
  'roster.snapshotOf': snapshotOf,
  'roster.snapshot': snapshot,
};
