import type { BbotField, SeenFields } from '../../../shared/bbot/panel-fields';
import { recogniseWebhook } from '../../../shared/bbot/webhook';
import { type Clock, isoNow } from '../clock';
import { isDueToKeep } from '../settings/kept-hourly';
import type { SettingsStore } from '../settings/settings-store';
import type { Delivery } from './delivery';

/** When Bbot's last webhook came through each panel field: a field that was never filled in stays silent. */
export class SeenFieldsNotes {
  #seen: SeenFields | null = null;

  constructor(
    private readonly settings: SettingsStore,
    private readonly clock: Clock,
  ) {}

  get current(): SeenFields {
    return this.#seen ?? this.settings.current.seenFields;
  }

  forget(): void {
    this.#seen = {};
    this.settings.change({ seenFields: this.#seen });
  }

  note(delivery: Pick<Delivery, 'through' | 'body'>): void {
    const field = fieldOf(delivery);
    if (field === null) return;
    this.#seen = { ...this.current, [field]: isoNow(this.clock) };
    if (isDueToKeep(this.settings.current.seenFields[field], this.clock)) {
      this.settings.change({ seenFields: this.#seen });
    }
  }
}

/**
 * The panel field a body came through, or null. A checkout field pasted with `updates` cannot block, so it does not
 * count.
 */
export function fieldOf({ through, body }: Pick<Delivery, 'through' | 'body'>): BbotField | null {
  switch (recogniseWebhook(body.value).kind) {
    case 'order':
      return through === 'checkout' ? 'order-injection' : 'new-orders';
    case 'checkout_beginning':
    // One panel field sends both; neither says anything about the field that orders come through.
    case 'pricecheck':
      return through === 'checkout' ? 'checkout-started' : null;
    case 'checkout_finished':
      return 'checkout-complete';
    case 'checkout_cancelled':
      return 'checkout-cancelled';
    case 'items_refunded':
      return 'items-refunded';
    case 'untyped-event':
    case 'other-event':
    case 'unknown':
      return null;
  }
}
