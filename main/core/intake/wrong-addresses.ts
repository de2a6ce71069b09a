import type { BbotAddress } from '../../../shared/bbot/bbot-paths';
import type { BbotField } from '../../../shared/bbot/panel-fields';
import { recogniseWebhook } from '../../../shared/bbot/webhook';
import type { WrongAddress } from '../../../shared/ipc/snapshot';
import { type Clock, isoNow } from '../clock';

/** One per panel field, and a few to spare. */
const max = 8;
/** A wrong path Bbot has not used for this long, in milliseconds, counts as fixed. */
const staysMs = 24 * 60 * 60_000;

interface Entry {
  readonly address: WrongAddress;
  /** When it was last asked for, on the monotonic clock. */
  readonly lastMs: number;
}

/** Paths Bbot asks for that are not ours: the owner pasted a wrong address into a panel field. */
export class WrongAddresses {
  readonly #entries = new Map<string, Entry>();

  constructor(
    private readonly clock: Clock,
    private readonly changed: () => void,
  ) {}

  /** Most recently asked for first. */
  get current(): readonly WrongAddress[] {
    const since = this.clock.monotonic() - staysMs;
    for (const [key, { lastMs }] of this.#entries) if (lastMs < since) this.#entries.delete(key);
    return [...this.#entries.values()].map(({ address }) => address).reverse();
  }

  note(path: string, meant: Meant): void {
    const key = `${meant.field} ${path}`;
    const before = this.#entries.get(key)?.address;
    this.#entries.delete(key);
    const at = isoNow(this.clock);
    const address = { path, ...meant, since: before?.since ?? at, count: (before?.count ?? 0) + 1 };
    this.#entries.set(key, { address, lastMs: this.clock.monotonic() });
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > max && oldest !== undefined) this.#entries.delete(oldest);
    this.changed();
  }

  /** A webhook came through a field at the right address: any wrong address pasted there is fixed. */
  cameRight(field: BbotField | null): void {
    const mended = [...this.#entries].filter(([, { address }]) => field !== null && address.field === field);
    for (const [key] of mended) this.#entries.delete(key);
    if (mended.length > 0) this.changed();
  }

  /** Staff say that it is fixed. */
  forget(): void {
    if (this.#entries.size === 0) return;
    this.#entries.clear();
    this.changed();
  }
}

/** Which address belongs in which field; a null field is unknown. */
type Meant = Pick<WrongAddress, 'field' | 'address'>;

/** Tells the two fields for orders apart. */
interface MeantFacts {
  /** Whether the order was already taken: then the field that can block it has the right address. */
  readonly knows: (order: Record<string, unknown>) => boolean;
  /** Whether this app blocks nothing. */
  readonly watchOnly: boolean;
}

/** What the owner has to paste where, judged by the path and the body. */
export function meantBy(path: string, body: unknown, facts: MeantFacts): Meant {
  const webhook = recogniseWebhook(body);
  switch (webhook.kind) {
    case 'order': {
      const isUpdate = facts.watchOnly || namesUpdates(path) || facts.knows(webhook.order);
      return isUpdate
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
