import { expect, it } from 'vitest';
import { pairLines } from '../../../../../main/core/printing/layout/line-shapes';
import { plain } from '../../../../../main/core/printing/layout/slip-page';

const pair = (text: string, amount: string, hang: string): readonly string[] =>
  pairLines(32, text, amount, plain, hang).map((line) => line.text);

it('an amount is at the right edge of the last line of its text', () => {
  expect(pair('Tea', '$2.00', '1 × ')).toEqual(['1 × Tea                    $2.00']);
});

it.each([
  ['$49,950,000,000,000.00', '4995000 × '],
  ['$49,950,000,000,000,000.00', '4995000 × '],
])('an amount that leaves a text no room is on a line of its own: %s', (amount, hang) => {
  const lines = pair('Tea with milk', amount, hang);
  expect(lines).toEqual([`${hang}Tea with milk`, amount.padStart(32)]);
});
