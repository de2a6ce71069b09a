import { stopSignal } from '../../../scripts/setup/stop.mjs';
import { faultKinds, traitsOf } from './faults';
import { reportOf } from './report';
import { playChaos } from './run';
import { playWalls, type WallFigures } from './walls';

const minuteMs = 60_000;
/** What a wall may cost: the p95 with it, to the p95 without it. */
const maxRatio = 1.2;

/** Plays chaos for so many minutes and prints its table. @returns the exit code: 1 when something was wrong */
export async function chaosCommand(seed: number, minutes: number): Promise<number> {
  console.log(`Chaos for ${minutes} minutes, seed ${seed}`);
  const run = await playChaos({
    seed,
    steps: { forMs: minutes * minuteMs },
    pace: { quietMs: [2_000, 10_000], isShort: false, pairs: 20 },
    tell: (words) => console.log(`${new Date().toISOString().slice(11, 19)}  ${words}`),
    signal: stopSignal,
  });
  const { rows, orders, taken, wrong } = reportOf(run);
  console.table(rows);
  console.log(
    `${run.played.length} faults, ${orders} orders, ${taken} with a 2XX, ${run.onPaper} of them on paper. Seed ${seed}`,
  );
  for (const kind of run.skipped) console.log(`Skipped, as only root can: ${traitsOf(kind).title}`);
  if (run.skipped.length === 0) console.log(`All ${faultKinds.length} kinds were there to be drawn.`);
  for (const words of wrong) console.error(words);
  return wrong.length === 0 ? 0 : 1;
}

/** Measures orders with walls and without. @returns the exit code: 1 when one was refused, or slower than is promised */
export async function wallsCommand(seed: number, dialogMinutes: number): Promise<number> {
  const figures = await playWalls({
    seed,
    turns: 3,
    quietMs: 30_000,
    wallMs: 30_000,
    lastDialogMs: dialogMinutes * minuteMs,
    warmUpMs: 5_000,
    tell: console.log,
  });
  console.table(figures);
  const isWrong = ({ refused, ratio }: WallFigures): boolean => refused > 0 || ratio > maxRatio;
  for (const { what } of figures.filter(isWrong))
    console.error(`${what}: refused, or slower than is promised`);
  return figures.some(isWrong) ? 1 : 0;
}
