import { describe, expect, it } from 'vitest';
import { longestRing, ringingSince, urgentRing } from '../../../../renderer/board/alarms/ringing-since';
import type { BoardTicket } from '../../../../shared/ipc/snapshot';
import { sampleTicket } from '../../sample-ticket';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 19, minute)).toISOString();
const silenced = { alert: 'new', changedParts: [] } as const;
const taken = (minute: number) => ({ at: at(minute), what: 'taken' }) as const;
const updated = (minute: number) =>
  ({ at: at(minute), what: 'updated', parts: ['items'], added: [], removed: [] }) as const;
const stepped = (minute: number) =>
  ({ at: at(minute), what: 'stepped', from: 'new', to: 'preparing', recalledAt: null, ...silenced }) as const;

const since = (alert: BoardTicket['alert'], history: BoardTicket['history']) =>
  ringingSince(sampleTicket({ alert, history }));

it('a ticket rings since it was taken, whatever Bbot told of it meanwhile', () => {
  expect(since('new', [taken(0)])).toBe(at(0));
  expect(since('new', [taken(0), updated(3), { at: at(4), what: 'refunded' }])).toBe(at(0));
  expect(since('new', [taken(0), { at: at(1), what: 'doubted', because: 'answer-lost' }])).toBe(at(0));
});

it('a ticket rings since its news, where somebody had seen it before', () => {
  expect(since('updated', [taken(0), stepped(1), updated(5)])).toBe(at(5));
  expect(since('cancelled', [taken(0), stepped(1), { at: at(6), what: 'cancelled' }])).toBe(at(6));
  const back = { at: at(7), what: 'restored', by: 'finish' } as const;
  const seen = { at: at(6), what: 'acknowledged', ...silenced } as const;
  expect(since('restored', [taken(0), { at: at(5), what: 'cancelled' }, seen, back])).toBe(at(7));
});

it('a ticket rings as long as before when it is cancelled without anybody having looked at it', () => {
  expect(since('cancelled', [taken(0), { at: at(3), what: 'cancelled' }])).toBe(at(0));
});

it('a ticket rings since its last change, since paper silences a change without a tap', () => {
  expect(since('updated', [taken(0), stepped(1), updated(5), updated(30)])).toBe(at(30));
});

it('a ticket rings since a change that counts, and since a tap was undone', () => {
  const statusOnly = { ...updated(8), parts: [] };
  expect(since('updated', [taken(0), stepped(1), updated(5), statusOnly])).toBe(at(5));
  const undone = { at: at(2), what: 'undone', tap: 'stepped' } as const;
  expect(since('new', [taken(0), stepped(1), undone])).toBe(at(2));
});

it('a ticket does not ring at all once it was tapped', () => {
  expect(since(null, [taken(0), stepped(1)])).toBeNull();
});

describe('an unanswered ticket', () => {
  const young = sampleTicket({ id: 'young', history: [taken(9)] });
  const old = sampleTicket({ id: 'old', alert: 'cancelled', history: [taken(5)] });

  it('the unanswered ticket is the one that has rung longest, not the most urgent', () => {
    expect(longestRing([young, old], Date.parse)).toEqual({ ticket: old, since: at(5) });
    expect(longestRing([sampleTicket({ alert: null })], Date.parse)).toBeNull();
  });

  it('a ticket counts as unanswered from two minutes on', () => {
    const longest = longestRing([young], Date.parse);
    expect(urgentRing(longest, 1)).toBeNull();
    expect(urgentRing(longest, 2)).toEqual({ ticket: young, minutes: 2 });
    expect(urgentRing(null, 5)).toBeNull();
  });
});
