import { plainText } from '../../shared/plain-text';
import type { PrinterRules, PrinterSettings } from '../../shared/print/printer';
import type { Ticket } from '../../shared/ticket/ticket';

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
    order.items.some(({ name }) => items.some((part) => plainText(name).includes(plainText(part)))) ||
    order.items.some((item) => item.tags.some((tag) => includes(tags, tag)))
  );
}

/** Without case and accents: owners type "eclair" and mean "Éclair". */
function includes(wanted: readonly string[], value: string | null): boolean {
  return value !== null && wanted.some((one) => plainText(one) === plainText(value));
}
