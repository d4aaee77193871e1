/** Contracting work out, beyond the registers. */
export { contractorHandlers } from './handlers.ts';
