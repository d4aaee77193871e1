/**
 * `npm run package`: the Windows installer and the zip, into dist/. electron-builder fetches the Electron binary and its
 * tools, so this needs the internet once. Anything behind `--` goes to electron-builder, e.g. `npm run package -- --win dir`.
 */
import { buildProgram } from '../build.ts';
import { inModules } from '../paths.ts';
import { runScript } from '../test/suites.ts';

const wishes = process.argv.slice(2);
const built = buildProgram({ ifStale: true, say: (sentence) => console.error(sentence) });
const packed =
  built && runScript(inModules('electron-builder', 'cli.js'), [...(wishes.length > 0 ? wishes : ['--win']), '--publish', 'never']);
process.exitCode = packed ? 0 : 1;
