/** The office's identity, counts and the list of today. */
export { officeHandlers } from './handlers.ts';
export { PROGRAM_VERSION } from './version.ts';
