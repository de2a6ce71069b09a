import type { Page } from 'playwright-core';
import { percentile } from '../support/percentile';
import { openAppWindow } from './app-window';
import { Connection } from './connection';
import { credentials } from './contestants';
import { freshBodies } from './order-bodies';

/** Milliseconds from the sending of an order to the frame in which its ticket was drawn. */
export interface Visible {
  readonly orders: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** Opens the app on a data folder and sends orders one by one, each when the one before stood on the board. */
export async function measureVisible(dataFolder: string, orders: number): Promise<Visible> {
  const app = await openAppWindow(dataFolder);
  try {
    return await sendAndWatch(app.page, app.url, orders);
  } finally {
    await app.close();
  }
}

async function sendAndWatch(page: Page, url: string, orders: number): Promise<Visible> {
  const firstNumber = 100_000;
  const connection = new Connection({ url, ...credentials });
  const tookMs: number[] = [];
  await page.evaluate(watchArticles);
  try {
    for (const [index, body] of freshBodies(orders, firstNumber).entries()) {
      const name = `Order ${firstNumber + index}`;
      const sentAtMs = Date.now();
      await connection.post(body);
      const seenAt = await page.waitForFunction(seenAtMs, name, { polling: 20, timeout: 10_000 });
      tookMs.push(Number(await seenAt.jsonValue()) - sentAtMs);
    }
  } finally {
    connection.close();
  }
  const [p50 = 0, p95 = 0, max = 0] = [50, 95, 100].map((percent) => percentile(tookMs, percent));
  return { orders, p50, p95, max };
}

type Watching = Window & { seenArticles?: Map<string, number> };

/**
 * In the page: notes for each new ticket when the frame that shows it was drawn. No function in it has a name:
 * tsx would wrap it in a helper that the page does not have.
 */
function watchArticles(): void {
  const seen = new Map<string, number>();
  const noted = new WeakSet<Element>();
  (window as Watching).seenArticles = seen;
  new MutationObserver(() => {
    const fresh = [...document.querySelectorAll('article')].filter((article) => !noted.has(article));
    for (const article of fresh) noted.add(article);
    // A task queued in a frame's callback runs once that frame was drawn.
    requestAnimationFrame(() => {
      const drawn = new MessageChannel();
      drawn.port1.onmessage = () => {
        for (const article of fresh) {
          const label = document.getElementById(article.getAttribute('aria-labelledby') ?? '');
          seen.set((article.getAttribute('aria-label') ?? label?.textContent ?? '').trim(), Date.now());
        }
      };
      drawn.port2.postMessage(null);
    });
  }).observe(document.body, { childList: true, subtree: true });
}

/** In the page. Null: not seen yet. */
function seenAtMs(name: string): number | null {
  return (window as Watching).seenArticles?.get(name) ?? null;
}
