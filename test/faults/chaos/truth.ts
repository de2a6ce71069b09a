import { access } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileOfTicket, ticketName } from '../../../main/core/tickets/ticket-name';
import { slipTexts } from '../../../shared/i18n/en/slip-texts';
import type { PrintedSlip } from '../../support/printer/virtual-printer';
import { archivedTickets, keptDays, keptTickets } from '../../support/relay/relay-kept';
import type { SentOrder } from './ledger';
import { askBoard, type Store } from './store';

/** What was found to be so of orders with a 2XX, in words that name them. */
export interface Found {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
}

/** Looks for each of these orders in its place alone, so that it costs the same after an hour. */
export async function findOrders(store: Store, orders: readonly SentOrder[]): Promise<Found> {
  const { folder } = store.disk;
  const places = ['open', ...(await keptDays(folder))];
  const lost: string[] = [];
  const doubled: string[] = [];
  for (const order of orders) {
    const files = places.map((place) =>
      path.join(folder, 'tickets', place, fileOfTicket(ticketName(order.id))),
    );
    const count = (await Promise.all(files.map(isThere))).filter(Boolean).length;
    if (count === 0) lost.push(`${order.number} is not on the disk`);
    if (count > 1) doubled.push(`${order.number} is on the disk ${count} times`);
  }
  const unseen = await unseenOrders(store, orders);
  return {
    lost: [...lost, ...unseen],
    doubled: [...doubled, ...doubledOnPaper(store.printer.slips, orders)],
  };
}

/** Reads everything that is on the disk, to the last ticket. */
export async function readEverything(store: Store, orders: readonly SentOrder[]): Promise<Found> {
  const { folder } = store.disk;
  const kept = [...(await keptTickets(folder, 'open')), ...(await archivedTickets(folder))];
  const counts = new Map<string, number>();
  for (const { id } of kept) counts.set(id, (counts.get(id) ?? 0) + 1);
  const lost = orders
    .filter(({ id }) => !counts.has(id))
    .map(({ number }) => `${number} cannot be read from the disk`);
  const doubled = [...counts].filter(([, count]) => count > 1).map(([id, count]) => `${id}: ${count} files`);
  const found = await findOrders(store, orders);
  return { lost: [...lost, ...found.lost], doubled: [...doubled, ...found.doubled] };
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** How many orders a page is asked for at once. */
const atOnce = 100;

/** Orders that are neither on the board nor in its history, as the core tells the page. */
async function unseenOrders(store: Store, orders: readonly SentOrder[]): Promise<string[]> {
  const unseen: string[] = [];
  for (let from = 0; from < orders.length; from += atOnce) {
    const part = orders.slice(from, from + atOnce);
    const ids = new Set(
      await lackingOnBoard(
        store,
        part.map(({ id }) => id),
      ),
    );
    unseen.push(...part.filter(({ id }) => ids.has(id)).map(({ number }) => `${number} is not to be seen`));
  }
  return unseen;
}

async function lackingOnBoard(store: Store, ids: readonly string[]): Promise<readonly string[]> {
  const script = `(async (wanted) => {
    const told = await relay.call('getSnapshot', null);
    if (!told.ok) return null;
    const shown = new Set(told.value.tickets.map(({ id }) => id));
    const rest = wanted.filter((id) => !shown.has(id));
    const read = await Promise.all(rest.map((id) => relay.call('readTicket', { id })));
    return rest.filter((_, index) => !read[index].ok);
  })(${JSON.stringify(ids)})`;
  for (let tries = 0; tries < 30; tries += 1) {
    const lacking = await askBoard<string[]>(store, script, 5_000);
    if (lacking !== null) return lacking;
    await wait(1_000);
  }
  throw new Error('The board does not answer');
}

const { marks } = slipTexts;
/** Of slips that say themselves that there may be, or is, another one. */
const markTitles = [
  marks.reprint(1).title.replace(/\d+/, ''),
  ...[marks.void, marks.updated, marks.check, marks.unconfirmed, marks.confirmed, marks.again].map(
    ({ title }) => title,
  ),
];

/** Orders with more than one slip that does not say what it is besides a first one. */
export function doubledOnPaper(slips: readonly PrintedSlip[], orders: readonly SentOrder[]): string[] {
  return [...firstSlips(slips, orders)]
    .filter(([, count]) => count > 1)
    .map(([number, count]) => `${number} has ${count} slips without a mark`);
}

/** How many slips without a mark each order has, by its number; those that have one. */
export function firstSlips(
  slips: readonly PrintedSlip[],
  orders: readonly SentOrder[],
): ReadonlyMap<string, number> {
  const numbers = new Set(orders.map(({ number }) => String(number)));
  const counts = new Map<string, number>();
  for (const { lines } of slips) {
    const number = lines.map((line) => line.trim()).find((line) => numbers.has(line));
    if (number === undefined || isMarked(lines)) continue;
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}

function isMarked(lines: readonly string[]): boolean {
  return lines.some((line) => markTitles.some((title) => line.trim().startsWith(title.trim())));
}
