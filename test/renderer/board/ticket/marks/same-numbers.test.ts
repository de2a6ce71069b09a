import { expect, it } from 'vitest';
import { sameNumbers } from '../../../../../renderer/board/ticket/marks/same-numbers';
import { texts } from '../../../../../shared/i18n/texts';
import { sampleTicket } from '../../../sample-ticket';

const numbered = (id: string, number: string | null) => sampleTicket({ id }, { number });

it('open orders of one number are told apart on their cards, and others carry no hint', () => {
  const open = [
    numbered('a', '12'),
    numbered('b', '7'),
    numbered('c', '12'),
    numbered('d', null),
    numbered('e', null),
  ];
  expect(sameNumbers(open)).toEqual(['12']);
  expect(sameNumbers([])).toEqual([]);
});

it('the hint names the guest and the time', () => {
  expect(texts.board.sameNumber('12', 'Eric Wang', '7:02 PM')).toBe(
    'Another order is 12 too. This one: Eric Wang, 7:02 PM',
  );
});
