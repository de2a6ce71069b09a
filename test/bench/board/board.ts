import { setInterval as every } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { percentile } from '../../support/percentile';
import { testTimeoutMs, withTimeout } from '../../support/timeouts';
import { Connection } from '../connection';
import { credentials } from '../contestants';
import { freshOrder } from '../order-bodies';
import type { Latencies } from '../round';
import type { Pair } from '../side-by-side';
import { type AppWindow, withBothWindows } from './app-window';
import { heapOf, type PageHeap, runThrough } from './board-heap';
import { beginWatching, endWatching, finishTicket, mainButtonOf, watchTap } from './board-page';

export interface BoardFigures {
  readonly turns: readonly Pair<BoardTurn>[];
  /** What the app's page holds once so many tickets have come and were done. */
  readonly heaps: readonly TicketHeap[];
}

export interface BoardTurn {
  /** Frames a second over the whole turn, and in its worst second. */
  readonly frames: { readonly mean: number; readonly worst: number };
  /** Milliseconds from the finger to the frame that shows what the tap did. */
  readonly taps: Latencies & { readonly count: number };
}

export interface TicketHeap extends PageHeap {
  readonly tickets: number;
}

/** How many tickets are open. */
export const open = 100;
/** How many new ones come in a second; as many are done. */
export const perSecond = 5;
const turnCount = 3;
const secondsOfTurn = 15;
/** Caches of the page fill with the first thousands. */
const heapAt = [2_500, 5_000, 10_000] as const;

/**
 * A full board: so many open tickets, five new ones a second and as many done, somebody tapping twice a second, in turns
 * with the floor; then ten thousand tickets that come and are done.
 * @param keep takes what is known so far
 */
export async function measureBoard(folder: string, keep: (figures: BoardFigures) => void): Promise<void> {
  await withBothWindows(folder, async (floor, relay) => {
    const [playFloor, playRelay] = [await playerOf(floor), await playerOf(relay)];
    const turns: Pair<BoardTurn>[] = [];
    const heaps: TicketHeap[] = [];
    for (let turn = 0; turn < turnCount; turn++) {
      turns.push({ floors: await playFloor(), ours: await playRelay() });
      keep({ turns, heaps });
    }
    let sent = 0;
    for (const tickets of heapAt) {
      await runThrough(relay.page, relay.url, tickets - sent);
      sent = tickets;
      heaps.push({ tickets, ...(await heapOf(relay.page)) });
      keep({ turns, heaps });
    }
  });
}

/** Fills a board. @returns what plays a turn on it */
async function playerOf({ page, url }: AppWindow): Promise<() => Promise<BoardTurn>> {
  await page.setViewportSize({ width: 1366, height: 768 });
  const sender = new Sender(url);
  const waiting = await fill(page, sender);
  return async () => {
    await page.evaluate(beginWatching);
    const moving = Promise.all([flow(page, sender, waiting), tapNowAndThen(page)]);
    const [, tookMs] = await withTimeout('The end of a turn', moving, testTimeoutMs);
    const frames = await page.evaluate(endWatching);
    return {
      frames,
      taps: { count: tookMs.length, p50: percentile(tookMs, 50), p95: percentile(tookMs, 95) },
    };
  };
}

/** @returns the ids of what is open, oldest first */
async function fill(page: Page, sender: Sender): Promise<string[]> {
  const ids: string[] = [];
  for (let count = 0; count < open; count += 1) ids.push(await sender.send());
  await page.waitForFunction((count) => document.querySelectorAll('article').length >= count, open);
  return ids;
}

/** New ones come, and the oldest are done, so that the board stays as full as it is. */
async function flow(page: Page, sender: Sender, waiting: string[]): Promise<void> {
  let left = secondsOfTurn * perSecond;
  for await (const _ of every(1_000 / perSecond)) {
    waiting.push(await sender.send());
    const oldest = waiting.shift();
    if (oldest !== undefined) await page.evaluate(finishTicket, oldest);
    left -= 1;
    if (left <= 0) return;
  }
}

async function tapNowAndThen(page: Page): Promise<number[]> {
  const tookMs: number[] = [];
  let left = secondsOfTurn * 2;
  for await (const _ of every(500)) {
    const at = await page.evaluate(mainButtonOf);
    if (at !== null) {
      const watched = page.evaluate(watchTap, at.id);
      await page.mouse.click(at.x, at.y);
      const took = await watched;
      if (took !== null) tookMs.push(took);
    }
    left -= 1;
    if (left <= 0) break;
  }
  return tookMs;
}

/** Sends orders over one connection, which is idle while the other window has its turn. */
class Sender {
  readonly #connection: Connection;
  #number = 0;

  constructor(url: string) {
    this.#connection = new Connection({ url, ...credentials });
  }

  /** @returns the id of the order */
  async send(): Promise<string> {
    this.#number += 1;
    const order = freshOrder(this.#number);
    await this.#connection.post(Buffer.from(JSON.stringify(order)));
    return order.order.id;
  }
}
