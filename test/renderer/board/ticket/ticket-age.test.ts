import { describe, expect, it } from 'vitest';
import { ageStartMs, clockWords, paceOf } from '../../../../renderer/board/ticket/ticket-age';
import { sampleTicket } from '../../sample-ticket';

const limits = { slowMinutes: 10, lateMinutes: 20 };
const takenAt = '2026-11-21T19:00:00.000Z';
const minutesLater = (minutes: number) => Date.parse(takenAt) + minutes * 60_000;
const iso = (minutes: number) => new Date(minutesLater(minutes)).toISOString();

/** What a ticket shows so many minutes after it was taken. */
function shownAfter(minutes: number, ticket = sampleTicket({ takenAt })) {
  const age = Math.floor((minutesLater(minutes) - ageStartMs(ticket, limits, 0)) / 60_000);
  return { pace: paceOf(age, limits), words: clockWords(ticket, age, limits) };
}

it.each([
  [0, 'usual', '0 min'],
  [9, 'usual', '9 min'],
  [10, 'slow', '10 min'],
  [20, 'late', '20 min'],
])('the age of an order for now after %i minutes is %s', (minutes, pace, words) => {
  expect(shownAfter(minutes)).toEqual({ pace, words });
});

it('there is no age of an order for now where the clock was set back', () => {
  expect(shownAfter(-3)).toEqual({ pace: 'usual', words: '0 min' });
});

it('the age of an order for now runs from when Bbot brought it up', () => {
  const ticket = sampleTicket({ takenAt }, { snoozeTill: iso(60) });
  expect(shownAfter(65, ticket)).toEqual({ pace: 'usual', words: '5 min' });
});

describe('the age of an order wanted at a time', () => {
  const ticket = sampleTicket({ takenAt }, { desiredAt: iso(90) });

  it.each([
    [60, 'usual', 'in 30 min'],
    [80, 'slow', 'in 10 min'],
    [89, 'slow', 'in 1 min'],
    [90, 'late', 'now'],
    [97, 'late', '7 min over'],
  ])(
    'the age of an order wanted at a time runs against that time: after %i minutes it is %s',
    (minutes, pace, words) => {
      expect(shownAfter(minutes, ticket)).toEqual({ pace, words });
    },
  );
});
