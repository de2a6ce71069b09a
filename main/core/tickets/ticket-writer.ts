import type { Ticket } from '../../../shared/ticket/ticket';
import type { DiskTurns, Turn } from '../storage/disk-turns';
import { type Archive, placeOf } from './archive';
import type { Quarantine } from './quarantine';
import type { Place, TicketFiles } from './ticket-files';
import { possibleNames, ticketName } from './ticket-name';

export interface TicketWriterDeps {
  readonly files: Pick<TicketFiles, 'write' | 'remove'>;
  readonly archive: Pick<Archive, 'moved'>;
  readonly quarantine: Pick<Quarantine, 'makeWay'>;
  readonly turns: Pick<DiskTurns, 'run'>;
  readonly dayEndsAtHour: () => number;
}

/** Writes one ticket at its turns at the disk, each time to where it belongs at that moment. */
export class TicketWriter {
  #place: Place;

  /** @param place where the ticket is, or will be */
  constructor(
    private readonly deps: TicketWriterDeps,
    place: Place,
  ) {
    this.#place = place;
  }

  get place(): Place {
    return this.#place;
  }

  /** The first write: a guest is waiting for it. */
  writeNew(ticket: Ticket): Turn<void> {
    return this.deps.turns.run('guest', async () => {
      for (const name of possibleNames(ticket.id)) await this.deps.quarantine.makeWay(name);
      await this.deps.files.write(ticket, this.#place);
    });
  }

  write(ticket: Ticket): Turn<void> {
    return this.deps.turns.run('other', () => this.#write(ticket));
  }

  async #write(ticket: Ticket): Promise<void> {
    const before = this.#place;
    const place = placeOf(ticket, this.deps.dayEndsAtHour());
    await this.deps.files.write(ticket, place);
    this.#place = place;
    if (samePlace(before, place)) return;
    this.deps.archive.moved(ticket, place);
    await this.deps.files.remove(ticketName(ticket.id), before);
  }

  /** Removes what a write left. @throws the disk's error */
  async remove(ticket: Ticket): Promise<void> {
    await this.deps.files.remove(ticketName(ticket.id), this.#place);
  }
}

function samePlace(one: Place, other: Place): boolean {
  return one === other || (one !== 'open' && other !== 'open' && one.day === other.day);
}
