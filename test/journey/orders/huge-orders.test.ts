import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edgeToken } from '../../support/ngrok-edge/edge';
import { itemNamed, orderBody } from '../../support/relay/relay-bodies';
import { reads, tap, ticket } from '../support/board';
import { type AppBehindEdge, launchBehindEdge } from '../support/edge';

let store: AppBehindEdge;
beforeAll(async () => {
  store = await launchBehindEdge({ env: { NGROK_AUTHTOKEN: edgeToken } });
  await reads(store.app.page, 'Orders can arrive');
});
afterAll(() => store.close());

const kilobyte = 1_000;
const size = (body: object): number => Buffer.byteLength(JSON.stringify(body));
/** Two marks of two bytes each, in an order that is not the composed one. */
const accents = (bytes: number): string => `e${'\u0301\u0316'.repeat(bytes / 4)}`;

let number = 500;
function nextNumber(): number {
  number += 1;
  return number;
}

/** When an order was answered, in milliseconds from now, and how. */
async function answered(body: object): Promise<{ readonly status: number; readonly ms: number }> {
  const sentAt = performance.now();
  const { status } = await store.post(body);
  return { status, ms: performance.now() - sentAt };
}

it.each([
  ['in one name', [itemNamed(accents(243 * kilobyte))]],
  [
    'in 27 notes',
    Array.from({ length: 27 }, () => itemNamed('Tea', { special_instructions: accents(9 * kilobyte) })),
  ],
])(
  'an order with 243 KB of accents and three that come beside it are answered within two seconds: %s',
  async (_, items) => {
    const piled = orderBody({ items, orderNumberToday: nextNumber() });
    expect(size(piled)).toBeGreaterThan(243 * kilobyte);
    const beside = [nextNumber(), nextNumber(), nextNumber()];
    const real = beside.map((orderNumberToday) => orderBody({ orderNumberToday }));
    const answers = await Promise.all([piled, ...real].map(answered));
    for (const { status, ms } of answers) {
      expect(status).toBe(200);
      expect(ms).toBeLessThan(2_000);
    }
    for (const taken of [number - 3, ...beside]) await ticket(store.app.page, taken).waitFor();
  },
);

describe('a huge order', () => {
  const signs = (count: number): string =>
    Array.from({ length: count }, (_, index) => String.fromCodePoint(0x4e00 + (index % 20_000))).join('');

  it.each<[string, () => object[], string | RegExp]>([
    [
      'of 5,000 different dishes, and says how many more there are',
      () =>
        Array.from({ length: 5_000 }, (_, index) => itemNamed(`Dish ${index}`, { mods: [], tags: [] })).map(
          bare,
        ),
      '… and 4700 more items: look in Bbot',
    ],
    [
      'with a note of almost 1 MiB, and says that it is cut short',
      () => [itemNamed('Tea', { special_instructions: 'No nuts, please. '.repeat(60_000) })],
      / … \[too long: read the rest in Bbot\]/,
    ],
    [
      'with 100,000 modifiers, and says how many more there are',
      () => [itemNamed('Tea', { mods: Array.from({ length: 100_000 }, () => 'x') })],
      '… and 99800 more: look in Bbot',
    ],
    ['of 200,000 signs, 20,000 of them different', () => namesOf(signs(200_000), 200), /一丁|not shown/],
  ])('the board, without being started again, draws an order %s', async (_, items, words) => {
    const { page } = store.app;
    const orderNumberToday = nextNumber();
    await page.evaluate(() => Object.assign(globalThis, { sameAsBefore: true }));
    const body = orderBody({ items: items(), orderNumberToday });
    expect(size(body)).toBeLessThan(1024 * 1024);
    expect((await answered(body)).status).toBe(200);
    const card = ticket(page, orderNumberToday);
    await card.waitFor();
    const more = card.getByRole('button', { name: /^More / });
    if ((await more.count()) === 1) await more.click();
    await reads(card, words);
    // A tap reaches the core and comes back.
    await tap(card, 'Start');
    await card.getByRole('button', { name: 'Ready' }).waitFor();
    expect(await page.evaluate(() => 'sameAsBefore' in globalThis)).toBe(true);
  });

  /** Of an item no more than the kitchen needs: Bbot's own fields would not leave room for so many. */
  function bare(item: object): object {
    return 'name_when_purchased' in item ? { name_when_purchased: item.name_when_purchased } : item;
  }

  function namesOf(text: string, count: number): object[] {
    const each = text.length / count;
    return Array.from({ length: count }, (_, index) =>
      itemNamed(text.slice(index * each, (index + 1) * each)),
    );
  }
});

describe('a long note', () => {
  const note = `${'no salt\n'.repeat(99)}ALLERGY: nuts`;
  const allergy = /ALLERGY: nuts/;

  it('a note of a hundred lines is folded on the card, says how much more, and a tap unfolds it and ticks nothing', async () => {
    const { page } = store.app;
    const orderNumberToday = nextNumber();
    await store.post(
      orderBody({ items: [itemNamed('Soup', { special_instructions: note })], orderNumberToday }),
    );
    const card = ticket(page, orderNumberToday);
    const more = card.getByRole('button', { name: 'More (about 88 lines)', exact: true });
    await more.waitFor();
    await card.scrollIntoViewIfNeeded();
    expect(await card.getByText(allergy).count()).toBe(0);
    expect(await more.getAttribute('aria-expanded')).toBe('false');
    await more.click();
    await card.getByText(allergy).waitFor();
    expect(await card.getByRole('checkbox').isChecked()).toBe(false);
    // Whoever has read it moves it on: it stays as it is.
    await tap(card, 'Start');
    await card.getByRole('button', { name: 'Ready' }).waitFor();
    expect(await card.getByText(allergy).count()).toBe(1);
    // By the keyboard as well.
    await card.getByRole('button', { name: 'Less' }).press('Enter');
    await more.waitFor();
    expect(await more.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await card.getByText(allergy).count()).toBe(0);
  });

  it('folding a long note again after reading it to its end returns to its card on a crowded board', async () => {
    const { page } = store.app;
    const orderNumberToday = nextNumber();
    const items = [itemNamed('Stew', { special_instructions: `${note}, and no celery` })];
    await store.post(orderBody({ items, orderNumberToday }));
    for (let after = 0; after < 12; after += 1) {
      await store.post(orderBody({ items: [itemNamed('Tea')], orderNumberToday: nextNumber() }));
    }
    const card = ticket(page, orderNumberToday);
    const more = card.getByRole('button', { name: 'More (about 88 lines)', exact: true });
    const less = card.getByRole('button', { name: 'Less' });
    for (let turn = 0; turn < 3; turn += 1) {
      await more.click();
      await less.scrollIntoViewIfNeeded();
      await less.click();
      await more.waitFor();
      await expect.poll(() => inSight(more)).toBe(1);
    }
  });
});

/** Which part of something can be seen, whatever it lies in. */
function inSight(place: Locator): Promise<number> {
  return place.evaluate(
    (one) =>
      new Promise<number>((resolve) => {
        const watch = new IntersectionObserver(([seen]) => {
          watch.disconnect();
          resolve(seen?.intersectionRatio ?? 0);
        });
        watch.observe(one);
      }),
  );
}
