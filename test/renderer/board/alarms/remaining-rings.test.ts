import { expect, it } from 'vitest';
import { soundsFor } from '../../../../renderer/board/alarms/chime-plan';
import {
  beginRingOut,
  followRingOut,
  heardRingOut,
  type RingOut,
  ringingOut,
} from '../../../../renderer/board/alarms/remaining-rings';
import type { BoardTicket } from '../../../../shared/ipc/snapshot';
import { sampleJob } from '../../../support/printer/sample-print-job';
import { sampleTicket } from '../../sample-ticket';

const fresh = sampleTicket();
const printed = sampleTicket({ stage: 'preparing', alert: null, prints: [sampleJob()] });
const board = (...tickets: BoardTicket[]) => new Map(tickets.map((ticket) => [ticket.id, ticket]));
const soundsOf = (state: RingOut) => ringingOut(state).map(({ sound }) => sound);

/** How often the chime is heard from here on. */
function roundsOf(state: RingOut): number {
  let rounds = 0;
  for (let now = state; soundsOf(now).includes('new'); now = heardRingOut(now, 'new')) rounds += 1;
  return rounds;
}

const empty = beginRingOut(board());
const arrived = followRingOut(empty, board(fresh));

it('a kitchen that works from paper hears each new order three times although it prints at once', () => {
  expect(roundsOf(followRingOut(arrived, board(printed)))).toBe(3);
});

it('a kitchen that works from paper also hears an order that was printed before the board knew of it', () => {
  expect(roundsOf(followRingOut(empty, board(printed)))).toBe(3);
});

it('a kitchen that works from paper hears the rounds that are left after those heard before the paper came', () => {
  const once = heardRingOut(arrived, 'new');
  expect(roundsOf(followRingOut(once, board(printed)))).toBe(2);
  const often = [1, 2, 3].reduce((state) => heardRingOut(state, 'new'), once);
  expect(roundsOf(followRingOut(often, board(printed)))).toBe(0);
});

it("a kitchen that works from paper counts only rounds of an alert's own sound", () => {
  expect(roundsOf(heardRingOut(followRingOut(arrived, board(printed)), 'cancelled'))).toBe(3);
});

it('a kitchen that works from paper is silent after a tap', () => {
  const ringing = followRingOut(arrived, board(printed));
  expect(soundsOf(followRingOut(ringing, board({ ...printed, stage: 'ready' })))).toEqual([]);
  const tapped = sampleTicket({ stage: 'preparing', alert: null });
  expect(soundsOf(followRingOut(arrived, board(tapped)))).toEqual([]);
});

it('a kitchen that works from paper goes on when something else happens to the ticket', () => {
  const ringing = followRingOut(arrived, board(printed));
  const payment = { kind: 'finished', at: '2026-11-21T19:05:00.000Z' } as const;
  const paid = { ...printed, payment };
  expect(roundsOf(followRingOut(ringing, board(paid)))).toBe(3);
});

it('a kitchen that works from paper leaves a ticket that is not printed to its own alert', () => {
  expect(soundsOf(arrived)).toEqual([]);
  expect(soundsFor([fresh], soundsOf(arrived))).toEqual(['new']);
});

it('a kitchen that works from paper hears a change of an order with its own sound', () => {
  const calm = followRingOut(empty, board({ ...printed, prints: [] }));
  const changed = followRingOut(calm, board({ ...printed, alert: 'updated' }));
  const update = sampleJob({ key: 'kitchen 2', slip: 'update' });
  const ringing = followRingOut(changed, board({ ...printed, prints: [sampleJob(), update] }));
  expect(soundsOf(ringing)).toEqual(['updated']);
  expect(soundsFor([], soundsOf(ringing))).toEqual(['updated']);
});

it('a kitchen that works from paper does not ring after a restart for what was printed before', () => {
  const restarted = beginRingOut(board(printed));
  const other = sampleTicket({ id: 'other' });
  expect(soundsOf(followRingOut(restarted, board(printed, other)))).toEqual([]);
});
