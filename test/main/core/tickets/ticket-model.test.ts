import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { acknowledge, discard, make, step } from '../../../../main/core/tickets/staff-actions';
import { ticketName } from '../../../../main/core/tickets/ticket-name';
import { closeTheDay } from '../../../../main/core/tidy-days';
import { stages } from '../../../../shared/ticket/stage';
import type { Ticket } from '../../../../shared/ticket/ticket';
import { dayMs, RelayClock } from '../../../support/relay/relay-clock';
import { openCore, type RelayCore } from '../../../support/relay/relay-core';
import { type ModelTicket, type OrderVersion, TicketModel } from './ticket-model';

/** Thousands of synced writes: where the system keeps files in memory, they are there. */
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const placedMs = Date.parse('2026-11-21T17:00:00Z');
const orders = [
  { id: 'order-0', checkout: 'A' },
  { id: 'order-1', checkout: 'A' },
  { id: 'order-2', checkout: 'B' },
  { id: 'order-3', checkout: null },
] as const;

const order = fc.constantFrom(...orders);
const checkout = fc.constantFrom('A', 'B');
const version: fc.Arbitrary<OrderVersion> = fc.record({
  modified: fc.constantFrom(null, 0, 1, 2, 20),
  items: fc.constantFrom(['Tea'], ['Tea', 'Soup'], ['Soup', 'Tea'], [], null),
  table: fc.constantFrom('1', '2', null),
  itemStatus: fc.constantFrom('waiting', 'served'),
  closed: fc.boolean(),
});
const anyStep = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('tell' as const),
      order,
      version,
      paid: fc.boolean(),
      answer: fc.constantFrom('answered' as const, 'lost' as const, 'nothing' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('cancel' as const, 'finish' as const, 'refund' as const),
      checkout,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('step' as const),
      order,
      from: fc.constantFrom('now' as const, ...stages),
      direction: fc.constantFrom('forward' as const, 'back' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('acknowledge' as const, 'make' as const, 'discard' as const),
      order,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('crash' as const, 'end of day' as const) }) },
);
type Step = typeof anyStep extends fc.Arbitrary<infer One> ? One : never;

/** Steps that come within one turn of the event loop: they end as if they had come one after the other. */
const atOnce = fc
  .array(anyStep, { minLength: 2, maxLength: 4 })
  .map((steps) =>
    steps
      .filter((one) => one.do !== 'crash' && one.do !== 'end of day')
      .map((one) =>
        one.do === 'tell'
          ? { ...one, answer: 'nothing' as const, version: { ...one.version, closed: false } }
          : one,
      ),
  );
const story = fc.array(
  fc.oneof({ weight: 4, arbitrary: anyStep.map((one): Step[] => [one]) }, { weight: 1, arbitrary: atOnce }),
  { minLength: 5, maxLength: 25 },
);

function bodyOf(id: string, checkoutId: string | null, sent: OrderVersion): string {
  const at = (minutes: number): string => new Date(placedMs + minutes * 60_000).toISOString();
  const items = sent.items?.map((name) => ({ name_when_purchased: name, status: sent.itemStatus }));
  return JSON.stringify({
    order: {
      id,
      checkout_id: checkoutId,
      items,
      table: { display_name: sent.table },
      time: at(0),
      last_modified: sent.modified === null ? undefined : at(sent.modified),
      time_closed: sent.closed ? at(sent.modified ?? 0) : null,
    },
  });
}

function seen(ticket: Ticket): object {
  return {
    text: ticket.body,
    modified:
      ticket.order.lastModified === null ? null : (Date.parse(ticket.order.lastModified) - placedMs) / 60_000,
    items: ticket.order.items.map((item) => item.name),
    table: ticket.order.table,
    closed: ticket.order.closedAt !== null,
    stage: ticket.stage,
    sure: ticket.payment.kind === 'finished' ? 'confirmed' : ticket.payment.kind,
    byRepeat: ticket.payment.kind === 'confirmed' && !ticket.payment.forGood,
    paid: ticket.payment.kind === 'finished',
    cancelled: ticket.validity.kind === 'cancelled',
    discarded: ticket.validity.kind === 'discarded',
    rings: ticket.alert,
    inHistory: ticket.archivedAt !== null,
    refunds: ticket.refunds.length,
    checkout: ticket.order.checkoutId,
  };
}

/** The same steps for the product, on real files, and for the model. */
class Counter {
  readonly model = new TicketModel();

  private constructor(
    readonly dataDir: string,
    readonly clock: RelayClock,
    public core: RelayCore,
  ) {}

  static async open(): Promise<Counter> {
    const dataDir = await mkdtemp(path.join(memory, 'relay-model-'));
    const clock = new RelayClock(placedMs);
    return new Counter(dataDir, clock, await openCore({ dataDir, clock }));
  }

