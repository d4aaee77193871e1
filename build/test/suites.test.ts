import { expect, test } from 'vitest';
import { sum } from './outcome.ts';
import { readWalkthroughReport } from './suites.ts';

const spec = (title: string, status: string, annotations: object[] = []) => ({ title, tests: [{ status, annotations }] });

test('adds up walkthroughs at every depth; a flaky one has failed, and so has a file that could not be read', () => {
  const report = {
    errors: [{ message: 'cannot read d9.spec.ts' }],
    suites: [
      {
        specs: [spec('D1', 'expected'), spec('D2', 'flaky')],
        suites: [{ specs: [spec('D3', 'unexpected'), spec('D4', 'skipped', [{ type: 'skip', description: 'no Electron binary' }])] }],
      },
    ],
  };
  expect(readWalkthroughReport(JSON.stringify(report))).toEqual({
    passed: 1,
    failed: 3,
    skipped: [{ name: 'D4', why: 'no Electron binary' }],
  });
});

test('adds up checks', () => {
  const skipped = { name: 'walkthroughs', why: 'no Chromium' };
  expect(
    sum([
      { passed: 2, failed: 0, skipped: [skipped] },
      { passed: 1, failed: 1, skipped: [] },
    ]),
  ).toEqual({ passed: 3, failed: 1, skipped: [skipped] });
});
