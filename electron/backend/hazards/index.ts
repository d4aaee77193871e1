/** The hazard ledger: commands of the state machine, the dossier, and settling what an import left open. */
import { claimHandlers } from './claims.ts';
import { closingCommands } from './closing.ts';
import { rectifyingCommands } from './commands.ts';
import { dossierHandlers } from './dossier.ts';

export { type HazardEvent, hazardEvents } from './events.ts';

export const hazardHandlers = { ...rectifyingCommands, ...closingCommands, ...claimHandlers, ...dossierHandlers };
