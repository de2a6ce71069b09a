import { afterAll, beforeAll, expect, it } from 'vitest';
import { orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { button, isGone, reads, tap } from '../support/board';
import { forgetTones, recordedTones, recordTones, waitForTones } from '../support/tones';

const minuteMs = 60_000;
const gong = { wave: 'sine', hertz: 330 };

let app: RunningApp;
beforeAll(async () => {
  const since = new Date(Date.now() - 25 * minuteMs).toISOString();
  // No day may end between then and now: that ends the pause.
  const dayEndsAtHour = (new Date().getHours() + 12) % 24;
  app = await launchApp({ settings: { ordering: { kind: 'paused', since, until: null }, dayEndsAtHour } });
});
afterAll(() => app.close());

const reminder = () => app.page.getByRole('main').getByRole('alert');
const calm = () => app.page.getByRole('main').getByText('Ordering paused until you resume');

it('after a while a pause says what it has cost, sounds once, and comes back until somebody resumes', async () => {
  const { page } = app;
  // Each checkout counts once.
  const twice = orderBody();
  for (const body of [twice, twice, orderBody(), orderBody()]) await app.post(body);
  await reads(reminder(), /^Paused for 2[5-6] minutes\. 3 checkouts blocked, \$92\.34\.$/);
  expect(await calm().count()).toBe(0);

  // It is quiet for as long as it is to stay paused.
  await recordTones(page);
  await waitForTones(page, gong);
  await forgetTones(page);
  await page.clock.runFor(minuteMs);
  expect(await recordedTones(page)).toEqual([]);

  await button(reminder(), 'Keep paused').focus();
  await page.keyboard.press('Enter');
  await calm().waitFor();
  expect(await reminder().count()).toBe(0);
  expect(await button(page, 'Resume').evaluate((resume) => resume === document.activeElement)).toBe(true);

  // Ten minutes later it sounds again.
  await page.clock.fastForward(10 * minuteMs);
  await reads(reminder(), /^Paused for 3\d minutes/);
  await waitForTones(page, gong);

  await tap(reminder(), 'Resume');
  await isGone(reminder());
  await reads(page.getByRole('banner'), 'Ordering open');
  expect((await app.post(orderBody())).status).toBe(200);

  // The list tells what all blocked checkouts of the day come to.
  await tap(page, '3 blocked today');
  await reads(page.getByRole('dialog'), '3 checkouts blocked, $92.34');
});
