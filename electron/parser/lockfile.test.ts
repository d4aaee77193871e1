/** Which spreadsheet library is installed is a matter of safety: npm's own xlsx stops at 0.18.5 with two known holes. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
  name?: string;
  version?: string;
  integrity?: string;
}
const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as { packages: Record<string, Locked> };

// Red with "xlsx": "0.18.5" in package.json (CVE-2023-30533, CVE-2024-22363), or when the republished tarball is changed.
it('locks xlsx to the republished 0.20.3 by its integrity', () => {
  expect(lock.packages['node_modules/xlsx']).toMatchObject({
    name: '@e965/xlsx',
    version: '0.20.3',
    integrity: 'sha512-703RN/3OdsRD5mtse2HBX7Um7xwaP9tlswEG6svOtjqokXoX7rJdQj7DyabD2I+xk22RgaIIU+R6BHgkpZGB/w==',
  });
});

it('holds no other copy of xlsx anywhere', () => {
  const copies = Object.entries(lock.packages).filter(([path, entry]) => /(^|\/)xlsx$/.test(path) || entry.name === 'xlsx');
  expect(copies.map(([path]) => path)).toEqual(['node_modules/xlsx']);
});
