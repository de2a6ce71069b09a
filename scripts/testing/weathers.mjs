import { join } from 'node:path';
import { CACHE, ROOT } from '../setup/paths.mjs';

/**
 * A computer that the tests may meet, told to every program that they run in by its environment.
 *
 * @typedef {object} Weather
 * @property {string} name
 * @property {string} title
 * @property {string} [at] what the clock says as the tests begin, with the zone's offset; the real time otherwise
 * @property {string} zone
 * @property {string} locale
 * @property {boolean} [oneFont] whether the computer has a single font, which is none of the usual ones
 * @property {number} [busyLoops] how many other programs want a processor for themselves
 */

const newYork = { zone: 'America/New_York', locale: 'en-US' };

/** @type {readonly Weather[]} */
export const weathers = [
  {
    name: 'lunch',
    title: 'Wednesday, September 30, 2026, 12:59 PM in New York',
    at: '2026-09-30T12:59:00-04:00',
    ...newYork,
  },
  {
    name: 'leap-night',
    title: 'Tuesday, February 29, 2028, 23:58 in St. John’s',
    at: '2028-02-29T23:58:00-03:30',
    zone: 'America/St_Johns',
    locale: 'en-CA',
  },
  {
    name: 'short-night',
    title: 'the night on which clocks go forward, 1:30 AM in New York',
    at: '2027-03-14T01:30:00-05:00',
    ...newYork,
  },
  {
    name: 'long-night',
    title: 'the night on which clocks go back, 1:30 AM in New York, for the first time',
    at: '2026-11-01T01:30:00-04:00',
    ...newYork,
  },
  {
    name: 'new-year',
    title: 'New Year’s Eve, 11:58 PM in Apia',
    at: '2026-12-31T23:58:00+13:00',
    zone: 'Pacific/Apia',
    locale: 'en-NZ',
  },
  {
    name: 'spanish',
    title: 'a computer in Mexico that speaks Spanish, Friday, May 15, 2026, 8:15 PM',
    at: '2026-05-15T20:15:00-06:00',
    zone: 'America/Mexico_City',
    locale: 'es-MX',
  },
  {
    name: 'far-east',
    title: 'a computer in Tokyo, where money has no cents, on a Monday at 0:05 AM',
    at: '2026-11-30T00:05:00+09:00',
    zone: 'Asia/Tokyo',
    locale: 'en-GB',
  },
  { name: 'one-font', title: 'a computer with one odd font', oneFont: true, ...newYork },
  { name: 'busy', title: 'a computer on which two busy loops run', busyLoops: 2, ...newYork },
];

/** The fonts of the computer with one font: read by fontconfig, which browsers on Linux ask. */
export const ONE_FONT = {
  config: join(CACHE, 'one-font', 'fonts.conf'),
  folder: join(ROOT, 'node_modules', '@expo-google-fonts', 'press-start-2p', '400Regular'),
};

/** What is loaded before each program, so that its clock says what the weather says. */
const HOOK = join(ROOT, 'test', 'support', 'world', 'shift-date.cjs');

/**
 * @param {Weather} weather
 * @param {number} nowMs what the computer's clock says, in milliseconds since 1970
 * @returns {Record<string, string>}
 */
export function environmentOf({ name, at, zone, locale, oneFont = false }, nowMs) {
  const posixLocale = `${locale.replace('-', '_')}.UTF-8`;
  return {
    TEST_WEATHER: name,
    TZ: zone,
    LANG: posixLocale,
    LC_ALL: posixLocale,
    LANGUAGE: locale,
    NODE_OPTIONS: `--require ${JSON.stringify(HOOK)}`,
    TEST_CLOCK_OFFSET_MS: String(at === undefined ? 0 : Date.parse(at) - nowMs),
    ...(oneFont && { FONTCONFIG_FILE: ONE_FONT.config }),
  };
}

/** @param {string} name */
export function weatherOf(name) {
  return weathers.find((weather) => weather.name === name);
}

/**
 * The same for the same seed.
 *
 * @param {number} seed a whole number
 * @returns {Weather}
 */
export function drawWeather(seed) {
  const drawn = weathers[Math.abs(seed) % weathers.length];
  if (drawn === undefined) throw new Error(`The seed ${seed} is no whole number`);
  return drawn;
}
