/** Change sets, history and undo. */
export { beginChangeSet, endChangeSet } from './changeSets.ts';
export { historyHandlers } from './handlers.ts';
export { undoChangeSet } from './undo.ts';
