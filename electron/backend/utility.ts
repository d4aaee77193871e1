/** Entry of the back end's own process on the desktop (Electron's utilityProcess). */
import { openPremises } from './premises/index.ts';
import { serveUtility } from './utilityServer.ts';
import type { Port } from './wire.ts';

const { parentPort } = process as typeof process & { parentPort?: Port };
if (!parentPort) throw new Error('this process is started by the desktop host');
serveUtility(parentPort, openPremises);
