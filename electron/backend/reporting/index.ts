/** Forms that go up: computed from the ledger, completed by hand, checked, written as a workbook. */
export { cellsCounting } from './cells.ts';
export { computeForm, type FormQuery } from './compute.ts';
export { reportingHandlers } from './handlers.ts';
export { type FormJson, reportJson } from './json.ts';
export { formFileName, formWorkbook, statementWorkbook } from './workbook.ts';
