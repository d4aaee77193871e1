import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { buildProgram } from '../../../build/build.ts';
import type { Bridge } from '../../../shared/bridge.ts';
import { Fault } from '../../../shared/envelope.ts';
import { serve } from '../loopback/serve.ts';
import { startDesktop, state } from './testing/desktop.ts';
import { connectInNode } from './testing/loopbackInNode.ts';
import { writePage } from './testing/page.ts';
import { openSmallPremises } from './testing/smallPremises.ts';
import { describeBridge, eventually } from './testing/suite.ts';

beforeAll(() => {
  expect(buildProgram({ ifStale: true, say: () => {} })).toBe(true);
}, 180_000);

describeBridge('in process', async () => {
  const premises = openSmallPremises();
  const saved: { name: string; bytes: Uint8Array }[] = [];
  const bridge: Bridge = {
    host: { kind: 'loopback', can: { pickFolder: false, openFile: false } },
    call: (name, input, job) => premises.call(name, input, job),
    cancel: async (job) => premises.cancel(job),
    onEvent: (listener) => premises.onEvent(listener),
    pickFiles: async () => [],
    pickFolder: async () => null,
    async takeFile(file, name) {
      const path = join(premises.uploadFolder(), 'taken.bin');
      writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
      return premises.offerFile(path, name);
    },
    async saveFile(file) {
      const place = premises.locateFile(file.token);
      if (!place) throw new Fault('NOT_FOUND', '文件已经不在了。');
      saved.push({ name: file.name, bytes: await readFile(place.path) });
      return { saved: true };
    },
    openFile: async () => {},
  };
  return {
    bridge,
    lastSaved: async () => eventually('a saved file', () => saved.at(-1)),
    close: () => premises.close(),
  };
});

describeBridge('over loopback HTTP', async () => {
  const premises = openSmallPremises();
  const host = await serve({ premises, renderer: writePage() });
  const { bridge, around } = await connectInNode(host.address);
  return {
    bridge,
    lastSaved: async () => eventually('a saved file', () => around.saved.findLast((file) => file.bytes.length > 0)),
    async close() {
      bridge.close();
      await host.close();
      await premises.close();
    },
  };
});

describeBridge('over the built desktop main and preload', async () => {
  const desktop = await startDesktop({ backend: join(import.meta.dirname, 'testing', 'smallBackend.ts') });
  const target = join(desktop.folder, '附件3（阳光镇）.xlsx');
  state.answers.showSaveDialog = { canceled: false, filePath: target };
  return {
    bridge: desktop.bridge,
    lastSaved: async () => ({ name: basename(target), bytes: await readFile(target) }),
    close: () => desktop.quit(),
  };
});
