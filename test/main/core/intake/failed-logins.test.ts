import { expect, it } from 'vitest';
import { FailedLogins } from '../../../../main/core/intake/failed-logins';
import { minuteMs, RelayClock } from '../../../support/relay/relay-clock';

it('a new password makes three wrong ones loud at once: that Bbot had the old one right says nothing', () => {
  const clock = new RelayClock();
  const logins = new FailedLogins(clock, () => undefined);
  const failThree = (): boolean | undefined => {
    for (let count = 0; count < 3; count += 1) logins.note();
    return logins.state?.loud;
  };
  logins.clear();
  clock.pass(minuteMs);
  expect(failThree()).toBe(false);
  logins.passwordChanged();
  expect(failThree()).toBe(true);
});
