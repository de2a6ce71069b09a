import { describe, expect, it } from 'vitest';
import { printTime, type TimeView } from '../../../../main/core/printing/print-time';
import {
  archive,
  cancel,
  confirmByRepeat,
  finish,
  markUnconfirmed,
} from '../../../../main/core/tickets/bbot-updates';
import { make, step } from '../../../../main/core/tickets/staff-actions';
import type { Ticket } from '../../../../shared/ticket/ticket';
import { answeredTicket, later, takenAtMs, takenTicket } from './print-tickets';

const view: TimeView = { now: takenAtMs, age: 0, finishExpected: false, laterMinutes: 45 };
const expecting = { ...view, finishExpected: true };
const now = { kind: 'now', unpaid: false };

it('a ticket is printed once its 2XX was sent, and not before', () => {
  expect(printTime(takenTicket(), view)).toEqual({ kind: 'not' });
  expect(printTime(answeredTicket(), view)).toEqual(now);
});

it('a ticket is printed at once when it was told as paid', () => {
  expect(printTime(takenTicket({}, 'updates'), expecting)).toEqual(now);
});

it.each<[string, (ticket: Ticket) => Ticket]>([
  ['cancelled', cancel(later(1))],
  ['in doubt', markUnconfirmed(later(1), 'answer-lost')],
  ['in the history', archive(later(1))],
])('a ticket is never printed while it is %s', (_, change) => {
  expect(printTime(change(answeredTicket()), view)).toEqual({ kind: 'not' });
});

it('a ticket is printed once staff said to make one that was in doubt', () => {
  const made = make(later(2))(markUnconfirmed(later(1), 'restart')(takenTicket()));
  expect(printTime(made, expecting)).toEqual(now);
});

it('a ticket waits twenty seconds for its payment where Bbot tells of paid checkouts', () => {
  expect(printTime(answeredTicket(), { ...expecting, age: 5_000 })).toEqual({
    kind: 'later',
    inMs: 15_000,
  });
});

it('a ticket is printed at once when its payment comes', () => {
  expect(printTime(finish(later(3))(answeredTicket()), expecting)).toEqual(now);
});

it('a ticket is printed as not paid when its payment does not come', () => {
  expect(printTime(answeredTicket(), { ...expecting, age: 20_000 })).toEqual({ kind: 'now', unpaid: true });
});

it('a ticket waits for its payment even when Bbot repeated it: that shows only that the guest still tries', () => {
  const repeated = confirmByRepeat(later(2))(markUnconfirmed(later(1), 'answer-lost')(answeredTicket()));
  expect(printTime(repeated, expecting)).toMatchObject({ kind: 'later' });
});

it('a ticket does not wait for its payment when it is a test', () => {
  expect(printTime({ ...answeredTicket(), test: true }, expecting)).toEqual(now);
});

describe('an order wanted later', () => {
  const wanted = answeredTicket({ user_desired_time: later(2 * 3600) });

  it('an order wanted later is printed 45 minutes before, or as many as are set', () => {
    expect(printTime(wanted, view)).toEqual({ kind: 'later', inMs: 75 * 60_000 });
    expect(printTime(wanted, { ...view, laterMinutes: 30 })).toEqual({ kind: 'later', inMs: 90 * 60_000 });
    expect(printTime(wanted, { ...view, now: takenAtMs + 75 * 60_000 })).toEqual(now);
  });

  it('an order wanted later is printed as soon as staff start it', () => {
    expect(printTime(step('new', 'forward', later(1))(wanted), view)).toEqual(now);
  });

  it('an order wanted later is printed at once when it is wanted sooner than that', () => {
    expect(printTime(answeredTicket({ user_desired_time: later(1800) }), view)).toEqual(now);
  });

  it('an order wanted later is printed when it is wanted, even if Bbot snoozed it beyond that', () => {
    const snoozed = answeredTicket({ snooze_till: later(3 * 3600), user_desired_time: later(600) });
    expect(printTime(snoozed, view)).toEqual({ kind: 'later', inMs: 600_000 });
  });

  it('an order wanted later is printed when Bbot snoozed it to', () => {
    const snoozed = answeredTicket({ snooze_till: later(600), user_desired_time: later(3 * 3600) });
    expect(printTime(snoozed, view)).toEqual({ kind: 'later', inMs: 600_000 });
  });
});
