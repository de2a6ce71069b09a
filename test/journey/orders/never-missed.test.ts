import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gainOf } from '../../../renderer/board/alarms/chime-player';
import { eventBody, orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { button, isGone, reads, rings, tap, ticket } from '../support/board';
import { clearBoard } from '../support/clear-board';
import {
  forgetTones,
  recordedTones,
  recordTones,
  recordTonesInRealTime,
  waitForTones,
} from '../support/tones';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
beforeEach(async () => {
  await app.page.evaluate(() => window.relay.call('changeSettings', { choices: { soundVolume: 40 } }));
  await clearBoard(app);
});
afterAll(() => app.close());

/** Whether the page has a clock that a test can move: it keeps that for as long as it lives. */
let hasOwnClock = false;

/** The page with an ear on its tones and a clock that a test can move. */
async function ownClock(): Promise<void> {
  if (!hasOwnClock) await recordTones(app.page);
  hasOwnClock = true;
}

/** The page with an ear on its tones and the clock of the computer. */
async function realTime(): Promise<void> {
  if (hasOwnClock) await app.relaunch();
  hasOwnClock = false;
  await recordTonesInRealTime(app.page);
}

const bells = { wave: 'sine', hertz: 784 };
const horns = { wave: 'sawtooth', hertz: 523 };
const taps = { wave: 'triangle', hertz: 1047 };
const sirens = { wave: 'square', hertz: 880 };
const minuteMs = 60_000;

it('the board rings on while the window is hidden', async () => {
  await realTime();
  const { page, electron } = app;
  await app.post(orderBody({ orderNumberToday: 1 }));
  await waitForTones(page, bells);
  await electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.hide();
  });
  for (const _ of [1, 2]) {
    await forgetTones(page);
    await waitForTones(page, bells);
  }
  const visible = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isVisible()),
  );
  expect(visible).not.toContain(true);
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show());
  await tap(ticket(page, 1), 'Start');
  await rings(page, 'Nothing is ringing');
});

describe('an unanswered order', () => {
  const urgent = () => app.page.getByRole('banner').getByRole('alert');

  it('an order unanswered for two minutes is named on top of the page, moves no card, and is as loud as can be', async () => {
    await ownClock();
    const { page } = app;
    // A test before may have moved the page's clock, to which the order would be old as it comes.
    await page.clock.setSystemTime(Date.now());
    await app.post(orderBody({ orderNumberToday: 2 }));
    await waitForTones(page, bells);
    await page.clock.runFor(minuteMs);
    expect(await urgent().count()).toBe(0);
    const before = await places();
    await page.clock.runFor(2 * minuteMs);
    await reads(urgent(), 'Order 2 has been ringing for 3 minutes');
    expect(await places()).toEqual(before);
    await tap(urgent(), 'Show');

    // It moves nothing for those who want that.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await urgent().evaluate((element) => element.getAnimations({ subtree: true }).length)).toBe(0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await urgent().evaluate((element) => element.getAnimations().length)).toBe(1);

    // It sounds more often, too.
    const loud = await soundsIn12Seconds();
    await tap(ticket(page, 2), 'Start');
    await isGone(urgent());
    // The page's clock is minutes before the core's by now, so that any order would seem old to it.
    await page.clock.setSystemTime(Date.now());
    await app.post(orderBody({ orderNumberToday: 3 }));
    await rings(page, 'Ringing: Order 3');
    const calm = await soundsIn12Seconds();
    await tap(ticket(page, 3), 'Start');

    expect(new Set(loud.map(({ gain }) => gain))).toEqual(new Set([1]));
    expect(calm[0]?.gain).toBeCloseTo(gainOf(40));
    expect(new Set(calm.map(({ gain }) => gain)).size).toBe(1);
    expect(loud.length).toBeGreaterThan(calm.length);
    await rings(page, 'Nothing is ringing');
  });

  /** The chimes of twelve seconds, one each. */
  async function soundsIn12Seconds() {
    await forgetTones(app.page);
    await app.page.clock.runFor(12_000);
    return (await recordedTones(app.page)).filter(({ hertz }, index, all) => {
      return hertz === bells.hertz && all[index - 1]?.hertz !== bells.hertz;
    });
  }

  /** In its tab: a sound that met the stopped clock may bring a banner above, which is another matter. */
  /** All in one moment: a banner that goes meanwhile moves what stands below it. */
  async function places() {
    const card = await ticket(app.page, 2).elementHandle();
    return app.page.evaluate((article) => {
      const at = (element: Element | null | undefined) => element?.getBoundingClientRect().toJSON();
      const tab = at(article?.closest('[role=tabpanel]'));
      const place = at(article);
      return { bar: at(document.querySelector('header')), below: place.y - tab.y, left: place.x };
    }, card);
  }
});

