import type { Page } from 'playwright-core';
import { withPatience } from '../../support/patience';
import { Connection } from '../connection';
import { credentials } from '../contestants';
import { freshOrder } from '../order-bodies';
import { finishTicket } from './board-page';

/** What the page holds after its garbage was collected. */
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
        await withPatience('A ticket that is done', page.evaluate(finishTicket, order.order.id));
      }
      connection.close();
    }),
  );
}

/** How often garbage is collected: what one collection frees may let go of more. */
const collections = 5;

export async function heapOf(page: Page): Promise<PageHeap> {
  const session = await page.context().newCDPSession(page);
  try {
    const sizes = [];
    for (let turn = 0; turn < collections; turn += 1) {
      await session.send('HeapProfiler.collectGarbage');
      sizes.push((await session.send('Runtime.getHeapUsage')).usedSize);
    }
    const { nodes } = await session.send('Memory.getDOMCounters');
    return { heapMb: Math.min(...sizes) / 1024 / 1024, nodes };
  } finally {
    await session.detach();
  }
}
