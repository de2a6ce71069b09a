import { expect, it } from 'vitest';
import { isByHours, orderingTitle } from '../../renderer/board/ordering-words';

const since = new Date(2026, 10, 27, 20).toISOString();
const sameDay = new Date(2026, 10, 27, 21).toISOString();
const nextDay = new Date(2026, 10, 28, 11).toISOString();

it('the banner names the time, and the day where it is another one', () => {
  expect(orderingTitle({ kind: 'paused', since, until: sameDay })).toBe(
    'Ordering paused. Will resume at 9:00 PM',
  );
  expect(orderingTitle({ kind: 'closed', since, until: nextDay })).toBe(
    'Ordering closed until Sat, Nov 28, 11:00 AM',
  );
});

it('only what staff closed is theirs to resume', () => {
  expect(orderingTitle({ kind: 'closed', since, until: null })).toBe('Ordering closed until you resume');
  expect(orderingTitle({ kind: 'closed', since, until: null, by: 'hours' })).toMatch(/no opening hours/);
  expect(isByHours({ kind: 'closed', since, until: null })).toBe(false);
  expect(isByHours({ kind: 'closed', since, until: null, by: 'hours' })).toBe(true);
});
