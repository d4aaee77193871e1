/** Writes what `npm test` adds up: Vitest's own JSON leaves out why a test was skipped. */
import { writeFileSync } from 'node:fs';
import type { Reporter } from 'vitest/node';
import type { Outcome } from './outcome.ts';

// The form in which Vitest loads a reporter by path.
export default class OutcomeReporter implements Reporter {
  onTestRunEnd: NonNullable<Reporter['onTestRunEnd']> = (modules, unhandled) => {
    const outcome: Outcome = { passed: 0, failed: unhandled.length, skipped: [] };
    for (const module of modules) {
      let failedTests = 0;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') outcome.passed += 1;
        else if (result.state === 'skipped') outcome.skipped.push({ name: test.fullName, why: result.note ?? 'marked as skipped' });
        else failedTests += 1;
      }
      // A file that could not be read or whose hook failed has no failed test to count.
      outcome.failed += Math.max(failedTests, module.ok() ? 0 : 1);
    }
    const report = process.env.ANBAN_TEST_REPORT;
    if (report) writeFileSync(report, JSON.stringify(outcome));
  };
}
