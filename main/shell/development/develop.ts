import { app, net, protocol } from 'electron';
import { log } from '../../core/log';
import { reasonOf } from '../../core/storage/storage-error';
import { builtFile } from '../built-file';
import type { CoreHost } from '../core-host';
import { appScheme, serveApp } from '../windows/app-protocol';
import { type DevServer, pageHeaders } from '../windows/page-policy';
import { devServerOf } from './dev-server';

/*
 * What `npm run dev` adds (scripts/dev.mjs). No other build contains this file: start-shell.ts checks the bundler's
 * mode.
 */

/** Serves the pages in development and obeys the command that started the app. */
export function develop(core: CoreHost): void {
  const server = devServerOf(process.env, app.isPackaged);
  if (server === null) serveApp(builtFile('renderer'));
  else serveFrom(server);
  openToolsOnF12();
  process.on('message', (request) => {
    if (request === 'quit') app.quit();
    if (request === 'core')
      core
        .replace()
        .catch((error: unknown) => log.error({ reason: reasonOf(error) }, 'the core could not be replaced'));
  });
  process.send?.('core-runs');
}

/** Serves from the pages' own origin, so that every check of that origin holds here too. */
function serveFrom(server: DevServer): void {
  const headers = pageHeaders(server);
  protocol.handle(appScheme.scheme, async (request) => {
    const { pathname, search } = new URL(request.url);
    const { status, body, headers: given } = await net.fetch(`${server.origin}${pathname}${search}`);
    const contentType = given.get('Content-Type') ?? 'application/octet-stream';
    return new Response(body, { status, headers: { ...headers, 'Content-Type': contentType } });
  });
}

function openToolsOnF12(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('before-input-event', (_event, { type, key }) => {
      if (type === 'keyDown' && key === 'F12') contents.toggleDevTools();
    });
  });
}
