import type { PrinterRules, PrinterSettings } from '../../shared/print/printer';
import type { Ticket } from '../../shared/ticket/ticket';

/** The printers that a ticket goes to: those that ask for nothing, and those one of whose wishes it fulfils. */
export function printersFor(ticket: Ticket, printers: readonly PrinterSettings[]): PrinterSettings[] {
  const wanting = printers.filter(
    ({ rules, addedAt }) => wasThere(addedAt, ticket) && (asksForAll(rules) || fits(ticket, rules)),
  );
  // A ticket that no rule names must not go unseen: then the rules are incomplete, and all print it.
  return wanting.length > 0 ? wanting : printers.filter(({ addedAt }) => wasThere(addedAt, ticket));
}

/** A printer that was added at noon does not print the morning. */
function wasThere(addedAt: string | null, { takenAt }: Ticket): boolean {
  return addedAt === null || Date.parse(addedAt) <= Date.parse(takenAt);
}

function asksForAll({ methods, tables, items, tags }: PrinterRules): boolean {
  return methods.length + tables.length + items.length + tags.length === 0;
}

function fits({ order }: Ticket, { methods, tables, items, tags }: PrinterRules): boolean {
  return (
    includes(methods, order.fulfillmentMethod) ||
    includes(tables, order.table) ||
    order.items.some(({ name }) => items.some((part) => plain(name).includes(plain(part)))) ||
    order.items.some((item) => item.tags.some((tag) => includes(tags, tag)))
  );
}

function includes(wanted: readonly string[], value: string | null): boolean {
  return value !== null && wanted.some((one) => plain(one) === plain(value));
}

/** Without case and accents: owners type "eclair" and mean "Éclair". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en').trim();
}
