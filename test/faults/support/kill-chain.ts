import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { type ClientRequest, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stageAfter } from '../../../shared/ticket/stage';
import { BbotRandom } from '../../support/bbot/bbot-random';
import { eventBody, orderBody } from '../../support/relay/relay-bodies';
import { password, username } from '../../support/relay/relay-harness';
import { basic } from '../../support/relay/relay-post';
import { KillLedger, type Sent } from './kill-ledger';
import { RelayChild } from './relay-child';

export interface KillFigures {
  readonly rounds: number;
  readonly sent: number;
  readonly answered: number;
  /** Kills after the first byte and before the last answer. */
  readonly midway: number;
  /** Orders without a 2XX that were on disk after the kill, and those that were not. */
  readonly foundUnanswered: number;
  readonly lostUnanswered: number;
  /** What must not be, in words with the seed. */
  readonly wrong: readonly string[];
}

/** So many rounds share a data folder: with hundreds of tickets on it, each start would only take longer. */
const roundsOfAFolder = 25;

/** Plays so many rounds from these seeds on, each seed's on a folder of its own, two seeds at a time. */
export async function killRounds(bundle: string, firstSeed: number, rounds: number): Promise<KillFigures> {
  const seeds = Array.from({ length: Math.ceil(rounds / roundsOfAFolder) }, (_, index) => firstSeed + index);
  const results: KillFigures[] = [];
  const playNext = async (): Promise<void> => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      results.push(await killChain(bundle, seed, roundsOfAFolder));
    }
  };
  await Promise.all([playNext(), playNext()]);
  const sum = (figure: Exclude<keyof KillFigures, 'wrong'>): number =>
    results.reduce((total, result) => total + result[figure], 0);
  return {
    rounds: sum('rounds'),
    sent: sum('sent'),
    answered: sum('answered'),
    midway: sum('midway'),
    foundUnanswered: sum('foundUnanswered'),
    lostUnanswered: sum('lostUnanswered'),
    wrong: results.flatMap(({ wrong }) => wrong),
  };
}

/**
 * Kills one relay after the other on the same data folder, each at a random moment of a few requests, and checks
 * at each start what the one before left. Ends early when something is wrong.
 */
async function killChain(bundle: string, seed: number, rounds: number): Promise<KillFigures> {
  const random = new BbotRandom(seed);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'relay-kill-'));
  const ledger = new KillLedger();
  const wrong: string[] = [];
  const figures = { rounds: 0, sent: 0, answered: 0, midway: 0 };
  // The first round is played to its end: it tells how long a cold process takes.
  let typicalMs: number | null = null;
  try {
    for (let round = 0; round <= rounds && wrong.length === 0; round++) {
      const relay = await RelayChild.start(bundle, dataDir);
      const found = await ledger.check(await relay.snapshot(), dataDir);
      const limitMs = typicalMs === null ? null : random.fraction() * typicalMs * 2;
      const startedAt = performance.now();
      const requests = playRound(relay, ledger, random);
      const all = Promise.all(requests);
      const ended = await Promise.race([all.then(() => 'answered'), untilPassed(startedAt, limitMs)]);
      if (ended === 'answered') typicalMs = Math.max(typicalMs ?? 0, performance.now() - startedAt);
      await relay.kill();
      figures.answered += (await all).filter(Boolean).length;
      figures.sent += requests.length;
      figures.midway += ended === 'answered' ? 0 : 1;
      figures.rounds += round === 0 ? 0 : 1;
      if (relay.failure !== null) found.push(relay.failure);
      wrong.push(...found.map((words) => `seed ${seed}, round ${round}: ${words}`));
    }
    const last = await RelayChild.start(bundle, dataDir);
    const found = await ledger.check(await last.snapshot(), dataDir);
    wrong.push(...found.map((words) => `seed ${seed}, at the end: ${words}`));
    await last.kill();
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
  const { foundUnanswered, lostUnanswered } = ledger;
  return { ...figures, foundUnanswered, lostUnanswered, wrong };
}

