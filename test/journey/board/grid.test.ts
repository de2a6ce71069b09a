import { randomUUID } from 'node:crypto';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { oneTapMs } from '../../../renderer/board/ticket/one-tap';
import type { UserSettings } from '../../../shared/settings/choices';
import { bbotTime } from '../../support/bbot/bbot-time';
import {
  eventBody,
  itemNamed,
  modifiedAfter,
  type OrderFields,
  orderBody,
} from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { button, doneSoFar, isGone, reads, takesTaps, tap, ticket } from '../support/board';
import { clearBoard } from '../support/clear-board';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp({ settings: { boardLayout: 'grid' } });
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768);
  });
});
afterAll(() => app.close());
beforeEach(async () => {
  await choose({ textSize: 'normal', theme: 'system', laterMinutes: 45, ageLimitsByMethod: {} });
  await clearBoard(app);
});
/** Nothing is drawn with a complaint. */
afterEach(() => expect(app.complaints).toEqual([]));

const minutesFromNow = (minutes: number) => bbotTime(Date.now() + minutes * 60_000);

/** Sends an order, and resolves once its ticket is there. */
async function order(number: number, fields: OrderFields = {}): Promise<Locator> {
  await app.post(orderBody({ orderNumberToday: number, ...fields }));
  const card = ticket(app.page, number);
  await card.waitFor();
  return card;
}

const field = () => app.page.getByRole('region', { name: /^Open orders \d+$/ });
const later = () => app.page.getByRole('region', { name: 'Later' });
const namesIn = (place: Locator) =>
  place.getByRole('article').evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label')));
const isFocused = (thing: Locator) => thing.evaluate((element) => element === document.activeElement);

async function choose(choices: Partial<UserSettings>): Promise<void> {
  const outcome = await app.page.evaluate(
    (some) => window.relay.call('changeSettings', { choices: some }),
    choices,
  );
  expect(outcome.ok).toBe(true);
}

/** Resolves once a ticket says that it is at this step. */
const isAt = (number: number, stage: 'NEW' | 'PREPARING' | 'READY') =>
  ticket(app.page, number).getByText(stage, { exact: true }).waitFor();

/** A style of an element as it is drawn. */
const style = (thing: Locator, name: 'fontSize' | 'height' | 'backgroundColor') =>
  thing.evaluate((element, property) => getComputedStyle(element)[property], name);

async function done(number: number): Promise<void> {
  for (const step of ['Start', 'Ready', 'Done']) await tap(ticket(app.page, number), step);
  await isGone(ticket(app.page, number));
}

