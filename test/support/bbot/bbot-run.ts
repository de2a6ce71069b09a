import { canBlock, type Delivery, follows } from './bbot-delivery';
import type { Answer } from './bbot-post';

/** What became of a planned request. */
export type Outcome =
  | Answer
  /** Its checkout was blocked before, so Bbot has nothing to tell. */
  | { readonly kind: 'not sent' };

export interface RunClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Ends early, without an error, when the signal does. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

export interface RunParts {
  readonly post: (path: string, body: string) => Promise<Answer>;
  readonly clock: RunClock;
  /** Ends the run: nothing more is sent, what is under way is awaited. */
  readonly signal: AbortSignal;
  readonly tell: (delivery: Delivery, outcome: Outcome) => void;
}

const maxConcurrent = 64;

/**
 * Sends each delivery at its time. Only what Bbot knows from an answer waits for it: it places no order whose
 * checkout may not begin, and tells nothing of an order that was blocked.
 */
export async function runDeliveries(deliveries: Iterable<Delivery>, parts: RunParts): Promise<void> {
  const { clock, signal, tell } = parts;
  const startMs = clock.now();
  const blockedOrders = new Set<string>();
  const underWay = new Map<Delivery, Promise<void>>();

  async function send(delivery: Delivery, before: readonly Promise<void>[]): Promise<void> {
    await Promise.all(before);
    if (blockedOrders.has(delivery.orderId)) {
      tell(delivery, { kind: 'not sent' });
      return;
    }
    const answer = await parts.post(delivery.path, delivery.body);
    if (canBlock(delivery) && isRefused(answer)) blockedOrders.add(delivery.orderId);
    tell(delivery, answer);
  }

  for (const delivery of deliveries) {
    const aheadMs = startMs + delivery.atMs - clock.now();
    if (aheadMs > 0) await clock.wait(aheadMs, signal);
    if (signal.aborted) break;
    const before = [...underWay].filter(([earlier]) => canBlock(earlier) && follows(delivery, earlier));
    const sending = send(
      delivery,
      before.map(([, answered]) => answered),
    ).finally(() => underWay.delete(delivery));
    underWay.set(delivery, sending);
    if (underWay.size >= maxConcurrent) await Promise.race(underWay.values());
  }
  await Promise.all(underWay.values());
}

function isRefused(answer: Answer): boolean {
  return answer.kind === 'no answer' || answer.status < 200 || answer.status > 299;
}
