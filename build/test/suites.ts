/** The two test runners, and what they report. A suite that ends badly without a failed test counts as one failure. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, TEST_ARTIFACTS, TOOLS } from '../paths.ts';
import type { Outcome, Skipped } from './outcome.ts';

/** Runs a script with this Node; its output goes straight to ours. @returns whether it ended with 0 */
export function runScript(script: string, args: readonly string[] = [], env: Record<string, string> = {}): boolean {
  const done = spawnSync(process.execPath, [script, ...args], { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
  if (done.error) console.log(String(done.error));
  return done.status === 0;
}

/** Runs a suite that writes its report to a file, and reads it: an old report is never taken for a new one. */
function runSuite(reportName: string, run: (report: string) => boolean, read: (text: string) => Outcome): Outcome {
  const report = join(TEST_ARTIFACTS, reportName);
  mkdirSync(TEST_ARTIFACTS, { recursive: true });
  rmSync(report, { force: true });
  const ended = run(report);
  const outcome: Outcome = existsSync(report) ? read(readFileSync(report, 'utf8')) : { passed: 0, failed: 1, skipped: [] };
  return { ...outcome, failed: ended ? outcome.failed : Math.max(outcome.failed, 1) };
}

/** Unit, contract, migration and bridge tests. @param filters parts of file names; none means all */
export function runVitest(filters: readonly string[]): Outcome {
  const reporter = join(import.meta.dirname, 'vitestReporter.ts');
  return runSuite(
    'vitest.json',
    (report) => runScript(TOOLS.vitest, ['run', '--reporter=default', `--reporter=${reporter}`, ...filters], { ANBAN_TEST_REPORT: report }),
    (text) => JSON.parse(text) as Outcome,
  );
}

interface WalkthroughTest {
  status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
  annotations: { type: string; description?: string }[];
}
interface WalkthroughSuite {
  suites?: WalkthroughSuite[];
  specs?: { title: string; tests: WalkthroughTest[] }[];
}
interface WalkthroughReport extends WalkthroughSuite {
  errors?: unknown[];
}

/** @param text what Playwright's json reporter wrote. A flaky test is a failed one. */
export function readWalkthroughReport(text: string): Outcome {
  const report = JSON.parse(text) as WalkthroughReport;
  const skipped: Skipped[] = [];
  let passed = 0;
  let failed = report.errors?.length ?? 0;
  const visit = (suite: WalkthroughSuite): void => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status === 'expected') passed += 1;
        else if (test.status === 'skipped') skipped.push({ name: spec.title, why: reasonOf(test) });
        else failed += 1;
      }
    }
    for (const inner of suite.suites ?? []) visit(inner);
  };
  visit(report);
  return { passed, failed, skipped };
}

const reasonOf = (test: WalkthroughTest): string =>
  test.annotations.find((note) => note.type === 'skip' || note.type === 'fixme')?.description ?? 'marked as skipped';

/** End-to-end tests in a real Chromium. */
export function runWalkthroughs(filters: readonly string[], chromium: string): Outcome {
  return runSuite(
    'walkthroughs.json',
    (report) =>
      runScript(TOOLS.playwright, ['test', '--config', join(ROOT, 'playwright.config.ts'), ...filters], {
        CHROMIUM: chromium,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      }),
    readWalkthroughReport,
  );
}
