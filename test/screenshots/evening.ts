import { type Stage, stages } from '../../shared/ticket/stage';
import { makeOrder } from '../support/bbot/bbot-order';
import { BbotRandom } from '../support/bbot/bbot-random';
import { eventBody, itemNamed } from '../support/relay/relay-bodies';
import { dayMs, minuteMs, RelayClock } from '../support/relay/relay-clock';
import { type RelayHarness, startRelay } from '../support/relay/relay-harness';

/** Orders of tonight by how long ago they came, in minutes; the first ones are late. */
const evenings = {
  busy: [
    [31, 'ready'],
    [22, 'preparing'],
    [14, 'preparing'],
    [12, 'preparing'],
    [9, 'new'],
    [6, 'preparing'],
    [4, 'new'],
    [2, 'new'],
  ],
  /** For places of which the tickets are no part: each costs the time of who looks at all of them. */
  quiet: [
    [14, 'preparing'],
    [9, 'new'],
  ],
  /** With the long one, the cancelled one and two for later: 41 that are open. */
  rush: Array.from({ length: 37 }, (_, index) => [37 - index, stageInRush(index)] as const),
} as const satisfies Record<string, readonly (readonly [minutes: number, stage: Stage])[]>;

/** The oldest are nearly done. */
function stageInRush(index: number): Stage {
  if (index < 6) return 'ready';
  return index < 20 ? 'preparing' : 'new';
}

export type Evening = keyof typeof evenings;

/**
 * Fills a data folder as an evening leaves it: a day before, orders of all ages and stages, some for later, one that was
 * cancelled, checkouts that were blocked. By the real core, on a clock that begins in the past.
 */
export async function fillEvening(dataDir: string, evening: Evening = 'busy'): Promise<void> {
  const random = new BbotRandom(7);
  const clock = new RelayClock(Date.now() - dayMs - 90 * minuteMs);
  const relay = await startRelay({
    dataDir,
    clock,
    settings: { setUpDone: true, control: 'in-control' },
  });
  try {
    for (let number = 180; number < 200; number += 1) {
      const id = await take(relay, random, number);
      await stepTo(relay, id, 'done');
      clock.pass(4 * minuteMs);
    }
    // Yesterday, for tonight: it stands under today with the day that it came on.
    await stepTo(relay, await take(relay, random, 179, Date.now() - minuteMs), 'done');
    clock.setWallClock(dayMs - 80 * minuteMs);
    await beforeTheRush(relay, random);
    await tonight(relay, random, clock, evening);
  } finally {
    await relay.stop();
  }
}

async function beforeTheRush(relay: RelayHarness, random: BbotRandom): Promise<void> {
  for (let number = 200; number < 212; number += 1)
    await stepTo(relay, await take(relay, random, number), 'done');
}

async function tonight(
  relay: RelayHarness,
  random: BbotRandom,
  clock: RelayClock,
  evening: Evening,
): Promise<void> {
  for (const [index, [minutes, stage]] of evenings[evening].entries()) {
    clock.setWallClock(Date.now() - minutes * minuteMs - clock.now());
    const id = await take(relay, random, 212 + index);
    await stepTo(relay, id, stage);
    if (minutes === 14) await long(relay, random);
    if (minutes === 9) await blocked(relay, random);
  }
  for (const hours of [3, 26]) await take(relay, random, 230 + hours, Date.now() + hours * 60 * minuteMs);
  const voided = makeOrder(random, { number: 221, placedAtMs: Date.now(), wantedAtMs: null });
  await relay.post(voided);
  await stepTo(relay, voided.order.id, 'preparing');
  await relay.post(eventBody('checkout_cancelled', voided.order.checkout_id), { path: '/bbot/updates' });
}

/** An order that no card holds. */
async function long(relay: RelayHarness, random: BbotRandom): Promise<void> {
  const body = makeOrder(random, { number: 220, placedAtMs: Date.now(), wantedAtMs: null });
  const names = ['Ceviche', 'Lomo saltado', 'Ají de gallina', 'Causa', 'Anticuchos', 'Papa a la huancaína'];
  const items = names.flatMap((name) => [
    itemNamed(name),
    itemNamed(name, { special_instructions: 'no onion' }),
  ]);
  await relay.post({ ...body, order: { ...body.order, items: [...items, ...items.slice(0, 5)] } });
  await stepTo(relay, body.order.id, 'preparing');
}

async function blocked(relay: RelayHarness, random: BbotRandom): Promise<void> {
  await relay.relay.commands.pauseOrdering({ minutes: 5 });
  for (const number of [240, 241, 242]) {
    await relay.post(makeOrder(random, { number, placedAtMs: Date.now(), wantedAtMs: null }));
  }
  await relay.relay.commands.resumeOrdering(null);
}

async function take(
  relay: RelayHarness,
  random: BbotRandom,
  number: number,
  wantedAtMs: number | null = null,
): Promise<string> {
  const body = makeOrder(random, { number, placedAtMs: relay.clock.now(), wantedAtMs });
  const { status } = await relay.post(body);
  if (status !== 200) throw new Error(`Order ${number} was answered with ${status}`);
  await relay.post(eventBody('checkout_finished', body.order.checkout_id), { path: '/bbot/updates' });
  return body.order.id;
}

async function stepTo(relay: RelayHarness, id: string, stage: Stage): Promise<void> {
  for (const from of stages.slice(0, stages.indexOf(stage))) {
    await relay.relay.commands.stepTicket({ id, from, direction: 'forward' });
    relay.clock.pass(0);
  }
}
