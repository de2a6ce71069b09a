import { byArrival } from '../../../shared/ticket/arrival';
import type { Ticket } from '../../../shared/ticket/ticket';
import { DamagedFileError } from '../storage/sealed-json';
import type { TicketFiles } from './ticket-files';
import { ticketName } from './ticket-name';

/** How many files are read at once: more than the disk's threads would only wait. */
const readers = 8;

interface Loaded {
  /** In the order in which they came. */
  readonly tickets: readonly Ticket[];
  readonly unreadable: readonly { readonly name: string; readonly error: unknown }[];
}

/** Reads every open ticket. One that cannot be read never keeps another from being read. */
export async function loadOpenTickets(files: TicketFiles): Promise<Loaded> {
  const tickets: Ticket[] = [];
  const unreadable: { name: string; error: unknown }[] = [];
  const names = await files.openNames();
  const readNext = async (): Promise<void> => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      try {
        tickets.push(await readTicket(files, name));
      } catch (error) {
        unreadable.push({ name, error });
      }
    }
  };
  await Promise.all(Array.from({ length: readers }, readNext));
  tickets.sort(byArrival);
  return { tickets, unreadable };
}

async function readTicket(files: TicketFiles, name: string): Promise<Ticket> {
  const ticket = await files.read(name, 'open');
  if (ticket === null) throw new DamagedFileError('the file went away while it was read');
  // A copy made by hand would put the same order on the board twice.
  if (ticketName(ticket.id) !== name) throw new DamagedFileError('the file holds another ticket');
  return ticket;
}
