import type { Settings } from '../../../shared/settings/settings';
import { type Clock, isoNow } from '../clock';
import type { SettingsStore } from '../settings/settings-store';
import type { Delivery } from './delivery';

/** How old the kept instant may become, in milliseconds: not each order is worth writing the settings. */
const keptWithinMs = 60 * 60_000;

/** When Bbot's last webhook came to each of the two addresses: at set-up that shows that they were pasted right. */
export class SeenAddresses {
  #seen: Settings['seen'] | null = null;

  constructor(
    private readonly settings: SettingsStore,
    private readonly clock: Clock,
    private readonly changed: () => void,
  ) {}

  get current(): Settings['seen'] {
    return this.#seen ?? this.settings.current.seen;
  }

  forget(): void {
    this.#seen = { checkout: null, updates: null };
    this.settings.change({ seen: this.#seen });
  }

  note(through: Delivery['through']): void {
    const before = this.current[through];
    this.#seen = { ...this.current, [through]: isoNow(this.clock) };
    const kept = this.settings.current.seen[through];
    const age = kept === null ? Number.POSITIVE_INFINITY : Math.abs(this.clock.now() - Date.parse(kept));
    if (age > keptWithinMs) this.settings.change({ seen: this.#seen });
    if (before === null) this.changed();
  }
}
