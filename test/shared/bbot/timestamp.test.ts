import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareTimes,
  isSameTime,
  meansNever,
  microseconds,
  milliseconds,
} from '../../../shared/bbot/timestamp';

it.each([
  ['2021-12-08T00:53:52.057361Z', 1_638_924_832_057_361n],
  ['2021-12-08T00:53:52Z', 1_638_924_832_000_000n],
  ['2021-12-08T00:53:52.5Z', 1_638_924_832_500_000n],
  ['2021-12-08T00:53:52.057Z', 1_638_924_832_057_000n],
  ['2021-12-08T00:53:52.057361999Z', 1_638_924_832_057_361n],
  ['2021-12-08T00:53:52.057361', 1_638_924_832_057_361n],
  ['2021-12-08 00:53:52.057361', 1_638_924_832_057_361n],
  ['2021-12-08T00:53:52.057361+00:00', 1_638_924_832_057_361n],
  ['2021-12-07T19:53:52.057361-05:00', 1_638_924_832_057_361n],
  ['2021-12-08T06:23:52.057361+0530', 1_638_924_832_057_361n],
  [' 2021-12-08t00:53:52.057361z ', 1_638_924_832_057_361n],
  ['2021-12-08T00:53:52.057361 Z', 1_638_924_832_057_361n],
  ['2021-12-08T00:53:52,057361UTC', 1_638_924_832_057_361n],
  ['2021-12-08  06:23:52.057361 +05:30', 1_638_924_832_057_361n],
  ['2021-12-07T19:53:52.057361\u221205', 1_638_924_832_057_361n],
  ['2021-12-07T19:53:52.057361-05:00[America/New_York]', 1_638_924_832_057_361n],
  ['20211208T005352.057361Z', 1_638_924_832_057_361n],
  ['1638924832.057361', 1_638_924_832_057_361n],
  ['1638924832057.361', 1_638_924_832_057_361n],
  ['1638924832057361', 1_638_924_832_057_361n],
  ['2021-12-08T00:53Z', 1_638_924_780_000_000n],
  ['2021-12-08 00:53', 1_638_924_780_000_000n],
  ['20211208T0053Z', 1_638_924_780_000_000n],
  ['2016-12-31T23:59:60.25Z', 1_483_228_800_250_000n],
  ['2028-02-29T12:00:00+00', 1_835_438_400_000_000n],
])("Bbot's times are read to the microsecond: %s", (time, expected) => {
  expect(microseconds(time)).toBe(expected);
});

it.each([
  'Sat, 05 Dec 2026 18:00:00 GMT',
  '5 Dec 2026 6:00 PM UTC',
  'December 5, 2026 18:00 GMT',
  '2026/12/05 18:00 UTC',
  '2026-12-5 6:00 PM GMT',
  '2026-12-05T6:00 PM Z',
  '2026-12-05 13:00 EST',
  '2026-12-05T18:00:00Z/2026-12-05T19:00:00Z',
])("Bbot's times are read as people and other programs write them: %s", (time) => {
  expect(milliseconds(time)).toBe(Date.UTC(2026, 11, 5, 18));
});

it.each(['2026-12-05', '2026/12/5'])("Bbot's times are noon of a day given without a time: %s", (time) => {
  expect(milliseconds(time)).toBe(new Date(2026, 11, 5, 12).getTime());
});

it.each([
  null,
  '',
  'soon',
  'room 12',
  'table 2026',
  '2026-02-30',
  'maybe 5 at 6',
  '2021-13-08T00:00:00Z',
  '2021-12-08T25:00:00Z',
  '2021-12-08T12:61:00Z',
  '2021-02-29T12:00:00Z',
  '2021-12-08T12:00:00+25:00',
  '2021-1208T00:00:00Z',
  '20211208',
  '0',
  '12',
  '-1638924832',
  '1.6e9',
  'Z',
])("Bbot's times are null where there is none: %s", (time) => {
  expect(microseconds(time)).toBeNull();
  expect(milliseconds(time)).toBeNull();
});

it.each([
  '0001-01-01T00:00:00Z',
  '1900-01-01T00:00:00Z',
  '1970-01-01T00:00:00Z',
  '1999-12-31T23:59:59.999999Z',
  '2100-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '+275760-09-13T00:00:00Z',
  '275761-01-01T00:00:00Z',
  '-000001-01-01T00:00:00Z',
  '4102444800',
])("Bbot's times in a year beyond sense are null: %s", (time) => {
  expect(microseconds(time)).toBeNull();
  expect(compareTimes('2021-12-08T00:53:52Z', time)).toBe('unordered');
});

it.each([
  ['0001-01-01T00:00:00Z', true],
  ['1900-01-01T00:00:00.000000+00:00', true],
  ['1970-01-01 00:00', true],
  ['2021-12-08T00:53:52Z', false],
  ['9999-12-31T23:59:59Z', false],
  ['soon', false],
])('Bbot\'s times mean "never" when far enough back: %s', (time, never) => {
  expect(meansNever(time)).toBe(never);
});

