import type { Caps, Load } from '../../../shared/ordering/caps';
import type { KitchenLoad } from './kitchen-load';

/**
 * Notices when what counts for a cap has changed otherwise than by a new order, which tells the board anyway: by a
 * tap, by a day's end, by time.
 */
export class LoadWatch {
  #seen: Load | null = null;

  constructor(
    private readonly caps: () => Caps,
    private readonly load: Pick<KitchenLoad, 'now'>,
    private readonly changed: () => void,
  ) {}

  /** Without a cap nobody waits for it, and nothing is counted. */
  look(): void {
    const { maxOpenTickets, maxOrdersIn15Minutes } = this.caps();
    if (maxOpenTickets === null && maxOrdersIn15Minutes === null) return;
    const last = this.#seen;
    const { now } = this.load;
    this.#seen = now;
    const same = last?.openTickets === now.openTickets && last.ordersIn15Minutes === now.ordersIn15Minutes;
    if (!same) this.changed();
  }
}
