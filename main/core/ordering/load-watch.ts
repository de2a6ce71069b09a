import type { Caps, Load } from '../../../shared/ordering/caps';
import type { KitchenLoad } from './kitchen-load';

/**
 * Notices when a cap's count changes other than by a new order, which updates the board anyway: by a tap, a day's end,
 * or time.
 */
export class LoadWatch {
  #seen: Load | null = null;

  constructor(
    private readonly caps: () => Caps,
    private readonly load: Pick<KitchenLoad, 'now'>,
    private readonly changed: () => void,
  ) {}

  /** Counts nothing while no cap is set. */
  check(): void {
    const { maxOpenTickets, maxOrdersIn15Minutes } = this.caps();
    if (maxOpenTickets === null && maxOrdersIn15Minutes === null) return;
    const last = this.#seen;
    const { now } = this.load;
    this.#seen = now;
    const same = last?.openTickets === now.openTickets && last.ordersIn15Minutes === now.ordersIn15Minutes;
    if (!same) this.changed();
  }
}
