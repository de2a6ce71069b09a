import { reasonOf } from '../../main/core/storage/storage-error';
import { run } from '../../scripts/setup/children.mjs';
import { stopSignal } from '../../scripts/setup/stop.mjs';
import { BbotRandom } from '../support/bbot/bbot-random';
import { percentile } from '../support/percentile';
import { Connection, type Target } from './connection';
import { type Contestant, credentials } from './contestants';
import { type LoadResult, load } from './load';
import type { Memory } from './memory';
import { freshBodies } from './order-bodies';
import { type RunningServer, startServer } from './server-process';

/** What one contestant did in one round, from its start to its end. Times in milliseconds. */
export interface RoundResult {
  readonly start: Start;
  /** Over one connection. */
  readonly alone: Latencies;
  /** Over eight connections. */
  readonly together: Latencies & { readonly perSecond: number };
  /** What each turn gave by itself; turns of the same number lie side by side in time. */
  readonly turns: readonly Turn[];
  readonly memory: Memory | null;
}

export interface Start {
  /** From the start of its process to its `listening` line. */
  readonly listeningMs: number;
  /** From the start of its process to its first 2XX. */
  readonly firstAnswerMs: number;
}

export interface Turn {
  /** The median over one connection, in milliseconds. */
  readonly aloneMs: number;
  /** Answers a second over eight connections. */
  readonly perSecond: number;
}

export interface Latencies {
  readonly p50: number;
  readonly p95: number;
}

interface Player {
  readonly contestant: Contestant;
  readonly server: RunningServer;
  readonly target: Target;
  readonly firstAnswerMs: number;
  readonly alone: LoadResult[];
  readonly together: LoadResult[];
}

const manyConnections = 8;
/** A load is cut into so many parts, dealt out in turns: what else the machine does hits all alike. */
const turns = 8;
/** Shuffles each turn: what one leaves behind (a disk that still writes) must not hit the same one each time. */
const random = new BbotRandom(Date.now());

/** How a round went for a contestant. */
export type Played =
  | { readonly kind: 'measured'; readonly result: RoundResult }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Starts the contestants, warms them up, measures them in turns, and ends them. One that fails is ended at once, and the
 * others play on.
 * @throws only when the benchmark is stopped from outside, and when the disk cannot be made ready for the next round
 */
export async function playRound(contestants: readonly Contestant[]): Promise<Map<Contestant, Played>> {
  await settleDisk();
  const field = new Field();
  try {
    for (const contestant of contestants) await field.enter(contestant);
    await field.each(({ target, contestant: { effort } }) => {
      const { warmUp, maxMs } = effort;
      return load(target, freshBodies, { connections: manyConnections, requests: warmUp, maxMs });
    });
    for (let turn = 0; turn < turns; turn++)
      await field.each(async (player) => player.alone.push(await playTurn(player, 1, 'alone')));
    for (let turn = 0; turn < turns; turn++)
      await field.each(async (player) =>
        player.together.push(await playTurn(player, manyConnections, 'together')),
      );
    await field.each(async (player) => field.measured(player, await resultOf(player)));
    return field.played;
  } finally {
    await field.end();
    if (!stopSignal.aborted) for (const contestant of contestants) await contestant.reset();
  }
}

/** Those who play a round, and how it went for those who no longer do. */
class Field {
  readonly played = new Map<Contestant, Played>();
  #playing: readonly Player[] = [];

  async enter(contestant: Contestant): Promise<void> {
    try {
      this.#playing = [...this.#playing, await enter(contestant)];
    } catch (error) {
      this.#failed(contestant, reasonOf(error));
    }
  }

  /** Has each do something, one after the other. */
  async each(play: (player: Player) => Promise<unknown>): Promise<void> {
    for (const player of random.shuffle(this.#playing)) {
      try {
        await play(player);
      } catch (error) {
        await this.#leave(player);
        this.#failed(player.contestant, `${reasonOf(error)}\n${player.server.output()}`);
      }
    }
  }

  measured({ contestant }: Player, result: RoundResult): void {
    this.played.set(contestant, { kind: 'measured', result });
  }

  async end(): Promise<void> {
    for (const player of this.#playing) await this.#leave(player);
  }

  async #leave(player: Player): Promise<void> {
    this.#playing = this.#playing.filter((one) => one !== player);
    await player.server.stop();
  }

  /** A stop from outside ends all servers; nobody is to blame for that. */
  #failed(contestant: Contestant, reason: string): void {
    stopSignal.throwIfAborted();
    this.played.set(contestant, { kind: 'failed', reason: reason.trim() });
  }
}

/** Lets the disk finish what was written before, so that nobody's syncs pay for somebody else's files. */
async function settleDisk(): Promise<void> {
  if (process.platform !== 'win32') await run('sync', []);
}

async function enter(contestant: Contestant): Promise<Player> {
  const server = await startServer(contestant.command());
  try {
    const { way } = contestant;
    const trust = way.through === 'tunnel' ? { ca: way.ca } : {};
    const target = { url: new URL(contestant.path, server.url).href, ...credentials, ...trust };
    const connection = new Connection(target);
    for (const body of freshBodies(1)) await connection.post(body);
    const firstAnswerMs = performance.now() - server.startedAt;
    connection.close();
    return { contestant, server, target, firstAnswerMs, alone: [], together: [] };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function playTurn(
  { contestant: { effort }, target }: Player,
  connections: number,
  part: 'alone' | 'together',
): Promise<LoadResult> {
  const requests = Math.ceil(effort[part] / turns);
  return load(target, freshBodies, { connections, requests, maxMs: effort.maxMs / turns });
}

async function resultOf({ server, firstAnswerMs, alone, together }: Player): Promise<RoundResult> {
  return {
    start: { listeningMs: server.listeningMs, firstAnswerMs },
    alone: latencies(alone),
    together: { ...latencies(together), perSecond: perSecond(together) },
    turns: alone.map((part, index) => ({
      aloneMs: percentile(part.latenciesMs, 50),
      perSecond: perSecond(together.slice(index, index + 1)),
    })),
    memory: await server.memory(),
  };
}

function latencies(parts: readonly LoadResult[]): Latencies {
  const valuesMs = parts.flatMap((part) => part.latenciesMs);
  return { p50: percentile(valuesMs, 50), p95: percentile(valuesMs, 95) };
}

function perSecond(parts: readonly LoadResult[]): number {
  const tookMs = parts.reduce((total, part) => total + part.tookMs, 0);
  return parts.reduce((total, part) => total + part.latenciesMs.length, 0) / (tookMs / 1000);
}
