import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { orderBody } from '../../support/relay/relay-bodies';
import { startRelay } from '../../support/relay/relay-harness';
import { launchApp, type RunningApp } from '../support/app';
import { reads, standsIn, tap, ticket } from '../support/board';

const orders = 130;

let app: RunningApp;
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-evening-'));
  const relay = await startRelay({ dataDir });
  for (let number = 1; number <= orders; number += 1) {
    const id = `order-${number}`;
    await relay.post(orderBody({ id, orderNumberToday: number, guest_name: number === 3 ? 'Zoë' : 'Eric' }));
    for (const from of ['new', 'preparing', 'ready'] as const) {
      await relay.relay.commands.stepTicket({ id, from, direction: 'forward' });
    }
  }
  await relay.stop();
  app = await launchApp({ dataDir });
});
afterAll(async () => {
  await app.close();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

it('the board shows the last of many done orders, and the way to all of them', async () => {
  const { page } = app;
  await page.getByRole('tab', { name: `Done (${orders})` }).click();
  await ticket(page, orders).waitFor();
  expect(await page.getByRole('article').count()).toBe(100);
  await reads(page.getByRole('tabpanel'), `These are the last 100 of ${orders}.`);
  await tap(page, 'Show the whole day');
  await page.getByRole('tabpanel', { name: 'History' }).getByText('Zoë').waitFor();
});

it('the board shows an old done order that somebody looks for, and recalls it', async () => {
  const { page } = app;
  await page.reload();
  await tap(page.getByRole('contentinfo'), 'Find');
  await page.getByRole('searchbox').fill('zoe');
  await tap(page, /Order 3/);
  await reads(ticket(page, 3), 'Zoë');
  await expect
    .poll(() => ticket(page, 3).evaluate((card) => card.getBoundingClientRect().top < innerHeight))
    .toBe(true);
  await tap(ticket(page, 3), 'Recall');
  await page.getByRole('tab', { name: `Done (${orders - 1})` }).waitFor();
  await page.getByRole('tab', { name: 'Board' }).click();
  await standsIn(page, 3, 'Ready');
  await tap(ticket(page, 3), 'Done');
  await page.getByRole('tab', { name: `Done (${orders})` }).waitFor();
});
