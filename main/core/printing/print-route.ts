import type { PrinterRules, PrinterSettings } from '../../../shared/printing/printer';
import { plainText } from '../../../shared/text/plain-text';
import type { Ticket, TicketOrder } from '../../../shared/ticket/ticket';

/**
 * The printers a ticket goes to: those without rules, and those with at least one rule it matches.
 * @param at now, ISO
 */
export function printersFor(
  ticket: Ticket,
  printers: readonly PrinterSettings[],
  at: string,
): PrinterSettings[] {
  const present = printers.filter(({ addedAt }) => wasThere(addedAt, ticket, at));
  const wanting = present.filter(({ rules }) => asksForAll(rules) || fits(ticket, rules));
  // A ticket that matches no rule must not go unseen: the rules are incomplete, so all print it.
  return wanting.length > 0 ? wanting : present;
}

/** A printer added at noon does not print the morning. One "added" in the future means a clock was corrected. */
function wasThere(addedAt: string | null, { takenAt }: Ticket, at: string): boolean {
  if (addedAt === null || Date.parse(addedAt) > Date.parse(at)) return true;
  return Date.parse(addedAt) <= Date.parse(takenAt);
}

function asksForAll({ methods, tables, items, tags }: PrinterRules): boolean {
  return methods.length + tables.length + items.length + tags.length === 0;
}

function fits({ order }: Ticket, { methods, tables, items, tags }: PrinterRules): boolean {
  return (
    includes(methods, order.fulfillmentMethod) ||
    includes(tables, order.table) ||
    namesAnyOf(order, items) ||
    hasAnyTag(order, tags)
  );
}

/** No rule refers to text further into a name. */
const lettersOfName = 200;

/** The names of an order's dishes in the form rules compare: cached, since every check of its slips needs them. */
const plainNames = new WeakMap<TicketOrder['items'], readonly string[]>();

function namesAnyOf({ items }: TicketOrder, parts: readonly string[]): boolean {
  if (parts.length === 0) return false;
  const names =
    plainNames.get(items) ??
    [...new Set(items.map(({ name }) => name.slice(0, lettersOfName)))].map((name) => plainText(name));
  plainNames.set(items, names);
  return parts.map(plainText).some((part) => names.some((name) => name.includes(part)));
}

function hasAnyTag({ items }: TicketOrder, tags: readonly string[]): boolean {
  if (tags.length === 0) return false;
  const wanted = new Set(tags.map(plainText));
  const found = new Set(items.flatMap((item) => item.tags.map((tag) => tag.slice(0, lettersOfName))));
  return [...found].some((tag) => wanted.has(plainText(tag)));
}

/** Ignores case and accents: owners type "eclair" and mean "Éclair". */
function includes(wanted: readonly string[], value: string | null): boolean {
  return value !== null && wanted.some((one) => plainText(one) === plainText(value));
}
