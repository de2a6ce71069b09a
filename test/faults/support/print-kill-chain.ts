import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Snapshot } from '../../../shared/ipc/snapshot';
import { BbotRandom } from '../../support/bbot/bbot-random';
import { startVirtualPrinter, type VirtualPrinter } from '../../support/printer/virtual-printer';
import { orderBody } from '../../support/relay/relay-bodies';
import { password, username } from '../../support/relay/relay-harness';
import { basic, sendRequest } from '../../support/relay/relay-post';
import { RelayChild } from './relay-child';

export interface PrintKillFigures {
  readonly kills: number;
  readonly taken: number;
  /** Orders that were not, or not wholly, printed when their process was killed. */
  readonly interrupted: number;
  /** Slips that said that they may be a second copy. */
  readonly marked: number;
  /** What must not be, in words with the seed. */
  readonly wrong: readonly string[];
}

const roundsOfAFolder = 10;

/** Kills so many relays while they print, two chains at a time, and looks at the paper afterwards. */
export async function killPrinting(
  bundle: string,
  firstSeed: number,
  kills: number,
): Promise<PrintKillFigures> {
  const seeds = Array.from({ length: Math.ceil(kills / roundsOfAFolder) }, (_, index) => firstSeed + index);
  const results: PrintKillFigures[] = [];
  const playNext = async (): Promise<void> => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift())
      results.push(await killChain(bundle, seed));
  };
  await Promise.all([playNext(), playNext()]);
  const sum = (figure: Exclude<keyof PrintKillFigures, 'wrong'>): number =>
    results.reduce((total, result) => total + result[figure], 0);
  return {
    kills: sum('kills'),
    taken: sum('taken'),
    interrupted: sum('interrupted'),
    marked: sum('marked'),
    wrong: results.flatMap(({ wrong }) => wrong),
  };
}

/**
 * One relay after the other on the same folder and the same printer: each first prints what the one before left,
 * then takes a few orders and is killed.
 */
async function killChain(bundle: string, seed: number): Promise<PrintKillFigures> {
  const random = new BbotRandom(seed);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'relay-print-kill-'));
  const printer = await startVirtualPrinter({ bytesPerSecond: 200_000 });
  const numbers: string[] = [];
  let interrupted = 0;
  try {
    for (let round = 0; round < roundsOfAFolder; round++) {
      const relay = await RelayChild.start(bundle, dataDir, { RELAY_PRINTER: printer.url });
      await untilPrinted(relay, printer);
      const before = printer.slips.length;
      const taken = await takeOrders(relay, `${round}`, random);
      numbers.push(...taken);
      // At least one slip is to come: half of the kills happen after it, whatever the machine's speed.
      if (random.percent(50)) await printer.until(() => printer.slips.length > before);
      await pauseMs(random.fraction() * 15);
      await relay.kill();
      if (printer.slips.length < before + taken.length) interrupted += 1;
    }
    const last = await RelayChild.start(bundle, dataDir, { RELAY_PRINTER: printer.url });
    await untilPrinted(last, printer);
    await last.kill();
    const wrong = verdict(printer, numbers).map((words) => `seed ${seed}: ${words}`);
    const marked = printer.slips.filter(({ text }) => text.includes('REPRINT')).length;
    return { kills: roundsOfAFolder, taken: numbers.length, interrupted, marked, wrong };
  } finally {
    await printer.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Paid orders, so that a 2XX that the kill cut off leaves no doubt. @returns the numbers of those that were taken */
async function takeOrders(relay: RelayChild, round: string, random: BbotRandom): Promise<string[]> {
  const agent = new Agent();
  const numbers = Array.from({ length: random.integer(1, 4) }, (_, index) => `K${round}${index}Z`);
  const answers = await Promise.all(
    numbers.map((orderNumberToday) =>
      sendRequest(relay.address, agent, orderBody({ orderNumberToday }), {
        path: '/bbot/updates',
        authorization: basic(username, password),
      }),
    ),
  );
  agent.destroy();
  return numbers.filter((_, index) => answers[index]?.status === 200);
}

/** Each print moves the printer, so there is always something to wait for. */
async function untilPrinted(relay: RelayChild, printer: VirtualPrinter): Promise<void> {
  for (;;) {
    const slips = printer.slips.length;
    if (isAllPrinted(await relay.snapshot())) return;
    await Promise.race([printer.until(() => printer.slips.length > slips), pauseMs(100)]);
  }
}

function isAllPrinted({ tickets }: Snapshot): boolean {
  return tickets.every(({ prints }) => prints.length > 0 && prints.every(({ state }) => state === 'printed'));
}

function verdict(printer: VirtualPrinter, numbers: readonly string[]): string[] {
  const wrong = [...printer.problems];
  for (const number of numbers) {
    const slips = printer.slips.filter(({ text }) => text.includes(number));
    const unmarked = slips.filter(({ text }) => !text.includes('REPRINT'));
    if (slips.length === 0) wrong.push(`${number} never came out`);
    if (unmarked.length > 1) wrong.push(`${number} came out ${unmarked.length} times without a mark`);
  }
  if (printer.drawerKicks > 0) wrong.push('the drawer was opened');
  return wrong;
}

/** The moment of a kill is random by nature. */
function pauseMs(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
