import { expect, it } from 'vitest';
import { mayStartAgain } from '../../../main/shell/restart-rule';
import { minuteMs } from '../../support/relay/relay-clock';

it('starts a core again three times in ten minutes, and no fourth time', () => {
  expect(mayStartAgain([], 0)).toBe(true);
  expect(mayStartAgain([0, 1], 2)).toBe(true);
  expect(mayStartAgain([0, 1, 2], 3)).toBe(false);
});

it('starts one again that ran for long between', () => {
  expect(mayStartAgain([0, 1, 9 * minuteMs], 10 * minuteMs)).toBe(true);
});
