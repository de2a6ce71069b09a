import type { BbotAddress } from '../../../shared/bbot/bbot-paths';
import type { BbotField } from '../../../shared/bbot/panel-fields';
import { recogniseWebhook } from '../../../shared/bbot/webhook';
import type { WrongAddress } from '../../../shared/ipc/snapshot';
import { type Clock, isoNow } from '../clock';

/** As many as there are fields, and then some. */
const most = 8;
/** What Bbot has not asked for as long as this, in milliseconds, is mended. */
const staysMs = 24 * 60 * 60_000;

interface Entry {
  readonly told: WrongAddress;
  /** When it was asked last, on the clock that never jumps. */
  readonly lastMs: number;
}

/** What Bbot asks for that is none of our addresses: somebody pasted a wrong one into a field of its panel. */
export class WrongAddresses {
  readonly #entries = new Map<string, Entry>();

  constructor(
    private readonly clock: Clock,
    private readonly changed: () => void,
  ) {}

  /** The one that Bbot asked for last comes first. */
  get current(): readonly WrongAddress[] {
    const since = this.clock.monotonic() - staysMs;
    for (const [key, { lastMs }] of this.#entries) if (lastMs < since) this.#entries.delete(key);
    return [...this.#entries.values()].map(({ told }) => told).reverse();
  }

  note(path: string, meant: Meant): void {
    const key = `${meant.field} ${path}`;
    const before = this.#entries.get(key)?.told;
    this.#entries.delete(key);
    const at = isoNow(this.clock);
    const told = { path, ...meant, since: before?.since ?? at, count: (before?.count ?? 0) + 1 };
    this.#entries.set(key, { told, lastMs: this.clock.monotonic() });
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > most && oldest !== undefined) this.#entries.delete(oldest);
    this.changed();
  }

  /** Something came through a field by the right address: whatever was pasted there before is mended. */
  cameRight(field: BbotField | null): void {
    const mended = [...this.#entries].filter(([, { told }]) => field !== null && told.field === field);
    for (const [key] of mended) this.#entries.delete(key);
    if (mended.length > 0) this.changed();
  }

  /** Somebody says that it is mended. */
  forget(): void {
    if (this.#entries.size === 0) return;
    this.#entries.clear();
    this.changed();
  }
}

/** Which address belongs into which field; null where that cannot be told. */
type Meant = Pick<WrongAddress, 'field' | 'address'>;

/** What tells an order's two fields apart. */
interface MeantFacts {
  /** Whether an order was taken before: then the field that asks beforehand has the right address. */
  readonly knows: (order: Record<string, unknown>) => boolean;
  /** Whether nothing asks beforehand. */
  readonly watchOnly: boolean;
}

/** What somebody has to paste where, by what was asked for and what came. */
export function meantBy(path: string, body: unknown, facts: MeantFacts): Meant {
  const webhook = recogniseWebhook(body);
  switch (webhook.kind) {
    case 'order': {
      const isTold = facts.watchOnly || namesUpdates(path) || facts.knows(webhook.order);
      return isTold
        ? { field: 'new-orders', address: 'updates' }
        : { field: 'order-injection', address: 'checkout' };
    }
    case 'checkout_beginning':
    case 'pricecheck':
      return { field: 'checkout-started', address: 'checkout' };
    case 'checkout_finished':
      return { field: 'checkout-complete', address: 'updates' };
    case 'checkout_cancelled':
      return { field: 'checkout-cancelled', address: 'updates' };
    case 'items_refunded':
      return { field: 'items-refunded', address: 'updates' };
    case 'untyped-event':
    case 'other-event':
    case 'unknown':
      return { field: null, address: addressNear(path) };
  }
}

function addressNear(path: string): BbotAddress {
  return namesUpdates(path) ? 'updates' : 'checkout';
}

function namesUpdates(path: string): boolean {
  return /updat/i.test(path);
}
