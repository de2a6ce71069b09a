import type { CoreState } from './bridge';
import type { Status } from './snapshot';

/**
 * What is true of the last status once the core has ended: no order can arrive, and nobody looks whether one could.
 * @param since when that was, as ISO
 */
export function withoutCore(status: Status, state: Exclude<CoreState, 'running'>, since: string): Status {
  return {
    ...status,
    arrival: { kind: 'core-away', since, givenUp: state === 'gave-up' },
    unreachable: null,
  };
}
