import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layerFaults } from './layers.check.ts';
import { sourceFiles } from './sources.ts';

/** One bad import for each rule of the table, and what the check has to say about it. */
const REFUSED: readonly [rule: string, path: string, text: string, says: RegExp][] = [
  ['shared imports nothing but zod', 'shared/day.ts', "import dayjs from 'dayjs';", /package 'dayjs'/],
  ['shared knows no layer', 'shared/day.ts', "import { call } from '../renderer/data/call.ts';", /\(data\)/],
  ['migrations take only types of kysely', 'migrations/m0001.ts', "import { sql } from 'kysely';", /except for its types/],
  ['migrations lean on nothing that changes', 'migrations/m0001.ts', "import { day } from '../shared/day.ts';", /\(shared\)/],
  ['the back end never sees Electron', 'electron/backend/index.ts', "import { app } from 'electron';", /'electron'/],
  ['not even its types', 'electron/backend/index.ts', "let port: import('electron').MessagePortMain;", /'electron'/],
  [
    'the back end never sees a host',
    'electron/backend/hazards/close.ts',
    "import { serve } from '../../hosts/loopback/serve.ts';",
    /hosts loopback/,
  ],
  [
    'a domain is entered by its index',
    'electron/backend/hazards/close.ts',
    "import type { Row } from '../roster/rows.ts';",
    /only its index\.ts/,
  ],
  ['a detour does not help', 'electron/backend/hazards/close.ts', "export * from './../roster/./rows.ts';", /only its index\.ts/],
  [
    'a domain never calls the door',
    'electron/backend/hazards/close.ts',
    "import { openPremises } from '../premises/index.ts';",
    /\(backend\)/,
  ],
  ['one place names the driver', 'electron/backend/hazards/close.ts', "import Database from 'better-sqlite3';", /better-sqlite3/],
  ['one place writes workbooks', 'electron/backend/reporting/write.ts', "import { write } from 'hucre';", /hucre/],
  ['the parser has no database', 'electron/parser/index.ts', "import { sql } from 'kysely';", /package 'kysely'/],
  ['the parser knows nothing of ours', 'electron/parser/index.ts', "import { Fault } from '../../shared/envelope.ts';", /\(shared\)/],
  ['only the desktop host imports Electron', 'electron/hosts/loopback/serve.ts', "import type { App } from 'electron';", /'electron'/],
  [
    'a host enters the back end by its index',
    'electron/hosts/command/office.ts',
    "import { door } from '../../backend/door.ts';",
    /only its index\.ts/,
  ],
  ['hosts do not know each other', 'electron/hosts/command/office.ts', "import { serve } from '../loopback/serve.ts';", /hosts loopback/],
  [
    'a screen never imports another screen',
    'renderer/roster/Roster.tsx',
    "import { Ledger } from '../hazards/Ledger.tsx';",
    /another screen/,
  ],
  ['a screen never imports the shell', 'renderer/roster/Roster.tsx', "const shell = await import('../office/routes.tsx');", /\(shell\)/],
  ['the page has no Node', 'renderer/ui/Table.tsx', "import { readFileSync } from 'node:fs';", /'node:fs'/],
  ['ui knows no screen', 'renderer/ui/Table.tsx', "import { Ledger } from '../hazards/Ledger.tsx';", /\(screen\)/],
  ['data knows no component', 'renderer/data/useRead.ts', "import { Table } from '../ui/Table.tsx';", /\(ui\)/],
  ['walkthroughs look from outside', 'renderer/walkthroughs/d1.spec.ts', "import { Table } from '../ui/Table.tsx';", /\(ui\)/],
  ['build never loads Electron', 'build/start/start.ts', "const electron = require('electron');", /'electron'/],
  ['an import must be readable', 'electron/backend/index.ts', 'const it = await import(name);', /only known at run time/],
  ['import x = require() counts', 'shared/day.ts', "import fs = require('node:fs');", /'node:fs'/],
  ['what belongs nowhere is refused', 'electron/stray.ts', 'export {};', /belongs to no layer/],
];

const ALLOWED: readonly [path: string, text: string][] = [
  ['shared/day.ts', "import { z } from 'zod'; import type { A } from './envelope.ts';"],
  ['migrations/m0001.ts', "import type { Kysely } from 'kysely'; import { step } from './step.ts';"],
  [
    'electron/backend/hazards/close.ts',
    "import { find } from '../roster/index.ts'; import { row } from './rows.ts'; import type { Db } from '../database/types.ts';",
  ],
  ['electron/backend/database/open.ts', "import Database from 'better-sqlite3'; import { Kysely } from 'kysely';"],
  ['electron/hosts/desktop/main.ts', "import { app } from 'electron'; import type { Premises } from '../../backend/premises/types.ts';"],
  [
    'renderer/roster/Roster.tsx',
    "import { createRoot } from 'react-dom/client'; import { Table } from '../ui/Table.tsx'; import '@mantine/core/styles.css'; import s from './r.module.css';",
  ],
  ['renderer/main.tsx', "import { Roster } from './roster/Roster.tsx';"],
  [
    'electron/backend/hazards/close.test.ts',
    "import { test } from 'vitest'; import { row } from '../roster/rows.ts'; const built = await import(place);",
  ],
];

describe('the import allow-list', () => {
  test.each(REFUSED)('%s', (_rule, path, text, says) => {
    expect(layerFaults({ path, text }).join('\n')).toMatch(says);
  });

  test.each(ALLOWED)('lets %s import what its layer may', (path, text) => {
    expect(layerFaults({ path, text })).toEqual([]);
  });

  test('sees this very file among the sources', () => {
    expect(sourceFiles(join(import.meta.dirname, '..')).map((file) => file.path)).toContain('build/layers.test.ts');
  });
});
