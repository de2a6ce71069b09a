import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { playBreaks } from '../journey/break-soak';
import { prepareElectron } from '../support/electron-ready';
import { startRelay } from '../support/relay-harness';
import { killRounds } from './kill-chain';
import { killPrinting } from './print-kill-chain';
import { buildRelayProcess } from './relay-child';
import { figures, rush } from './rush';

const help = `npm run soak -- [options]

Kills the relay at random moments and checks what is left, plays a long rush and watches its memory, then breaks
the connection of the real app again and again, and freezes it.

  --rounds <n>       kills, 1000 by default, 0 for none
  --print-kills <n>  kills while it prints, 200 by default, 0 for none
  --seed <n>         the first seed, 1 by default: a seed plays 25 rounds, or 10 kills while it prints
  --orders <n>       orders of the rush, 20000 by default, 0 for none
  --breaks <n>       breaks of the connection, 50 by default, 0 for none
  --freeze <s>       seconds that it answers nothing afterwards, 90 by default`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '1000' },
    'print-kills': { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    orders: { type: 'string', default: '20000' },
    breaks: { type: 'string', default: '50' },
    freeze: { type: 'string', default: '90' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(help);
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
