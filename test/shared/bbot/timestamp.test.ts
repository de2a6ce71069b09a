import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTimes, microseconds, milliseconds } from '../../../shared/bbot/timestamp';

describe("Bbot's times", () => {
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
    ['1900-01-01T00:00:00Z', -2_208_988_800_000_000n],
  ])('are read to the microsecond: %s', (time, expected) => {
    expect(microseconds(time)).toBe(expected);
  });

  it.each([
    null,
    '',
    'soon',
    '2021-12-08',
    '2021-13-08T00:00:00Z',
    '2021-12-08T25:00:00Z',
    '1638924832',
    'Z',
  ])('are null where there is none: %s', (time) => {
    expect(microseconds(time)).toBeNull();
    expect(milliseconds(time)).toBeNull();
  });

  it('of any whole millisecond are what Date reads', () => {
    const dates = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        expect(milliseconds(date.toISOString())).toBe(date.getTime());
      }),
    );
  });
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
  ] as const)('is told by its microseconds: %s is %s', (told, expected) => {
    expect(compareTimes(known, told)).toBe(expected);
  });

  it('cannot be told from a known time that is missing or unreadable', () => {
    expect(compareTimes(null, known)).toBe('unordered');
    expect(compareTimes('?', known)).toBe('unordered');
  });
});
