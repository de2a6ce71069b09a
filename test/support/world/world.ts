import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from '../../../scripts/setup/paths.mjs';

/** When and where a test takes place. */
export interface World {
  /** What the clock says as the test begins, with the zone's offset, e.g. "2026-11-21T18:30:00-05:00". */
  readonly at: string;
  /** e.g. "America/New_York" */
  readonly zone: string;
  /** The language and region of the computer, e.g. "en-US". */
  readonly locale: string;
}

/** An ordinary evening, when nothing special is on: no night on which clocks change, no day's end nearby. */
export const saturdayEvening: World = {
  at: '2026-11-21T18:30:00-05:00',
  zone: 'America/New_York',
  locale: 'en-US',
};

const hook = path.join(ROOT, 'test/support/world/shift-date.cjs');
const tellPage = path.join(ROOT, 'test/support/world/tell-page.cjs');
const offsetName = 'TEST_CLOCK_OFFSET_MS';

/**
 * Takes this process there, with its `Date` and its zone, and the Electrons that it starts from now on
 * (`electronInWorld`). Nothing leads back: it is for test files and commands with a process of their own.
 */
export function enterWorld(world: World): void {
  const computerNow = Date.now() - Number(process.env[offsetName] ?? 0);
  process.env[offsetName] = String(Date.parse(world.at) - computerNow);
  process.env['TZ'] = world.zone;
  Object.assign(process.env, localeEnvironment(world.locale));
  const require = createRequire(import.meta.url);
  delete require.cache[hook];
  require(hook);
}

/** The channel on which a page is told a change that the core did not (`tell-page.cjs`). */
export const testChangeChannel = 'test:change';

/**
 * What an Electron is started with to live in the world of this process, beside its environment.
 * @param locale the language and region that it finds, where a test names another one
 */
export function electronInWorld(locale = process.env['LANGUAGE']): readonly string[] {
  return ['-r', hook, '-r', tellPage, ...(locale === undefined ? [] : [`--lang=${locale}`])];
}

/** What tells a program the language and region of the computer. */
export function localeEnvironment(locale: string): Readonly<Record<string, string>> {
  const name = `${locale.replace('-', '_')}.UTF-8`;
  return { LANG: name, LC_ALL: name, LANGUAGE: locale };
}
