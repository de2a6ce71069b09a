import type { Page } from 'playwright-core';
import { maxDrawn } from '../../../renderer/board/layout/drawn-tickets';
import { percentile } from '../../support/percentile';
import { withTimeout } from '../../support/timeouts';
import { Connection } from '../connection';
import { credentials } from '../contestants';
import { freshBodies } from '../order-bodies';
import type { Latencies } from '../round';
import type { Pair } from '../side-by-side';
import { type AppWindow, withBothWindows } from './app-window';

/** Milliseconds from the sending of an order to the frame in which its ticket was drawn. */
export interface Visible {
  readonly turns: readonly Pair<Latencies>[];
}

const ordersOfTurn = 20;
/** With the first ones, which are not measured, no more orders than the board draws at once. */
const turnCount = maxDrawn / ordersOfTurn - 1;

/**
 * Opens the app and the floor on folders of their own, and sends orders one by one, each when the one before stood on the
 * board, in turns.
 * @param keep takes what is known so far
 */
export async function measureVisible(folder: string, keep: (figures: Visible) => void): Promise<void> {
  await withBothWindows(folder, async (floor, relay) => {
    const [watchFloor, watchRelay] = [await watcherOf(floor), await watcherOf(relay)];
    // The first ones load and compile what the later ones find.
    await watchFloor();
    await watchRelay();
    const turns: Pair<Latencies>[] = [];
    for (let turn = 0; turn < turnCount; turn++) {
      turns.push({ floors: await watchFloor(), ours: await watchRelay() });
      keep({ turns });
    }
  });
}

/** @returns what sends a turn's orders to this window */
async function watcherOf({ page, url }: AppWindow): Promise<() => Promise<Latencies>> {
  let number = 100_000;
  await page.evaluate(watchArticles);
  return async () => {
    const tookMs = await sendAndWatch(page, url, number);
    number += ordersOfTurn;
    return { p50: percentile(tookMs, 50), p95: percentile(tookMs, 95) };
  };
}

async function sendAndWatch(page: Page, url: string, firstNumber: number): Promise<number[]> {
  const connection = new Connection({ url, ...credentials });
  const tookMs: number[] = [];
  try {
    for (const [index, body] of freshBodies(ordersOfTurn, firstNumber).entries()) {
      const name = `Order ${firstNumber + index}`;
      const sentAtMs = Date.now();
      await connection.post(body);
      const seen = page.waitForFunction(seenAtMs, name, { polling: 20, timeout: 0 });
      const seenAt = await withTimeout(`${name} on the board`, seen);
      tookMs.push(Number(await seenAt.jsonValue()) - sentAtMs);
    }
  } finally {
    connection.close();
  }
  return tookMs;
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
