/** The package that goes up to the county: made, written, read back, verified. */
export { type ComposedPackage, composePackage, type PackageOrder, writePackage } from './compose.ts';
export { packageHandlers } from './handlers.ts';
export { hazardLedgerWorkbook, type LedgerOrder, type PersonalLevel } from './ledgers.ts';
export { verifyPackage } from './verify.ts';
