import { run } from '../../scripts/setup/children.mjs';
import { BbotRandom } from '../support/bbot-random';
import { percentile } from '../support/percentile';
import { Connection, type Target } from './connection';
import { type Contestant, credentials } from './contestants';
import { type LoadResult, load } from './load';
import type { Memory } from './memory';
import { freshBodies } from './order-bodies';
import { type RunningServer, startServer } from './server-process';

/** What one contestant did in one round, from its start to its end. Times in milliseconds. */
export interface RoundResult {
  /** From the start of its process to its `listening` line. */
  readonly listeningMs: number;
  /** From the start of its process to its first 2XX. */
  readonly firstAnswerMs: number;
  /** Over one connection. */
  readonly alone: Latencies;
  /** Over eight connections. */
  readonly together: Latencies & { readonly perSecond: number };
  /** What each turn gave by itself; turns of the same number lie side by side in time. */
  readonly turns: readonly Turn[];
  readonly memory: Memory | null;
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

/** Starts the contestants, warms them up, measures them in turns, and ends them. Results in the same order. */
export async function playRound(contestants: readonly Contestant[]): Promise<RoundResult[]> {
  await settleDisk();
  const players: Player[] = [];
  try {
    for (const contestant of contestants) players.push(await enter(contestant));
    for (const { target, contestant } of players) {
      const { warmUp, longestMs } = contestant.effort;
      await load(target, freshBodies, { connections: manyConnections, requests: warmUp, longestMs });
    }
    for (let turn = 0; turn < turns; turn++)
      for (const player of random.shuffle(players)) player.alone.push(await playTurn(player, 1, 'alone'));
    for (let turn = 0; turn < turns; turn++)
      for (const player of random.shuffle(players))
        player.together.push(await playTurn(player, manyConnections, 'together'));
    return await Promise.all(players.map(resultOf));
  } finally {
    for (const { server } of players) await server.stop();
    for (const contestant of contestants) await contestant.reset();
  }
}

/** Lets the disk finish what was written before, so that nobody's syncs pay for somebody else's files. */
async function settleDisk(): Promise<void> {
  if (process.platform !== 'win32') await run('sync', []);
}

async function enter(contestant: Contestant): Promise<Player> {
  const server = await startServer(contestant.command());
  const { way } = contestant;
  const trust = way.through === 'tunnel' ? { ca: way.ca } : {};
  const target = { url: new URL(contestant.path, server.url).href, ...credentials, ...trust };
  const connection = new Connection(target);
  for (const body of freshBodies(1)) await connection.post(body);
  const firstAnswerMs = performance.now() - server.startedAt;
  connection.close();
  return { contestant, server, target, firstAnswerMs, alone: [], together: [] };
}

function playTurn(
  { contestant: { effort }, target }: Player,
  connections: number,
  part: 'alone' | 'together',
): Promise<LoadResult> {
  const requests = Math.ceil(effort[part] / turns);
  return load(target, freshBodies, { connections, requests, longestMs: effort.longestMs / turns });
}

async function resultOf({ server, firstAnswerMs, alone, together }: Player): Promise<RoundResult> {
  return {
    listeningMs: server.listeningMs,
    firstAnswerMs,
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
