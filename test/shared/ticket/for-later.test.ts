import { expect, it } from 'vitest';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { isForLater } from '../../../shared/ticket/for-later';
import { sampleTicket } from '../../renderer/sample-ticket';

const takenAt = '2026-11-21T19:00:00.000Z';

function isLaterAt(
  time: string,
  order: Partial<BoardTicket['order']>,
  stage: BoardTicket['stage'] = 'new',
): boolean {
  return isForLater(sampleTicket({ takenAt, stage }, order), 45, Date.parse(`2026-11-21T${time}:00.000Z`));
}

it('an order is for later until so many minutes before it is wanted', () => {
  const wanted = { desiredAt: '2026-11-21T21:00:00.000000Z' };
  expect([isLaterAt('20:14', wanted), isLaterAt('20:15', wanted)]).toEqual([true, false]);
});

it('an order is for later until Bbot’s own time for it, where there is one', () => {
  const snoozed = { desiredAt: '2026-11-21T21:00:00.000000Z', snoozeTill: '2026-11-21T20:40:00.000000Z' };
  expect([isLaterAt('20:39', snoozed), isLaterAt('20:40', snoozed)]).toEqual([true, false]);
});

it('an order is never for later beyond the time that it is wanted, whatever Bbot’s own time says', () => {
  const snoozed = { desiredAt: '2026-11-21T21:00:00.000000Z', snoozeTill: '2026-11-21T23:00:00.000000Z' };
  expect([isLaterAt('20:59', snoozed), isLaterAt('21:00', snoozed)]).toEqual([true, false]);
});

it.each<[string, Partial<BoardTicket['order']>]>([
  ['wanted at once', {}],
  ['wanted soon after it was taken', { desiredAt: '2026-11-21T19:44:00.000000Z' }],
  ['wanted at what is no time', { desiredAt: 'soon' }],
])('an order is not for later when it is %s', (_, order) => {
  expect(isLaterAt('19:00', order)).toBe(false);
});

it('an order is no longer for later once staff have begun with it', () => {
  expect(isLaterAt('19:00', { desiredAt: '2026-11-22T19:00:00.000000Z' }, 'preparing')).toBe(false);
});
