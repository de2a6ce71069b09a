import { EventEmitter, once } from 'node:events';
import { type FaultKind, type RefusalReason, traitsOf } from './faults';

/** For how long something may still be under way that was begun before a fault was over, in milliseconds. */
const underWayMs = 2_000;

/** An order that was sent, maybe several times. */
export interface SentOrder {
  readonly id: string;
  readonly checkoutId: string;
  /** Shown on its slip; no two orders of a run share one. */
  readonly number: number;
  /** `performance.now()` of its first 2XX; null: none came. */
  takenAtMs: number | null;
}

/** What one request was answered with. Instants are of `performance.now()`. */
export interface GivenAnswer {
  readonly what: 'order' | 'told';
  readonly sentAtMs: number;
  readonly atMs: number;
  /** Null: no answer came. */
  readonly status: number | null;
  /** The code of a refusal, or the words of whoever gave it. */
  readonly reason: string;
}

/** A fault that was on. Instants are of `performance.now()`. */
export interface FaultSpan {
  readonly kind: FaultKind;
  readonly fromMs: number;
  /** Null: it is still on. */
  endedMs: number | null;
  /** From its end until an order was taken, in milliseconds; null: none has been yet. */
  backMs: number | null;
}

/**
 * How long it took until orders were taken again once this fault and those that were still on at its end were over, in
 * milliseconds: while the whole app is stopped, a session that was cut meanwhile cannot come back. Null: never.
 */
export function backAfterAllMs(span: FaultSpan, spans: readonly FaultSpan[]): number | null {
  const { endedMs, backMs } = span;
  if (endedMs === null || backMs === null) return null;
  const isOn = (other: FaultSpan): boolean =>
    other.endedMs !== null && other.fromMs <= endedMs && other.endedMs > endedMs;
  const lastEndMs = Math.max(endedMs, ...spans.filter(isOn).map((other) => other.endedMs ?? endedMs));
  const backAtMs = endedMs + backMs;
  return backAtMs > lastEndMs ? backAtMs - lastEndMs : backMs;
}

export function isTaken({ status }: GivenAnswer): boolean {
  return status !== null && status >= 200 && status <= 299;
}

/** The last fault that makes a refusal true: it was on, or had just ended, and explains this very reason. */
export function explanationOf<Span extends FaultSpan>(
  answer: GivenAnswer,
  spans: readonly Span[],
): Span | null {
  const { atMs, reason } = answer;
  const explains = (span: FaultSpan): boolean =>
    atMs >= span.fromMs &&
    atMs <= excusesUntil(span) &&
    traitsOf(span.kind).explains.some((explained: RefusalReason) => explained === reason);
  return spans.filter(explains).reduce<Span | null>(later, null);
}

/** Once orders are taken again a fault is over, but for what was under way at that moment. */
function excusesUntil({ endedMs, backMs }: FaultSpan): number {
  return endedMs === null || backMs === null ? Infinity : endedMs + backMs + underWayMs;
}

function later<Span extends FaultSpan>(one: Span | null, other: Span): Span {
  return one === null || other.fromMs > one.fromMs ? other : one;
}

/** Every order and every answer of a run. */
export class Ledger {
  readonly orders = new Map<string, SentOrder>();
  readonly answers: GivenAnswer[] = [];
  readonly #events = new EventEmitter<{ taken: [] }>();

  note(order: SentOrder, answer: GivenAnswer): void {
    this.answers.push(answer);
    if (answer.what !== 'order' || !isTaken(answer)) return;
    order.takenAtMs ??= answer.atMs;
    this.#events.emit('taken');
  }

  /** The orders with a 2XX. */
  get taken(): SentOrder[] {
    return [...this.orders.values()].filter(({ takenAtMs }) => takenAtMs !== null);
  }

  /**
   * Resolves with the instant of the first 2XX for an order that was sent since another instant.
   * @throws an AbortError when none came within so many milliseconds
   */
  async takenSince(sinceMs: number, withinMs: number): Promise<number> {
    const signal = AbortSignal.timeout(withinMs);
    for (;;) {
      const first = this.answers.find(
        (answer) => answer.what === 'order' && answer.sentAtMs >= sinceMs && isTaken(answer),
      );
      if (first !== undefined) return first.atMs;
      await once(this.#events, 'taken', { signal });
    }
  }
}
