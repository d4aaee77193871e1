/** What no page of this program may ever do, whatever it has been made to run: leave, open, load from outside, ask for devices. */
import { app, type Session, session, type WebContents } from 'electron';
import { PAGE_HOST, PAGE_ORIGIN, PAGE_SCHEME } from './page.ts';

/** In memory alone: no personal data in a browser profile. */
const PARTITION = 'anban';
/** Nobody listens there. Whatever tries to reach a network ends here. */
const NOWHERE = '127.0.0.1:9';

/** Switches that would open the packaged program to others; the fuses do not cover them. */
const FORBIDDEN_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-wait',
  'js-flags',
  'load-extension',
  'disable-web-security',
  'no-sandbox',
] as const;

/** @returns the forbidden switch the packaged program was started with, if any */
export function forbiddenSwitch(): string | undefined {
  return app.isPackaged ? FORBIDDEN_SWITCHES.find((name) => app.commandLine.hasSwitch(name)) : undefined;
}

export function isOurPage(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === `${PAGE_SCHEME}:` && url.host === PAGE_HOST;
  } catch {
    return false;
  }
}

/** The session of all windows. @throws never; must run after `ready` */
export async function guardedSession(): Promise<Session> {
  const ours = session.fromPartition(PARTITION, { cache: false });
  const schemes = new Set([`${PAGE_SCHEME}:`, 'blob:', 'data:', ...(app.isPackaged ? [] : ['devtools:'])]);
  // Copying to the clipboard is the one permission that is used.
  const allowed = new Set(['clipboard-sanitized-write']);
  ours.setPermissionRequestHandler((contents, permission, answer) => answer(allowed.has(permission) && isOurPage(contents.getURL())));
  ours.setPermissionCheckHandler((_contents, permission, origin) => allowed.has(permission) && origin.startsWith(PAGE_ORIGIN));
  ours.setDevicePermissionHandler(() => false);
  ours.setDisplayMediaRequestHandler(null);
  ours.webRequest.onBeforeRequest((details, answer) => {
    let cancel = true;
    try {
      cancel = !schemes.has(new URL(details.url).protocol);
    } catch {
      // what is no address is cancelled
    }
    answer({ cancel });
  });
  ours.setSpellCheckerEnabled(false);
  await ours.setProxy({ mode: 'fixed_servers', proxyRules: NOWHERE });
  return ours;
}

/** Applies to every page there will ever be, so it is set before the first one. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    const stay = (event: { preventDefault(): void; url: string }): void => {
      if (!isOurPage(event.url)) event.preventDefault();
    };
    contents.on('will-navigate', stay);
    contents.on('will-frame-navigate', stay);
    contents.on('will-redirect', stay);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
