import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readChecksummed } from '../../../../main/core/storage/checksummed-json';
import { migrate } from '../../../../main/core/storage/migrations';
import { ticketMigrations } from '../../../../main/core/tickets/ticket-migrations';
import { fileOfTicket, ticketName } from '../../../../main/core/tickets/ticket-name';
import { readMoveContent, writeMoveContent } from '../../../../main/core/transfer/move-content';
import { type Payment, type Ticket, ticketSchema } from '../../../../shared/ticket/ticket';
import { RelayClock } from '../../../support/relay/relay-clock';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';
import { content } from '../transfer/move-samples';

/*
 * Tickets of version 3, in which assurance, finishedAt, cancelledAt and discardedAt could be set freely. That version
 * wrote the files itself: what each story came to, then a ticket with each combination, also those that no story has
 * (`any: …`). None of them is ever made anew or changed.
 */

type PaymentState = Pick<Ticket, 'payment' | 'validity'>;
type Document = Readonly<Record<string, unknown>>;

const oldFiles = path.join(import.meta.dirname, 'old-files', 'before-payment');
const at = expect.any(String);

const answering: Payment = { kind: 'answering' };
const answered: Payment = { kind: 'answered' };
const unconfirmed: Payment = { kind: 'unconfirmed' };
const byRepeat: Payment = { kind: 'confirmed', forGood: false };
const forGood: Payment = { kind: 'confirmed', forGood: true };
const finished: Payment = { kind: 'finished', at };
const valid: Ticket['validity'] = { kind: 'valid' };
const cancelled: Ticket['validity'] = { kind: 'cancelled', at };
const discarded: Ticket['validity'] = { kind: 'discarded', at };

const stories: readonly [string, Payment, Ticket['validity']][] = [
  ['taken', answering, valid],
  // That it was answered stands in the notes alone.
  ['answered', answering, valid],
  ['in doubt', unconfirmed, valid],
  ['repeated', byRepeat, valid],
  ['made', forGood, valid],
  ['repeated, lost, made', forGood, valid],
  ['told as paid', forGood, valid],
  ['old news', forGood, valid],
  ['finished', finished, valid],
  ['repeated, finished', finished, valid],
  ['cancelled while it was answered', answering, cancelled],
  ['cancelled', answered, cancelled],
  ['in doubt, cancelled', unconfirmed, cancelled],
  ['repeated, cancelled', byRepeat, cancelled],
  ['told as paid, cancelled', forGood, cancelled],
  ['cancelled, finished', finished, valid],
  ['cancelled, sent again', unconfirmed, valid],
  ['discarded', unconfirmed, discarded],
  ['discarded, undone', unconfirmed, valid],
  ['discarded, cancelled', unconfirmed, cancelled],
  ['discarded, told as paid', forGood, valid],
  ['discarded, finished', finished, valid],
];

const anyPayment: readonly [string, Payment][] = [
  ['answering', answering],
  ['answered', answered],
  ['confirmed', forGood],
  ['unconfirmed', unconfirmed],
  ['answering finished', finished],
  ['answered finished', finished],
  ['confirmed finished', finished],
  ['unconfirmed finished', finished],
];
const anyValidity: readonly [string, Ticket['validity']][] = [
  ['', valid],
  [' cancelled', cancelled],
  [' discarded', discarded],
  [' cancelled discarded', cancelled],
];
const combinations = anyPayment.flatMap(([words, payment]) =>
  anyValidity.map(([more, validity]) => [`any: ${words}${more}`, payment, validity] as const),
);
const expected: Readonly<Record<string, PaymentState>> = Object.fromEntries(
  [...stories, ...combinations].map(([id, payment, validity]) => [id, { payment, validity }]),
);

function paymentStates(tickets: readonly Ticket[]): Readonly<Record<string, PaymentState>> {
  return Object.fromEntries(tickets.map(({ id, payment, validity }) => [id, { payment, validity }]));
}

