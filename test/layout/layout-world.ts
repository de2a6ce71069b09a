import type { Page } from 'playwright-core';
import type { Clock } from './layout-case';

/** Where the clock runs that the page shows: with a change of its clocks twice a year. */
const zone = 'America/New_York';
/** The part of a page's address that says which style of clock it has. */
const clockParameter = 'clock';
const foreverMs = 2 ** 31 - 1;
/** For so long the app offers to undo a tap. */
const offeredForMs = 10_000;

declare global {
  interface Window {
    /** By how much the page's clock is ahead of the computer's, in milliseconds. */
    layoutAheadMs: number;
  }
}

/**
 * A page whose date, hour, zone and style of clock are the test's own from its next load on, and in which what a tap
 * offers stays.
 */
export async function ownWorld(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setTimezoneOverride', { timezoneId: zone });
  // Commands run by tsx wrap each function that has a name in a helper, which the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named;');
  await page.addInitScript(
    ([parameter, offered, forever]) => {
      window.layoutAheadMs = 0;
      const hourCycle = new URLSearchParams(location.search).get(parameter);
      const { Date: RealDate, Intl: RealIntl, setTimeout: realTimeout } = window;
      window.Date = new Proxy(RealDate, {
        construct: (target, given, asked) =>
          Reflect.construct(target, given.length === 0 ? [window.Date.now()] : given, asked),
        get: (target, name) =>
          name === 'now' ? () => RealDate.now() + window.layoutAheadMs : Reflect.get(target, name),
      });
      RealIntl.DateTimeFormat = new Proxy(RealIntl.DateTimeFormat, {
        construct: (target, [locale, options]) =>
          Reflect.construct(target, [
            locale,
            options?.hour === undefined ? options : { ...options, hourCycle },
          ]),
      });
      window.setTimeout = new Proxy(realTimeout, {
        apply: (target, self, [handler, ms, ...rest]) =>
          Reflect.apply(target, self, [handler, ms === offered ? forever : ms, ...rest]),
      });
    },
    [clockParameter, offeredForMs, foreverMs] as const,
  );
}

/** Milliseconds since 1970 of a minute of a leap year as this page's clocks show it; sets the page's clock to it. */
export function setClock(page: Page, year: number, minute: number): Promise<number> {
  return page.evaluate(
    ([y, m]) => {
      window.layoutAheadMs = 0;
      const atMs = new Date(y, 0, 1, 0, m).getTime();
      window.layoutAheadMs = atMs - Date.now();
      if (Date.now() < atMs) throw new Error('The page has a clock of its own');
      return atMs;
    },
    [year, minute] as const,
  );
}

/** The address of a page with these choices. */
export function addressOf(home: string, language: string, clock: Clock, isKitchen: boolean): string {
  const url = new URL(home);
  url.searchParams.set('language', language);
  url.searchParams.set(clockParameter, clock);
  if (isKitchen) url.searchParams.set('view', 'kitchen');
  return url.href;
}
