import type { ActivityLog } from '../activity/activity-log';
import type { Clock } from '../clock';

/** Bbot, or anyone with its password, makes up these names: bound both their number and their length. */
const maxNames = 20;
const maxNameLength = 60;
/** Characters that event names do not have, such as the @ of an e-mail address. */
const oddInName = /[^\p{L}\p{N} _.:-]/gu;
/** Collects every name after the twentieth. */
const others = '(others)';
/** How long counts add up before they become one activity log line, in milliseconds. */
const gatherMs = 15 * 60_000;

/**
 * Counts events that change no order. They come as often as guests look into their carts: one activity log line each
 * would crowd out the orders. Nothing of their bodies is kept.
 */
export class EventCounts {
  readonly #sinceStart = new Map<string, number>();
  #gathered = new Map<string, number>();
  #gatheredSinceMs = 0;

  constructor(
    private readonly activity: Pick<ActivityLog, 'add'>,
    private readonly clock: Pick<Clock, 'monotonic'>,
  ) {}

  /** How many events of each name arrived since the app started. */
  get sinceStart(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#sinceStart);
  }

  /** Logs the first event of a name right away, the rest in batches. */
  add(event: string): void {
    const name = this.#nameOf(event);
    const before = this.#sinceStart.get(name);
    this.#sinceStart.set(name, (before ?? 0) + 1);
    if (before === undefined) {
      this.activity.add({ what: 'ignored', event: name, count: 1 });
      return;
    }
    if (this.#gathered.size === 0) this.#gatheredSinceMs = this.clock.monotonic();
    this.#gathered.set(name, (this.#gathered.get(name) ?? 0) + 1);
    this.checkTime();
  }

  /** Logs the batch if it is old enough. */
  checkTime(): void {
    if (this.clock.monotonic() - this.#gatheredSinceMs >= gatherMs) this.noteGathered();
  }

  noteGathered(): void {
    const gathered = this.#gathered;
    this.#gathered = new Map();
    for (const [event, count] of gathered) this.activity.add({ what: 'ignored', event, count });
  }

  #nameOf(event: string): string {
    const name = event.slice(0, maxNameLength).replace(oddInName, '?');
    return this.#sinceStart.has(name) || this.#sinceStart.size < maxNames ? name : others;
  }
}
