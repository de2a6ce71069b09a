import { expect, it } from 'vitest';
import { nextTokenForm } from '../../../renderer/set-up/token-result';

it('the field for the token opens by itself when a token is needed', () => {
  expect(nextTokenForm('closed', true, false)).toBe('open');
});

it('the field for the token stays until the sent token is known to work', () => {
  expect(nextTokenForm('sent', false, false)).toBe('sent');
  expect(nextTokenForm('sent', true, false)).toBe('sent');
  expect(nextTokenForm('sent', false, true)).toBe('closed');
});

it('the field for the token stays open for somebody who replaces a token that works', () => {
  expect(nextTokenForm('open', false, true)).toBe('open');
});
