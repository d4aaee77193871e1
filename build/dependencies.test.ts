import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './paths.ts';

interface Package {
  name?: string;
  version?: string;
  integrity?: string;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
}
interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const read = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const manifest = read('package.json') as Manifest;
const { packages } = read('package-lock.json') as { packages: Record<string, Package> };
const wanted = { ...manifest.dependencies, ...manifest.devDependencies };

describe('the dependencies', () => {
  test('are bundled, all but the database driver: what stands in "dependencies" is carried along unbundled', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3']);
  });

  test('are pinned: on an older Node npm silently prefers older majors', () => {
    const loose = Object.entries(wanted).filter(([, version]) => !/^(npm:@e965\/xlsx@)?\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  test('read workbooks with the repaired SheetJS, byte for byte: 0.18.5 on npm keeps CVE-2023-30533 and CVE-2024-22363', () => {
    expect(packages['node_modules/xlsx']).toMatchObject({
      name: '@e965/xlsx',
      version: '0.20.3',
      integrity: 'sha512-703RN/3OdsRD5mtse2HBX7Um7xwaP9tlswEG6svOtjqokXoX7rJdQj7DyabD2I+xk22RgaIIU+R6BHgkpZGB/w==',
    });
    expect(Object.keys(packages).filter((path) => path.endsWith('/xlsx'))).toEqual(['node_modules/xlsx']);
  });

  test('take every part of Mantine in one version', () => {
    const versions = Object.entries(wanted).filter(([name]) => name.startsWith('@mantine/'));
    expect(new Set(versions.map(([, version]) => version)).size).toBe(1);
  });

  test('are locked whole: npm ci refuses a lock that lacks the optional package of another system', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`]),
    );
    expect(missing).toEqual([]);
  });

  test('are vouched for, all that every machine installs', () => {
    const unvouched = Object.entries(packages).filter(([path, entry]) => path !== '' && !entry.integrity && !entry.optional);
    expect(unvouched.map(([path]) => path)).toEqual([]);
  });
});
