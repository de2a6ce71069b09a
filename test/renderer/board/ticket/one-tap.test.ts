import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  oneTapMs,
  restingTicket,
  subscribeToResting,
  takeTap,
} from '../../../../renderer/board/ticket/one-tap';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

it('a second tap on a ticket within 400 ms is none', () => {
  expect(takeTap('a')).toBe(true);
  vi.advanceTimersByTime(oneTapMs - 1);
  expect(takeTap('a')).toBe(false);
  vi.advanceTimersByTime(1);
  expect(takeTap('a')).toBe(true);
});

it('a tap that is none lets the ticket rest no longer', () => {
  takeTap('a');
  vi.advanceTimersByTime(oneTapMs - 1);
  takeTap('a');
  vi.advanceTimersByTime(1);
  expect(restingTicket()).toBeNull();
});

it('a tap on another ticket counts at once', () => {
  takeTap('a');
  expect(takeTap('b')).toBe(true);
  expect(restingTicket()).toBe('b');
});

it('whoever listens hears when a ticket begins to rest and when it has rested', () => {
  const heard: (string | null)[] = [];
  const stop = subscribeToResting(() => heard.push(restingTicket()));
  takeTap('a');
  vi.advanceTimersByTime(oneTapMs);
  stop();
  takeTap('a');
  expect(heard).toEqual(['a', null]);
});
