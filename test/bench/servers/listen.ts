import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves on a port of this computer, any free one unless one is asked for, and says so as the app does; with a token, says the public address. */
export function listenAndTell(handler: RequestListener): void {
  const server = createServer(handler);
  server.listen(Number(process.env['BENCH_PORT'] ?? 0), '127.0.0.1', async () => {
    const { port } = server.address() as AddressInfo;
    console.log(`listening ${await addressToTell(`http://127.0.0.1:${port}`)}/bbot`);
  });
}

async function addressToTell(local: string): Promise<string> {
  if ((process.env['NGROK_AUTHTOKEN'] ?? '') === '') return local;
  // Loaded here, so that a server without a tunnel is as small as it was.
  const { openTunnel } = await import('./tunnel-of-server');
  return openTunnel(local);
}
