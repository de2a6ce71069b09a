import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { BbotRandom } from '../../support/bbot/bbot-random';

/** How often noise is put in, in milliseconds, and at most how many bytes at once. */
const noiseEveryMs = 50;
const maxNoise = 200;

/** The line to a printer, on which the printer can be heard talking nonsense between its answers. */
export interface NoisyLine {
  /** "tcp://127.0.0.1:<port>" */
  readonly url: string;
  /** From now on noise comes, or none any more. */
  noise(isOn: boolean): void;
  stop(): Promise<void>;
}

/** Puts a line before a printer of this computer. */
export async function startNoisyLine(printerPort: number, random: BbotRandom): Promise<NoisyLine> {
  const open = new Set<Socket>();
  const toApp = new Set<Socket>();
  const keep = (socket: Socket, other: Socket): void => {
    open.add(socket);
    socket.on('error', () => other.destroy());
    socket.on('close', () => {
      open.delete(socket);
      toApp.delete(socket);
      other.destroy();
    });
  };
  const server = createServer((app) => {
    const printer = connect(printerPort, '127.0.0.1');
    keep(app, printer);
    keep(printer, app);
    toApp.add(app);
    app.pipe(printer);
    printer.pipe(app);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  let timer: NodeJS.Timeout | undefined;
  const talk = (): void => {
    for (const app of toApp) {
      const bytes = Array.from({ length: random.integer(1, maxNoise) }, () => random.integer(0, 255));
      if (app.writable) app.write(Uint8Array.from(bytes));
    }
  };
  return {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    noise(isOn) {
      clearInterval(timer);
      if (isOn) timer = setInterval(talk, noiseEveryMs);
    },
    async stop() {
      clearInterval(timer);
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
