import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchApp, type RunningApp } from './app';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());

const minuteMs = 60_000;

/** In a page or a process. No function in it has a name: tsx would wrap it in a helper that the page does not have. */
const world = () => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { now: Date.now(), made: new Date().toISOString(), said: Date(), timeZone };
};

it('the page, the core and the test live by one clock and in one zone', async () => {
  const here = world();
  for (const there of [await app.page.evaluate(world), await app.electron.evaluate(world)]) {
    expect(there.timeZone).toBe(here.timeZone);
    for (const at of [there.now, Date.parse(there.made), Date.parse(there.said)]) {
      expect(Math.abs(at - here.now)).toBeLessThan(5 * minuteMs);
    }
  }
});

it("the page speaks the test's language to the system, in whatever region of it Chromium knows", async () => {
  const [language] = (process.env['LANGUAGE'] ?? '').split('-');
  expect(await app.page.evaluate(() => navigator.language.split('-')[0])).toBe(language);
});
