import path from 'node:path';
import { percentile } from '../support/percentile';
import { startVirtualPrinter, type VirtualPrinter } from '../support/virtual-printer';
import { Connection } from './connection';
import { credentials, inElectron, nodeServer, relayEnvironment, type Where } from './contestants';
import { freshBodies } from './order-bodies';
import { startServer } from './server-process';
import type { Verdict } from './verdicts';

/** Milliseconds. */
export interface Printing {
  readonly where: Where;
  /** From the sending of an order to the first byte of its slip at a printer that had nothing to do. */
  readonly firstByte: { readonly p50: number; readonly p95: number };
  /** The longest that a printer stood still while slips waited for it, and another printer was dead. */
  readonly longestIdle: number;
  /** Slips a second meanwhile. */
  readonly perSecond: number;
}

const alone = 100;
const burst = 200;
const connectionCount = 8;

/** Prints orders one by one, then a burst to two printers of which one is dead. */
export async function measurePrinting(dataRoot: string, where: Where): Promise<Printing> {
  const live = await startVirtualPrinter();
  const dead = await startVirtualPrinter({ listening: false });
  const env = {
    ...relayEnvironment(path.join(dataRoot, `printing-${where}`)),
    RELAY_PRINTER: `${live.url},${dead.url}`,
  };
  const server = await startServer(where === 'node' ? nodeServer('relay-server', env) : inElectron('.', env));
  try {
    const target = { url: new URL('/bbot', server.url).href, ...credentials };
    const connections = Array.from({ length: connectionCount }, () => new Connection(target));
    const firstByte = await printAlone(live, connections[0] ?? new Connection(target));
    const figures = await printBurst(live, connections);
    for (const connection of connections) connection.close();
    return { where, firstByte, ...figures };
  } finally {
    await server.stop();
    await Promise.all([live.stop(), dead.stop()]);
  }
}

async function printAlone(printer: VirtualPrinter, connection: Connection): Promise<Printing['firstByte']> {
  const tookMs: number[] = [];
  for (const body of freshBodies(alone)) {
    const [documents, slips] = [printer.documentsAt.length, printer.slips.length];
    const sentAt = performance.now();
    await Promise.all([connection.post(body), printer.untilSlips(slips + 1)]);
    tookMs.push((printer.documentsAt[documents] ?? Number.NaN) - sentAt);
  }
  return { p50: percentile(tookMs, 50), p95: percentile(tookMs, 95) };
}

async function printBurst(
  printer: VirtualPrinter,
  connections: readonly Connection[],
): Promise<Pick<Printing, 'longestIdle' | 'perSecond'>> {
  const [documents, slips] = [printer.documentsAt.length, printer.slips.length];
  const waiting = freshBodies(burst, 1000).values();
  const sent = connections.map(async (connection) => {
    for (const body of waiting) await connection.post(body);
  });
  await Promise.all([...sent, printer.untilSlips(slips + burst)]);
  const beganAt = printer.documentsAt.slice(documents, documents + burst);
  const endedAt = printer.slips.slice(slips).map(({ at }) => at);
  const idleMs = beganAt.slice(1).map((at, index) => at - (endedAt[index] ?? at));
  const tookMs = (endedAt.at(-1) ?? 0) - (beganAt[0] ?? 0);
  return { longestIdle: Math.max(...idleMs), perSecond: burst / (tookMs / 1000) };
}

export function judgePrinting({ where, firstByte, longestIdle, perSecond }: Printing): Verdict[] {
  const { p50, p95 } = firstByte;
  return [
    {
      promise: `order → first byte at the printer within 50 ms (p95) in ${where}`,
      figures: `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`,
      kept: p95 <= 50,
    },
    {
      promise: `beside a dead printer, ${burst} slips, none idle > 100 ms in ${where}`,
      figures: `longest ${longestIdle.toFixed(0)} ms (${perSecond.toFixed(0)} slips/s)`,
      kept: longestIdle <= 100,
    },
  ];
}
