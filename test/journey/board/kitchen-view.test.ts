import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { bbotTime } from '../../support/bbot/bbot-time';
import { orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { isGone, reads, tap, ticket } from '../support/board';
import { clearBoard } from '../support/clear-board';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp({ settings: { boardLayout: 'grid' } });
  await app.page.goto(`${app.page.url()}&view=kitchen`);
  await app.page.getByRole('main').waitFor();
});
afterAll(() => app.close());
beforeEach(() => clearBoard(app));

it('the kitchen view shows tickets and what rings, and nothing that the counter needs', async () => {
  const { page } = app;
  await reads(page, 'No open orders. New ones ring.');
  await app.post(orderBody({ orderNumberToday: 1 }));
  await ticket(page, 1).waitFor();
  await page.getByRole('status').getByText('Ringing: Order 1', { exact: true }).waitFor();
  expect(await page.getByRole('tab').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Pause ordering' }).count()).toBe(0);
});

it('the kitchen view has the Later lane', async () => {
  const wanted = bbotTime(Date.now() + 5 * 3_600_000);
  await app.post(orderBody({ orderNumberToday: 2, user_desired_time: wanted }));
  await app.page.getByRole('region', { name: 'Later' }).getByRole('article', { name: 'Order 2' }).waitFor();
});

it('the kitchen view steps a ticket by a tap', async () => {
  const { page } = app;
  await app.post(orderBody({ orderNumberToday: 3 }));
  for (const step of ['Start', 'Ready', 'Done']) await tap(ticket(page, 3), step);
  await isGone(ticket(page, 3));
  expect(app.complaints).toEqual([]);
});
