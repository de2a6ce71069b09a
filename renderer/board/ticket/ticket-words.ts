import { milliseconds } from '../../../shared/bbot/timestamp';
import { momentWords, timeOfDay } from '../../../shared/i18n/clock-time';
import type { Money } from '../../../shared/i18n/money';
import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { statusWords } from '../../../shared/ticket/struck';
import { ticketNumber } from '../../../shared/ticket/ticket-number';

/** A ticket's name, e.g. "Order 233". */
export function nameOf(ticket: BoardTicket): string {
  return texts.ticket.name(ticketNumber(ticket));
}

/**
 * One of Bbot's values in readable words: the catalog's if it has some, else verbatim with spaces: "Runner with cc".
 */
export function methodWords(method: string): string {
  const known = Object.hasOwn(texts.methods, method) ? texts.methods[method] : undefined;
  return known ?? capitalised(plainWords(method));
}

/** An item's status, unless it only says that the kitchen has yet to make it; null otherwise. */
export function itemStatusWords(status: string | null): string | null {
  const words = statusWords(status);
  return words === null ? null : texts.ticket.itemStatus(words);
}

/** When a guest wants the order, with the day unless it is today; verbatim if it is not a time. */
export function wantedAtWords(desiredAt: string, nowMs: number): string {
  const atMs = milliseconds(desiredAt);
  return atMs === null ? desiredAt : momentWords(atMs, nowMs, texts.locale);
}

/**
 * A refund as Bbot reported it. It names the whole cart, not what was refunded: shown as received, nothing subtracted.
 */
export function refundWords(refund: BoardTicket['refunds'][number], money: Money): string {
  const lines = refund.cart.map((line) => `${texts.ticket.count(line.quantity)} ${line.name}`);
  if (lines.length === 0) lines.push(texts.ticket.refundedCartUnknown);
  if (refund.cartPretaxCents !== null) lines.push(money(refund.cartPretaxCents));
  return texts.ticket.refund(timeOfDay(refund.at, texts.locale), lines.join(', '));
}

function plainWords(value: string): string {
  const words = value.replaceAll('_', ' ').trim();
  return words === '' ? value : words;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
