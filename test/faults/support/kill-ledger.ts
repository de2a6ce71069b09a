import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readChecksummed } from '../../../main/core/storage/checksummed-json';
import type { BoardTicket, Snapshot } from '../../../shared/ipc/snapshot';
import { type Stage, stages } from '../../../shared/ticket/stage';
import { ticketSchema } from '../../../shared/ticket/ticket';

/** One order that was sent, and what is known of it for sure. */
export interface Sent {
  readonly id: string;
  readonly checkoutId: string;
  readonly body: string;
  readonly path: '/bbot' | '/bbot/updates';
  /** Whether any delivery of it got its 2XX. */
  answered: boolean;
  cancelled: 'no' | 'maybe' | 'yes';
  /** The stage that it has at least, and the one that a tap without an answer may have brought it to. */
  stage: Stage;
  maybeStage: Stage;
}

/** Every order that was sent to one data folder, and what must be found there after a kill. */
export class KillLedger {
  readonly orders = new Map<string, Sent>();
  /** How many were found that had got no 2XX. */
  foundUnanswered = 0;
  lostUnanswered = 0;

  /** Compares what a relay found at its start with what was told before. Returns what is wrong, in words. */
  async check(snapshot: Snapshot, dataDir: string): Promise<string[]> {
    const bodies = await bodiesOnDisk(dataDir);
    const wrong: string[] = [];
    const found = new Map<string, BoardTicket>();
    for (const ticket of snapshot.tickets) {
      if (found.has(ticket.id)) wrong.push(`${ticket.id} is there twice`);
      if (!this.orders.has(ticket.id)) wrong.push(`${ticket.id} was never sent`);
      found.set(ticket.id, ticket);
    }
    if (bodies.size !== found.size) wrong.push(`${bodies.size} files, ${found.size} tickets`);
    for (const { name } of snapshot.status.quarantined) wrong.push(`${name} was quarantined`);
    if (snapshot.status.storage.kind !== 'ok') wrong.push(`storage: ${snapshot.status.storage.reason}`);
    for (const sent of this.orders.values()) {
      wrong.push(...this.#checkOne(sent, found.get(sent.id), bodies.get(sent.id)));
    }
    return wrong;
  }

  #checkOne(sent: Sent, ticket: BoardTicket | undefined, body: string | undefined): string[] {
    if (ticket === undefined || body === undefined) {
      if (sent.answered) return [`${sent.id} got its 2XX and is gone`];
      this.orders.delete(sent.id);
      this.lostUnanswered += 1;
      return [];
    }
    const wrong: string[] = [];
    if (body !== sent.body) wrong.push(`${sent.id} is damaged`);
    if (!sent.answered) {
      this.foundUnanswered += 1;
      const expected = sent.path === '/bbot' ? 'unconfirmed' : 'confirmed';
      if (ticket.payment.kind !== expected)
        wrong.push(`${sent.id} got no 2XX and is ${ticket.payment.kind}, not ${expected}`);
    } else if (sent.path === '/bbot/updates' && ticket.payment.kind !== 'confirmed') {
      wrong.push(`${sent.id} was told as paid and is ${ticket.payment.kind}`);
    } else if (ticket.payment.kind === 'answering') {
      wrong.push(`${sent.id} is still being answered`);
    }
    const isCancelled = ticket.validity.kind === 'cancelled';
    if (sent.cancelled === 'yes' && !isCancelled) wrong.push(`${sent.id} lost its cancellation`);
    if (sent.cancelled === 'no' && isCancelled) wrong.push(`${sent.id} was never cancelled`);
    const [stage, least, most] = [ticket.stage, sent.stage, sent.maybeStage].map((one) =>
      stages.indexOf(one),
    );
    if (stage === undefined || stage < (least ?? 0) || stage > (most ?? 0))
      wrong.push(`${sent.id} is ${ticket.stage}, not ${sent.stage} to ${sent.maybeStage}`);
    // What is found is known from now on: it must not change by itself.
    sent.stage = ticket.stage;
    sent.maybeStage = ticket.stage;
    sent.cancelled = isCancelled ? 'yes' : 'no';
    return wrong;
  }
}

/** The bodies of the open tickets, read and unsealed from the files themselves, by their orders' ids. */
async function bodiesOnDisk(dataDir: string): Promise<Map<string, string>> {
  const folder = path.join(dataDir, 'tickets', 'open');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json'));
  const tickets = await Promise.all(
    files.map(async (file) =>
      ticketSchema.parse(readChecksummed(await readFile(path.join(folder, file))).document),
    ),
  );
  return new Map(tickets.map((ticket) => [ticket.id, ticket.body]));
}
