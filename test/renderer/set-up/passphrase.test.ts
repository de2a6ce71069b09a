import { expect, it } from 'vitest';
import { passphraseFault } from '../../../renderer/set-up/passphrase';
import { passphraseSchema } from '../../../shared/settings/set-up-input';

it('a chosen passphrase must be as long as the core asks for', () => {
  const tooShort = 'x'.repeat(9);
  expect(passphraseFault(tooShort, tooShort)?.field).toBe('first');
  expect(passphraseSchema.safeParse(tooShort).success).toBe(false);
  const longEnough = 'x'.repeat(10);
  expect(passphraseFault(longEnough, longEnough)).toBeNull();
  expect(passphraseSchema.safeParse(longEnough).success).toBe(true);
});

it('a chosen passphrase must be typed twice', () => {
  expect(passphraseFault('correct horse', 'correct house')).toEqual({
    field: 'second',
    words: 'The two are not the same.',
  });
});