/** The documents to the letter; whatever version the app is of by now, they are of the third. */
async function oldDocuments(): Promise<Document[]> {
  const documents: Document[] = [];
  for (const place of ['open', '2026-11-20']) {
    const folder = path.join(oldFiles, 'tickets', place);
    for (const file of await readdir(folder)) {
      const { version, document } = readChecksummed(await readFile(path.join(folder, file)));
      expect(version).toBe(3);
      documents.push(document as Document);
    }
  }
  return documents;
}

it('a ticket from before payments has the payment and validity that its four fields said, in any combination', async () => {
  const tickets = (await oldDocuments()).map((old) => ticketSchema.parse(migrate(old, 3, ticketMigrations)));
  expect(paymentStates(tickets)).toEqual(expected);
});

it('a ticket from before payments keeps when it was paid and when it was voided', async () => {
  for (const old of await oldDocuments()) {
    const { payment, validity } = ticketSchema.parse(migrate(old, 3, ticketMigrations));
    if (payment.kind === 'finished') expect(payment.at).toBe(old['finishedAt']);
    if (validity.kind !== 'valid') expect(validity.at).toBe(old[`${validity.kind}At`]);
  }
});

it('a ticket from before payments keeps all else as it was, and none of the four fields', async () => {
  for (const old of await oldDocuments()) {
    const { payment: _, validity: __, ...rest } = migrate(old, 3, ticketMigrations);
    const { assurance, finishedAt, cancelledAt, discardedAt, ...kept } = old;
    expect([assurance, finishedAt, cancelledAt, discardedAt]).not.toContain(undefined);
    expect(rest).toEqual(kept);
  }
});

it('a ticket from before payments comes from an old computer’s file just as it does from the folder', async () => {
  const written: Document = JSON.parse(writeMoveContent({ ...content, tickets: [] }));
  const tickets = await oldDocuments();
  const moved = readMoveContent({ ...written, tickets, versions: { settings: 2, tickets: 3 } });
  expect(paymentStates(moved.tickets)).toEqual(expected);
});

it.each([
  { assurance: 'perhaps', finishedAt: null, cancelledAt: null, discardedAt: null },
  { finishedAt: null, cancelledAt: null, discardedAt: null },
])(
  'a file from before payments is no ticket when its checkout fields are ones that nobody wrote: %o',
  (odd) => {
    expect(migrate(odd, 3, ticketMigrations)).toEqual(odd);
  },
);

describe('a data folder from before payments', () => {
  let dataDir: string;
  let harness: RelayHarness;
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'relay-payments-'));
    await cp(oldFiles, dataDir, { recursive: true });
    const clock = new RelayClock(Date.parse('2026-11-20T16:00:00.000Z'));
    harness = await startRelay({ dataDir, knownCredentials: false, clock });
  });
  afterAll(async () => {
    await harness.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
  });

  it('a data folder from before payments is read whole: none is put aside, and unanswered ones are in doubt', () => {
    const { tickets, others, status } = harness.snapshot();
    expect(status.quarantined).toEqual([]);
    expect(tickets.length + others.length).toBe(Object.keys(expected).length - 1);
    for (const { id, payment, validity } of tickets) {
      const old = expected[id];
      const unnoted = old?.payment.kind === 'answering' ? unconfirmed : old?.payment;
      const now = id === 'answered' ? answered : unnoted;
      expect({ id, payment, validity }).toEqual({ id, payment: now, validity: old?.validity });
    }
  });

  it('a data folder from before payments has its past day', async () => {
    const day = await harness.relay.commands.readDay({ day: '2026-11-20' });
    const ofThatDay = day.ok ? day.value.tickets.filter(({ id }) => id === 'old news') : [];
    expect(ofThatDay).toMatchObject([{ payment: forGood, validity: valid, stage: 'done' }]);
  });

  it('a data folder from before payments is written in today’s words with the next change', async () => {
    await harness.relay.commands.acknowledgeTicket({ id: 'finished' });
    await harness.halt();
    const file = path.join(dataDir, 'tickets', 'open', fileOfTicket(ticketName('finished')));
    const { version, document } = readChecksummed(await readFile(file));
    expect(version).toBe(4);
    expect(document).toMatchObject({ payment: finished, validity: valid });
    expect(document).not.toHaveProperty('assurance');
  });
});