describe('"Seen all"', () => {
  beforeAll(ownClock);

  it('"Seen all" silences what it counts, and leaves ringing what needs an answer of its own', async () => {
    const { page } = app;
    const cancelled = orderBody({ orderNumberToday: 11 });
    await app.post(cancelled);
    for (const number of [12, 13, 14]) await app.post(orderBody({ orderNumberToday: number }));
    await button(page, 'Seen all (4)').waitFor();
    await app.post(eventBody('checkout_cancelled', cancelled.order.checkout_id));
    await tap(page, 'Seen all (3)');
    await rings(page, 'Ringing: Order 11');
    expect(await page.getByRole('button', { name: /^Seen all/ }).count()).toBe(0);
    await forgetTones(page);
    await page.clock.fastForward(3_100);
    await waitForTones(page, horns);
    await tap(ticket(page, 11), 'Acknowledge');
    await rings(page, 'Nothing is ringing');
    // Seen is not made: they stay where they were.
    await button(ticket(page, 12), 'Start').waitFor();
  });

  it('"Seen all" is not there for a single order', async () => {
    const { page } = app;
    await app.post(orderBody({ orderNumberToday: 15 }));
    await rings(page, 'Ringing: Order 15');
    expect(await page.getByRole('button', { name: /^Seen all/ }).count()).toBe(0);
    await tap(ticket(page, 15), 'Start');
  });
});

describe('the sounds in the settings', () => {
  const settings = () => app.page.getByRole('region', { name: 'Sound', exact: true });
  beforeAll(async () => {
    await ownClock();
    await tap(app.page, 'Menu');
    await app.page.getByRole('menuitem', { name: 'Settings' }).click();
  });
  afterAll(() => tap(app.page, 'Close'));

  it.each([
    ['New order', bells],
    ['Changed order', taps],
    ['Cancelled order', horns],
    ['Trouble', sirens],
  ] as const)('the setting %s has a sound of its own that can be tried', async (name, tone) => {
    const { page } = app;
    await forgetTones(page);
    await tap(settings(), name);
    await waitForTones(page, tone);
    await reads(settings(), `${name}: did you hear it?`);
  });

  it('the sounds in the settings are as loud as chosen, from then on', async () => {
    const { page } = app;
    const volume = settings().getByRole('slider', { name: 'Volume' });
    await expect.poll(() => volume.inputValue()).toBe('40');
    await volume.press('Home');
    await reads(settings(), '20 %');
    await forgetTones(page);
    await tap(settings(), 'New order');
    await waitForTones(page, bells);
    expect((await recordedTones(page))[0]?.gain).toBeCloseTo(gainOf(20));
    await page.waitForFunction(async () => {
      const outcome = await window.relay.call('getSnapshot', null);
      return outcome.ok && outcome.value.status.choices.soundVolume === 20;
    });
  });

  it('the sounds in the settings say that no speakers are there, as the board does while they are missing', async () => {
    const { page } = app;
    const words = 'No sound: this computer seems to have no speakers. Connect some, or turn them on.';
    const banner = page.getByRole('alert').filter({ hasText: words });
    expect(await banner.count()).toBe(0);
    await speakers(false);
    await banner.waitFor();
    await tap(settings(), 'New order');
    await reads(settings(), words);
    await speakers(true);
    await isGone(banner);
    await speakers(false);
    await tap(banner, 'Sound is fine');
    await isGone(banner);
    await speakers(true);
  });

  /** What Chromium tells of speakers that are plugged in or pulled out. */
  async function speakers(there: boolean): Promise<void> {
    await app.page.evaluate(
      (kinds) => {
        const devices = kinds.map((kind) => ({ kind }) as MediaDeviceInfo);
        navigator.mediaDevices.enumerateDevices = async () => devices;
        navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
      },
      there ? ['audiooutput'] : ['audioinput'],
    );
  }
});
