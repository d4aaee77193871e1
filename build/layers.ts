/**
 * Who may import what. An allow-list: what is not named here is refused, and a file that belongs to no layer is refused too.
 * `layers.check.ts` applies it to every source file; type-only imports count like any other.
 *
 * Paths are relative to the project, with `/`. The first layer whose `holds` matches owns the file. A layer whose pattern
 * captures a name (`electron/backend/<domain>/`) is many layers at once, one for each captured name.
 */
export interface Layer {
  name: string;
  holds: RegExp;
  /** Layers it may import from, besides itself. */
  may: readonly string[];
  /** Packages it may import, with whatever stands behind a `/` of them; `node:*` and `@mantine/*` end in a wildcard. */
  packages: readonly string[];
  /** Packages it may import for their types alone. */
  typesOf?: readonly string[];
  /** What others may import of it: files of these names alone. Without it, all of its files. */
  doors?: readonly string[];
  /** May import what is only known at run time (tests and scripts that load a built file). */
  computedImports?: true;
}

const NODE = 'node:*';
const BACKEND = ['shared', 'backend common', 'backend database', 'backend domain'];
const HOST = ['shared', 'backend', 'backend common', 'parser protocol', 'hosts common'];
const PAGE_PACKAGES = ['react', 'react-dom', '@mantine/*', '@tanstack/*', '@tabler/icons-react', 'dayjs', 'zod'];

export const LAYERS: readonly Layer[] = [
  {
    name: 'walkthroughs',
    holds: /^renderer\/walkthroughs\//,
    may: ['shared', 'hosts loopback', 'build'],
    // xlsx: an exported workbook is opened the way its reader would
    packages: ['@playwright/test', 'xlsx', NODE],
  },
  {
    name: 'tests',
    holds: /(\.test\.tsx?|\/(testing|fixtures)\/.*)$/,
    may: ['*'],
    packages: [
      NODE,
      'vitest',
      'fast-check',
      'zod',
      'kysely',
      'better-sqlite3',
      'xlsx',
      'hucre',
      '@zip.js/zip.js',
      '@playwright/test',
      '@electron/fuses',
      'vite',
      'react',
      'react-dom',
    ],
    computedImports: true,
  },
  { name: 'shared', holds: /^shared\//, may: [], packages: ['zod'] },
  // Frozen once shipped, so they lean on nothing of ours that will change.
  { name: 'migrations', holds: /^migrations\//, may: [], packages: [], typesOf: ['kysely'] },

  // The back end: plain Node, no host, no window. Hosts enter it through premises/; the rest is domains that know each other
  // by their index.ts.
  {
    name: 'backend',
    holds: /^electron\/backend\/(?:premises\/|(?:index|door|handlers|utility|utilityServer)\.ts$)/,
    may: [...BACKEND, 'migrations', 'parser protocol'],
    packages: ['kysely', 'zod', NODE],
    doors: ['index.ts', 'types.ts'],
  },
  {
    name: 'backend common',
    holds: /^electron\/backend\/[^/]+\.ts$/,
    may: ['shared', 'backend database', 'parser protocol'],
    packages: ['kysely', NODE],
  },
  {
    name: 'backend database',
    holds: /^electron\/backend\/database\//,
    may: ['shared', 'migrations', 'backend common'],
    packages: ['kysely', 'better-sqlite3', NODE],
  },
  {
    name: 'backend domain',
    holds: /^electron\/backend\/([^/]+)\//,
    may: ['shared', 'backend common', 'backend database', 'parser protocol'],
    packages: ['kysely', 'zod', 'hucre', 'docx', '@zip.js/zip.js', 'pinyin-pro', NODE],
    doors: ['index.ts'],
  },

  // The parser process: no database, no secrets, nothing of ours but the words it speaks.
  { name: 'parser protocol', holds: /^electron\/parser\/(?:protocol|limits|refusals)\.ts$/, may: [], packages: [] },
  { name: 'parser', holds: /^electron\/parser\//, may: ['parser protocol'], packages: ['xlsx', NODE] },

  // Hosts carry messages. Only the desktop host knows Electron.
  { name: 'hosts desktop', holds: /^electron\/hosts\/desktop\//, may: HOST, packages: ['electron', 'zod', NODE] },
  { name: 'hosts loopback', holds: /^electron\/hosts\/loopback\//, may: HOST, packages: ['zod', NODE] },
  // Runs in process: besides single calls it does whole tasks, which are functions that a domain offers in its index.ts.
  { name: 'hosts command', holds: /^electron\/hosts\/command\//, may: [...HOST, 'backend domain'], packages: [NODE] },
  { name: 'hosts common', holds: /^electron\/hosts\/[^/]+\.ts$/, may: ['shared', 'parser protocol'], packages: ['zod', NODE] },

  // The page: no Node, no Electron.
  { name: 'data', holds: /^renderer\/data\//, may: ['shared'], packages: PAGE_PACKAGES },
  { name: 'ui', holds: /^renderer\/ui\//, may: ['shared', 'data'], packages: PAGE_PACKAGES },
  { name: 'shell', holds: /^renderer\/(?:office\/|[^/]+$)/, may: ['shared', 'data', 'ui', 'screen'], packages: PAGE_PACKAGES },
  { name: 'screen', holds: /^renderer\/([^/]+)\//, may: ['shared', 'data', 'ui'], packages: PAGE_PACKAGES },

  {
    name: 'build',
    holds: /^(?:build\/|[^/]+\.config\.ts$)/,
    may: ['shared', 'migrations', ...BACKEND, 'backend', 'parser protocol', 'hosts command', 'hosts loopback', 'hosts common'],
    packages: [
      NODE,
      'vite',
      'electron-vite',
      'vitest',
      '@vitejs/plugin-react',
      '@playwright/test',
      'rolldown',
      'electron-builder',
      '@electron/asar',
      '@electron/fuses',
      '@electron/get',
      'xlsx',
      'hucre',
      '@zip.js/zip.js',
      'better-sqlite3',
      'kysely',
    ],
    computedImports: true,
  },
];

/** Packages that one place alone may know, whatever its layer allows. */
export const SOLE_IMPORTERS: Readonly<Record<string, RegExp>> = {
  electron: /^electron\/hosts\/desktop\//,
  // openDatabase() is the only place that names the driver; tests and the bench look at the file from outside.
  'better-sqlite3': /^(electron\/backend\/database\/|build\/|.*(\.test\.ts|\/testing\/))/,
  docx: /^(electron\/backend\/documents\/|.*(\.test\.ts|\/testing\/))/,
  // Young, so it stays replaceable.
  hucre: /^(electron\/backend\/documents\/|build\/|.*(\.test\.ts|\/testing\/))/,
};
