/** The small premises in a process of their own, behind the same server as the real ones. */
import { serveUtility } from '../../../backend/utilityServer.ts';
import type { Port } from '../../../backend/wire.ts';
import { openSmallPremises } from './smallPremises.ts';

const { parentPort } = process as typeof process & { parentPort?: Port };
if (!parentPort) throw new Error('started without a parent port');
serveUtility(parentPort, async ({ startParser }) => openSmallPremises(startParser));
