import { mkdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import order from '../../support/bbot/samples/order_injection.json';
import { percentile } from '../../support/percentile';
import { FloorStore } from '../servers/floor-store';

/**
 * The same small work on every machine, in milliseconds. It stands above the table, so that the milliseconds of two machines
 * can be read side by side: what takes twice as long where this does is no slower.
 */
export interface ReferenceWork {
  /** One order read and written as JSON, again and again: what a processor does in a stretch, without the disk. */
  readonly cpuMs: number;
  /** As many orders kept one after the other, each synced and renamed into place, as the floor does it. */
  readonly diskMs: number;
}

const readings = 20_000;
const kept = 200;
/** The median of a few, as one alone may have met something else that the machine does. */
const times = 3;

/** Does the reference work in a folder of its own, which is removed afterwards. */
export async function doReferenceWork(folder: string): Promise<ReferenceWork> {
  const results: ReferenceWork[] = [];
  try {
    for (let time = 0; time < times; time++)
      results.push({ cpuMs: readAndWrite(), diskMs: await keepOrders(path.join(folder, String(time))) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const median = (value: (result: ReferenceWork) => number) => percentile(results.map(value), 50);
  return { cpuMs: median(({ cpuMs }) => cpuMs), diskMs: median(({ diskMs }) => diskMs) };
}

/** One figure for the machine at the beginning and at the end, then what it is made of, and what the machine is. */
export function referenceLines(works: readonly ReferenceWork[]): string[] {
  const [before, after] = works;
  if (before === undefined) return [];
  const later = after === undefined ? '' : `, at the end ${seconds(after.cpuMs + after.diskMs)}`;
  const [cpu] = os.cpus();
  return [
    `reference work: ${seconds(before.cpuMs + before.diskMs)}${later} (${readings} orders as JSON ${seconds(before.cpuMs)}, ${kept} kept ${seconds(before.diskMs)})`,
    `${os.cpus().length} × ${cpu?.model ?? 'unknown processor'}, ${os.version()}, Node ${process.version}`,
  ];
}

function readAndWrite(): number {
  const startedAt = performance.now();
  let text = JSON.stringify(order);
  for (let count = 0; count < readings; count++) text = JSON.stringify(JSON.parse(text));
  return performance.now() - startedAt;
}

async function keepOrders(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const store = new FloorStore(folder);
  const startedAt = performance.now();
  for (let count = 0; count < kept; count++) await store.keep(String(count), order);
  return performance.now() - startedAt;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
