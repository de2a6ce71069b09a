import { afterAll, beforeAll, expect, it } from 'vitest';
import { edgeToken } from '../../support/ngrok-edge/edge';
import { eventBody, orderBody } from '../../support/relay/relay-bodies';
import { button, reads, tap, ticket } from '../support/board';
import { type AppBehindEdge, launchBehindEdge } from '../support/edge';

// From nothing to the first order, as an owner does it: choosing and pasting alone.

let store: AppBehindEdge;
beforeAll(async () => {
  store = await launchBehindEdge({ firstRun: true });
});
afterAll(() => store.close());

const guide = () => store.app.page.getByRole('region', { name: 'Set up', exact: true });
const step = (name: string) => guide().getByRole('region', { name, exact: true });
const isDone = (name: string) => step(name).getByRole('img', { name: 'Done' }).waitFor();
const clipboard = () => store.app.electron.evaluate(({ clipboard: board }) => board.readText());

async function pasteToken(token: string): Promise<void> {
  await store.app.electron.evaluate(({ clipboard: board }, text) => board.writeText(text), token);
  await step('Connect to the internet').getByLabel('ngrok token').click();
  await store.app.page.keyboard.press('Control+V');
}

it('a guide next to the board leads from nothing to the first order by choosing and pasting, then stays away', async () => {
  await guide().waitFor();
  await button(store.app.page, 'Pause ordering').click({ trial: true });
  await tap(store.app.page, 'Send a test order');
  await ticket(store.app.page, 'TEST').waitFor();

  // It asks how the kitchen works, and whether checkouts may be blocked.
  await step('How does the kitchen work?').getByText('Both', { exact: true }).click();
  await step('Watch only or in control?').getByText('In control', { exact: true }).click();
  await isDone('How does the kitchen work?');
  await isDone('Watch only or in control?');

  // Of a wrong token it says what is wrong with it.
  await pasteToken('my token');
  await reads(step('Connect to the internet'), 'That is not an ngrok token. Copy it again.');
  await pasteToken(`${edgeToken.slice(0, -4)}zzzz`);
  await reads(step('Connect to the internet'), /Paste the new (one|token)/i);

  // It is online with the right one, proved.
  await pasteToken(edgeToken);
  await reads(step('Connect to the internet'), `Works. Orders can arrive at ${store.edge.publicUrl()}`);
  await reads(store.app.page, 'Orders can arrive');
  await isDone('Connect to the internet');

  // It copies what belongs into the fields of Bbot’s panel.
  const panel = step('Paste into Bbot’s panel');
  for (const [name, value] of [
    ['Copy checkout address', `${store.edge.publicUrl()}/bbot`],
    ['Copy updates address', `${store.edge.publicUrl()}/bbot/updates`],
    ['Copy user name', 'bbot'],
    ['Copy password', 'kitchen-secret'],
  ] as const) {
    await tap(panel, name);
    await reads(panel, 'Copied');
    await expect.poll(clipboard).toBe(value);
  }

  // Each address turns green when its first webhook comes.
  expect(await panel.getByText('Never seen yet').count()).toBe(2);
  expect((await store.post(orderBody({ orderNumberToday: 7 }))).status).toBe(200);
  await ticket(store.app.page, 7).waitFor();
  await expect.poll(() => panel.getByText('Never seen yet').count()).toBe(1);
  expect((await store.post(eventBody('checkout_finished', 'x'), '/bbot/updates')).status).toBe(200);
  await expect.poll(() => panel.getByText('Never seen yet').count()).toBe(0);
  expect(await panel.getByText(/^Seen /).count()).toBe(2);
  await isDone('Paste into Bbot’s panel');

  // There is no printer for the slip of the day the computer is dead: a file is offered.
  await tap(step('For the day this computer is dead'), 'Print the emergency slip');
  expect(await store.app.page.getByRole('menuitem').allInnerTexts()).toEqual(['Save as PDF…']);
  await store.app.page.keyboard.press('Escape');

  // It does not open again once it was ended, and knows everything after a restart.
  await tap(guide(), 'Finish');
  await guide().waitFor({ state: 'hidden' });
  await store.app.relaunch();
  await reads(store.app.page, 'Orders can arrive');
  expect(await guide().count()).toBe(0);
  await tap(store.app.page, 'Menu');
  await store.app.page.getByRole('menuitem', { name: 'Set up' }).click();
  await guide().waitFor();

  // The page has no cause to complain.
  expect(store.app.complaints).toEqual([]);
});
