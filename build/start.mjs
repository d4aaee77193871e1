/** `npm start`. See build/start/start.ts for what it does; this file only makes sure of the Node it runs on. */
import { runsOnOwnNode } from './ownNode.mjs';

if (runsOnOwnNode(import.meta.url)) {
  const { start } = await import('./start/start.ts');
  process.exitCode = await start(process.argv.slice(2));
}
