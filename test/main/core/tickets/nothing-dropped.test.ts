import { expect, it } from 'vitest';
import { slipPage } from '../../../../main/core/printing/layout/slip';
import { newTicket } from '../../../../main/core/tickets/new-ticket';
import { orderOfBody } from '../../../../main/core/tickets/order-of-body';
import { meansTicket, readQuery } from '../../../../shared/ticket/query';
import type { Ticket } from '../../../../shared/ticket/ticket';
import { BbotRandom } from '../../../support/bbot/bbot-random';
import { drawCard } from '../../../support/orders/drawn-card';
import { oddOrder } from '../../../support/orders/odd-order';
import { slipOptions, widths } from '../printing/layout/slip-options';

const bodies = 5_000;
const firstSeed = 1;
/** The card and the slip are drawn of every so many: drawing costs more than reading. */
const drawnOf = 10;

function ticketOf(order: Record<string, unknown>): Ticket {
  const incoming = { id: 'x', order, read: orderOfBody(order), body: '', at: '2026-03-01T12:00:00.000Z' };
  return newTicket({ ...incoming, through: 'updates', test: false });
}

/** The words that are not in a text. A word that is part of another one would be found there as well. */
function lacking(written: readonly string[], text: string): readonly string[] {
  const there = new Set(text.toLowerCase().split(/[^a-z\d]+/));
  return written.filter((word) => !there.has(word));
}

function slipOf(ticket: Ticket, seed: number): string {
  const printer = widths[seed % widths.length];
  return slipPage(slipOptions({ ticket, ...(printer === undefined ? {} : { printer }) }))
    .lines.map(({ text }) => text)
    .join('\n');
}

it(`what was written in each of ${bodies} odd orders from seed ${firstSeed} on is found by Find`, () => {
  for (let seed = firstSeed; seed < firstSeed + bodies; seed += 1) {
    const { order, written } = oddOrder(new BbotRandom(seed));
    const ticket = ticketOf(order);
    const missed = written.filter((word) => {
      const query = readQuery(word);
      return query === null || !meansTicket(query, ticket);
    });
    expect({ seed, missed }).toEqual({ seed, missed: [] });
  }
});

it('what a guest or the restaurant wrote, in whatever shape, is on the card', () => {
  for (let seed = firstSeed; seed < firstSeed + bodies; seed += drawnOf) {
    const { order, written } = oddOrder(new BbotRandom(seed));
    expect({ seed, missed: lacking(written, drawCard(ticketOf(order))) }).toEqual({ seed, missed: [] });
  }
});

it('what a guest or the restaurant wrote, in whatever shape, is on paper of each width', () => {
  for (let seed = firstSeed; seed < firstSeed + bodies; seed += drawnOf) {
    const { order, written } = oddOrder(new BbotRandom(seed));
    expect({ seed, missed: lacking(written, slipOf(ticketOf(order), seed)) }).toEqual({ seed, missed: [] });
  }
});
