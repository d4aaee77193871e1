/**
 * Starts the page. The order matters:
 *  1. trusted types: Mantine writes its CSS through innerHTML, so a policy must exist before anything renders; it lets only markup-free text pass
 *  2. the style nonce of this page, for Mantine and for the scroll lock
 *  3. the bridge: on the loopback host the single-use code lies in the fragment and has to leave it before the router reads the fragment
 *  4. the router and the page
 */
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './office/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Bridge } from '../shared/bridge.ts';
import { App } from './office/App.tsx';
import { connectLoopback } from './office/loopbackBridge.ts';
import { createOfficeRouter } from './office/router.tsx';
import { StartFailed } from './office/StartFailed.tsx';
import { Themed } from './office/theme.tsx';

declare global {
  interface Window {
    /** put here by the desktop host's preload */
    anban?: Bridge;
    trustedTypes?: { createPolicy(name: string, rules: { createHTML(text: string): string }): unknown };
    __webpack_nonce__?: string;
  }
}

window.trustedTypes?.createPolicy('default', {
  createHTML: (text) => {
    if (text.includes('<')) throw new TypeError('markup is not written through innerHTML here');
    return text;
  },
});

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
window.__webpack_nonce__ = nonce;

const place = document.getElementById('office');
if (!place) throw new Error('index.html lacks #office');
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
