/** The page's own loopback bridge in Node, over real HTTP: only what a browser lends it (storage, address, dialogs) is stood in for. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bridge } from '../../../../shared/bridge.ts';

export interface Browserlike {
  /** the address's fragment; taken away at the first look, as the page does */
  fragment: string;
  kept: Map<string, string>;
  saved: { name: string; bytes: Uint8Array }[];
  told: (string | null)[];
}

/** @param address as the host prints it */
export async function connectInNode(
  address: string,
  kept = new Map<string, string>(),
): Promise<{ bridge: Bridge & { close(): void }; around: Browserlike }> {
  const url = new URL(address);
  const around: Browserlike = { fragment: url.hash, kept, saved: [], told: [] };
  // The page belongs to a type project with a DOM; here it is loaded as it is.
  const page = pathToFileURL(join(import.meta.dirname, '../../../../renderer/office/loopbackBridge.ts')).href;
  const { connectLoopback } = (await import(/* @vite-ignore */ page)) as {
    connectLoopback(around: unknown): Promise<Bridge & { close(): void }>;
  };
  const bridge = await connectLoopback({
    origin: url.origin,
    takeFragment() {
      const { fragment } = around;
      around.fragment = '';
      return fragment;
    },
    storage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
    fetch,
    chooseFiles: async () => [],
    download(bytes: Blob, name: string) {
      const place = around.saved.push({ name, bytes: new Uint8Array() }) - 1;
      void bytes.arrayBuffer().then((buffer) => {
        around.saved[place] = { name, bytes: new Uint8Array(buffer) };
      });
    },
    tell: (sentence: string | null) => void around.told.push(sentence),
  });
  return { bridge, around };
}
