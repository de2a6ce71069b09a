import type { CoreState } from './bridge';
import type { Status } from './snapshot';

/**
 * The last status as it applies once the core has ended: no order can arrive, and reachability is no longer checked.
 * @param since when it ended, ISO
 */
export function withoutCore(status: Status, state: Exclude<CoreState, 'running'>, since: string): Status {
  return {
    ...status,
    arrival: { kind: 'core-away', since, givenUp: state === 'gave-up' },
    unreachable: null,
  };
}
