import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OrderBody, orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { isGone, outOfTabOrder, reads, standsIn, tap, ticket } from '../support/board';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());

const orders = [1, 2, 3].map((number) => orderBody({ orderNumberToday: number }));
const notice = 'An order could not be read. Look it up in Bbot.';

/** Cuts the files of these orders off in the middle, as a failing disk does, and starts the app again. */
async function damage(...damaged: readonly OrderBody[]): Promise<void> {
  await app.kill();
  for (const { order } of damaged) {
    const file = path.join(app.dataDir, 'tickets', 'open', `${order.id}.json`);
    const whole = readFileSync(file);
    await writeFile(file, whole.subarray(0, whole.length / 2));
  }
  await app.relaunch();
}

const quarantined = (): string[] =>
  readdirSync(path.join(app.dataDir, 'quarantine'))
    .filter((name) => name.endsWith('.json'))
    .sort();

it('a start with tickets that cannot be read says so until somebody dismisses it, and has all others', async () => {
  for (const order of orders) expect((await app.post(order)).status).toBe(200);
  await damage(...orders.slice(0, 2));
  await standsIn(app.page, 3, 'New');
  await reads(app.page.getByRole('status'), notice);
  await app.page.getByText(/ – and 1 more$/).waitFor();
  expect(quarantined()).toEqual(
    orders
      .slice(0, 2)
      .map(({ order }) => `${order.id}.json`)
      .sort(),
  );

  // Bbot tells one of them once more.
  const [first] = orders;
  if (first === undefined) throw new Error('There is no order');
  expect((await app.post(first)).status).toBe(200);
  await standsIn(app.page, 1, 'New');
  await reads(app.page.getByRole('status'), notice);

  // Dismissed for good, also after a restart; the files are kept.
  expect(await outOfTabOrder(app.page.locator('body'))).toEqual([]);
  await tap(app.page, 'Dismiss');
  await isGone(app.page.getByText(notice));
  expect(quarantined()).toEqual([]);
  expect(readdirSync(path.join(app.dataDir, 'quarantine', 'dismissed'))).toHaveLength(2);
  await app.relaunch();
  await ticket(app.page, 3).waitFor();
  await standsIn(app.page, 1, 'New');
  expect(await app.page.getByText(notice).count()).toBe(0);
});
