import { expect, it } from 'vitest';
import { mayStartAgain } from '../../../main/shell/restart-rule';
import { minuteMs } from '../../support/relay/relay-clock';

it('a core is started again three times in ten minutes, and not a fourth time', () => {
  expect(mayStartAgain([], 0)).toBe(true);
  expect(mayStartAgain([0, 1], 2)).toBe(true);
  expect(mayStartAgain([0, 1, 2], 3)).toBe(false);
});

it('a core that ran for long in between is started again', () => {
  expect(mayStartAgain([0, 1, 9 * minuteMs], 10 * minuteMs)).toBe(true);
});
