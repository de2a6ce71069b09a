import { openSync, readSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { createRelay } from '../../../main/core/relay';
import { readEnvironment } from '../../../main/core/settings/environment';
import { givenDataDir } from '../../../main/core/settings/given-data-dir';
import { writeChange } from '../../../shared/ipc/bridge';
import type { BoardTicket } from '../../../shared/ipc/snapshot';

/*
 * A relay in a process of its own that tells how long its loop stood: a relay as it runs, with its sockets, its disk and its
 * printer, and nothing of a test beside it.
 */

/** What one turn of its loop took at most, and all turns together, in milliseconds of the processor. */
export interface LoopCost {
  readonly longestMs: number;
  readonly totalMs: number;
  /** How long a known work took, for machines that are slower. */
  readonly workMs: number;
}

export type CostQuestion = 'begin' | 'end';
export type CostMessage =
  | { readonly kind: 'listening'; readonly address: string }
  | { readonly kind: 'begun' }
  | ({ readonly kind: 'cost' } & LoopCost)
  | { readonly kind: 'failed'; readonly words: string };

const space = 0x20;
const zero = 0x30;

function tell(message: CostMessage): void {
  process.send?.(message);
}

function fail(error: unknown): void {
  tell({ kind: 'failed', words: error instanceof Error ? String(error.stack) : String(error) });
}

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
// Whoever started it is gone, and with it whoever would end it.
process.on('disconnect', () => process.exit(1));

/** The processor's time of this thread alone, in milliseconds; on the wall where the system does not tell it. */
const threadMs = threadClock();

function threadClock(): () => number {
  let file: number;
  try {
    file = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
  } catch {
    return () => performance.now();
  }
  // Nothing new is made: what is looked at each turn must leave nothing to sweep up.
  const digits = Buffer.alloc(32);
  return () => {
    readSync(file, digits, 0, digits.length, 0);
    let nanoseconds = 0;
    for (let at = 0; digits[at] !== space; at += 1)
      nanoseconds = nanoseconds * 10 + (digits[at] ?? zero) - zero;
    return nanoseconds / 1e6;
  };
}

/** Longer than any turn in which nothing happens, in milliseconds on the wall: the processor's time comes in ticks. */
const idleMs = 0.5;
/** How often it is looked whether everything is printed, and how long notes of what was done are written after that. */
const pollMs = 50;
const notesMs = 300;

let longestMs = 0;
let totalMs = 0;
let lastMs = 0;
let lastAt = 0;
let isMeasuring = false;

/** Once each turn. What an empty turn takes, mostly to look at the clock, counts for nothing. */
function turn(): void {
  const now = threadMs();
  const at = performance.now();
  const tookMs = Math.min(now - lastMs, at - lastAt);
  longestMs = Math.max(longestMs, tookMs);
  if (at - lastAt > idleMs) totalMs += tookMs;
  lastMs = now;
  lastAt = at;
  if (isMeasuring) setImmediate(turn);
}

function begin(): void {
  longestMs = 0;
  totalMs = 0;
  lastMs = threadMs();
  lastAt = performance.now();
  isMeasuring = true;
  setImmediate(turn);
}

const ended: ReadonlySet<string> = new Set(['printed', 'handed-over', 'unproved', 'dropped', 'withdrawn']);

async function allPrinted(): Promise<void> {
  const isToCome = ({ prints }: BoardTicket): boolean =>
    prints.length === 0 || prints.some(({ state }) => !ended.has(state));
  while (relay.snapshot().tickets.some(isToCome)) await wait(pollMs);
  await wait(notesMs);
}

const knownBody = JSON.stringify(
  Array.from({ length: 8_000 }, (_, index) => ({ id: index, name: `Dish ${index}`, mods: ['hot'] })),
);

/** Work that stays the same, so that a slow machine can be told from a slow body: half arithmetic, half memory. */
function knownWork(): number {
  const beganMs = threadMs();
  let mixed = 1;
  for (let round = 0; round < 5_000_000; round += 1)
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1) + round;
  // Beside other programs the memory slows down more than the arithmetic, and a body is mostly memory.
  for (let round = 0; round < 3; round += 1) mixed += JSON.stringify(JSON.parse(knownBody)).length;
  return mixed === 0 ? 0 : threadMs() - beganMs;
}

const environment = readEnvironment(process.env);
const dataDir = givenDataDir(process.env);
if (dataDir === null) throw new Error('RELAY_DATA_DIR is not set');
const silent = (): void => undefined;
const relay = createRelay({
  dataDir,
  environment,
  encrypter: { protects: false, encrypt: () => null, decrypt: () => null },
  log: { info: silent, warn: silent, error: silent },
  paper: {
    pdf: () => Promise.reject(new Error('no page is drawn here')),
    picture: () => Promise.reject(new Error('no picture is drawn here')),
    lackingSigns: async () => new Set(),
    // As the window's answer comes: in a turn of its own.
    drawLines: (lines) =>
      new Promise((resolve) => {
        const pictures = lines.map(({ widthDots, heightDots }) => ({
          widthDots,
          heightDots,
          bits: new Uint8Array(Math.ceil(widthDots / 8) * heightDots).fill(0x55),
        }));
        setImmediate(() => resolve(pictures));
      }),
  },
});
let sequence = 0;
// As a page is told.
relay.subscribe((change) => {
  sequence = change.sequence;
  writeChange(change);
});

process.on('message', (question: CostQuestion) => {
  if (question === 'begin') {
    // Somebody looks at a board, or every checkout is refused.
    relay.commands.boardIsAlive({ sequence });
    begin();
    tell({ kind: 'begun' });
    return;
  }
  void allPrinted().then(() => {
    isMeasuring = false;
    tell({ kind: 'cost', longestMs, totalMs, workMs: Math.min(knownWork(), knownWork(), knownWork()) });
  });
});

relay.start().then(() => tell({ kind: 'listening', address: relay.address ?? '' }), fail);
