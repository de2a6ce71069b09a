import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Stage, stageAfter } from '../../../shared/ticket/stage';
import { type DiskEvent, RecordingDisk } from '../../support/relay/recording-disk';
import {
  eventBody,
  itemNamed,
  modifiedAfter,
  type OrderBody,
  orderBody,
} from '../../support/relay/relay-bodies';
import { dayMs } from '../../support/relay/relay-clock';
import { type RelayHarness, startRelay } from '../../support/relay/relay-harness';
import type { Acknowledged, Recording } from './power-cut-check';

const orders = 200;
/** The first ones come so many at a time; the last ones alone, so that nobody else's sync serves them. */
const together = 8;
const alone = 40;

export interface RecordedRush extends Recording {
  /** From here on in the record orders came one after the other. */
  readonly aloneFrom: number;
  /** From here on a second start closed the day. */
  readonly dayEndsAt: number;
}

/**
 * Orders with all that follows them: Bbot repeats and changes them, staff tap them, some are cancelled, some are old news. Then
 * a day passes, and a second start closes it.
 */
export async function recordRush(): Promise<RecordedRush> {
  const top = await realpath(await mkdtemp(path.join(tmpdir(), 'relay-cut-')));
  const dataDir = path.join(top, 'home', 'counter', 'Counter Relay');
  const recorder = new RecordingDisk();
  const relay = await startRelay({ dataDir, disk: recorder.disk });
  const rush = new Rush(relay, recorder.events);
  let begun = 0;
  const next = async (least: number): Promise<void> => {
    while (orders - begun > least) await rush.liveThrough(begun++);
  };
  await Promise.all(Array.from({ length: together }, () => next(alone)));
  const aloneFrom = recorder.events.length;
  await next(0);
  const dayEndsAt = recorder.events.length;
  relay.clock.pass(dayMs);
  await relay.restart();
  await relay.until(({ tickets }) => tickets.every(({ stage }) => stage !== 'done'));
  await rush.bringBack();
  await relay.halt();
  return { top, dataDir, events: recorder.events, acknowledged: rush.acknowledged, aloneFrom, dayEndsAt };
}

class Rush {
  readonly acknowledged: Acknowledged[] = [];
  readonly #done: OrderBody[] = [];

  constructor(
    private readonly relay: RelayHarness,
    private readonly events: readonly DiskEvent[],
  ) {}

  async liveThrough(number: number): Promise<void> {
    if (number % 20 === 19) {
      await this.#tellOldNews();
      return;
    }
    const body = orderBody();
    await this.#take(body, number % 5 === 0);
    if (number % 4 === 1) await this.#changeOrder(body);
    if (number % 3 === 0) await this.#tap(body, number % 2 === 0 ? 'done' : 'preparing');
    if (number % 10 === 2) await this.#cancel(body);
    if (number % 50 === 6) await this.#pause();
  }

  /** Of an order that the history has by now, Bbot tells something after all: its file goes back among the open ones. */
  async bringBack(): Promise<void> {
    const [body] = this.#done;
    if (body === undefined) throw new Error('no order was done');
    await this.#post(eventBody('checkout_cancelled', body.order.checkout_id), '/bbot/updates');
    await this.relay.until(({ tickets }) => tickets.some(({ id }) => id === body.order.id));
    await this.#take(orderBody(), false);
  }

  async #take(body: OrderBody, twice: boolean): Promise<void> {
    const text = JSON.stringify(body);
    await Promise.all((twice ? [text, text] : [text]).map((one) => this.#post(one)));
    this.#note(body, 'was taken', (ticket) => ticket.id === body.order.id);
  }

  async #tellOldNews(): Promise<void> {
    const last_modified = modifiedAfter(3600);
    const body = orderBody({ time_closed: last_modified, last_modified });
    await this.#post(body, '/bbot/updates');
    this.#note(body, 'is history', (ticket) => ticket.archivedAt !== null);
  }

  async #changeOrder(body: OrderBody): Promise<void> {
    const order = { ...body.order, last_modified: modifiedAfter(60), items: [itemNamed('Ceviche')] };
    const text = JSON.stringify({ ...body, order });
    await this.#post(text, '/bbot/updates');
    this.#note(body, 'was changed', (ticket) => ticket.body === text);
  }

  async #tap(body: OrderBody, to: Stage): Promise<void> {
    const { id } = body.order;
    let from: Stage = 'new';
    while (from !== to) {
      const outcome = await this.relay.relay.commands.stepTicket({ id, from, direction: 'forward' });
      const stage = stageAfter(from, 'forward');
      if (!outcome.ok || stage === null) throw new Error(`${id} took no tap`);
      const before = from;
      this.#note(body, `is ${stage}`, (ticket) => ticket.stage !== before);
      from = stage;
    }
    if (to === 'done') this.#done.push(body);
  }

  async #cancel(body: OrderBody): Promise<void> {
    await this.#post(eventBody('checkout_cancelled', body.order.checkout_id), '/bbot/updates');
    this.#note(body, 'was cancelled', (ticket) => ticket.validity.kind === 'cancelled');
    await this.relay.relay.commands.acknowledgeTicket({ id: body.order.id });
  }

  /** Writes the settings twice. */
  async #pause(): Promise<void> {
    const { commands } = this.relay.relay;
    await commands.pauseOrdering({ minutes: 15 });
    await commands.resumeOrdering(null);
  }

  async #post(body: object | string, to: '/bbot' | '/bbot/updates' = '/bbot'): Promise<void> {
    const { status } = await this.relay.post(body, { path: to });
    if (status !== 200) throw new Error(`${to} was answered ${status}`);
  }

  #note({ order: { id } }: OrderBody, what: string, holds: Acknowledged['holds']): void {
    this.acknowledged.push({ at: this.events.length, id, what, holds });
  }
}
