import { setInterval as every } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { percentile } from '../support/percentile';
import { openAppWindow } from './app-window';
import { heapOf, type PageHeap, runThrough } from './board-heap';
import { beginWatching, endWatching, finishTicket, mainButtonOf, watchTap } from './board-page';
import { Connection } from './connection';
import { credentials } from './contestants';
import { freshOrder } from './order-bodies';
import type { Verdict } from './verdicts';

export interface BoardFigures {
  readonly open: number;
  readonly seconds: number;
  /** Frames a second over the whole time, and in its worst second. */
  readonly frames: { readonly mean: number; readonly worst: number };
  /** Milliseconds from the finger to the frame that shows what the tap did. */
  readonly taps: { readonly count: number; readonly p50: number; readonly p95: number };
  /** What the page holds once so many tickets have come and were done. */
  readonly heaps: readonly (PageHeap & { readonly tickets: number })[];
}

const open = 100;
const perSecond = 5;
const heapAt = [1_000, 5_000, 10_000] as const;

/**
 * A full board: so many open tickets, five new ones a second and as many done, somebody tapping twice a second; then ten
 * thousand tickets that come and are done.
 * @param seconds how long the first part lasts
 */
export async function measureBoard(dataFolder: string, seconds: number): Promise<BoardFigures> {
  const app = await openAppWindow(dataFolder);
  const connection = new Connection({ url: app.url, ...credentials });
  try {
    await app.page.setViewportSize({ width: 1366, height: 768 });
    const waiting = await fill(app.page, connection);
    await app.page.evaluate(beginWatching);
    const [, tookMs] = await Promise.all([
      flow(app.page, connection, waiting, seconds),
      tapNowAndThen(app.page, seconds),
    ]);
    const frames = await app.page.evaluate(endWatching);
    const heaps = [];
    let sent = 0;
    for (const tickets of heapAt) {
      await runThrough(app.page, app.url, tickets - sent);
      sent = tickets;
      heaps.push({ tickets, ...(await heapOf(app.page)) });
    }
    const [p50 = 0, p95 = 0] = [50, 95].map((percent) => percentile(tookMs, percent));
    return { open, seconds, frames, taps: { count: tookMs.length, p50, p95 }, heaps };
  } finally {
    connection.close();
    await app.close();
  }
}

/** @returns the ids of what is open, oldest first */
async function fill(page: Page, connection: Connection): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= open; number += 1) ids.push(await send(connection, number));
  await page.waitForFunction((count) => document.querySelectorAll('article').length >= count, open);
  return ids;
}

/** New ones come, and the oldest are done, so that the board stays as full as it is. */
async function flow(page: Page, connection: Connection, waiting: string[], seconds: number): Promise<void> {
  let left = seconds * perSecond;
  for await (const _ of every(1_000 / perSecond)) {
    waiting.push(await send(connection, open + left));
    const oldest = waiting.shift();
    if (oldest !== undefined) await page.evaluate(finishTicket, oldest);
    left -= 1;
    if (left <= 0) return;
  }
}

async function tapNowAndThen(page: Page, seconds: number): Promise<number[]> {
  const tookMs: number[] = [];
  let left = seconds * 2;
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

async function send(connection: Connection, number: number): Promise<string> {
  const order = freshOrder(number);
  await connection.post(Buffer.from(JSON.stringify(order)));
  return order.order.id;
}

export function judgeBoard({ open, frames, taps, heaps }: BoardFigures): Verdict[] {
  const [first, last] = [heaps[0]?.heapMb ?? Number.NaN, heaps.at(-1)?.heapMb ?? Number.NaN];
  return [
    {
      promise: `${open} open, ${perSecond} new a second: 50 frames a second`,
      figures: `${frames.mean.toFixed(1)}, in the worst second ${frames.worst}`,
      kept: frames.mean >= 50,
    },
    {
      promise: 'a tap is shown within 100 ms (p95) meanwhile',
      figures: `p50 ${taps.p50.toFixed(0)} ms, p95 ${taps.p95.toFixed(0)} ms of ${taps.count}`,
      kept: taps.p95 <= 100,
    },
    {
      promise: 'memory is flat: after 10,000 tickets within 10 % of that after 1,000',
      figures: heaps
        .map(({ tickets, heapMb, nodes }) => `${tickets}: ${heapMb.toFixed(1)} MB, ${nodes} nodes`)
        .join('; '),
      kept: last <= first * 1.1,
    },
  ];
}
