import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { edgeToken } from '../support/ngrok-edge/edge';
import { bare, type Contestant, type Effort, floor, type Heat, nodeServer, relay } from './contestants';
import type { Part } from './parts';
import { startServer } from './server-process';

/**
 * When the edge's kernel acknowledges what the agent wrote. The agent leaves Nagle's algorithm on, so a small
 * write of it waits for the acknowledgement of the one before. `at once` shows what agent and edge cost by
 * themselves. `late` is Linux left to itself: it holds an acknowledgement back for 40 ms, which hides all the
 * rest.
 */
type Answers = 'at once' | 'late';

const shortly: Effort = { warmUp: 120, alone: 160, together: 240, maxMs: 3000 };
/** Each order takes some 44 ms then, and one is much like the other. */
const briefly: Effort = { warmUp: 8, alone: 16, together: 64, maxMs: 3000 };

/**
 * Measures in plain Node what the tunnel costs: each contestant at its local address, and behind an edge on this
 * computer with the app's own agent in the contestant's process.
 */
export function tunnelParts(dataRoot: string, rounds: number, play: (heat: Heat) => Promise<void>): Part[] {
  const folder = path.join(dataRoot, 'tunnel');
  const local = contestants(shortly, path.join(folder, 'local'));
  return [
    {
      name: 'tunnel',
      measure: () =>
        behindEdge('at once', path.join(folder, 'at-once'), (edge) => {
          const tunnelled = contestants(shortly, edge.folder).map((contestant) => behind(edge, contestant));
          return play({ name: 'tunnel', rounds, contestants: [...local, ...tunnelled] });
        }),
    },
    {
      name: 'tunnel, acknowledged late',
      measure: () =>
        behindEdge('late', path.join(folder, 'late'), (edge) => {
          const tunnelled = contestants(briefly, edge.folder).map((contestant) => behind(edge, contestant));
          return play({ name: 'tunnel, acknowledged late', rounds: 1, contestants: tunnelled });
        }),
    },
  ];
}

function contestants(effort: Effort, dataRoot: string): Contestant[] {
  return [bare(effort), floor('node', dataRoot, effort), relay('node', dataRoot, 0, effort)];
}

interface RunningEdge {
  readonly folder: string;
  /** Where agents find it, as host:port. */
  readonly server: string;
  readonly caFile: string;
  readonly ca: string;
}

/** Runs an edge as long as something is played with it. */
async function behindEdge(
  answers: Answers,
  folder: string,
  play: (edge: RunningEdge) => Promise<void>,
): Promise<void> {
  const env = { BENCH_FOLDER: folder, BENCH_ANSWERS: answers };
  const { url, stop } = await startServer(nodeServer('edge-server', env));
  try {
    const caFile = path.join(folder, 'ca.pem');
    await play({ folder, server: new URL(url).host, caFile, ca: await readFile(caFile, 'utf8') });
  } finally {
    await stop();
  }
}

/** The same contestant, reached through a tunnel that it opens itself, on a domain of its own. */
function behind({ server, caFile, ca }: RunningEdge, contestant: Contestant): Contestant {
  const tunnel = {
    NGROK_AUTHTOKEN: edgeToken,
    RELAY_NGROK_SERVER: server,
    RELAY_NGROK_CA: caFile,
    RELAY_DOMAIN: `${contestant.kind}.ngrok-free.app`,
  };
  return {
    ...contestant,
    way: { through: 'tunnel', ca },
    command: () => {
      const local = contestant.command();
      return { ...local, env: { ...local.env, ...tunnel } };
    },
  };
}
