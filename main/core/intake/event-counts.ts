import type { ActivityLog } from '../activity/activity-log';
import type { Clock } from '../clock';

/** Names are Bbot's, and anybody's who has its password: neither how many there are nor how long they are is left to them. */
const mostNames = 20;
const longestName = 60;
/** What a name of an event is made of; an address of somebody is none. */
const oddInName = /[^\p{L}\p{N} _.:-]/gu;
/** The name that all beyond the twentieth have. */
const others = '(others)';
/** How long counts are gathered before they are one line of the activity log, in milliseconds. */
const gatherMs = 15 * 60_000;

/**
 * Counts what changes no order, and comes as often as guests look into their carts: a line of the activity log for each
 * would leave no room for the orders. Nothing of its body is kept.
 */
export class EventCounts {
  readonly #sinceStart = new Map<string, number>();
  #gathered = new Map<string, number>();
  #gatheredSinceMs = 0;

  constructor(
    private readonly activity: Pick<ActivityLog, 'add'>,
    private readonly clock: Pick<Clock, 'monotonic'>,
  ) {}

  /** How many came of each name since the app was started. */
  get sinceStart(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#sinceStart);
  }

  /** The first of a name is noted at once, the others together. */
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
    this.lookAtTime();
  }

  /** Notes what was gathered for long enough. */
  lookAtTime(): void {
    if (this.clock.monotonic() - this.#gatheredSinceMs >= gatherMs) this.noteGathered();
  }

  /** Notes what was gathered so far. */
  noteGathered(): void {
    const gathered = this.#gathered;
    this.#gathered = new Map();
    for (const [event, count] of gathered) this.activity.add({ what: 'ignored', event, count });
  }

  #nameOf(event: string): string {
    const name = event.slice(0, longestName).replace(oddInName, '?');
    return this.#sinceStart.has(name) || this.#sinceStart.size < mostNames ? name : others;
  }
}
