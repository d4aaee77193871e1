/**
 * `npm test`: every check of the project in one run, in the order in which a failure is cheapest to find. Each check shows
 * its own output as it goes. The run ends by naming what was skipped and why, and with the line `N passed, N failed, N skipped`.
 *
 *     npm test                                          everything
 *     npm test -- --only types,layers                   some checks
 *     npm test -- --only unit shared/day                the tests whose path contains shared/day
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, TOOLS } from '../paths.ts';
import { prepareBrowser } from './debian.ts';
import { FAILED, type Outcome, PASSED, skipped, sum } from './outcome.ts';
import { runScript, runVitest, runWalkthroughs } from './suites.ts';

interface Check {
  name: string;
  /** what it proves, for people */
  title: string;
  run(filters: readonly string[]): Outcome;
}

const script = (path: string, ...args: string[]): Outcome => (runScript(path, args) ? PASSED : FAILED);
const build = (...path: string[]): string => join(ROOT, 'build', ...path);

export const CHECKS: readonly Check[] = [
  { name: 'types', title: 'type check of every runtime', run: () => script(TOOLS.tsc, '-b') },
  { name: 'lint', title: 'lint and format', run: () => script(TOOLS.biome, 'check', '--error-on-warnings') },
  { name: 'layers', title: 'who may import what', run: () => script(build('layers.check.ts')) },
  { name: 'rules', title: 'house rules', run: () => script(build('rules.check.ts')) },
  { name: 'build', title: 'the program builds', run: () => script(build('build.ts')) },
  { name: 'unit', title: 'unit, contract, migration and bridge tests', run: runVitest },
  { name: 'walkthroughs', title: 'walkthroughs in a real Chromium', run: walkthroughs },
  { name: 'packaging', title: 'what the installers would contain', run: () => script(build('packaging', 'check.ts')) },
];

function walkthroughs(filters: readonly string[]): Outcome {
  const browser = prepareBrowser();
  if (!browser.chromium) return skipped('walkthroughs', `no Chromium: ${browser.why} (CHROMIUM=/path/to/chromium names one)`);
  const outcome = runWalkthroughs(filters, browser.chromium);
  return browser.chineseFont
    ? outcome
    : sum([outcome, skipped('Chinese characters in the pictures of the walkthroughs', `no Chinese font: ${browser.why}`)]);
}

function chosen(only: string | undefined): readonly Check[] {
  if (!only) return CHECKS;
  const names = only.split(',');
  const unknown = names.filter((name) => !CHECKS.some((check) => check.name === name));
  if (unknown.length > 0) throw new Error(`unknown check ${unknown.join(', ')}; there are ${CHECKS.map((check) => check.name).join(', ')}`);
  return CHECKS.filter((check) => names.includes(check.name));
}

/**
 * @param args what follows `npm test --`
 * @returns the exit code
 */
export function runChecks(args: readonly string[]): number {
  const { values, positionals } = parseArgs({ args: [...args], options: { only: { type: 'string' } }, allowPositionals: true });
  const outcomes = chosen(values.only).map((check) => {
    console.log(`\n— ${check.name}: ${check.title}`);
    const started = performance.now();
    const outcome = check.run(positionals);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${outcome.failed > 0 ? '✗' : '✓'} ${check.name} (${seconds} s)`);
    return { check, outcome };
  });

  const total = sum(outcomes.map(({ outcome }) => outcome));
  console.log('');
  for (const { check, outcome } of outcomes) if (outcome.failed > 0) console.log(`failed: ${check.name} (${outcome.failed}), see above`);
  for (const { name, why } of total.skipped) console.log(`skipped: ${name}: ${why}`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`);
  return total.failed > 0 ? 1 : 0;
}
