import { setTimeout as wait } from 'node:timers/promises';
import type { Delivery } from './bbot-delivery';
import { loopbackOrigin } from './bbot-origin';
import { type PlanOptions, planDeliveries } from './bbot-plan';
import { postWebhook } from './bbot-post';
import { type Outcome, type RunClock, runDeliveries } from './bbot-run';
import { transportTo } from './bbot-transport';

export interface SimulatorOptions extends Omit<PlanOptions, 'startMs'> {
  /** The receiver's address, on this computer: http or https. */
  readonly origin: string;
  /** The authority to trust over https; null: those that Node knows. */
  readonly caPem: string | null;
  readonly username: string;
  readonly password: string;
  readonly signal: AbortSignal;
  readonly clock?: RunClock;
  readonly tell: (delivery: Delivery, outcome: Outcome) => void;
}

const wallClock: RunClock = {
  now: () => Date.now(),
  wait: async (ms, signal) => {
    // An ended signal is how a run is stopped: the run looks at it next.
    await wait(ms, undefined, { signal }).catch(() => undefined);
  },
};

/**
 * Plays Bbot and its guests against a receiver on this computer, over real sockets, until all was sent and
 * answered or the signal ended.
 * @throws NotLoopbackError for an address elsewhere.
 */
export async function simulateBbot(options: SimulatorOptions): Promise<void> {
  const origin = loopbackOrigin(options.origin);
  const clock = options.clock ?? wallClock;
  const transport = transportTo(origin, options.caPem);
  const deliveries = planDeliveries({ ...options, startMs: clock.now() });
  try {
    await runDeliveries(deliveries, {
      post: (path, body) => postWebhook({ ...options, origin, transport }, path, body),
      clock,
      signal: options.signal,
      tell: options.tell,
    });
  } finally {
    transport.agent.destroy();
  }
}
