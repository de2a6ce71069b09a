import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRecord } from '../../../shared/bbot/is-record';
import type { RelayBridge } from '../../../shared/ipc/bridge';
import { BbotRandom } from '../../support/bbot/bbot-random';
import { oddShape } from '../../support/orders/odd-shapes';
import { startVirtualPrinter, type VirtualPrinter } from '../../support/printer/virtual-printer';
import {
  eventBody,
  itemNamed,
  modifiedAfter,
  type OrderFields,
  orderBody,
} from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { reads, rings, tap, ticket } from '../support/board';

/* What a guest asked for reaches the cook, in shapes that nobody documents, on the card and on paper. */

let printer: VirtualPrinter;
let app: RunningApp;
beforeAll(async () => {
  printer = await startVirtualPrinter();
  app = await launchApp({ env: { RELAY_PRINTER: printer.url } });
});
afterAll(async () => {
  await app?.close();
  await printer?.stop();
});

/** `DRAWN_SHAPES=2000` for a long look. */
const oddShapes = Number(process.env['DRAWN_SHAPES'] ?? 60);
const drawnAtOnce = 20;
const seed = 1;

const plain = { loyalty_webhook_discounts: [], deliveryAddress: null };

/** Takes an order and starts it. Returns how to tell a change of it, and its checkout. */
async function startOrder(number: number, fields: OrderFields) {
  const known = { id: randomUUID(), checkout_id: randomUUID(), orderNumberToday: number };
  await app.post(orderBody({ ...known, ...plain, ...fields }));
  await tap(ticket(app.page, number), 'Start');
  await rings(app.page, 'Nothing is ringing');
  const tell = async (changes: OrderFields): Promise<void> => {
    const body = orderBody({ ...known, ...plain, ...fields, ...changes, last_modified: modifiedAfter(60) });
    await app.post(body, { path: '/bbot/updates' });
  };
  return { checkoutId: known.checkout_id, tell };
}

/** Resolves once a slip is out that has all of these lines. */
async function slipWith(...lines: readonly string[]): Promise<void> {
  const found = () =>
    printer.slips.find((slip) => lines.every((line) => slip.lines.some((one) => one.trim() === line)));
  await expect.poll(() => found() !== undefined || printer.slips.at(-1)?.lines).toBe(true);
}

it('an allergy that is nested in modifiers is on the card and on paper, below what it is for', async () => {
  await startOrder(401, {
    items: [
      itemNamed('Combo meal', {
        mods: [
          {
            name: 'Burger',
            mods: [{ name: 'NO PEANUTS' }, { name: 'Well done', options: ['Gluten free bun'] }],
          },
          { name: 'Drink', modifiers: [{ name: 'Cola ZERO', qty: 2 }] },
        ],
      }),
      itemNamed('Pizza', {
        mods: [
          { name: 'Tomato', heading: 'Remove' },
          { name: 'Cheese', qty: 3 },
        ],
      }),
    ],
  });
  const card = ticket(app.page, 401);
  for (const words of ['NO PEANUTS', 'Gluten free bun', '2 × Cola ZERO', 'Remove: Tomato', '3 × Cheese'])
    await reads(card, words);
  await slipWith(
    '401',
    '> NO PEANUTS',
    '> Gluten free bun',
    '> 2 × Cola ZERO',
    'Remove: Tomato',
    '3 × Cheese',
  );
});

it('what a guest answered at the checkout is in a note, and a change of it is announced', async () => {
  const { tell } = await startOrder(402, { extra_checkout_info: { Allergies: 'PEANUTS, severe' } });
  await reads(
    ticket(app.page, 402).getByRole('list', { name: 'Notes of the order' }),
    'Allergies: PEANUTS, severe',
  );
  await slipWith('402', '│ Allergies: PEANUTS, severe │');
  await tell({ extra_checkout_info: { Allergies: 'PEANUTS, EGGS' } });
  await reads(ticket(app.page, 402), 'CHANGED: notes');
  await slipWith('402', 'UPDATED', 'NOTES changed', '│ Allergies: PEANUTS, EGGS │');
  await tap(ticket(app.page, 402), 'Got it');
});

it('an item that nobody is to make is struck on the card and named last on paper', async () => {
  const soup = itemNamed('Soup', { mods: [] });
  const { tell, checkoutId } = await startOrder(403, { items: [soup, itemNamed('Tea', { mods: [] })] });
  await tell({ items: [{ ...soup, status: 'Refunded' }, itemNamed('Tea', { mods: [] })] });
  const card = ticket(app.page, 403);
  await reads(card, 'CHANGED: items');
  await reads(card.locator('s'), 'Soup');
  expect(await card.getByRole('checkbox').count()).toBe(1);
  await slipWith('403', 'UPDATED', 'DO NOT MAKE:', '- 1 × Soup', '1 item');
  await tap(card, 'Got it');
  // Its refund was told by that already.
  await app.post(eventBody('items_refunded', checkoutId), { path: '/bbot/updates' });
  await reads(card, 'Refund in Bbot');
  await rings(app.page, 'Nothing is ringing');
});

it('an order that is emptied while it is made says so as loudly as a cancellation', async () => {
  const { tell } = await startOrder(404, { items: [itemNamed('Soup', { mods: [] })] });
  await tell({ items: [] });
  await reads(ticket(app.page, 404), 'NOTHING LEFT – stop making it');
  await reads(ticket(app.page, 404), '– 1 × Soup');
  await slipWith('404', 'NOTHING LEFT', 'Stop making it', '- 1 × Soup');
  await tap(ticket(app.page, 404), 'Got it');
  await reads(ticket(app.page, 404), 'Nothing left to make');
});

it(`${oddShapes} orders with odd values in odd places are drawn in every stage, and the page goes on`, async () => {
  const errors: string[] = [];
  app.page.on('pageerror', (error) => errors.push(String(error)));
  const random = new BbotRandom(seed);
  for (let sent = 0; sent < oddShapes; sent += drawnAtOnce) {
    const shapes = new Map<string, readonly string[]>();
    for (let each = 0; each < drawnAtOnce; each += 1) {
      const { body, touched } = oddShape(random);
      const { json } = await app.post(body);
      // An odd id may have come before.
      if (isRecord(json) && json['status'] === 'accepted') shapes.set(String(json['order_id']), touched);
    }
    for (const from of ['new', 'preparing', 'ready'] as const) {
      await expect.poll(() => notDrawn(shapes)).toEqual([]);
      await app.page.evaluate(
        async ([all, stage]) => {
          for (const id of all)
            await (window as unknown as { relay: RelayBridge }).relay.call('stepTicket', {
              id,
              from: stage,
              direction: 'forward',
            });
        },
        [[...shapes.keys()], from] as const,
      );
    }
  }
  await app.post(orderBody({ orderNumberToday: 405, items: [itemNamed('Soup', { mods: [] })] }));
  await ticket(app.page, 405).waitFor();
  await slipWith('405', '1 × Soup');
  expect(errors).toEqual([]);
});

/** What is odd about those of some orders that the board has not drawn. */
async function notDrawn(
  shapes: ReadonlyMap<string, readonly string[]>,
): Promise<(readonly string[] | undefined)[]> {
  const missing = await app.page.evaluate(
    (ids) => ids.filter((id) => document.querySelector(`[data-ticket="${CSS.escape(id)}"]`) === null),
    [...shapes.keys()],
  );
  return missing.map((id) => shapes.get(id));
}
