import { expect, it } from 'vitest';
import { soundsFor } from '../../../../renderer/board/alarms/chime-plan';
import {
  beginRings,
  followRings,
  type RemainingRings,
  remainingRings,
  ringPlayed,
} from '../../../../renderer/board/alarms/remaining-rings';
import type { BoardTicket } from '../../../../shared/ipc/snapshot';
import { sampleJob } from '../../../support/printer/sample-print-job';
import { sampleTicket } from '../../sample-ticket';

const fresh = sampleTicket();
const printed = sampleTicket({ stage: 'preparing', alert: null, prints: [sampleJob()] });
const board = (...tickets: BoardTicket[]) => new Map(tickets.map((ticket) => [ticket.id, ticket]));
const soundsOf = (state: RemainingRings) => remainingRings(state).map(({ sound }) => sound);

/** How often the chime is heard from here on. */
function roundsOf(state: RemainingRings): number {
  let rounds = 0;
  for (let now = state; soundsOf(now).includes('new'); now = ringPlayed(now, 'new')) rounds += 1;
  return rounds;
}

const empty = beginRings(board());
const arrived = followRings(empty, board(fresh));

it('a kitchen that works from paper hears each new order three times although it prints at once', () => {
  expect(roundsOf(followRings(arrived, board(printed)))).toBe(3);
});

it('a kitchen that works from paper also hears an order that was printed before the board knew of it', () => {
  expect(roundsOf(followRings(empty, board(printed)))).toBe(3);
});

it('a kitchen that works from paper hears the rounds that are left after those heard before the paper came', () => {
  const once = ringPlayed(arrived, 'new');
  expect(roundsOf(followRings(once, board(printed)))).toBe(2);
  const often = [1, 2, 3].reduce((state) => ringPlayed(state, 'new'), once);
  expect(roundsOf(followRings(often, board(printed)))).toBe(0);
});

it("a kitchen that works from paper counts only rounds of an alert's own sound", () => {
  expect(roundsOf(ringPlayed(followRings(arrived, board(printed)), 'cancelled'))).toBe(3);
});

it('a kitchen that works from paper is silent after a tap', () => {
  const ringing = followRings(arrived, board(printed));
  expect(soundsOf(followRings(ringing, board({ ...printed, stage: 'ready' })))).toEqual([]);
  const tapped = sampleTicket({ stage: 'preparing', alert: null });
  expect(soundsOf(followRings(arrived, board(tapped)))).toEqual([]);
});

it('a kitchen that works from paper goes on when something else happens to the ticket', () => {
  const ringing = followRings(arrived, board(printed));
  const payment = { kind: 'finished', at: '2026-11-21T19:05:00.000Z' } as const;
  const paid = { ...printed, payment };
  expect(roundsOf(followRings(ringing, board(paid)))).toBe(3);
});

it('a kitchen that works from paper leaves a ticket that is not printed to its own alert', () => {
  expect(soundsOf(arrived)).toEqual([]);
  expect(soundsFor([fresh], soundsOf(arrived))).toEqual(['new']);
});

it('a kitchen that works from paper hears a change of an order with its own sound', () => {
  const calm = followRings(empty, board({ ...printed, prints: [] }));
  const changed = followRings(calm, board({ ...printed, alert: 'updated' }));
  const update = sampleJob({ key: 'kitchen 2', slip: 'update' });
  const ringing = followRings(changed, board({ ...printed, prints: [sampleJob(), update] }));
  expect(soundsOf(ringing)).toEqual(['updated']);
  expect(soundsFor([], soundsOf(ringing))).toEqual(['updated']);
});

it('a kitchen that works from paper does not ring after a restart for what was printed before', () => {
  const restarted = beginRings(board(printed));
  const other = sampleTicket({ id: 'other' });
  expect(soundsOf(followRings(restarted, board(printed, other)))).toEqual([]);
});
