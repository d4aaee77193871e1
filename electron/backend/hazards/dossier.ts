/** Everything about one hazard for its drawer: facts, buttons with what they lack, and what happened in order. */
import { hazardActions } from '../../../shared/hazards.ts';
import type { ReadHandler } from '../context.ts';
import { cellsCounting } from '../reporting/index.ts';
import { hazardEvents } from './events.ts';
import { readHazard } from './facts.ts';

const dossier: ReadHandler<'hazards.dossier'> = async (db, { id }, { today }) => {
  const hazard = await readHazard(db, id);
  const supervisions = await db.selectFrom('listed_supervision').selectAll().where('hazard_id', '=', id).orderBy('issued_on').execute();
  return {
    id,
    version: hazard.version,
    facts: hazard.facts,
    actions: hazardActions(hazard.facts),
    timeline: (await hazardEvents(db, [id])).map(({ hazardId: _, ...line }) => line),
    supervisions: supervisions.map(({ hazard_id: _, ...rest }) => rest),
    countedIn: await cellsCounting(db, id, today),
  };
};

export const dossierHandlers = { 'hazards.dossier': dossier };
