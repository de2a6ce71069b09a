import type { Settings } from '../../../shared/settings/settings';
import { type Clock, isoNow } from '../clock';
import { isDueToKeep } from '../settings/kept-hourly';
import type { SettingsStore } from '../settings/settings-store';
import type { Delivery } from './delivery';

/** When Bbot's last webhook came to each address: at set-up, that proves both were pasted correctly. */
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
    if (isDueToKeep(this.settings.current.seen[through], this.clock))
      this.settings.change({ seen: this.#seen });
    if (before === null) this.changed();
  }
}
