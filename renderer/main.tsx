/**
 * Starts the page. The order matters, which is why the program itself is loaded last:
 *  1. trusted types: Mantine writes its CSS through innerHTML, so a policy must exist before anything renders; it lets only markup-free text pass
 *  2. no code made from text: zod would try it, and be refused with a line in the console, when the first schema is built
 *  3. the style nonce of this page, for Mantine and for the scroll lock
 *  4. the program: bridge, router, page
 */
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './office/tokens.css';
import { config } from 'zod';

declare global {
  interface Window {
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
config({ jitless: true });
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
window.__webpack_nonce__ = nonce;

const place = document.getElementById('office');
if (!place) throw new Error('index.html lacks #office');
const { openPage } = await import('./office/openPage.tsx');
await openPage(place, nonce);
