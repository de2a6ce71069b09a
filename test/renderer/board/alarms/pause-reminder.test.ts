import { describe, expect, it } from 'vitest';
import { blockedTotal, blockedTotalWords } from '../../../../renderer/blocked/blocked-total';
import { reminderOf } from '../../../../renderer/board/alarms/pause-reminder';
import { moneyIn } from '../../../../shared/i18n/money';
import type { Refusal } from '../../../../shared/ipc/snapshot';
import { blockedCheckout } from '../../../support/orders/sample-refusal';

const minute = (count: number) => Date.UTC(2026, 10, 21, 19, count);
const since = new Date(minute(0)).toISOString();
const paused = { kind: 'paused', since, until: null } as const;

function refusal(at: number, changes: Partial<Refusal> = {}): Refusal {
  return {
    ...blockedCheckout({
      key: `checkout at ${at}`,
      at: new Date(minute(at)).toISOString(),
      valueCents: 3_160,
    }),
    attempts: 1,
    ...changes,
  };
}

const keyAt = (minutes: number) => reminderOf(paused, [], minute(minutes))?.key ?? null;

it('a reminder of a pause without an end comes every ten minutes', () => {
  expect(keyAt(9)).toBeNull();
  expect(keyAt(10)).not.toBeNull();
  expect(keyAt(19)).toBe(keyAt(10));
  expect(keyAt(20)).not.toBe(keyAt(10));
  expect(reminderOf(paused, [], minute(25))?.minutes).toBe(25);
});

it('a reminder of a pause is another one when somebody pauses again', () => {
  const later = { ...paused, since: new Date(minute(60)).toISOString() };
  expect(reminderOf(later, [], minute(70))?.key).not.toBe(keyAt(10));
});

it('a reminder of a pause tells what it has cost: what it blocked itself, each checkout once', () => {
  const refusals = [
    refusal(5, { attempts: 7 }),
    refusal(6),
    refusal(7, { valueCents: null }),
    refusal(8, { code: 'TOO_BUSY' }),
    refusal(-1),
  ];
  expect(reminderOf(paused, refusals, minute(20))?.blocked).toEqual({ count: 3, cents: 6_320, unknown: 1 });
});

it('a reminder never comes for a pause that ends by itself, for closing hours, or for an open store', () => {
  const until = new Date(minute(30)).toISOString();
  expect(reminderOf({ ...paused, until }, [], minute(20))).toBeNull();
  expect(reminderOf({ kind: 'closed', since, until: null }, [], minute(20))).toBeNull();
  expect(reminderOf({ kind: 'open' }, [], minute(20))).toBeNull();
});

describe('blocked checkouts', () => {
  const words = (...cents: (number | null)[]) =>
    blockedTotalWords(blockedTotal(cents.map((valueCents) => ({ valueCents }))), moneyIn('USD', 'en-US'));

  it('the total of blocked checkouts comes with what is not known about it', () => {
    expect(words()).toBe('No checkout blocked');
    expect(words(12_640)).toBe('1 checkout blocked, $126.40');
    expect(words(6_320, 6_320)).toBe('2 checkouts blocked, $126.40');
    expect(words(12_640, null)).toBe('2 checkouts blocked, $126.40 (of 1 the value is not known)');
    expect(words(null, null)).toBe('2 checkouts blocked');
  });
});
