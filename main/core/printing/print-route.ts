import type { PrinterRules, PrinterSettings } from '../../../shared/printing/printer';
import { plainText } from '../../../shared/text/plain-text';
import type { Ticket, TicketOrder } from '../../../shared/ticket/ticket';

/**
 * The printers that a ticket goes to: those that ask for nothing, and those one of whose wishes it fulfils.
 * @param at now, ISO
 */
export function printersFor(
  ticket: Ticket,
  printers: readonly PrinterSettings[],
  at: string,
): PrinterSettings[] {
  const present = printers.filter(({ addedAt }) => wasThere(addedAt, ticket, at));
  const wanting = present.filter(({ rules }) => asksForAll(rules) || fits(ticket, rules));
  // A ticket that no rule names must not go unseen: then the rules are incomplete, and all print it.
  return wanting.length > 0 ? wanting : present;
}

/** A printer that was added at noon does not print the morning. One "added" in the future: a clock was put right. */
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

/** Nobody writes a rule for what stands further behind in a name. */
const lettersOfName = 200;

/** The names of an order's dishes as rules are compared with them: made once, for each look at its slips asks. */
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

/** Without case and accents: owners type "eclair" and mean "Éclair". */
function includes(wanted: readonly string[], value: string | null): boolean {
  return value !== null && wanted.some((one) => plainText(one) === plainText(value));
}
