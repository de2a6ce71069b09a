import { setMaxListeners } from 'node:events';
import { Agent, request } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { password, username } from '../../journey/support/app';
import { type BbotOrderBody, makeOrder } from '../../support/bbot/bbot-order';
import { closed } from '../../support/bbot/bbot-order-changes';
import { postWebhook, type Receiver } from '../../support/bbot/bbot-post';
import type { BbotRandom } from '../../support/bbot/bbot-random';
import { eventBody } from '../../support/relay/relay-bodies';
import { noDescriptors } from './faults';
import type { GivenAnswer, Ledger, SentOrder } from './ledger';
import type { Store } from './store';

/** An order a moment after the other, in milliseconds, from the least to the most. */
const gapMs = [300, 900] as const;
/** Of four digits, so that no other line of a slip is the same. */
const firstNumber = 1_001;

/** Guests who order all the time, through Bbot and the public address. What comes of it is in the ledger. */
export class Guests {
  readonly #receiver: Receiver;
  readonly #underWay = new Set<Promise<void>>();
  #nextNumber = firstNumber;
  readonly #over = new AbortController();
  #ordering: Promise<void> | null = null;

  constructor(
    { edge }: Pick<Store, 'edge'>,
    private readonly ledger: Ledger,
    private readonly random: BbotRandom,
  ) {
    // A connection for each: one that was kept may be closed by the other side as it is used again.
    const transport = { request, agent: new Agent({ ca: edge.caPem }) };
    this.#receiver = { origin: edge.publicUrl(), username, password, transport };
  }

  begin(): void {
    // Every guest waits for it.
    setMaxListeners(0, this.#over.signal);
    this.#ordering = this.#orderAllTheTime();
  }

  /** Resolves once all that was sent is answered. */
  async end(): Promise<void> {
    this.#over.abort();
    await this.#ordering;
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  async #orderAllTheTime(): Promise<void> {
    while (!this.#over.signal.aborted) {
      this.#follow(this.#order());
      await this.#passes(this.random.integer(...gapMs));
    }
  }

  /** Resolves early at the end. */
  #passes(ms: number): Promise<void> {
    const { signal } = this.#over;
    return wait(ms, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }

  #follow(work: Promise<void>): void {
    this.#underWay.add(work);
    void work.finally(() => this.#underWay.delete(work));
  }

  /** An order, and what Bbot tells of it later. All chances are drawn first: answers come in any order. */
  async #order(): Promise<void> {
    const { random } = this;
    const body = makeOrder(random, { number: this.#nextNumber, placedAtMs: Date.now(), wantedAtMs: null });
    const sent: SentOrder = {
      id: body.order.id,
      checkoutId: body.order.checkout_id,
      number: this.#nextNumber,
      takenAtMs: null,
    };
    this.#nextNumber += 1;
    const fate = random.integer(1, 100);
    const laterMs = random.integer(500, 20_000);
    this.ledger.orders.set(sent.id, sent);
    if (fate > 90) this.#follow(this.#send(sent, 'order', '/bbot', body));
    await this.#send(sent, 'order', '/bbot', body);
    if (sent.takenAtMs === null && fate % 2 === 0) return;
    await this.#passes(laterMs);
    if (this.#over.signal.aborted) return;
    await this.#tellLater(sent, body, fate);
  }

  async #tellLater(sent: SentOrder, body: BbotOrderBody, fate: number): Promise<void> {
    if (sent.takenAtMs === null) {
      // Bbot does not know whether it was taken, and the guest tries once more.
      await this.#send(sent, 'order', '/bbot', body);
    } else if (fate <= 8) {
      await this.#send(sent, 'told', '/bbot/updates', eventBody('checkout_cancelled', sent.checkoutId));
    } else if (fate <= 18) {
      await this.#send(sent, 'order', '/bbot', body);
    } else if (fate <= 30) {
      await this.#send(sent, 'told', '/bbot/updates', body);
    } else if (fate <= 40) {
      await this.#send(sent, 'told', '/bbot/updates', closed(body, Date.now()));
    }
  }

  async #send(sent: SentOrder, what: GivenAnswer['what'], path: string, body: object): Promise<void> {
    const sentAtMs = performance.now();
    const answer = await postWebhook(this.#receiver, path, JSON.stringify(body));
    const given =
      answer.kind === 'answered'
        ? {
            status: answer.status,
            reason: answer.code.startsWith(noDescriptors) ? noDescriptors : answer.code,
          }
        : { status: null, reason: `no answer: ${answer.reason}` };
    this.ledger.note(sent, { what, sentAtMs, atMs: performance.now(), ...given });
  }
}
