import type { Spoken, textSizes } from '../../shared/settings/appearance';

/** Where words are drawn, on the counter's page and on the kitchen's. */
export const places = [
  'board',
  'columns',
  'later',
  'done',
  'find',
  'all-day',
  'filter',
  'blocked',
  'kitchen',
  'history',
  'history-order',
] as const;
export type Place = (typeof places)[number];

/** "5:50 PM", and "17:50". */
export const clocks = ['h12', 'h23'] as const;
export type Clock = (typeof clocks)[number];

/** The app's own, and two that a computer might put in its place. */
export const typefaces = ['own', 'wide', 'narrow'] as const;
export type Typeface = (typeof typefaces)[number];

/** What is odd about an order. */
export const oddities = [
  'plain',
  'wanted',
  'late',
  'updated',
  'cancelled',
  'unconfirmed',
  'restored',
  'recalled',
  'test',
  'delivery',
  'long',
  'refund',
  'printed',
  'unproved',
  'nameless',
  'endless',
] as const;
export type Oddity = (typeof oddities)[number];

/** What goes wrong around the orders. */
export const troubles = [
  'credentials',
  'password',
  'wrong-address',
  'storage',
  'unreachable',
  'retrying',
  'paused',
  'closed',
  'printer',
  'address',
  'quarantined',
] as const;
export type Trouble = (typeof troubles)[number];

/** One look at a page: how it is drawn, when, and what it is told. */
export interface LayoutCase {
  readonly language: Spoken;
  readonly clock: Clock;
  readonly place: Place;
  readonly textSize: (typeof textSizes)[number];
  readonly width: number;
  readonly height: number;
  readonly typeface: Typeface;
  /** Since the beginning of a leap year. */
  readonly minute: number;
  /** Of guests, tables, dishes and printers, one after the other. */
  readonly names: readonly string[];
  readonly numbers: readonly number[];
  /** The orders to be made now. */
  readonly open: readonly Oddity[];
  /** Those for later: in how many minutes they are wanted. */
  readonly later: readonly number[];
  /** How many orders ring, those for later first. */
  readonly ringing: number;
  /** For how many minutes they have. */
  readonly ringingFor: number;
  /** How many of today's are done; the last one can be recalled. */
  readonly done: number;
  /** How many of the last taps can be undone. */
  readonly undo: number;
  readonly blocked: number;
  readonly printers: number;
  readonly troubles: readonly Trouble[];
}

/** An ordinary evening: what a named example does not speak of. */
export const plainCase: LayoutCase = {
  language: 'en',
  clock: 'h12',
  place: 'board',
  textSize: 'normal',
  width: 1366,
  height: 768,
  typeface: 'own',
  minute: 0,
  names: ['Zoe Chen'],
  numbers: [212],
  open: ['plain'],
  later: [],
  ringing: 0,
  ringingFor: 0,
  done: 0,
  undo: 0,
  blocked: 0,
  printers: 0,
  troubles: [],
};

/** The minute of a leap year at this local time. @param month from 1 on */
export function minuteOf(month: number, day: number, hour: number, minute: number): number {
  const ms = Date.UTC(leapYear, month - 1, day, hour, minute) - Date.UTC(leapYear, 0, 1);
  return ms / 60_000;
}

export const leapYear = 2028;
export const minutesOfLeapYear = 366 * 24 * 60;

/** What tells this case from the ordinary evening, as it can be kept as an example. */
export function difference(one: LayoutCase): string {
  const parts = Object.entries(one).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(Object(plainCase)[name]),
  );
  return JSON.stringify(Object.fromEntries(parts));
}