describe('the field of tickets', () => {
  async function fourOrders(): Promise<void> {
    await order(1);
    await order(2, { user_desired_time: minutesFromNow(20) });
    await order(3, { user_desired_time: minutesFromNow(-10) });
    await order(4);
  }

  it('the field has tickets in the order in which guests want them, and each keeps its place at every step', async () => {
    await fourOrders();
    expect(await namesIn(field())).toEqual(['Order 3', 'Order 1', 'Order 4', 'Order 2']);
    await isAt(1, 'NEW');
    await tap(ticket(app.page, 1), 'Start');
    await isAt(1, 'PREPARING');
    await tap(ticket(app.page, 1), 'Ready');
    await isAt(1, 'READY');
    expect(await namesIn(field())).toEqual(['Order 3', 'Order 1', 'Order 4', 'Order 2']);
  });

  it('the field says in words what is late, by the limits of its fulfillment method', async () => {
    const soon = await order(2, { user_desired_time: minutesFromNow(20) });
    const late = await order(3, { user_desired_time: minutesFromNow(-10) });
    await reads(late, 'LATE');
    await reads(late, '10 min over');
    expect(await soon.getByText('SLOW').count()).toBe(0);
    await choose({ ageLimitsByMethod: { driver_delivery: { slowMinutes: 10, lateMinutes: 60 } } });
    await reads(soon, 'SLOW');
    await choose({ ageLimitsByMethod: {} });
    await isGone(soon.getByText('SLOW'));
  });

  it('the field works from the keyboard: arrows pick a ticket, Enter steps it', async () => {
    const { page } = app;
    await fourOrders();
    await field().focus();
    await page.keyboard.press('ArrowDown');
    expect(await isFocused(ticket(page, 3))).toBe(true);
    for (const _ of [1, 2]) await page.keyboard.press('ArrowRight');
    expect(await isFocused(ticket(page, 4))).toBe(true);
    await page.keyboard.press('Enter');
    await isAt(4, 'PREPARING');
    expect(await isFocused(ticket(page, 4))).toBe(true);
    await takesTaps(button(ticket(page, 4), 'Ready'));
    await page.keyboard.press('Enter');
    await isAt(4, 'READY');
    await takesTaps(button(ticket(page, 4), 'Done'));
    await page.keyboard.press('Enter');
    await isGone(ticket(page, 4));
    expect(await isFocused(ticket(page, 2))).toBe(true);
    await page.keyboard.press('Tab');
    expect(
      await ticket(page, 2)
        .getByRole('checkbox')
        .first()
        .evaluate((box) => box.matches(':focus-visible')),
    ).toBe(true);
    await page.keyboard.press('ArrowLeft');
    expect(await isFocused(ticket(page, 1))).toBe(true);
  });

  it('a double tap on a ticket of the field is one tap, whatever button comes under the finger', async () => {
    await order(9);
    const card = ticket(app.page, 9);
    // The second half comes as soon as the next button is there.
    const apartMs = await card.evaluate((element) => {
      const press = (): void => element.querySelector<HTMLElement>('button:last-child')?.click();
      return new Promise<number>((resolve) => {
        const first = performance.now();
        new MutationObserver((_, watch) => {
          if (element.querySelector('button:last-child')?.textContent !== 'Ready') return;
          watch.disconnect();
          press();
          resolve(performance.now() - first);
        }).observe(element, { childList: true, characterData: true, subtree: true });
        press();
      });
    });
    await takesTaps(button(card, apartMs < oneTapMs ? 'Ready' : 'Done'));
  });

  it('the field marks what came back from Done', async () => {
    const { page } = app;
    const before = await doneSoFar(page);
    await order(7);
    await done(7);
    await page.getByRole('tab', { name: `Done (${before + 1})` }).click();
    await tap(ticket(page, 7), 'Recall');
    await page.getByRole('tab', { name: 'Board' }).click();
    await reads(ticket(page, 7), /^RECALLED/);
    await tap(ticket(page, 7), 'Done');
    await isGone(ticket(page, 7));
  });

  it('the field keeps every item of a very long order inside its card', async () => {
    const items = Array.from({ length: 25 }, (_, index) =>
      itemNamed(`Dish ${index}`, { mods: [], special_instructions: index % 4 === 0 ? 'No salt at all' : '' }),
    );
    const card = await order(6, { items });
    await card.scrollIntoViewIfNeeded();
    const outside = await card.evaluate((article) => {
      const { right, bottom } = article.getBoundingClientRect();
      const lines = [...article.querySelectorAll('li')].map((line) => line.getBoundingClientRect());
      return lines.filter((line) => line.right > right || line.bottom > bottom).length;
    });
    expect(outside).toBe(0);
    await done(6);
  });

  it('the field shows which items came and went, until somebody has seen it', async () => {
    const { page } = app;
    const ids = { id: randomUUID(), checkout_id: randomUUID(), orderNumberToday: 5 };
    await order(5, { ...ids, items: [itemNamed('Flan'), itemNamed('Ceviche')] });
    await tap(ticket(page, 5), 'Start');
    await button(ticket(page, 5), 'Ready').waitFor();
    const changed = {
      ...ids,
      items: [itemNamed('Ceviche'), itemNamed('Ceviche')],
      last_modified: modifiedAfter(60),
    };
    await app.post(orderBody(changed), { path: '/bbot/updates' });
    const changes = ticket(page, 5).getByRole('list', { name: 'What changed' });
    await changes.waitFor();
    expect(await changes.getByRole('listitem').allInnerTexts()).toEqual(['+ 1 × Ceviche', '– 1 × Flan']);
    await tap(ticket(page, 5), 'Got it');
    await isGone(changes);
  });
});

it('the Later lane holds what is wanted later as set, silences it without a start, and takes no room when empty', async () => {
  const { page } = app;
  await order(11, { user_desired_time: minutesFromNow(300) });
  await order(10, { user_desired_time: minutesFromNow(180) });
  await reads(page, 'Later (2)');
  expect(await namesIn(later())).toEqual(['Order 10', 'Order 11']);
  await reads(page.getByRole('contentinfo'), /Order 11/);
  for (const number of [10, 11]) await tap(ticket(page, number), 'Got it');
  await isGone(page.getByRole('contentinfo').getByText(/Order 1[01]/));
  expect(await namesIn(later())).toEqual(['Order 10', 'Order 11']);

  // A tap unfolds a ticket.
  await ticket(page, 11)
    .getByRole('button', { name: /^FOR .*11 · / })
    .click();
  await reads(ticket(page, 11), 'Ceviche');
  expect(await isFocused(ticket(page, 11))).toBe(true);
  await tap(page, 'Fold up');
  await isGone(ticket(page, 11).getByText('Ceviche'));

  await choose({ laterMinutes: 240 });
  await field().getByRole('article', { name: 'Order 10', exact: true }).waitFor();
  await choose({ laterMinutes: 45 });
  await later().getByRole('article', { name: 'Order 10', exact: true }).waitFor();

  await done(10);
  await done(11);
  await isGone(later());
});

it('the Later lane hands a ticket to the field by itself once its time comes near', async () => {
  await order(13, { user_desired_time: minutesFromNow(180) });
  await order(12, { snooze_till: bbotTime(Date.now() + 3_000) });
  expect(await namesIn(later())).toContain('Order 12');
  await field().getByRole('article', { name: 'Order 12', exact: true }).waitFor();
  expect(await namesIn(later())).toEqual(['Order 13']);
});

