import { expect, it } from 'vitest';
import { nameLines, reasonWords } from '../../../renderer/blocked/blocked-words';

it.each([
  [{ code: 'PAUSED', path: null, paid: false }, 'Ordering was paused'],
  [{ code: 'NOT_FOUND', path: '/bbot/update', paid: false }, 'Bbot asked for a wrong address: /bbot/update'],
  [
    { code: 'INVALID_ORDER', path: null, paid: true },
    'The order lacked something the kitchen needs. It is paid: look it up in Bbot.',
  ],
  [{ code: 'PAUSED' }, 'Ordering was paused'],
] as const)('a blocked checkout says why: %j', (refusal, words) => {
  expect(reasonWords(refusal)).toBe(words);
});

it('a blocked checkout says by what Bbot knows it, as far as that was read', () => {
  expect(nameLines({ orderId: 'o-1', checkoutId: 'c-1' })).toEqual(['Order o-1', 'Checkout c-1']);
  expect(nameLines({ orderId: null, checkoutId: 'c-1' })).toEqual(['Checkout c-1']);
  expect(nameLines({})).toEqual([]);
  expect(nameLines({ number: '233', orderId: 'o-1' })).toEqual(['Order 233']);
});
