import path from 'node:path';
import { percentile } from '../support/percentile';
import { startVirtualPrinter, type VirtualPrinter } from '../support/printer/virtual-printer';
import { withTimeout } from '../support/timeouts';
import { builtServer } from './build-servers';
import { Connection } from './connection';
import {
  credentials,
  floorEnvironment,
  inElectron,
  nodeServer,
  relayEnvironment,
  type Where,
} from './contestants';
import { freshBodies } from './order-bodies';
import type { Latencies } from './round';
import { type RunningServer, type ServerCommand, startServer } from './server-process';
import type { Pair } from './side-by-side';

/** How soon and how fast the app prints, beside a floor with a printer of its own. */
export interface Printing {
  readonly where: Where;
  /** Milliseconds from the sending of an order to the first byte of its slip at a printer that had nothing to do. */
  readonly firstByte: readonly Pair<Latencies>[];
  readonly bursts: readonly Pair<Burst>[];
}

/** A burst of orders; the app has a dead printer besides. */
export interface Burst {
  /** The longest that a printer stood still while slips waited for it, in milliseconds. */
  readonly longestIdle: number;
  readonly perSecond: number;
}

const turnCount = 8;
const ordersOfTurn = 20;
const slipsOfBurst = 40;
const connectionCount = 8;

/** How many slips are printed in bursts, all in all. */
export const burstSlips = turnCount * slipsOfBurst;

/**
 * Prints orders one by one, then bursts of them while another printer is dead, in turns with the floor.
 * @param keep takes what is known so far
 */
export async function measurePrinting(
  dataRoot: string,
  where: Where,
  keep: (figures: Printing) => void,
): Promise<void> {
  const printers = { relay: await startVirtualPrinter(), floor: await startVirtualPrinter() };
  const dead = await startVirtualPrinter({ listening: false });
  const folder = path.join(dataRoot, `printing-${where}`);
  const servers: RunningServer[] = [];
  try {
    const enter = async (command: ServerCommand, printer: VirtualPrinter): Promise<Desk> => {
      const server = await startServer(command);
      servers.push(server);
      return new Desk(new URL('/bbot', server.url).href, printer);
    };
    const floor = await enter(floorCommand(where, folder, printers.floor.url), printers.floor);
    const relay = await enter(relayCommand(where, folder, [printers.relay.url, dead.url]), printers.relay);
    await measureTurns(floor, relay, where, keep);
    floor.close();
    relay.close();
  } finally {
    for (const server of servers) await server.stop();
    for (const printer of [printers.relay, printers.floor, dead]) await printer.stop();
  }
}

async function measureTurns(
  floor: Desk,
  relay: Desk,
  where: Where,
  keep: (figures: Printing) => void,
): Promise<void> {
  const firstByte: Pair<Latencies>[] = [];
  const bursts: Pair<Burst>[] = [];
  // The first ones load and compile what the later ones find.
  await floor.printAlone();
  await relay.printAlone();
  for (let turn = 0; turn < turnCount; turn++) {
    firstByte.push({ floors: await floor.printAlone(), ours: await relay.printAlone() });
    keep({ where, firstByte, bursts });
  }
  for (let turn = 0; turn < turnCount; turn++) {
    bursts.push({ floors: await floor.printBurst(), ours: await relay.printBurst() });
    keep({ where, firstByte, bursts });
  }
}

function floorCommand(where: Where, folder: string, printerUrl: string): ServerCommand {
  const env = floorEnvironment(path.join(folder, 'floor'), printerUrl);
  return where === 'node' ? nodeServer('floor-server', env) : inElectron(builtServer('floor-app'), env);
}

function relayCommand(where: Where, folder: string, printerUrls: readonly string[]): ServerCommand {
  const env = { ...relayEnvironment(path.join(folder, 'relay')), RELAY_PRINTER: printerUrls.join(',') };
  return where === 'node' ? nodeServer('relay-server', env) : inElectron('.', env);
}

/** Where orders are sent, and the printer that they come out of. */
class Desk {
  readonly #connections: readonly Connection[];

  constructor(
    url: string,
    private readonly printer: VirtualPrinter,
  ) {
    const target = { url, ...credentials };
    this.#connections = Array.from({ length: connectionCount }, () => new Connection(target));
  }

  async printAlone(): Promise<Latencies> {
    const tookMs: number[] = [];
    for (const body of freshBodies(ordersOfTurn)) {
      const documents = this.printer.documentsAt.length;
      const sentAt = performance.now();
      await this.#print([body], 1);
      tookMs.push((this.printer.documentsAt[documents] ?? Number.NaN) - sentAt);
    }
    return { p50: percentile(tookMs, 50), p95: percentile(tookMs, 95) };
  }

  async printBurst(): Promise<Burst> {
    const { documentsAt, slips } = this.printer;
    const [documents, printed] = [documentsAt.length, slips.length];
    await this.#print(freshBodies(slipsOfBurst, 1000), connectionCount);
    const beganAt = documentsAt.slice(documents, documents + slipsOfBurst);
    const endedAt = slips.slice(printed).map(({ at }) => at);
    const idleMs = beganAt.slice(1).map((at, index) => at - (endedAt[index] ?? at));
    const tookMs = (endedAt.at(-1) ?? 0) - (beganAt[0] ?? 0);
    return { longestIdle: Math.max(...idleMs), perSecond: slipsOfBurst / (tookMs / 1000) };
  }

  close(): void {
    for (const connection of this.#connections) connection.close();
  }

  /** Sends orders over so many connections, and waits until all their slips were cut off. */
  async #print(bodies: readonly Buffer[], connections: number): Promise<void> {
    const slips = this.printer.slips.length + bodies.length;
    const waiting = bodies.values();
    const sent = this.#connections.slice(0, connections).map(async (connection) => {
      for (const body of waiting) await connection.post(body);
    });
    const printed = withTimeout(`Slip ${slips}`, this.printer.untilSlips(slips));
    await Promise.all([...sent, printed]);
  }
}
