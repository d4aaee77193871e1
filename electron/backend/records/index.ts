/** Records of the dictionary: lists, forms, storing. Other domains use what stands here and nothing inside. */

export { createOne, planChange } from './changes.ts';
export { type ColumnValue, fromColumn, linkFields, multiLinkFields, storedField, storedFields, toColumn } from './columns.ts';
export { firstState, nextNumbers, townPrefix } from './creation.ts';
export { lacksEvidence } from './evidence.ts';
export { delegatedOn } from './guards.ts';
export { recordHandlers } from './handlers.ts';
export { declarationBehind, isMasked, maskRow, maskValue, maskValues } from './masks.ts';
export { missingFields } from './missing.ts';
export { countRecords, facetRecords, pageRecords, readRecords, selectIds } from './page.ts';
export { normaliseForSearch, pinyinInitials, searchKeys } from './searchKeys.ts';
export { changeRecord, countReferences, insertRecords, type NewRecord, readValues, removeRecord } from './store.ts';
export { isEntity, recordTitles, titleOf } from './titles.ts';
