import type { Page } from 'playwright-core';
import { z } from 'zod';
import { withTimeout } from '../../support/timeouts';
import { Connection } from '../connection';
import { credentials } from '../contestants';
import { freshOrder } from '../order-bodies';
import { finishTicket } from './board-page';

/** What the page holds after its garbage was collected, but for compiled code. */
export interface PageHeap {
  readonly heapMb: number;
  readonly nodes: number;
}

const connectionCount = 8;

/** Sends so many orders and has each done, so that none of them stays on the board. */
export async function runThrough(page: Page, url: string, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => index).values();
  await Promise.all(
    Array.from({ length: connectionCount }, async () => {
      const connection = new Connection({ url, ...credentials });
      for (const number of numbers) {
        const order = freshOrder(number);
        await connection.post(Buffer.from(JSON.stringify(order)));
        await withTimeout('A ticket that is done', page.evaluate(finishTicket, order.order.id));
      }
      connection.close();
    }),
  );
}

/** A page's heap as V8 writes it: a row of numbers for each node, whose columns `meta` names. */
const snapshotSchema = z.object({
  snapshot: z.object({
    meta: z.object({
      node_fields: z.array(z.string()),
      node_types: z.tuple([z.array(z.string())]).rest(z.unknown()),
    }),
  }),
  nodes: z.array(z.number()),
});

/**
 * What tickets may leave behind. V8's compiled code is left out: it grows as long as anything is compiled better, which takes
 * some thousand orders.
 */
export async function heapOf(page: Page): Promise<PageHeap> {
  const session = await page.context().newCDPSession(page);
  try {
    // It collects garbage first.
    const chunks: string[] = [];
    session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    const { nodes } = await session.send('Memory.getDOMCounters');
    return { heapMb: bytesBesideCode(chunks.join('')) / 1024 / 1024, nodes };
  } finally {
    await session.detach();
  }
}

function bytesBesideCode(text: string): number {
  const { snapshot, nodes } = snapshotSchema.parse(JSON.parse(text));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const code = types[0].indexOf('code');
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length)
    if (nodes[node + type] !== code) bytes += nodes[node + size] ?? 0;
  return bytes;
}
