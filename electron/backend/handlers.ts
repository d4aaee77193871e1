/** Every call of the contract with its handler. A missing or wrong one does not compile. */
import { attachmentHandlers } from './attachments/index.ts';
import { contractorHandlers } from './contractors/index.ts';
import type { Handlers } from './door.ts';
import { dossierHandlers } from './dossiers/index.ts';
import { hazardHandlers } from './hazards/index.ts';
import { historyHandlers } from './history/index.ts';
import { inspectionHandlers } from './inspections/index.ts';
import { intakeHandlers } from './intake/index.ts';
import { officeHandlers } from './office/index.ts';
import { packageHandlers } from './packages/index.ts';
import { recordHandlers } from './records/index.ts';
import { reportingHandlers } from './reporting/index.ts';
import { rosterHandlers } from './roster/index.ts';
import { workforceHandlers } from './workforce/index.ts';

export const handlers = {
  ...officeHandlers,
  ...recordHandlers,
  ...hazardHandlers,
  ...dossierHandlers,
  ...attachmentHandlers,
  ...historyHandlers,
  ...inspectionHandlers,
  ...intakeHandlers,
  ...reportingHandlers,
  ...rosterHandlers,
  ...contractorHandlers,
  ...workforceHandlers,
  ...packageHandlers,
} as unknown as Handlers;
