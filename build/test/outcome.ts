/** What a check says when it is done. A check that is not a test suite counts as one test. */
export interface Skipped {
  name: string;
  why: string;
}
export interface Outcome {
  passed: number;
  failed: number;
  skipped: Skipped[];
}

export const PASSED: Outcome = { passed: 1, failed: 0, skipped: [] };
export const FAILED: Outcome = { passed: 0, failed: 1, skipped: [] };
export const skipped = (name: string, why: string): Outcome => ({ passed: 0, failed: 0, skipped: [{ name, why }] });

export const sum = (outcomes: readonly Outcome[]): Outcome => ({
  passed: outcomes.reduce((total, outcome) => total + outcome.passed, 0),
  failed: outcomes.reduce((total, outcome) => total + outcome.failed, 0),
  skipped: outcomes.flatMap((outcome) => outcome.skipped),
});
