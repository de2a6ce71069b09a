import { expect, it } from 'vitest';
import {
  isByHours,
  orderingTitle,
  watchingDetail,
} from '../../../../renderer/board/status-bar/ordering-words';

const since = new Date(2026, 10, 27, 20).toISOString();
const sameDay = new Date(2026, 10, 27, 21).toISOString();
const nextDay = new Date(2026, 10, 28, 11).toISOString();

it('the banner names the time, and the day if it is another one', () => {
  expect(orderingTitle({ kind: 'paused', since, until: sameDay })).toBe(
    'Ordering paused. Will resume at 9:00 PM',
  );
  expect(orderingTitle({ kind: 'closed', since, until: nextDay })).toBe(
    'Ordering closed until Sat, Nov 28, 11:00 AM',
  );
});

it('where nothing can be blocked, the banner says that only this computer paused, and what stops guests', () => {
  const paused = { kind: 'paused', since, until: sameDay } as const;
  expect(watchingDetail(paused)).toBe('Paused here until 9:00 PM. Stop guests in Bbot.');
  expect(watchingDetail({ ...paused, until: null })).toMatch(/^Paused here until you resume\./);
  expect(watchingDetail({ kind: 'closed', since, until: null })).toMatch(/^Closed here until you resume\./);
  const byHours = { kind: 'closed', since, until: null, by: 'hours' } as const;
  expect(watchingDetail(byHours)).toMatch(/^Closed here: there are no opening hours\./);
});

it('staff can resume only what staff closed', () => {
  expect(orderingTitle({ kind: 'closed', since, until: null })).toBe('Ordering closed until you resume');
  expect(orderingTitle({ kind: 'closed', since, until: null, by: 'hours' })).toMatch(/no opening hours/);
  expect(isByHours({ kind: 'closed', since, until: null })).toBe(false);
  expect(isByHours({ kind: 'closed', since, until: null, by: 'hours' })).toBe(true);
});
