import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { createRelay, type Relay } from '../../../main/core/relay';
import type { RelayOptions } from '../../../main/core/relay-options';
import type { Encrypter } from '../../../main/core/settings/encrypter';
import type { Environment } from '../../../main/core/settings/environment';
import type { BoardTicket, Snapshot } from '../../../shared/ipc/snapshot';
import type { Settings } from '../../../shared/settings/settings';
import { RelayClock } from './relay-clock';
import { environmentWith } from './relay-environment';
import { basic, type Posted, type PostedBody, type PostOptions, sendRequest } from './relay-post';

export const username = 'bbot';
export const password = 'kitchen-secret';
const heartbeatMs = 1_000;

export interface HarnessOptions
  extends Partial<
    Pick<
      RelayOptions,
      | 'disk'
      | 'paper'
      | 'printTimings'
      | 'clipboard'
      | 'moveFiles'
      | 'moveCost'
      | 'online'
      | 'storageTimings'
      | 'encrypter'
      | 'recentLog'
      | 'machine'
      | 'updateSource'
    >
  > {
  /** An existing folder is used and left in place; by default a new one is made and removed. */
  readonly dataDir?: string;
  /** Written to settings.json before the start. */
  readonly settings?: Partial<Settings>;
  /** By default any free one. */
  readonly port?: number;
  /** What environment variables set besides. */
  readonly environment?: Partial<Environment>;
  /** False where the credentials of the settings count, not those of the environment. */
  readonly knownCredentials?: boolean;
  readonly clock?: RelayClock;
  /** False when nobody looks at a board. */
  readonly board?: boolean;
}

/** A real core on a folder of its own, behind a real socket. */
export interface RelayHarness {
  /** The one that runs now; another one after `restart`. */
  readonly relay: Relay;
  readonly clock: RelayClock;
  readonly dataDir: string;
  /** Every line that it logged, as JSON. */
  readonly logLines: readonly string[];
  /** Sends a body, by default to `/bbot` with the right credentials. */
  post(body: PostedBody, options?: PostOptions): Promise<Posted>;
  snapshot(): Snapshot;
  /** A ticket on the board, or undefined. */
  ticket(id: string): BoardTicket | undefined;
  /** Resolves with the first snapshot that fulfils this, at once or after a change. */
  until(fulfilled: (snapshot: Snapshot) => boolean): Promise<Snapshot>;
  /** Stops it and starts another one on the same folder. */
  restart(changes?: HarnessOptions): Promise<void>;
  /** Stops it and leaves the folder for the test to look at. */
  halt(): Promise<void>;
  /** Stops it and removes the folder that it made. */
  stop(): Promise<void>;
}

interface Running {
  readonly relay: Relay;
  readonly agent: Agent;
  /** Null when nobody looks at a board. */
  readonly board: Board | null;
}

/** What the relay hears of a page. */
interface Board {
  /** Says that it has drawn everything so far. */
  drawn(): void;
  close(): void;
}

const sealer: Encrypter = {
  protects: true,
  encrypt: (secret) => Buffer.from(secret).toString('base64'),
  decrypt: (sealed) => Buffer.from(sealed, 'base64').toString(),
};

/** Starts a relay. The test must `stop` it. */
export async function startRelay(options: HarnessOptions = {}): Promise<RelayHarness> {
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'relay-test-')));
  const clock = options.clock ?? new RelayClock();
  const logLines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logLines.push(line) });
  let current = options;
  let running: Running | null = null;

  const start = async (): Promise<void> => {
    if (current.settings !== undefined) await writeSettings(dataDir, current.settings);
    const relay = createRelay({ ...optionsOf(current), dataDir, clock, log });
    await relay.start();
    const agent = new Agent({ keepAlive: true });
    running = { relay, agent, board: current.board === false ? null : openBoard(relay) };
  };
  const halt = async (): Promise<void> => {
    if (running === null) return;
    const { relay, agent, board } = running;
    running = null;
    board?.close();
    agent.destroy();
    await relay.stop();
  };
  const now = (): Running => {
    if (running === null) throw new Error('the relay is stopped');
    return running;
  };
  await start();

  const harness: RelayHarness = {
    get relay() {
      return now().relay;
    },
    clock,
    dataDir,
    logLines,
    post(body, { authorization = basic(username, password), ...rest } = {}) {
      const { relay, agent, board } = now();
      if (relay.address === null) throw new Error('the relay does not listen');
      // Time that a test let pass is no time without a board.
      board?.drawn();
      return sendRequest(relay.address, agent, body, { ...rest, authorization });
    },
    snapshot() {
      return now().relay.snapshot();
    },
    ticket: (id) => harness.snapshot().tickets.find((ticket) => ticket.id === id),
    until: (fulfilled) => untilFulfilled(harness, fulfilled),
    async restart(changes = {}) {
      await halt();
      const { settings: _, ...kept } = current;
      current = { ...kept, ...changes };
      await start();
    },
    halt,
    async stop() {
      await halt();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
    },
  };
  return harness;
}

/** A board that is told each change, as the page is: a snapshot of all tickets for each beat would cost more than the test. */
function openBoard(relay: Relay): Board {
  let { sequence } = relay.snapshot();
  const unsubscribe = relay.subscribe((change) => {
    sequence = change.sequence;
  });
  const drawn = (): void => void relay.commands.boardIsAlive({ sequence });
  const heartbeat = setInterval(drawn, heartbeatMs);
  return {
    drawn,
    close() {
      clearInterval(heartbeat);
      unsubscribe();
    },
  };
}

function optionsOf(options: HarnessOptions): Omit<RelayOptions, 'dataDir' | 'log'> {
  const { environment, knownCredentials, port, dataDir, settings, clock, board, ...given } = options;
  const credentials = knownCredentials === false ? {} : { username, password };
  return {
    encrypter: sealer,
    ...given,
    environment: environmentWith({ port: port ?? 0, ...credentials, ...environment }),
  };
}

async function writeSettings(dataDir: string, settings: Partial<Settings>): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await writeFile(path.join(dataDir, 'settings.json'), JSON.stringify(settings));
}

function untilFulfilled(
  harness: RelayHarness,
  fulfilled: (snapshot: Snapshot) => boolean,
): Promise<Snapshot> {
  return new Promise((resolve) => {
    const check = (): void => {
      const snapshot = harness.snapshot();
      if (!fulfilled(snapshot)) return;
      unsubscribe();
      resolve(snapshot);
    };
    const unsubscribe = harness.relay.subscribe(check);
    check();
  });
}
