/**
 * What the window may not do: go anywhere, open anything, ask for anything, or
 * speak to any network.
 *
 * Offline is enforced here, not hoped for: every request but the window's own
 * files is cancelled. Two permissions are granted, to our origin only: keeping
 * the database (persist) and writing to the clipboard. Files leave through the
 * bridge, so downloads are refused as well.
 */
import { app, protocol, type Session, type WebContents } from 'electron';
import { serveAsset } from './assets.ts';
import { isOwnAddress, SCHEME } from './origin.ts';

const GRANTED: ReadonlySet<string> = new Set(['persistent-storage', 'clipboard-sanitized-write']);
const OWN_SCHEMES = /^(app|blob|data|devtools):/;

/** Before `ready`: Electron refuses all of this later. */
export function lockBeforeReady(): void {
  app.enableSandbox();
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}

export function lockSession(session: Session, rendererRoot: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    if (request.method !== 'GET' || !isOwnAddress(request.url)) return new Response(null, { status: 405 });
    const asset = await serveAsset(rendererRoot, new URL(request.url).pathname);
    return new Response(asset.body, { status: asset.status, headers: { ...asset.headers } });
  });
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(GRANTED.has(permission) && isOwnAddress(contents.getURL())),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => GRANTED.has(permission) && isOwnAddress(origin));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !OWN_SCHEMES.test(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
  // The spell checker fetches its dictionaries from the network.
  session.setSpellCheckerEnabled(false);
}

function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
