import { describe, expect, test } from 'vitest';
import { isTooLong, ruleFaults } from './rules.check.ts';

const REFUSED: readonly [text: string, path: string][] = [
  ['const today = new Date();', 'shared/day.ts'],
  ['const now = Date.now();', 'electron/backend/hazards/close.ts'],
  ["const now = Date['now']();", 'electron/backend/hazards/close.test.ts'],
  ['const text = Date();', 'shared/day.ts'],
  ['const cell = <td dangerouslySetInnerHTML={{ __html: text }} />;', 'renderer/ui/Cell.tsx'],
  ["createElement('td', { dangerouslySetInnerHTML: { __html: text } });", 'renderer/ui/Cell.tsx'],
  ['element.innerHTML = text;', 'renderer/ui/Cell.tsx'],
  ["element?.insertAdjacentHTML('beforeend', text);", 'renderer/ui/Cell.tsx'],
  ['eval(text);', 'electron/backend/intake/read.ts'],
  ["const rule = new Function('row', text);", 'electron/backend/intake/read.ts'],
  ["window.open('https://example.com');", 'renderer/ui/Cell.tsx'],
  ["if (event.key === 'Enter') save();", 'renderer/ui/Field.tsx'],
  ["if (key !== 'Enter') skip();", 'renderer/roster/Form.tsx'],
  ["switch (event.key) { case 'Enter': save(); }", 'renderer/roster/Form.tsx'],
  ["import { fork } from 'node:child_process';", 'electron/hosts/desktop/parser.ts'],
  ['const text = sql`insert or replace into hazard values (1)`;', 'electron/backend/hazards/close.ts'],
];

const ALLOWED: readonly [text: string, path: string][] = [
  ['export const now = () => new Date();', 'electron/backend/clock.ts'],
  ['const day = new Date(Date.UTC(2025, 6, 1));', 'shared/day.ts'],
  ['// never Date.now() here\nconst elapsed = performance.now();', 'electron/backend/hazards/close.ts'],
  ["if (!isImeKey(event) && event.key === 'Enter') save();", 'renderer/ui/Field.tsx'],
  ["if (event.key === 'Escape') close();", 'renderer/ui/Field.tsx'],
  ["import { fork } from 'node:child_process';", 'electron/hosts/loopback/parser.ts'],
];

describe('the house rules', () => {
  test.each(REFUSED)('refuse %s in %s', (text, path) => {
    expect(ruleFaults({ path, text })).toHaveLength(1);
  });

  test.each(ALLOWED)('let pass %s in %s', (text, path) => {
    expect(ruleFaults({ path, text })).toEqual([]);
  });

  test('name the line', () => {
    expect(ruleFaults({ path: 'shared/day.ts', text: '\n\nDate.now();' })[0]).toMatch(/^shared\/day\.ts:3 one clock/);
  });

  test('list a file of 401 lines and not one of 400', () => {
    expect(isTooLong({ path: 'shared/a.ts', text: 'x\n'.repeat(400) })).toBe(true);
    expect(isTooLong({ path: 'shared/a.ts', text: 'x\n'.repeat(399) })).toBe(false);
  });
});
