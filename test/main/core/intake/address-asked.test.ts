import { describe, expect, it } from 'vitest';
import { addressAsked, beginsLikeOurs } from '../../../../main/core/intake/address-asked';

describe('an address that was made to keep the PC busy', () => {
  it.each(['(', '"', '.', '%20', '/', '%2F'])('is nobody’s, and is not even looked through: %s', (sign) => {
    const long = `/bbot${sign.repeat(15_000)}b`;
    expect([addressAsked(long), beginsLikeOurs(long)]).toEqual([null, false]);
  });

  it('is one that has far more letters than any', () => {
    const asked = (letters: number) => addressAsked(`/bbot?${'x'.repeat(letters)}`);
    expect([asked(900), asked(2_000)]).toEqual(['checkout', null]);
  });
});
