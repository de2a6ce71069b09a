import { expect, it } from 'vitest';
import { addressAsked, beginsLikeOurs } from '../../../../main/core/intake/address-asked';

it.each(['(', '"', '.', '%20', '/', '%2F'])(
  'an address made to keep the PC busy is not ours, and is not even looked through: %s',
  (sign) => {
    const long = `/bbot${sign.repeat(15_000)}b`;
    expect([addressAsked(long), beginsLikeOurs(long)]).toEqual([null, false]);
  },
);

it('an address that has far more letters than any of ours is one made to keep the PC busy', () => {
  const asked = (letters: number) => addressAsked(`/bbot?${'x'.repeat(letters)}`);
  expect([asked(900), asked(2_000)]).toEqual(['checkout', null]);
});
