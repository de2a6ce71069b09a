import { describe, expect, it } from 'vitest';
import { nextTokenForm } from '../../../renderer/set-up/token-result';

describe('the field for the token', () => {
  it('opens by itself when a token is needed', () => {
    expect(nextTokenForm('closed', true, false)).toBe('open');
  });

  it('stays until the token that was sent is known to work', () => {
    expect(nextTokenForm('sent', false, false)).toBe('sent');
    expect(nextTokenForm('sent', true, false)).toBe('sent');
    expect(nextTokenForm('sent', false, true)).toBe('closed');
  });

  it('stays open for somebody who replaces a token that works', () => {
    expect(nextTokenForm('open', false, true)).toBe('open');
  });
});
