import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { offerUndo, subscribeToTaps, tappedTickets, withdrawUndo } from '../../../renderer/tools/offer-undo';
import { tapSince } from '../../../renderer/tools/tap-since';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { sampleTicket } from '../sample-ticket';

const offered = () => tappedTickets().map(({ id }) => id);

describe('an undo', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.runAllTimers();
    vi.useRealTimers();
  });

  it('an undo is offered for ten seconds', () => {
    offerUndo(sampleTicket({ id: 'a' }));
    vi.advanceTimersByTime(9_999);
    expect(offered()).toEqual(['a']);
    vi.advanceTimersByTime(1);
    expect(offered()).toEqual([]);
  });

  it('an undo of a newer tap takes the place of the one before, for ten seconds of its own', () => {
    offerUndo(sampleTicket({ id: 'a' }));
    vi.advanceTimersByTime(6_000);
    const second = sampleTicket({ id: 'a', stage: 'preparing' });
    offerUndo(second);
    vi.advanceTimersByTime(6_000);
    expect(tappedTickets()).toEqual([second]);
  });

  it('an undo is offered for a few orders at once, the last ones', () => {
    for (const id of ['a', 'b', 'c', 'd']) offerUndo(sampleTicket({ id }));
    expect(offered()).toEqual(['b', 'c', 'd']);
  });

  it('an undo is withdrawn once it was taken, and whoever shows it learns that', () => {
    const ticket = sampleTicket({ id: 'a' });
    offerUndo(ticket);
    const listener = vi.fn();
    const stop = subscribeToTaps(listener);
    withdrawUndo(ticket);
    withdrawUndo(ticket);
    stop();
    expect(offered()).toEqual([]);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('the undone tap', () => {
  const at = '2026-11-21T19:05:00.000Z';
  const before = sampleTicket({ history: [{ at, what: 'taken' }] });
  const silenced = { alert: 'new', changedParts: [] } as const;
  const step = { at, what: 'stepped', from: 'new', to: 'preparing', recalledAt: null, ...silenced } as const;
  const withEntries = (...entries: BoardTicket['history']) => ({
    ...before,
    history: [...before.history, ...entries],
  });

  it('the tap that is undone is the last thing that happened to the order', () => {
    expect(tapSince(before, withEntries(step))).toBe(step);
  });

  it('no tap is undone before the order tells of it', () => {
    expect(tapSince(before, before)).toBeNull();
    expect(tapSince(withEntries(step), withEntries(step))).toBeNull();
  });

  it('no tap is undone once it was undone, or something else has happened', () => {
    expect(tapSince(before, withEntries(step, { at, what: 'undone', tap: 'stepped' }))).toBeNull();
    expect(tapSince(before, withEntries(step, { at, what: 'cancelled' }))).toBeNull();
  });
});
