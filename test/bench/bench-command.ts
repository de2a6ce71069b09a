import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runMain } from '../../scripts/setup/main.mjs';
import { ROOT } from '../../scripts/setup/paths.mjs';
import { SetUpError } from '../../scripts/setup/set-up-error.mjs';
import { stopSignal } from '../../scripts/setup/stop.mjs';
import { everyPart, groups } from './every-part';
import { endedOrStopped, measureParts, type Part } from './parts';
import { Findings } from './report/findings';
import { doReferenceWork } from './report/reference-work';
import { reportLines, writeFigures } from './report/report';

const help = `Measures Counter Relay beside a bare endpoint, the floor and json-server, and what the tunnel adds
to each when a local edge and the app's own agent stand before it, how fast slips reach a printer, how a full
board moves, and how large the packaged app is and how soon it stands. About a quarter of an hour.

  npm run bench -- [--rounds N] [--without-electron]
                   [--tunnel-alone | --printing-alone | --board-alone | --start-alone]

The table is printed, and written with all figures to out/bench.json. Above it stands how long this machine takes
for the reference work. What fails is named, and everything else is measured; with Ctrl-C the figures so far are
printed. Ends with 0 also when a promise was broken, since a busy machine breaks some; with 1 when something could
not be measured.
`;

const dataRoot = path.join(ROOT, 'out', 'bench', 'data');
const resultFile = path.join(ROOT, 'out', 'bench.json');

const { values: options } = parseArgs({
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
const rounds = Number(options.rounds);

if (options.help) process.stdout.write(help);
else await runMain(bench);

/** @returns the exit code */
async function bench(): Promise<number> {
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new SetUpError('--rounds must be a whole number from 1.', 'Try again.');
  const startedAt = performance.now();
  const [loadBefore = 0] = os.loadavg();
  if (loadBefore > 0.5) {
    console.log(
      `Other programs keep this machine busy (load ${loadBefore.toFixed(1)}): the figures will be unsteady.`,
    );
  }
  await rm(dataRoot, { recursive: true, force: true });
  const findings = new Findings();
  const measuring = measureParts(partsOf(findings), stopSignal, (failure) => {
    findings.failedParts.push(failure);
    console.log(`${failure.what} failed: ${failure.reason}`);
  });
  await endedOrStopped(measuring, stopSignal);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  const stopped = stopSignal.aborted ? 'Stopped. What was measured until then:\n\n' : '';
  console.log(`\n${stopped}${reportLines(findings).join('\n')}`);
  writeFigures(resultFile, findings, { rounds, seconds, loadBefore });
  console.log(`\n${seconds} s. All figures: ${path.relative(process.cwd(), resultFile)}`);
  // What was under way still puts away what it made.
  await Promise.allSettled([measuring]);
  await rm(dataRoot, { recursive: true, force: true });
  stopSignal.throwIfAborted();
  return findings.failures.length === 0 ? 0 : 1;
}

/** The machine's speed is measured before everything and after, so that one that got slower meanwhile shows. */
function partsOf(findings: Findings): Part[] {
  const reference: Part = {
    name: 'reference work',
    measure: async () => {
      findings.reference.push(await doReferenceWork(path.join(dataRoot, 'reference')));
    },
  };
  const alone = groups.filter((group) => group !== 'orders' && options[`${group}-alone`]);
  const parts = everyPart(findings, {
    dataRoot,
    rounds,
    groups: alone.length === 0 ? groups : alone,
    withElectron: !options['without-electron'],
    tell: console.log,
  });
  return [reference, ...parts, reference];
}
