import { describe, expect, it } from 'vitest';
import { withPatience } from './patience';

describe('patience', () => {
  it('gives what came', async () => {
    await expect(withPatience('A slip', Promise.resolve('slip'))).resolves.toBe('slip');
  });

  it('gives the reason why nothing came', async () => {
    await expect(withPatience('A slip', Promise.reject(new Error('no paper')))).rejects.toThrow('no paper');
  });

  it('ends, and says what did not come', async () => {
    await expect(withPatience('A slip', new Promise(() => undefined), 1)).rejects.toThrow(
      'A slip did not come within 0.001 s',
    );
  });
});
