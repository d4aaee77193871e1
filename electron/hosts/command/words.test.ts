/** Wrong usage is found before anything is opened. Red without the `check` of a verb or a refusal of `readWords`. */
import { describe, expect, it } from 'vitest';
import { verbs } from './verbs.ts';
import { readWords, UsageError } from './words.ts';

const read = (line: string[]): void => {
  const [name = '', ...rest] = line;
  const verb = verbs[name];
  if (!verb) throw new Error(`no verb ${name}`);
  verb.check?.(readWords(rest, { ...verb.options, data: { value: true }, today: { value: true }, json: {} }));
};

describe('the words of a command line', () => {
  it.each([
    [['list']],
    [['list', 'enterprises']],
    [['list', 'enterprise', '--sideways']],
    [['list', 'enterprise', '--__proto__']],
    [['list', 'enterprise', '--data']],
    [['list', 'enterprise', '--data', '--json']],
    [['list', 'enterprise', '--data', 'a', '--data', 'b']],
    [['list', 'enterprise', '--json=yes']],
    [['list', 'enterprise', '--where', 'village']],
    [['list', 'enterprise', '--where', '=东村']],
    [['list', 'enterprise', '--where', '__proto__=1']],
    [['list', 'enterprise', '--where', 'nowhere.name=1']],
    [['import']],
    [['report', '附件3']],
    [['report', '--as-of', '2026-10-24']],
    [['report', '附件3', '--as-of', '昨天']],
    [['report', '附件3', '--as-of', '2026-02-31']],
    [['report', '附件3', '--as-of', '2026-10-24', '--json', '--xlsx', 'a.xlsx']],
    [['package', '--as-of', '2026-10-24']],
    [['package', '--out', 'p.zip']],
    [['call', '__proto__', '{}']],
    [['call', 'toString', '{}']],
    [['call', 'records.create', '{"entity":']],
  ])('%j is refused with a sentence', (line) => {
    expect(() => read(line)).toThrow(UsageError);
    expect(() => read(line)).toThrow(/\p{Script=Han}/u);
  });

  it.each([
    [['list', 'enterprise', '--data', 'a', '--where', 'village=a=b', '--where', 'uscc=', '--json']],
    [['list', '企业', '--where', 'village=-']],
    [['import', 'a.xlsx', 'b', '--apply', '--data=台账']],
    [['report', '附件3', '--as-of=2026-10-24', '--from', '2026-05-01']],
    [['call', 'office.status']],
  ])('%j is understood', (line) => {
    expect(() => read(line)).not.toThrow();
  });
});
