import { expect, it } from 'vitest';
import { hungAfterMs, reloadDelayMs } from '../../../../main/shell/windows/renderer-timeouts';

it('a page is given longer after each start that led to nothing, up to 80 s', () => {
  expect([0, 1, 2, 3, 4, 50].map(hungAfterMs)).toEqual([10_000, 20_000, 40_000, 80_000, 80_000, 80_000]);
});

it('a page that crashed is loaded at once, and ever later when it goes on crashing', () => {
  expect([0, 1, 2, 3, 50].map(reloadDelayMs)).toEqual([100, 1_000, 5_000, 15_000, 15_000]);
});
