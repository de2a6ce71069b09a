import { setTimeout as wait } from 'node:timers/promises';
import { assertNever } from '../../../shared/assert-never';
import { BbotRandom } from '../../support/bbot/bbot-random';
import { percentile } from '../../support/percentile';
import { withTimeout } from '../../support/timeouts';
import { Guests } from './guests';
import { isTaken, Ledger } from './ledger';
import { staffBoard } from './staff';
import { askBoard, openStore, type Store } from './store';

/** What stands in the way of everything but orders. */
export const walls = ['dialog of the shell', 'page in an endless loop', "shell's loop blocked"] as const;
type Wall = (typeof walls)[number];

export interface WallsOptions {
  readonly seed: number;
  /** How often each wall is up, each time with a quiet spell before it. */
  readonly turns: number;
  /** All that lasts is in milliseconds. */
  readonly quietMs: number;
  /** How long each wall is up. The last dialog may be up for longer. */
  readonly wallMs: number;
  readonly lastDialogMs: number;
  /** Until a core has met so much that it is as fast as it will be. */
  readonly warmUpMs: number;
  readonly tell: (words: string) => void;
}

/** How orders were answered, from the public address and back, in milliseconds. */
export interface WallFigures {
  readonly what: Wall | 'quiet';
  readonly orders: number;
  readonly refused: number;
  readonly p50: number;
  readonly p95: number;
  /** To the quiet p95 of the same run. */
  readonly ratio: number;
}

/** How often a page that was brought back is sent into its loop again, in milliseconds. */
const loopAgainMs = 1_000;

/** Has orders answered with walls and without, in turns: the computer may be busier in one minute than in another. */
export async function playWalls(options: WallsOptions): Promise<WallFigures[]> {
  const store = await openStore(options.seed);
  const ledgers = new Map<WallFigures['what'], Ledger[]>();
  let seed = options.seed;
  const measure = async (what: WallFigures['what'] | null, during: () => Promise<void>): Promise<void> => {
    const ledger = new Ledger();
    seed += 1;
    const guests = new Guests(store, ledger, new BbotRandom(seed));
    guests.begin();
    await during();
    await guests.end();
    if (what !== null) ledgers.set(what, [...(ledgers.get(what) ?? []), ledger]);
  };
  const warmUp = async (): Promise<void> => {
    await store.edge.until(({ bindsOpen }) => bindsOpen === 1);
    await staffBoard(store);
    await measure(null, () => wait(options.warmUpMs));
  };
  try {
    await warmUp();
    for (let turn = 1; turn <= options.turns; turn += 1) {
      for (const wall of walls) {
        const isLastDialog = wall === 'dialog of the shell' && turn === options.turns;
        await measure('quiet', () => wait(options.quietMs));
        const down = await putUp(wall, store, isLastDialog ? options.lastDialogMs : options.wallMs);
        await measure(wall, down.over);
        await down.clear();
        await warmUp();
        options.tell(`turn ${turn} of ${options.turns}: ${wall}`);
      }
    }
  } finally {
    await store.close();
  }
  return figuresOf(ledgers);
}

interface WallUp {
  /** Resolves when it has been up for long enough. */
  readonly over: () => Promise<void>;
  /** Takes it away, and resolves once the app is as it was. */
  readonly clear: () => Promise<void>;
}

/** Resolves once the wall is up. */
async function putUp(wall: Wall, store: Store, forMs: number): Promise<WallUp> {
  switch (wall) {
    case 'dialog of the shell':
      return showDialog(store, forMs);
    case 'page in an endless loop':
      return loopPage(store, forMs);
    case "shell's loop blocked":
      return blockShell(store, forMs);
    default:
      return assertNever(wall);
  }
}

async function showDialog({ app }: Store, forMs: number): Promise<WallUp> {
  await app.electron.evaluate(({ dialog }) => {
    setImmediate(() => dialog.showErrorBox('A box', 'It waits for somebody.'));
  });
  await untilSilent(() => app.electron.evaluate(() => 'answers'));
  return {
    over: () => wait(forMs),
    async clear() {
      await app.kill();
      await app.revive();
    },
  };
}

async function blockShell({ app }: Store, forMs: number): Promise<WallUp> {
  const blocked = app.electron.evaluate((_, ms) => {
    const word = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    return Atomics.wait(word, 0, 0, ms);
  }, forMs);
  // Whoever waits for it is told; until then nobody does.
  blocked.catch(() => undefined);
  await untilSilent(() => app.electron.evaluate(() => 'answers'));
  return { over: async () => void (await blocked), clear: async () => undefined };
}

/** The app brings the page back, and it goes into its loop again. */
async function loopPage(store: Store, forMs: number): Promise<WallUp> {
  const loop = 'for (;;);';
  await untilSilent(() => askBoard(store, loop, loopAgainMs));
  const over = async (): Promise<void> => {
    const untilMs = performance.now() + forMs;
    while (performance.now() < untilMs) await askBoard(store, loop, loopAgainMs);
  };
  const back = async (): Promise<void> => {
    while ((await askBoard<true>(store, 'true')) === null) await wait(loopAgainMs);
  };
  return { over, clear: () => withTimeout('The page', back()) };
}

/** What is asked may overtake what puts the wall up. @throws when something still answers after that: there is no wall */
async function untilSilent(ask: () => Promise<string | null>): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    // It may end without an answer, with the app.
    const answer = await Promise.race([ask().catch(() => null), wait(1_000, null)]);
    if (answer === null) return;
  }
  throw new Error('The wall is not up: it answers');
}

function figuresOf(ledgers: ReadonlyMap<WallFigures['what'], readonly Ledger[]>): WallFigures[] {
  const spells = (['quiet', ...walls] as const).map((what) => {
    const ledgerAnswers = (ledgers.get(what) ?? []).flatMap((ledger) => ledger.answers);
    const answers = ledgerAnswers.filter((answer) => answer.what === 'order');
    const tookMs = answers.filter(isTaken).map(({ sentAtMs, atMs }) => atMs - sentAtMs);
    return { what, orders: answers.length, refused: answers.length - tookMs.length, tookMs };
  });
  const quiet = percentile(spells[0]?.tookMs ?? [], 95);
  return spells.map(({ tookMs, ...counts }) => ({
    ...counts,
    p50: Math.round(percentile(tookMs, 50)),
    p95: Math.round(percentile(tookMs, 95)),
    ratio: Math.round((percentile(tookMs, 95) / quiet) * 100) / 100,
  }));
}
