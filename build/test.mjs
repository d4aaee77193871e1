/** `npm test`. See build/test/run.ts for what it does; this file only makes sure of the Node it runs on. */
import { runsOnOwnNode } from './ownNode.mjs';

if (runsOnOwnNode(import.meta.url)) {
  const { runChecks } = await import('./test/run.ts');
  process.exitCode = await runChecks(process.argv.slice(2));
}
