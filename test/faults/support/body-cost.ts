import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { soundStatus } from '../../main/core/printing/transport/tcp-scripted-printer';
import { BbotRandom } from '../../support/bbot/bbot-random';
import { password, username } from '../../support/relay/relay-harness';
import { basic, sendRequest } from '../../support/relay/relay-post';
import type { CostMessage, CostQuestion } from './body-cost-process';
import { type BodyRecipe, bodiesOf } from './body-recipes';
import { buildProcess } from './relay-child';

/** What a body cost the loop of the core, in milliseconds of the processor. */
export interface BodyCost {
  readonly statuses: readonly number[];
  /** The longest turn beyond what it takes to parse the largest body, on a machine of the known speed. */
  readonly longestMs: number;
  /** All turns together, the same way. */
  readonly totalMs: number;
}

/** So long the known work takes on the computer on which the bound was set. */
const referenceWorkMs = 50;
/** A process answers so many recipes: what it keeps of one is no cost of the next. */
const recipesOfOne = 8;

/** Measures bodies in a relay of its own process, with a folder, a board that listens, and a printer. */
export class BodyCosts {
  #relay: CostedRelay | null = null;
  #measured = 0;
  readonly #random: BbotRandom;

  private constructor(
    private readonly bundle: string,
    seed: number,
  ) {
    this.#random = new BbotRandom(seed);
  }

  static async prepare(seed: number): Promise<BodyCosts> {
    return new BodyCosts(await buildProcess('body-cost-process'), seed);
  }

  /** Measured once. */
  async of(recipe: BodyRecipe): Promise<BodyCost> {
    if (this.#measured % recipesOfOne === 0) {
      await this.#relay?.end();
      this.#relay = await CostedRelay.start(this.bundle);
      // The first order of a start pays for what is loaded then.
      await this.#relay.measure(bodiesOf({ ...warmUp, letters: 'han' }, this.#random.uuid()));
      await this.#relay.measure(bodiesOf(warmUp, this.#random.uuid()));
    }
    this.#measured += 1;
    if (this.#relay === null) throw new Error('a relay was started');
    return this.#relay.measure(bodiesOf(recipe, this.#random.uuid()));
  }

  /**
   * The least of three, or the first that is not above what is enough: another process may have had the computer's
   * caches, and a sweep of the memory comes when it comes.
   */
  async leastOf(recipe: BodyRecipe, enoughMs: number): Promise<BodyCost> {
    let least = await this.of(recipe);
    for (let tries = 0; tries < 2 && least.longestMs > enoughMs; tries += 1) {
      const again = await this.of(recipe);
      if (again.longestMs < least.longestMs) least = again;
    }
    return least;
  }

  async end(): Promise<void> {
    await this.#relay?.end();
    await rm(path.dirname(this.bundle), { recursive: true, force: true });
  }
}

const warmUp: BodyRecipe = {
  kind: 'order',
  items: 10,
  mods: 2,
  updates: 1,
  letters: 'sentence',
  word: 0,
  fields: ['name', 'mod', 'note'],
  distinct: true,
  bytes: 20_000,
};

class CostedRelay {
  readonly #agent = new Agent({ keepAlive: true });

  private constructor(
    private readonly child: ChildProcess,
    private readonly address: string,
    private readonly dataDir: string,
    private readonly printer: Server,
  ) {}

  static async start(bundle: string): Promise<CostedRelay> {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'relay-cost-'));
    const printer = await quickPrinter();
    const child = fork(bundle, [], {
      execArgv: [],
      env: {
        ...process.env,
        RELAY_DATA_DIR: dataDir,
        RELAY_PORT: '0',
        RELAY_USERNAME: username,
        RELAY_PASSWORD: password,
        RELAY_PRINTER: `tcp://127.0.0.1:${(printer.address() as AddressInfo).port}`,
        // A developer's own: tests reach this computer alone.
        NGROK_AUTHTOKEN: '',
      },
    });
    const { address } = await messageOf(child, 'listening');
    return new CostedRelay(child, address, dataDir, printer);
  }

  async measure(bodies: readonly string[]): Promise<BodyCost> {
    this.#ask('begin');
    await messageOf(this.child, 'begun');
    const statuses: number[] = [];
    for (const body of bodies) {
      const { status } = await sendRequest(this.address, this.#agent, body, {
        authorization: basic(username, password),
      });
      statuses.push(status);
    }
    this.#ask('end');
    const { longestMs, totalMs, workMs } = await messageOf(this.child, 'cost');
    const parseMs = bodies.map(parseCost);
    const speed = Math.min(1, referenceWorkMs / workMs);
    return {
      statuses,
      longestMs: (longestMs - Math.max(...parseMs)) * speed,
      totalMs: (totalMs - parseMs.reduce((sum, cost) => sum + cost, 0)) * speed,
    };
  }

  async end(): Promise<void> {
    this.#agent.destroy();
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
    this.printer.close();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  #ask(question: CostQuestion): void {
    this.child.send(question);
  }
}

/** Rejects with the process's own words when it fails, or ends. */
function messageOf<Kind extends CostMessage['kind']>(
  child: ChildProcess,
  kind: Kind,
): Promise<Extract<CostMessage, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    const over = (): void => {
      child.off('message', onMessage);
      child.off('exit', ended);
    };
    const ended = (code: number | null): void => {
      over();
      reject(new Error(`the relay ended with ${code}`));
    };
    const onMessage = (message: CostMessage): void => {
      if (message.kind === kind) resolve(message as Extract<CostMessage, { kind: Kind }>);
      else if (message.kind === 'failed') reject(new Error(message.words));
      else return;
      over();
    };
    child.on('message', onMessage);
    child.once('exit', ended);
  });
}

function parseCost(body: string): number {
  const costs = [1, 2, 3].map(() => {
    const { user } = process.cpuUsage();
    JSON.parse(body);
    return (process.cpuUsage().user - user) / 1_000;
  });
  return Math.min(...costs);
}

/** What is asked before a slip and behind it: how the printer is, and whether it has worked everything off. */
const questions = [Uint8Array.of(0x10, 0x04), Uint8Array.of(0x1d, 0x72, 0x01)] as const;
const answers = [soundStatus, Uint8Array.of(0x00)] as const;

/** A printer that proves each slip at once, and looks at no more of it than that takes. */
async function quickPrinter(): Promise<Server> {
  const server = createServer((socket) => {
    let cutOff = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      const received = Buffer.concat([cutOff, chunk]);
      let answeredTo = 0;
      questions.forEach((question, index) => {
        for (
          let at = received.indexOf(question);
          at >= 0;
          at = received.indexOf(question, at + question.length)
        ) {
          socket.write(answers[index] ?? soundStatus);
          answeredTo = Math.max(answeredTo, at + question.length);
        }
      });
      cutOff = received.subarray(Math.max(answeredTo, received.length - 2));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
