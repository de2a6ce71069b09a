import { type OpeningHours, openingAt } from '../../../shared/ordering/opening-hours';
import type { Ordering } from '../../../shared/ordering/ordering';
import type { Clock } from '../clock';
import type { GateOrdering } from './gate';

/** Node fires longer timers immediately. */
const maxTimerMs = 2 ** 31 - 1;

/**
 * Whether the store takes orders, as staff decided. Durations run on the monotonic clock, so setting the PC's clock
 * back does not turn ten minutes into a day.
 */
export class OrderingControl {
  #ordering: Ordering = { kind: 'open' };
  #shownKind: Ordering['kind'] = 'open';
  /** On the monotonic clock; null if only staff end it. */
  #endsAt: number | null = null;
  #timer: NodeJS.Timeout | null = null;

  /**
   * @param hours the opening hours, or null
   * @param save keeps the state for the next start
   * @param changed updates the board
   */
  constructor(
    private readonly clock: Clock,
    private readonly hours: () => OpeningHours | null,
    private readonly save: (ordering: Ordering) => void,
    private readonly changed: () => void,
  ) {}

  /** What the board shows: what staff decided, else what the opening hours say. */
  get state(): Ordering {
    return orderingNow(this.#ordering, this.hours(), this.clock.now());
  }

  forGate(): GateOrdering {
    return gateOrderingNow(this.#byStaff(), this.hours(), this.clock.now());
  }

  /** Updates the board if the opening hours have opened or closed the store meanwhile. */
  checkHours(): void {
    const { kind } = this.state;
    if (kind !== this.#shownKind) this.#tell();
  }

  #byStaff(): GateOrdering {
    const { kind } = this.#ordering;
    if (kind === 'open') return { kind };
    if (this.#endsAt === null) return { kind, remainingMs: null };
    const remainingMs = this.#endsAt - this.clock.monotonic();
    return remainingMs > 0 ? { kind, remainingMs } : { kind: 'open' };
  }

  /** Resumes the kept state. It never lasts longer than intended, whatever the PC's clock did since. */
  restore(kept: Ordering): void {
    if (kept.kind === 'open' || kept.until === null) {
      this.#enter(kept, null);
      return;
    }
    const until = Date.parse(kept.until);
    const remainingMs = Math.min(until - this.clock.now(), until - Date.parse(kept.since));
    if (remainingMs > 0) this.#enter(kept, remainingMs);
    else this.resume();
  }

  /** The PC slept, and its monotonic clock stood still: ends a duration that has passed. */
  wokeUp(): void {
    this.restore(this.#ordering);
  }

  /**
   * The PC's clock was set, forward by this much: a pause keeps its length and ends at another time; a store closed
   * until a time of day opens at that time.
   */
  clockSet(byMs: number): void {
    const ordering = this.#ordering;
    if (ordering.kind === 'open') return;
    const { since, until } = ordering;
    if (ordering.kind === 'closed' && until !== null) {
      this.restore(ordering);
      return;
    }
    const moved = (instant: string): string => new Date(Date.parse(instant) + byMs).toISOString();
    this.#ordering = { ...ordering, since: moved(since), until: until === null ? null : moved(until) };
    this.save(this.#ordering);
    this.#tell();
  }

  /** Stops guests at checkout, for some minutes or until staff resume. */
  pause(minutes: number | null): void {
    const now = this.clock.now();
    const lengthMs = minutes === null ? null : minutes * 60_000;
    const until = lengthMs === null ? null : new Date(now + lengthMs).toISOString();
    this.#enterAndSave({ kind: 'paused', since: new Date(now).toISOString(), until }, lengthMs);
  }

  /** Stops guests until an instant, in milliseconds since 1970. */
  close(untilMs: number): void {
    const now = this.clock.now();
    const until = new Date(untilMs).toISOString();
    this.#enterAndSave({ kind: 'closed', since: new Date(now).toISOString(), until }, untilMs - now);
  }

  /**
   * At a business day's end, ends an open-ended pause from an earlier day: staff forgot it.
   * @param dayOf the business day of an instant @returns whether ordering was resumed
   */
  endDay(dayOf: (atMs: number) => string): boolean {
    const { kind } = this.#ordering;
    if (kind === 'open' || this.#ordering.until !== null) return false;
    if (dayOf(Date.parse(this.#ordering.since)) >= dayOf(this.clock.now())) return false;
    this.resume();
    return true;
  }

  resume(): void {
    this.#enterAndSave({ kind: 'open' }, null);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #enterAndSave(ordering: Ordering, lengthMs: number | null): void {
    this.#enter(ordering, lengthMs);
    this.save(ordering);
  }

  #enter(ordering: Ordering, lengthMs: number | null): void {
    this.stop();
    this.#ordering = ordering;
    this.#endsAt = lengthMs === null ? null : this.clock.monotonic() + lengthMs;
    if (lengthMs !== null) this.#wakeAfter(lengthMs);
    this.#tell();
  }

  #tell(): void {
    this.#shownKind = this.state.kind;
    this.changed();
  }

  /** A timer may fire a little early, and late on a PC that slept. */
  #resumeWhenOver(): void {
    const remainingMs = (this.#endsAt ?? 0) - this.clock.monotonic();
    if (remainingMs > 0) this.#wakeAfter(remainingMs);
    else this.resume();
  }

  #wakeAfter(ms: number): void {
    this.#timer = setTimeout(() => this.#resumeWhenOver(), Math.min(Math.ceil(ms), maxTimerMs));
  }
}

/** Whether the store takes orders: staff's decision beats the opening hours. @param hours null: there are none */
function orderingNow(byStaff: Ordering, hours: OpeningHours | null, nowMs: number): Ordering {
  if (byStaff.kind !== 'open' || hours === null) return byStaff;
  const { open, sinceMs, changesAtMs } = openingAt(hours, nowMs);
  if (open) return byStaff;
  return {
    kind: 'closed',
    since: new Date(sinceMs ?? nowMs).toISOString(),
    until: changesAtMs === null ? null : new Date(changesAtMs).toISOString(),
    by: 'hours',
  };
}

/** The same for the gate, whose `byStaff` runs pauses on the monotonic clock. */
function gateOrderingNow(byStaff: GateOrdering, hours: OpeningHours | null, nowMs: number): GateOrdering {
  if (byStaff.kind !== 'open' || hours === null) return byStaff;
  const { open, changesAtMs } = openingAt(hours, nowMs);
  if (open) return byStaff;
  return { kind: 'closed', remainingMs: changesAtMs === null ? null : changesAtMs - nowMs };
}
