import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Ticket } from '../../../shared/ticket/ticket';

// A page has the core's line in its window; what is drawn here asks the core nothing.
Reflect.set(globalThis, 'window', Reflect.get(globalThis, 'window') ?? {});
const { TicketHead } = await import('../../../renderer/board/ticket/ticket-head');
const { TicketItems } = await import('../../../renderer/board/ticket/ticket-items');

/** What a card says of an order, as a page would have it. */
export function drawCard(ticket: Ticket): string {
  const head = renderToStaticMarkup(createElement(TicketHead, { ticket }));
  return head + renderToStaticMarkup(createElement(TicketItems, { items: ticket.order.items }));
}
