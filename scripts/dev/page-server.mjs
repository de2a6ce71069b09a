import { once } from 'node:events';
import { createServer as createSocket } from 'node:net';
import { join } from 'node:path';
import { createServer, mergeConfig } from 'vite';
import { CACHE, ROOT } from '../setup/paths.mjs';

const HOST = '127.0.0.1';

/**
 * Serves the pages from their sources, and has them take each change.
 *
 * @param {import('vite').InlineConfig} config
 * @param {string} nonce
 * @returns {Promise<string>} its origin
 */
export async function servePages(config, nonce) {
  const port = await freePort();
  const server = await createServer(
    mergeConfig(config, {
      base: '/',
      cacheDir: join(CACHE, 'vite'),
      html: { cspNonce: nonce },
      // Found before the first page asks: one that comes up later loads the page anew.
      optimizeDeps: { entries: ['index.html'] },
      server: {
        host: HOST,
        port,
        strictPort: true,
        // The page's own origin is the app's, which has no port.
        hmr: { protocol: 'ws', host: HOST, clientPort: port },
        fs: { allow: [ROOT] },
        warmup: { clientFiles: ['main.tsx', 'app.tsx'] },
      },
    }),
  );
  await server.listen();
  return `http://${HOST}:${port}`;
}

/** The page is told it before the server listens, so it cannot be the server's own choice. */
async function freePort() {
  const socket = createSocket().listen(0, HOST);
  await once(socket, 'listening');
  const address = socket.address();
  socket.close();
  await once(socket, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}
