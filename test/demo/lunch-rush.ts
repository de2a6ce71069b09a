import { mixes } from '../support/bbot/bbot-mix';
import { outcomeLine } from '../support/bbot/bbot-report';
import { type SimulatorOptions, simulateBbot } from '../support/bbot/bbot-simulator';

/** Longer than any lunch; somebody ends it before. */
const maxMs = 8 * 3_600_000;

/** A few orders at once, so that there is something to look at, then a busy restaurant's lunch. */
export async function lunchRush(
  receiver: Pick<SimulatorOptions, 'origin' | 'caPem' | 'username' | 'password' | 'signal'>,
): Promise<void> {
  const common = {
    ...receiver,
    maxMs,
    address: 'both' as const,
    followUpMs: 20_000,
    burst: 1,
    tell: (...[delivery, outcome]: Parameters<SimulatorOptions['tell']>) =>
      console.log(outcomeLine(delivery, outcome)),
  };
  const seed = Date.now() % 2 ** 31;
  await Promise.all([
    simulateBbot({ ...common, seed, count: 5, perMinute: 100, firstNumber: 1, mix: mixes.calm }),
    simulateBbot({
      ...common,
      seed: seed + 1,
      count: 10_000,
      perMinute: 10,
      firstNumber: 6,
      mix: { ...mixes.rush, cancelled: 10, refunded: 8, changed: 12 },
    }),
  ]);
}
