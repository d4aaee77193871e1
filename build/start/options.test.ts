import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hostArguments, readOptions, UsageError } from './options.ts';

const FROM = { INIT_CWD: resolve('/town') };

describe('npm start reads its options', () => {
  test('opens the program with nothing said', () => {
    expect(readOptions([], {})).toEqual({ host: undefined, open: true, demo: false, data: undefined, today: undefined });
  });

  test('takes a relative folder from where npm was called', () => {
    expect(readOptions(['--data', 'a b'], FROM).data).toBe(resolve('/town/a b'));
  });

  test('passes its wishes on to a host, paths made absolute', () => {
    const options = readOptions(['--demo', '--data=x', '--today', '2025-08-31', '--no-open', '--host', 'loopback'], FROM);
    expect(options).toMatchObject({ open: false, host: 'loopback' });
    expect(hostArguments(options)).toEqual(['--data', resolve('/town/x'), '--demo', '--today', '2025-08-31']);
  });

  test.each([
    [{ npm_config_demo: 'true' }, [], { demo: true }],
    [{ npm_config_open: '' }, [], { open: false }],
    [{ npm_config_host: 'true' }, ['loopback'], { host: 'loopback' }],
    [{ npm_config_data: 'x', npm_config_demo: 'true' }, [], { data: resolve('/town/x'), demo: true }],
  ])('understands what npm kept when -- was forgotten: %o %o', (env, args, wanted) => {
    expect(readOptions(args, { ...FROM, ...env })).toMatchObject(wanted);
  });

  test('says where -- belongs when what npm kept can be read in two ways', () => {
    expect(() => readOptions(['x', 'loopback'], { npm_config_data: 'true', npm_config_host: 'true' })).toThrow(/npm start -- --host/);
  });

  test.each([[['--host', 'phone']], [['--today', '8月31日']], [['--dat', 'x']], [['stray']], [['--data', '']]])(
    'refuses %o with the usage',
    (args) => {
      expect(() => readOptions(args, {})).toThrow(UsageError);
      expect(() => readOptions(args, {})).toThrow(/npm start -- \[--host/);
    },
  );
});