  /** What the history gives is read from the disk, so only tickets on the board are told in one turn. */
  async takeAll(steps: readonly Step[]): Promise<void> {
    const allOnBoard = [...this.model.tickets.values()].every((ticket) => !ticket.inHistory);
    if (allOnBoard) {
      await Promise.all(steps.map((one) => this.take(one)));
      return;
    }
    for (const one of steps) {
      await this.take(one);
      await this.core.settled();
    }
  }

  async take(one: Step): Promise<void> {
    this.clock.pass(1_000);
    switch (one.do) {
      case 'tell':
        return this.#tell(one);
      case 'cancel':
        this.model.cancel(one.checkout);
        return this.core.tell('checkout_cancelled', one.checkout);
      case 'finish':
        this.model.finish(one.checkout);
        return this.core.tell('checkout_finished', one.checkout);
      case 'refund':
        this.model.refund(one.checkout);
        return this.core.tell('items_refunded', one.checkout);
      case 'crash':
        this.model.crash();
        return this.#reopen();
      case 'end of day':
        this.clock.pass(dayMs);
        this.model.endDay();
        return closeTheDay(this.core.parts.store, this.clock, 4);
      default:
        return this.#tap(one);
    }
  }

  async #reopen(): Promise<void> {
    await this.core.drop();
    this.core = await openCore({ dataDir: this.dataDir, clock: this.clock });
  }

  async #tell({
    order: { id, checkout: of },
    version: drawn,
    paid,
    answer,
  }: Extract<Step, { do: 'tell' }>): Promise<void> {
    const unknown = !this.model.tickets.has(id);
    const isEmpty = drawn.items === null || drawn.items.length === 0;
    // Only an unknown open order must name items.
    const sent = unknown && isEmpty && !drawn.closed ? { ...drawn, items: ['Tea'] } : drawn;
    const text = bodyOf(id, of, sent);
    const status = this.model.tell(id, of, sent, text, paid);
    const { body, takenOrderId } = await this.core.deliver(text, paid ? 'updates' : 'checkout');
    expect(body).toMatchObject({ status });
    if (answer === 'nothing') return;
    const ticket = this.model.tickets.get(id);
    if (ticket?.sure === 'answering') expect(takenOrderId).toBe(id);
    if (ticket === undefined || takenOrderId === undefined) return;
    if (answer === 'answered') {
      this.model.answered(ticket);
      this.core.answered(id);
    } else {
      this.model.answerLost(ticket);
      this.core.answerLost(id);
    }
  }

  async #tap(
    one: Exclude<Step, { do: 'tell' | 'cancel' | 'finish' | 'refund' | 'crash' | 'end of day' }>,
  ): Promise<void> {
    const { id } = one.order;
    const at = new Date(this.clock.now()).toISOString();
    const ticket = this.model.tickets.get(id);
    // Staff tap what stands on the board.
    if (ticket === undefined) return;
    const from = one.do === 'step' && one.from !== 'now' ? one.from : ticket.stage;
    const change = {
      step: () => step(from, one.do === 'step' ? one.direction : 'forward', at),
      acknowledge: () => acknowledge(at),
      make: () => make(at),
      discard: () => discard(at),
    }[one.do]();
    this.#tapModel(one, ticket, from);
    expect(await this.core.parts.store.change(id, change)).not.toBeNull();
  }

  #tapModel(one: Step, ticket: ModelTicket, from: ModelTicket['stage']): void {
    if (one.do === 'step') this.model.step(ticket, from, one.direction === 'forward' ? 1 : -1);
    else if (one.do === 'acknowledge') this.model.acknowledge(ticket);
    else this.model.decide(ticket, one.do === 'make');
  }

  async compare(): Promise<void> {
    await this.core.settled();
    const { store, archive, files } = this.core.parts;
    const board = new Map(store.all().map((ticket) => [ticket.id, seen(ticket)]));
    const kept = await files.openNames();
    expect(kept.sort()).toEqual([...board.keys()].map(ticketName).sort());
    for (const [id, { tookOff: _, ...ticket }] of this.model.tickets) {
      const expected = { ...ticket, byRepeat: ticket.byRepeat && ticket.sure === 'confirmed' };
      const onBoard = this.model.isOnBoard(expected);
      expect({ id, onBoard: board.has(id) }).toEqual({ id, onBoard });
      const found = onBoard ? board.get(id) : await archive.read(ticketName(id));
      expect({ id, ...(onBoard ? found : seen(found as Ticket)) }).toEqual({ id, ...expected });
    }
    expect(board.size).toBe(
      [...this.model.tickets.values()].filter((one) => this.model.isOnBoard(one)).length,
    );
  }
}

it('any story of orders, events, taps, days and crashes ends as the rules say', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (turns) => {
      const counter = await Counter.open();
      try {
        for (const steps of turns) {
          await counter.takeAll(steps);
          await counter.compare();
        }
        await counter.take({ do: 'crash' });
        await counter.compare();
      } finally {
        await counter.core.drop();
        await rm(counter.dataDir, { recursive: true });
      }
    }),
    { numRuns: 100 },
  );
});
