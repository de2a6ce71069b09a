import { expect, it } from 'vitest';
import { reportOf } from '../../faults/chaos/report';
import { playChaos } from '../../faults/chaos/run';
import { playWalls } from '../../faults/chaos/walls';
import { eventTimeoutMs } from '../../support/timeouts';

/* The short forms of `npm run soak -- --chaos` and `--walls`. Processes are stopped and descriptors taken as Linux does it. */

const seed = Number(process.env['CHAOS_SEED'] ?? 1);

it.skipIf(process.platform !== 'linux')(
  'after each fault, no order with a 2XX is lost or doubled, refusals are explained, and orders are taken',
  async () => {
    const lines: string[] = [];
    const run = await playChaos({
      seed,
      steps: 'each once',
      pace: { quietMs: [500, 1_500], isShort: true, pairs: 0 },
      tell: (words) => lines.push(words),
    });
    if (run.skipped.length > 0) console.log(`Not tried, as only root can: ${run.skipped.join(', ')}`);
    const { wrong, taken } = reportOf(run);
    expect(wrong, `CHAOS_SEED=${seed}\n${lines.join('\n')}`).toEqual([]);
    expect(taken).toBeGreaterThan(run.played.length);
    // Otherwise it would not be known whether one is doubled.
    expect(run.onPaper).toBeGreaterThan(taken / 2);
  },
);

it(
  'every order gets a 2XX while the shell has a dialog open or hangs, or a page never ends its loop',
  async () => {
    const figures = await playWalls({
      seed,
      turns: 1,
      quietMs: 1_000,
      wallMs: 4_000,
      lastDialogMs: 4_000,
      warmUpMs: 0,
      tell: () => undefined,
    });
    for (const { what, orders, refused } of figures) {
      expect(orders, what).toBeGreaterThan(0);
      expect(refused, what).toBe(0);
    }
  },
  5 * eventTimeoutMs,
);
