import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventBody, modifiedAfter, orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { button, isGone, rings, tap, ticket } from '../support/board';
import { forgetTones, recordedTones, recordTones, waitForTones } from '../support/tones';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
  await recordTones(app.page);
});
afterAll(() => app.close());

/** One round of the chime and a bit, and many of them; in milliseconds. */
const aRound = 3_100;
const aLongTime = 60_000;

/** What a sound is told apart by: its waves and its pitches. */
const bells = { wave: 'sine', hertz: 784 };
const horns = { wave: 'sawtooth', hertz: 523 };
const taps = { wave: 'triangle', hertz: 1047 };

it('sound may play in a page that nobody has touched', async () => {
  // In a window of its own: whatever Playwright looks at counts as touched.
  const untouched = await app.electron.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false });
    await window.loadURL('relay://app/index.html');
    const found: unknown = await window.webContents.executeJavaScript(`(async () => {
      const audio = new AudioContext();
      await Promise.race([audio.resume(), new Promise((resolve) => setTimeout(resolve, 2000))]);
      return { touched: navigator.userActivation.hasBeenActive, audio: audio.state };
    })()`);
    window.destroy();
    return found;
  });
  expect(untouched).toEqual({ touched: false, audio: 'running' });
});

it('the chime rings, and goes on until the ticket is tapped', async () => {
  const { page } = app;
  await app.post(orderBody({ orderNumberToday: 1 }));
  await waitForTones(page, bells);
  expect((await recordedTones(page)).every(({ context }) => context === 'running')).toBe(true);
  await rings(page, 'Ringing: Order 1');

  for (const _ of [1, 2, 3]) {
    await forgetTones(page);
    await page.clock.fastForward(aRound);
    await waitForTones(page, bells);
  }
  await tap(ticket(page, 1), 'Start');
  await rings(page, 'Nothing is ringing');
  await expectSilence();
});

it('the chime has another sound for a cancelled order, even while new ones ring', async () => {
  const { page } = app;
  const checkoutId = randomUUID();
  await app.post(orderBody({ orderNumberToday: 2, checkout_id: checkoutId }));
  await app.post(orderBody({ orderNumberToday: 3 }));
  await waitForTones(page, bells);
  await forgetTones(page);
  await app.post(eventBody('checkout_cancelled', checkoutId), { path: '/bbot/updates' });
  await button(ticket(page, 2), 'Acknowledge').waitFor();
  await page.clock.fastForward(aRound);
  await waitForTones(page, horns);
  await page.clock.fastForward(aRound);
  await waitForTones(page, bells);
  await rings(page, 'Ringing: Order 2, Order 3');

  await tap(ticket(page, 3), 'Start');
  await rings(page, 'Ringing: Order 2');
  await forgetTones(page);
  await page.clock.fastForward(aRound);
  await waitForTones(page, horns);
  expect((await recordedTones(page)).some(({ wave }) => wave !== horns.wave)).toBe(false);
  await tap(ticket(page, 2), 'Acknowledge');
  await rings(page, 'Nothing is ringing');
  await expectSilence();
});

it('the chime has a third sound for a changed order', async () => {
  const { page } = app;
  const known = { id: randomUUID(), checkout_id: randomUUID(), orderNumberToday: 4 };
  await app.post(orderBody(known));
  await tap(ticket(page, 4), 'Start');
  await rings(page, 'Nothing is ringing');
  await forgetTones(page);
  const changed = { ...known, table: { display_name: 'Table 9' }, last_modified: modifiedAfter(60) };
  await app.post(orderBody(changed), { path: '/bbot/updates' });
  await waitForTones(page, taps);
  await tap(ticket(page, 4), 'Got it');
  await rings(page, 'Nothing is ringing');
  await expectSilence();
});

it('the chime rings again at once after a restart for what nobody has tapped', async () => {
  const { page } = app;
  await app.post(orderBody({ orderNumberToday: 5 }));
  await rings(page, 'Ringing: Order 5');
  await page.reload();
  await rings(page, 'Ringing: Order 5');
  await waitForTones(page, bells);
  await tap(ticket(page, 5), 'Start');
  await isGone(page.getByText('Ringing: Order 5'));
});

async function expectSilence(): Promise<void> {
  await forgetTones(app.page);
  await app.page.clock.fastForward(aLongTime);
  expect(await recordedTones(app.page)).toEqual([]);
}
