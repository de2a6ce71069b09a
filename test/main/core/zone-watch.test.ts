import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { takeZoneOfPage, watchZone, type ZoneSource } from '../../../main/core/zone-watch';
import { zoneMark, zoneName } from '../../../shared/time/zone';

const pollMs = 10_000;
let given: string | undefined;
/** What the computer is set to, by a file that the test plays. */
let sign: string | null;
let rereads: number;
let changes: string[];
let end: () => void;

const source: ZoneSource = {
  sign: async () => sign,
  reread: () => {
    rereads += 1;
  },
};

beforeEach(() => {
  vi.useFakeTimers();
  given = process.env['TZ'];
  delete process.env['TZ'];
  sign = 'one';
  rereads = 0;
  changes = [];
  end = () => undefined;
});
afterEach(() => {
  end();
  vi.useRealTimers();
  if (given === undefined) delete process.env['TZ'];
  else process.env['TZ'] = given;
});

function watch(from: ZoneSource): void {
  end = watchZone(
    {
      changed: () => changes.push(zoneName()),
      failed: (error) => {
        throw error;
      },
    },
    from,
  );
}

const poll = () => vi.advanceTimersByTimeAsync(pollMs);

it("the computer's time zone is read again when there is a sign that it was set, and not before", async () => {
  watch(source);
  await poll();
  await poll();
  expect(rereads).toBe(0);
  sign = 'two';
  await poll();
  await poll();
  expect(rereads).toBe(1);
});

it("the computer's time zone is read again each time where the system gives no sign", async () => {
  sign = null;
  watch(source);
  await poll();
  await poll();
  expect(rereads).toBe(3);
});

it('a new time zone of the computer is announced, and not the same one under another name', async () => {
  process.env['TZ'] = 'America/New_York';
  process.env['TZ'] = '';
  delete process.env['TZ'];
  const zones = ['America/Los_Angeles', 'US/Pacific', 'Asia/Tokyo'];
  watch({
    sign: async () => null,
    reread: () => {
      const next = zones.shift();
      if (next !== undefined) process.env['TZ'] = next;
    },
  });
  await poll();
  await poll();
  await poll();
  expect(changes).toHaveLength(2);
  expect(changes.at(-1)).toBe('Asia/Tokyo');
});

it("the computer's time zone stays as an environment variable has it", async () => {
  process.env['TZ'] = 'America/New_York';
  watch(source);
  sign = 'two';
  await poll();
  expect(rereads).toBe(0);
  expect(takeZoneOfPage('Asia/Tokyo')).toBe(false);
  expect(zoneName()).toBe('America/New_York');
});

it('a page that has seen the time zone change tells a process that has not', () => {
  const mark = zoneMark();
  const other = zoneName() === 'Asia/Tokyo' ? 'America/New_York' : 'Asia/Tokyo';
  expect(takeZoneOfPage(other)).toBe(true);
  expect(zoneName()).toBe(other);
  expect(zoneMark()).not.toBe(mark);
  expect(takeZoneOfPage(other)).toBe(false);
});

it('a page with an invalid zone name changes nothing', () => {
  const name = zoneName();
  expect(takeZoneOfPage('Middle/Earth')).toBe(false);
  expect(zoneName()).toBe(name);
});

it('the same times by another name are the same zone', () => {
  process.env['TZ'] = 'America/New_York';
  const mark = zoneMark();
  process.env['TZ'] = 'US/Eastern';
  expect(zoneMark()).toBe(mark);
  process.env['TZ'] = 'America/Bogota';
  expect(zoneMark()).not.toBe(mark);
});
