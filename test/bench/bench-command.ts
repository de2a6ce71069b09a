import { mkdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runMain } from '../../scripts/setup/main.mjs';
import { ROOT } from '../../scripts/setup/paths.mjs';
import { SetUpError } from '../../scripts/setup/set-up-error.mjs';
import { prepareElectron } from '../support/electron-ready';
import { type BoardFigures, judgeBoard, measureBoard } from './board';
import { buildServers } from './build-servers';
import { electronHeats, nodeHeats } from './contestants';
import { judgePrinting, measurePrinting, type Printing } from './printing';
import { measureStart, type StartFigures } from './start';
import { judgeStart, startLines } from './start-verdicts';
import { tableLines, verdictLines } from './table';
import { playHeat, type Row } from './tournament';
import { tunnelCost, tunnelLines } from './tunnel-cost';
import { playTunnelHeats } from './tunnel-heat';
import { type Figures, judge } from './verdicts';
import { measureVisible } from './visible';

const help = `Measures Counter Relay beside a bare endpoint, the floor and json-server, and what the tunnel adds
to each when a local edge and the app's own agent stand before it, how fast slips reach a printer, how a full
board moves, and how large the packaged app is and how soon it stands. About ten minutes.

  npm run bench -- [--rounds N] [--without-electron]
                   [--tunnel-alone | --printing-alone | --board-alone | --start-alone]

The table is printed, and written with all figures to out/bench.json.
`;

const dataRoot = path.join(ROOT, 'out', 'bench', 'data');
const resultFile = path.join(ROOT, 'out', 'bench.json');

const { values: wish } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    'without-electron': { type: 'boolean', default: false },
    'tunnel-alone': { type: 'boolean', default: false },
    'printing-alone': { type: 'boolean', default: false },
    'board-alone': { type: 'boolean', default: false },
    'start-alone': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const rounds = Number(wish.rounds);

if (wish.help) process.stdout.write(help);
else await runMain(bench);

/** @returns the exit code: 0 also when a promise was broken, since a busy machine breaks some. */
async function bench(): Promise<number> {
  const startedAt = performance.now();
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new SetUpError('--rounds must be a whole number from 1.', 'Try again.');
  const [loadBefore = 0] = os.loadavg();
  if (loadBefore > 0.5) {
    console.log(
      `Other programs keep this machine busy (load ${loadBefore.toFixed(1)}): the figures will be unsteady.`,
    );
  }
  await buildServers();
  if (!wish['without-electron'] && wanted('printing', 'board', 'start', 'orders')) await prepareElectron();
  await rm(dataRoot, { recursive: true, force: true });
  try {
    const figures = wanted('orders') ? await measure() : { rows: [], visible: null };
    const printing = wanted('printing') ? await measurePrintings() : [];
    const board = wanted('board') && !wish['without-electron'] ? [await measureFullBoard()] : [];
    const starts = wanted('start') && !wish['without-electron'] ? [await measureStarts()] : [];
    const tunnelRows = wanted('tunnel') ? await playTunnelHeats(dataRoot, rounds, console.log) : [];
    const rows = [...figures.rows, ...tunnelRows];
    const verdicts = [
      ...judge(figures),
      ...printing.flatMap(judgePrinting),
      ...board.flatMap(judgeBoard),
      ...starts.flatMap(judgeStart),
    ];
    const tunnel = wanted('tunnel') ? tunnelCost(tunnelRows) : null;
    if (rows.length > 0) console.log(`\n${tableLines(rows).join('\n')}\n`);
    if (starts.length > 0) console.log(`${starts.flatMap(startLines).join('\n')}\n`);
    console.log([...verdictLines(verdicts), ...(tunnel === null ? [] : tunnelLines(tunnel))].join('\n'));
    const machine = {
      cpus: os.cpus().map(({ model }) => model),
      node: process.version,
      os: os.version(),
      loadBefore,
    };
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    await mkdir(path.dirname(resultFile), { recursive: true });
    await writeFile(
      resultFile,
      `${JSON.stringify({ at: new Date(), machine, rounds, seconds, rows, visible: figures.visible, printing, board, starts, verdicts, tunnel }, null, 2)}\n`,
    );
    console.log(`\n${seconds} s. All figures: ${path.relative(process.cwd(), resultFile)}`);
    return 0;
  } finally {
    await rm(dataRoot, { recursive: true, force: true });
  }
}

/** Whether one of these parts is measured: all of them, unless one was asked for alone. */
function wanted(...parts: readonly ('orders' | 'printing' | 'board' | 'start' | 'tunnel')[]): boolean {
  const alone = (['printing', 'board', 'start', 'tunnel'] as const).filter((part) => wish[`${part}-alone`]);
  return alone.length === 0 || parts.some((part) => part !== 'orders' && alone.includes(part));
}

/** How orders are taken, and how soon they are seen. */
async function measure(): Promise<Figures> {
  const rows: Row[] = [];
  for (const heat of nodeHeats(dataRoot, rounds)) rows.push(...(await playHeat(heat, console.log)));
  if (wish['without-electron']) return { rows, visible: null };
  for (const heat of electronHeats(dataRoot, rounds)) rows.push(...(await playHeat(heat, console.log)));
  return { rows, visible: await measureVisible(path.join(dataRoot, 'visible'), 100) };
}

async function measurePrintings(): Promise<Printing[]> {
  const inNode = await measurePrinting(dataRoot, 'node');
  console.log('printing: node');
  if (wish['without-electron']) return [inNode];
  return [inNode, await measurePrinting(dataRoot, 'electron')];
}

async function measureFullBoard(): Promise<BoardFigures> {
  const figures = await measureBoard(path.join(dataRoot, 'board'), 60);
  console.log('board');
  return figures;
}

function measureStarts(): Promise<StartFigures> {
  return measureStart(path.join(dataRoot, 'start'), rounds, console.log);
}