describe('a ticket', () => {
  /** Boxes that lie on each other, or stick out of the card, by what stands in them. */
  const misplaced = (card: Locator): Promise<string[]> =>
    card.evaluate((element: HTMLElement) => {
      // A card that is scrolled far away has no size before it comes near.
      element.style.contentVisibility = 'visible';
      const frame = element.getBoundingClientRect();
      const lines = [...element.querySelectorAll('li:has(input)')].map((line) => {
        const box = line.getBoundingClientRect();
        const parts = [...line.querySelectorAll('*')].map((part) => part.getBoundingClientRect());
        const cut = parts.some(
          ({ top, bottom, height }) => height === 0 || top < box.top - 1 || bottom > box.bottom + 1,
        );
        return { text: line.textContent ?? '', box, cut };
      });
      const outside = lines.filter(
        ({ box }) =>
          box.left < frame.left ||
          box.right > frame.right ||
          box.top < frame.top ||
          box.bottom > frame.bottom,
      );
      const overlapping = lines.filter(({ box }, index) =>
        lines.some(
          (other, at) =>
            at !== index &&
            other.box.left < box.right - 1 &&
            other.box.right > box.left + 1 &&
            other.box.top < box.bottom - 1 &&
            other.box.bottom > box.top + 1,
        ),
      );
      return [...outside, ...overlapping, ...lines.filter(({ cut }) => cut)].map(({ text }) => text);
    });

  it.each([6, 18, 60])(
    'a ticket of %i lines shows all of them, none cut off or on top of another',
    async (count) => {
      const number = 100 + count;
      const items = Array.from({ length: count }, (_, index) =>
        itemNamed(`Dish ${index} of the house`, {
          special_instructions: index % 4 === 0 ? 'no onion, sauce apart' : null,
        }),
      );
      const card = await order(number, { items });
      expect(await card.getByRole('checkbox').count()).toBe(count);
      expect(await misplaced(card)).toEqual([]);
      const { scrollHeight, clientHeight } = await card.evaluate((element) => element);
      expect(scrollHeight).toBe(clientHeight);
      await done(number);
    },
  );

  it.each([
    ['normal', 1],
    ['large', 1.25],
    ['largest', 1.5],
  ] as const)(
    'a ticket can be read from the stove and hit with a wet finger: %s',
    async (textSize, scale) => {
      const card = await order(1);
      await choose({ textSize });
      await expect.poll(() => style(card.getByRole('heading'), 'fontSize')).toBe(`${48 * scale}px`);
      expect(await style(card.getByText('Ceviche', { exact: true }), 'fontSize')).toBe(`${28 * scale}px`);
      const controls = card.getByRole('button').or(card.getByRole('checkbox'));
      const heights = await controls.evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect().height),
      );
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(56);
    },
  );

  it('a ticket leaves what is above and below it in sight at the largest size', async () => {
    await choose({ textSize: 'largest' });
    await order(1);
    await order(2);
    await done(2);
    await order(3, { user_desired_time: minutesFromNow(180) });
    const clipped = await app.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('header *, footer *')]
        .filter((element) => element.getClientRects().length > 0)
        .filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          return (
            width > 1 && (left < 0 || right > innerWidth || element.scrollWidth > element.clientWidth + 1)
          );
        })
        .filter((element) => getComputedStyle(element).display !== 'inline')
        .map((element) => `${element.tagName} ${element.textContent}`),
    );
    expect(clipped).toEqual([]);
  });

  it('a ticket is dark or light as somebody chose, whatever the computer says', async () => {
    const { page } = app;
    const background = () => style(page.locator('body'), 'backgroundColor');
    await page.emulateMedia({ colorScheme: 'light' });
    await choose({ theme: 'dark' });
    await expect.poll(background).toBe('rgb(12, 15, 20)');
    await choose({ theme: 'system' });
    await expect.poll(background).toBe('rgb(236, 238, 242)');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(background).toBe('rgb(12, 15, 20)');
  });

  it('a ticket keeps what a cook ticked off over a restart', async () => {
    await order(30, { items: [itemNamed('Flan'), itemNamed('Ceviche')] });
    const box = (name: string) => ticket(app.page, 30).getByRole('checkbox', { name, exact: true });
    await box('Flan').click();
    await expect.poll(() => box('Flan').isChecked()).toBe(true);
    await app.relaunch();
    await ticket(app.page, 30).waitFor();
    expect(await box('Flan').isChecked()).toBe(true);
    expect(await box('Ceviche').isChecked()).toBe(false);
    await box('Flan').click();
    await expect.poll(() => box('Flan').isChecked()).toBe(false);
  });

  it('a ticket has nothing to tick off once it is cancelled', async () => {
    const body = orderBody({ orderNumberToday: 31 });
    await app.post(body);
    await ticket(app.page, 31).getByRole('checkbox').first().waitFor();
    await app.post(eventBody('checkout_cancelled', body.order.checkout_id));
    await isGone(ticket(app.page, 31).getByRole('checkbox').first());
  });
});
