import { expect, it } from 'vitest';
import { withTimeout } from './timeouts';

it('patience returns what came', async () => {
  await expect(withTimeout('A slip', Promise.resolve('slip'))).resolves.toBe('slip');
});

it('patience returns the reason why nothing came', async () => {
  await expect(withTimeout('A slip', Promise.reject(new Error('no paper')))).rejects.toThrow('no paper');
});

it('patience ends, and says what did not come', async () => {
  await expect(withTimeout('A slip', new Promise(() => undefined), 1)).rejects.toThrow(
    'A slip did not come within 0.001 s',
  );
});
