import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { electronExecutable } from '../../scripts/electron/electron.mjs';
import { electronFlags } from '../../scripts/electron/run-electron.mjs';
import { builtServer, type ServerName } from './build-servers';
import { KeptTickets } from './kept-tickets';
import { freshOrder } from './order-bodies';
import type { ServerCommand } from './server-process';

export type Where = 'node' | 'electron';
export type Kind = 'bare' | 'floor' | 'json-server' | 'relay';

/** How orders reach a contestant: at its own address, or at a public one, through an agent and an edge. */
export type Way = { readonly through: 'local' } | { readonly through: 'tunnel'; readonly ca: string };

export interface Contestant {
  readonly kind: Kind;
  readonly where: Where;
  /** How many tickets it holds when a round begins. */
  readonly stored: number;
  readonly way: Way;
  /** The path orders are posted to. */
  readonly path: string;
  readonly effort: Effort;
  readonly command: () => ServerCommand;
  /** Makes what it needs on disk. */
  readonly prepare: () => Promise<void>;
  /** Puts the disk back to how `prepare` left it. */
  readonly reset: () => Promise<void>;
}

/** How much is asked of a contestant in one round: requests, and a bound in time for each load. */
export interface Effort {
  readonly warmUp: number;
  readonly alone: number;
  readonly together: number;
  readonly maxMs: number;
}

export const credentials = { username: 'bench', password: 'bench-password' };

const quick: Effort = { warmUp: 1000, alone: 800, together: 1600, maxMs: 6000 };
/** Few, since each is a ticket on the board for the rest of the round; all in a heat are warmed up alike. */
const withWindow: Effort = { warmUp: 160, alone: 160, together: 320, maxMs: 4000 };
const few: Effort = { warmUp: 30, alone: 60, together: 96, maxMs: 3000 };
const slow: Effort = { warmUp: 8, alone: 18, together: 48, maxMs: 3000 };
const endless: Effort = { warmUp: 0, alone: 6, together: 6, maxMs: 600 };

/** Contestants that are measured beside each other, in turns. */
export interface Heat {
  readonly name: string;
  readonly rounds: number;
  readonly contestants: readonly Contestant[];
}

const storedCounts = [0, 2500, 20_000] as const;

/** The heats in plain Node; each contestant has a folder of its own under `dataRoot`. */
export function nodeHeats(dataRoot: string, rounds: number): Heat[] {
  return [
    {
      name: 'node',
      rounds,
      contestants: [
        bare(quick),
        floor('node', dataRoot, quick),
        ...storedCounts.map((stored) => relay('node', dataRoot, stored, quick)),
      ],
    },
    {
      name: 'json-server',
      rounds: Math.min(rounds, 3),
      contestants: [
        jsonServer(dataRoot, 0, few),
        jsonServer(dataRoot, 2500, slow),
        relay('node', path.join(dataRoot, 'beside-json-server'), 2500, few),
      ],
    },
    // One start and a few requests show enough of a file of 80 MB that is rewritten for each order.
    { name: 'json-server, full', rounds: 1, contestants: [jsonServer(dataRoot, 20_000, endless)] },
  ];
}

/**
 * The heats in Electron: a board for each would be on the screen at once, so each has its own heat. Their turns
 * are short, so it takes twice the rounds until the medians stand still.
 */
export function electronHeats(dataRoot: string, rounds: number): Heat[] {
  return storedCounts.map((stored) => ({
    name: `electron ${stored}`,
    rounds: 2 * rounds,
    contestants: [
      floor('node', dataRoot, withWindow),
      floor('electron', dataRoot, withWindow),
      relay('electron', dataRoot, stored, withWindow),
    ],
  }));
}

/** A token that whoever runs the benchmark has set for the app must not open a tunnel. */
const noTunnel = { NGROK_AUTHTOKEN: '' };

/** How the app itself is started in Electron: on this data folder, on any free port. */
export function relayEnvironment(dataFolder: string): Record<string, string> {
  return {
    ...noTunnel,
    RELAY_DATA_DIR: dataFolder,
    RELAY_PORT: '0',
    RELAY_USERNAME: credentials.username,
    RELAY_PASSWORD: credentials.password,
  };
}

/** How a floor is started: on this folder, and with this printer where there is one. */
export function floorEnvironment(folder: string, printerUrl?: string): Record<string, string> {
  const printer = printerUrl === undefined ? {} : { BENCH_PRINTER: printerUrl };
  return { ...noTunnel, BENCH_FOLDER: folder, ...printer };
}

/** An Express endpoint that stores nothing. */
export function bare(effort: Effort): Contestant {
  return {
    kind: 'bare',
    where: 'node',
    stored: 0,
    way: { through: 'local' },
    path: '/bbot',
    effort,
    command: () => nodeServer('bare-server', noTunnel),
    prepare: nothing,
    reset: nothing,
  };
}

/** The least that a durable answer costs. */
export function floor(where: Where, dataRoot: string, effort: Effort): Contestant {
  const folder = path.join(dataRoot, `floor-${where}`);
  const env = floorEnvironment(folder);
  return {
    kind: 'floor',
    where,
    stored: 0,
    way: { through: 'local' },
    path: '/bbot',
    effort,
    command: () =>
      where === 'node' ? nodeServer('floor-server', env) : inElectron(builtServer('floor-server'), env),
    prepare: nothing,
    reset: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The product: its core in plain Node, or the whole app. */
export function relay(where: Where, dataRoot: string, stored: number, effort: Effort): Contestant {
  const kept = new KeptTickets(path.join(dataRoot, `relay-${where}-${stored}`));
  const env = relayEnvironment(kept.folder);
  return {
    kind: 'relay',
    where,
    stored,
    way: { through: 'local' },
    path: '/bbot',
    effort,
    command: () => (where === 'node' ? nodeServer('relay-server', env) : inElectron('.', env)),
    prepare: () => kept.fill(stored),
    reset: () => kept.restore(),
  };
}

function jsonServer(dataRoot: string, stored: number, effort: Effort): Contestant {
  const folder = path.join(dataRoot, `json-server-${stored}`);
  const fill = async () => {
    const orders = Array.from({ length: stored }, (_, index) => ({
      id: index + 1,
      ...freshOrder(index + 1),
    }));
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'db.json'), JSON.stringify({ orders }, null, 2));
  };
  return {
    kind: 'json-server',
    where: 'node',
    stored,
    way: { through: 'local' },
    path: '/orders',
    effort,
    command: () => nodeServer('json-server-server', { ...noTunnel, BENCH_FOLDER: folder }),
    prepare: fill,
    reset: fill,
  };
}

/** One of the benchmark's own servers, in plain Node. */
export function nodeServer(name: ServerName, env: Readonly<Record<string, string>>): ServerCommand {
  return { command: process.execPath, args: [builtServer(name)], env };
}

/** A script in Electron, or the app itself: ".". */
export function inElectron(app: string, env: Readonly<Record<string, string>>): ServerCommand {
  const flags = electronFlags(process.platform, process.getuid?.(), process.env);
  return { command: electronExecutable(), args: [...flags, app], env };
}

async function nothing(): Promise<void> {
  // The bare endpoint keeps nothing.
}
