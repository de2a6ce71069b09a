import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runMain } from '../../scripts/setup/main.mjs';
import { playBreaks } from '../journey/support/break-soak';
import { BbotRandom } from '../support/bbot/bbot-random';
import { prepareElectron } from '../support/electron-ready';
import { startRelay } from '../support/relay/relay-harness';
import { chaosCommand, wallsCommand } from './chaos/command';
import { type BodyCost, BodyCosts } from './support/body-cost';
import { maxBlockedMs, searchWorst, worstKnown } from './support/body-search';
import { killRounds } from './support/kill-chain';
import { killPrinting } from './support/print-kill-chain';
import { buildRelayProcess } from './support/relay-child';
import { figures, rush } from './support/rush';

const help = `npm run soak -- [options]

Kills the relay at random moments and checks what is left, plays a long rush and watches its memory, then breaks
the connection of the real app again and again, and freezes it. Last it looks for the bodies that cost the core most.
With --chaos or --walls it does that alone.

  --chaos            faults at random moments of the real app while guests order, and a table of what came of it
  --walls            how long orders take while a dialog is open, a page loops, or the shell stands
  --minutes <n>      of chaos, 60 by default; of the longest dialog, 10 by default

  --rounds <n>       kills, 1000 by default, 0 for none
  --print-kills <n>  kills while it prints, 200 by default, 0 for none
  --seed <n>         the first seed, 1 by default: a seed plays 25 rounds, 10 kills while it prints, or one chaos
  --orders <n>       orders of the rush, 20000 by default, 0 for none
  --breaks <n>       breaks of the connection, 50 by default, 0 for none
  --freeze <s>       seconds that it answers nothing afterwards, 90 by default
  --bodies <n>       bodies that are tried for what they cost, 200 by default, 0 for none; --seed counts here too`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '1000' },
    'print-kills': { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    orders: { type: 'string', default: '20000' },
    breaks: { type: 'string', default: '50' },
    freeze: { type: 'string', default: '90' },
    bodies: { type: 'string', default: '200' },
    chaos: { type: 'boolean', default: false },
    walls: { type: 'boolean', default: false },
    minutes: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(help);
} else if (values.chaos || values.walls) {
  const { chaos, seed, minutes } = values;
  await runMain(async () => {
    await prepareElectron();
    return chaos
      ? chaosCommand(Number(seed), Number(minutes ?? 60))
      : wallsCommand(Number(seed), Number(minutes ?? 10));
  });
} else {
  const rounds = Number(values.rounds);
  const orders = Number(values.orders);
  if (rounds > 0) await playKills(Number(values.seed), rounds);
  const printKills = Number(values['print-kills']);
  if (printKills > 0) await playPrintKills(Number(values.seed), printKills);
  if (orders > 0) await playRush(orders);
  const breaks = Number(values.breaks);
  if (breaks > 0) {
    await prepareElectron();
    console.table(await playBreaks(breaks, Number(values.freeze) * 1000));
  }
  const bodies = Number(values.bodies);
  if (bodies > 0) await playBodies(Number(values.seed), bodies);
}

/** Tells the worst body so far whenever a worse one is found; its recipe belongs into `worstKnown`. */
async function playBodies(seed: number, bodies: number): Promise<void> {
  const costs = await BodyCosts.prepare(seed);
  try {
    for (const [name, recipe] of Object.entries(worstKnown))
      tellCost(await costs.leastOf(recipe, maxBlockedMs), name);
    const { longestMs } = await searchWorst(costs, new BbotRandom(seed), bodies, (worse) =>
      tellCost(worse, JSON.stringify(worse.recipe)),
    );
    if (longestMs > maxBlockedMs) process.exitCode = 1;
  } finally {
    await costs.end();
  }
}

function tellCost({ longestMs, totalMs }: Pick<BodyCost, 'longestMs' | 'totalMs'>, name: string): void {
  console.log(`${longestMs.toFixed(1)} ms at a time, ${totalMs.toFixed(0)} ms in all: ${name}`);
}

async function playKills(seed: number, rounds: number): Promise<void> {
  await tellFigures((bundle) => killRounds(bundle, seed, rounds));
}

async function playPrintKills(seed: number, kills: number): Promise<void> {
  await tellFigures((bundle) => killPrinting(bundle, seed, kills));
}

/** Prints what came of it; the command fails where anything was wrong. */
async function tellFigures(
  play: (bundle: string) => Promise<{ readonly wrong: readonly string[] }>,
): Promise<void> {
  const bundle = await buildRelayProcess();
  try {
    const { wrong, ...counts } = await play(bundle);
    console.table([counts]);
    for (const words of wrong) console.error(words);
    if (wrong.length > 0) process.exitCode = 1;
  } finally {
    await rm(path.dirname(bundle), { recursive: true, force: true });
  }
}

async function playRush(orders: number): Promise<void> {
  const relay = await startRelay();
  const rows = [];
  const step = Math.max(500, Math.ceil(orders / 10));
  for (let done = 0; done < orders; done += step) {
    await rush(relay, step);
    rows.push(figures(done + step));
  }
  await relay.stop();
  console.table(rows);
}
