import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Ports that no system hands out by itself: Linux begins at 32768, Windows and macOS at 49152. One of them can be let go
 * for a moment without another test being given it, or a connection going out from it.
 */
const from = 20_000;
const before = 32_000;

/** A port of this computer that is free. */
export async function quietPort(): Promise<number> {
  for (;;) {
    const port = randomInt(from, before);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
