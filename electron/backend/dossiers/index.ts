/** 一企一档 and the plan view of parks. */
export { dossierHandlers } from './handlers.ts';
