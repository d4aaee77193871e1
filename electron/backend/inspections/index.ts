/** Inspecting and enforcing: ticks, findings that become hazards, tips, delegated power, what was decided. */
import { delegate, endDelegation, readDelegation } from './delegation.ts';
import { fill } from './filling.ts';
import { toHazards } from './findings.ts';
import { print } from './print.ts';
import { sheet } from './sheet.ts';
import { tally } from './tally.ts';
import { rewardTip, verifyTip } from './tips.ts';

export const inspectionHandlers = {
  'inspections.sheet': sheet,
  'inspections.fill': fill,
  'inspections.toHazards': toHazards,
  'inspections.print': print,
  'enforcement.delegation': readDelegation,
  'enforcement.delegate': delegate,
  'enforcement.endDelegation': endDelegation,
  'enforcement.tally': tally,
  'tips.verify': verifyTip,
  'tips.reward': rewardTip,
};
