import type { Status } from '../../../shared/ipc/snapshot';
import { type ReachedCap, reachedCap } from '../../../shared/ordering/caps';

/** The cap that blocks new checkouts right now; null while something else does, or if nothing can be blocked. */
export function blockingCap({ ordering, storage, setUp, load, choices }: Status): ReachedCap | null {
  const asked = setUp.control === 'in-control' && ordering.kind === 'open' && storage.kind === 'ok';
  return asked ? reachedCap(load, choices) : null;
}