/** Sends everything of one round at once. Each promise tells whether its 2XX came. */
function playRound(relay: RelayChild, ledger: KillLedger, random: BbotRandom): Promise<boolean>[] {
  const before = [...ledger.orders.values()];
  const fresh = Array.from({ length: random.integer(1, 4) }, () => freshOrder(random));
  for (const sent of fresh) ledger.orders.set(sent.id, sent);
  const deliveries = fresh.flatMap((sent) => (random.percent(25) ? [sent, sent] : [sent]));
  // A void order that comes again at /bbot is asked about anew; whether it was void is not known for sure here.
  const repeatable = before.filter((sent) => sent.cancelled === 'no' || sent.path === '/bbot/updates');
  const again = repeatable.filter((sent) => !sent.answered || random.percent(2)).slice(-2);
  const requests = [...deliveries, ...again].map((sent) => deliver(relay, sent, random));
  const changeable = before
    .filter((sent) => sent.answered && sent.cancelled === 'no' && !again.includes(sent))
    .slice(-6);
  for (const sent of changeable) {
    const share = random.fraction();
    if (share < 0.2) requests.push(cancel(relay, sent, random));
    else if (share < 0.4) requests.push(tap(relay, sent));
  }
  return requests;
}

function freshOrder(random: BbotRandom): Sent {
  const body = orderBody({ guest_name: `Guest ${'ä'.repeat(random.integer(0, 2000))}` });
  return {
    id: body.order.id,
    checkoutId: body.order.checkout_id,
    body: JSON.stringify(body),
    path: random.percent(70) ? '/bbot' : '/bbot/updates',
    answered: false,
    cancelled: 'no',
    stage: 'new',
    maybeStage: 'new',
  };
}

async function deliver(relay: RelayChild, sent: Sent, random: BbotRandom): Promise<boolean> {
  const came = await post(relay, sent.path, sent.body, random);
  if (came) sent.answered = true;
  return came;
}

async function cancel(relay: RelayChild, sent: Sent, random: BbotRandom): Promise<boolean> {
  sent.cancelled = 'maybe';
  const body = JSON.stringify(eventBody('checkout_cancelled', sent.checkoutId));
  const came = await post(relay, '/bbot/updates', body, random);
  if (came) sent.cancelled = 'yes';
  return came;
}

async function tap(relay: RelayChild, sent: Sent): Promise<boolean> {
  const next = stageAfter(sent.stage, 'forward');
  if (next === null) return true;
  sent.maybeStage = next;
  const came = await relay.step({ id: sent.id, from: sent.stage, direction: 'forward' });
  if (came === true) sent.stage = next;
  return came === true;
}

/** Resolves, once the connection is closed, with whether a 2XX came. Some bodies go out in two parts. */
function post(relay: RelayChild, to: string, body: string, random: BbotRandom): Promise<boolean> {
  const bytes = Buffer.from(body);
  const headers = {
    'content-type': 'application/json',
    'content-length': String(bytes.length),
    authorization: basic(username, password),
    'x-request': randomUUID(),
  };
  return new Promise((resolve) => {
    let came = false;
    const outgoing: ClientRequest = request(`${relay.address}${to}`, {
      method: 'POST',
      agent: false,
      headers,
    });
    outgoing.on('response', (incoming) => {
      came = incoming.statusCode === 200;
      incoming.on('error', () => undefined);
      incoming.resume();
    });
    // A relay that is killed breaks its connections; 'close' follows.
    outgoing.on('error', () => undefined);
    outgoing.on('close', () => resolve(came));
    if (!random.percent(30)) {
      outgoing.end(bytes);
      return;
    }
    const half = random.integer(1, bytes.length - 1);
    outgoing.write(bytes.subarray(0, half));
    setImmediate(() => outgoing.end(bytes.subarray(half)));
  });
}

/** Resolves so many milliseconds after an instant, finer than a timer can; never for null. */
function untilPassed(startedAt: number, ms: number | null): Promise<string> {
  return new Promise((resolve) => {
    if (ms === null) return;
    const check = (): void => {
      if (performance.now() - startedAt >= ms) resolve('time');
      else setImmediate(check);
    };
    check();
  });
}
