/** Connects to the host and shows the program; loaded by main.tsx once the page's policies stand. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Bridge } from '../../shared/bridge.ts';
import { App } from './App.tsx';
import { connectLoopback } from './loopbackBridge.ts';
import { createOfficeRouter } from './router.tsx';
import { StartFailed } from './StartFailed.tsx';
import { Themed } from './theme.tsx';

declare global {
  interface Window {
    /** put here by the desktop host's preload */
    anban?: Bridge;
  }
}

/**
 * The bridge comes first: on the loopback host the single-use code lies in the fragment and has to leave it before the router reads it.
 * @param nonce the style nonce of this page
 */
export async function openPage(place: HTMLElement, nonce: string): Promise<void> {
  const root = createRoot(place);
  try {
    const bridge = window.anban ?? (await connectLoopback());
    root.render(
      <StrictMode>
        <Themed nonce={nonce}>
          <App bridge={bridge} router={createOfficeRouter()} />
        </Themed>
      </StrictMode>,
    );
  } catch (error) {
    root.render(
      <Themed nonce={nonce}>
        <StartFailed says={error instanceof Error ? error.message : ''} />
      </Themed>,
    );
  }
}