it("Bbot's times are the same moment in whatever form they are written", () => {
  const moments = fc.bigInt({ min: 946_684_800_000_000n, max: 4_102_444_799_999_999n });
  const zones = fc.integer({ min: -14 * 60, max: 14 * 60 });
  fc.assert(
    fc.property(moments, zones, fc.nat(shapes.length - 1), (moment, zone, shape) => {
      const write = shapes[shape] ?? shapes[0];
      const whole = shape < toTheMinute ? moment - (moment % 60_000_000n) : moment;
      const text = write(whole, zone);
      expect([text, microseconds(text)]).toEqual([text, whole]);
      expect(isSameTime(text, writeUtc(whole))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

it("Bbot's times are read from any text without an error, and what is read is of these years", () => {
  const digits = fc.stringMatching(/^[-+]?\d{1,20}([-:T .]\d{0,9}){0,7}(Z|[+-]\d{0,6})?$/);
  fc.assert(
    fc.property(fc.oneof(digits, fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
      const at = milliseconds(text);
      if (at !== null) expect([2000, 2099]).toSatisfy(([from = 0, to = 0]) => within(at, from, to));
      expect(typeof meansNever(text)).toBe('boolean');
    }),
    { numRuns: 5_000 },
  );
});

it("Bbot's times of any whole millisecond are what Date reads", () => {
  const dates = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(dates, (date) => {
      expect(milliseconds(date.toISOString())).toBe(date.getTime());
    }),
  );
});

describe('a newer last_modified', () => {
  const known = '2021-12-08T00:53:52.057361Z';

  it.each([
    ['2021-12-08T00:53:52.057362Z', 'newer'],
    ['2021-12-08T00:53:52.057360Z', 'older'],
    ['2021-12-07T19:53:52.057361-05:00', 'equal'],
    ['2021-12-07T20:53:52-05:00', 'newer'],
    [null, 'unordered'],
    ['yesterday', 'unordered'],
  ] as const)('a newer last_modified is recognized by its microseconds: %s is %s', (reported, expected) => {
    expect(compareTimes(known, reported)).toBe(expected);
  });

  it('a last_modified cannot be called newer than a known time that is missing or unreadable', () => {
    expect(compareTimes(null, known)).toBe('unordered');
    expect(compareTimes('?', known)).toBe('unordered');
  });
});

function within(ms: number, firstYear: number, lastYear: number): boolean {
  const year = new Date(ms).getUTCFullYear();
  return firstYear <= year && year <= lastYear;
}

const two = (value: number): string => String(Math.abs(value)).padStart(2, '0');

/** "2026-11-28T19:30:00.123456", in a zone so many minutes ahead of UTC. */
function writeLocal(moment: bigint, zone: number): string {
  const local = moment + BigInt(zone) * 60_000_000n;
  const seconds = new Date(Number(local / 1000n)).toISOString().slice(0, 19);
  return `${seconds}.${String(local % 1_000_000n).padStart(6, '0')}`;
}

function writeUtc(moment: bigint): string {
  return `${writeLocal(moment, 0)}Z`;
}

function offset(zone: number, between: string): string {
  return `${zone < 0 ? '-' : '+'}${two(Math.trunc(zone / 60))}${between}${two(zone % 60)}`;
}

type Write = (moment: bigint, zone: number) => string;

/** So many of the shapes have no seconds. */
const toTheMinute = 3;
const shapes: readonly [Write, ...Write[]] = [
  (moment, zone) => `${writeLocal(moment, zone).slice(0, 16)}${offset(zone, ':')}`,
  (moment) => `${writeLocal(moment, 0).slice(0, 16).replace('T', ' ')}`,
  (moment) => `${writeLocal(moment, 0).slice(0, 16).replaceAll(/[-:]/g, '')}z`,
  (moment, zone) => `${writeLocal(moment, zone)}${offset(zone, ':')}`,
  (moment, zone) => `${writeLocal(moment, zone)}${offset(zone, '')}`,
  (moment, zone) => `${writeLocal(moment, zone - (zone % 60))}${offset(zone - (zone % 60), ':').slice(0, 3)}`,
  (moment, zone) => `${writeLocal(moment, zone).replace('T', ' ')} ${offset(zone, ':')}`,
  (moment) => `${writeLocal(moment, 0).toLowerCase()}z`,
  (moment) => ` ${writeLocal(moment, 0).replace('.', ',')} `,
  (moment, zone) => `${writeLocal(moment, zone).replaceAll(/[-:]/g, '')}${offset(zone, '')}`,
  (moment, zone) => `${writeLocal(moment, zone)}000${offset(zone, ':')}[Europe/Berlin]`,
  (moment) => `${moment / 1_000_000n}.${String(moment % 1_000_000n).padStart(6, '0')}`,
  (moment) => `${moment / 1000n}.${String(moment % 1000n).padStart(3, '0')}`,
  (moment) => String(moment),
];
