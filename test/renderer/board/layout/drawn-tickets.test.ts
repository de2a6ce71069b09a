import { expect, it } from 'vitest';
import { drawnOf } from '../../../../renderer/board/layout/drawn-tickets';
import { sampleTicket } from '../../sample-ticket';

const list = (count: number, rings: (index: number) => boolean = () => false) =>
  Array.from({ length: count }, (_, index) =>
    sampleTicket({ id: `${index}`, alert: rings(index) ? 'new' : null }),
  );
const ids = (tickets: readonly { readonly id: string }[]) => tickets.map(({ id }) => id);

it('a list of a length that a kitchen knows is drawn whole, as the same list', () => {
  const tickets = list(5);
  expect(drawnOf(tickets, null, 5, 2)).toEqual({ drawn: tickets, left: [] });
  expect(drawnOf(tickets, null, 5, 2).drawn).toBe(tickets);
});

it('a longer list has its first drawn and the others counted: none is in neither or both', () => {
  const { drawn, left } = drawnOf(list(10_000), null);
  expect(ids(drawn)).toEqual(ids(list(drawn.length)));
  expect(drawn.length + left.length).toBe(10_000);
  expect(new Set([...ids(drawn), ...ids(left)]).size).toBe(10_000);
  expect(drawn.length).toBeLessThan(300);
});

it('ringing tickets behind many that do not ring are drawn too, the first of them', () => {
  const { drawn, left } = drawnOf(
    list(20, (index) => index >= 10),
    null,
    5,
    2,
  );
  expect(ids(drawn)).toEqual(['0', '1', '2', '3', '4', '10', '11']);
  expect(left).toHaveLength(13);
});

it('no more tickets are drawn than a flood of ringing orders needs', () => {
  const { drawn } = drawnOf(
    list(20, () => true),
    null,
    5,
    2,
  );
  expect(ids(drawn)).toEqual(['0', '1', '2', '3', '4']);
});

it('the ticket that somebody wants to see is drawn, wherever it is', () => {
  const { drawn, left } = drawnOf(list(20), '17', 5, 2);
  expect(ids(drawn)).toEqual(['0', '1', '2', '3', '4', '17']);
  expect(ids(left)).not.toContain('17');
});
