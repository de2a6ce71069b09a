import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withChecksum } from '../../main/core/storage/checksummed-json';
import { newestVersion } from '../../main/core/storage/migrations';
import { businessDay } from '../../main/core/tickets/business-day';
import { newTicket } from '../../main/core/tickets/new-ticket';
import { orderOfBody } from '../../main/core/tickets/order-of-body';
import { ticketMigrations } from '../../main/core/tickets/ticket-migrations';
import { fileOfTicket, ticketName } from '../../main/core/tickets/ticket-name';
import { stopSignal } from '../../scripts/setup/stop.mjs';
import type { Ticket } from '../../shared/ticket/ticket';
import { freshOrder } from './order-bodies';

const dayMs = 86_400_000;
const keptDays = 30;
const maxOpenOrders = 100;
const dayEndsAtHour = 4;

/** A data folder with so many tickets: a hundred open, the others over the last thirty business days. */
export class KeptTickets {
  private readonly openFolder: string;
  private ownFiles: ReadonlySet<string> = new Set();

  constructor(readonly folder: string) {
    this.openFolder = path.join(folder, 'tickets', 'open');
  }

  async fill(count: number): Promise<void> {
    await mkdir(this.openFolder, { recursive: true });
    const nowMs = Date.now();
    for (let index = 0; index < count; index++) {
      stopSignal.throwIfAborted();
      const isOpen = index < maxOpenOrders;
      const takenAtMs = isOpen ? nowMs : nowMs - (index % keptDays) * dayMs;
      const ticket = makeTicket(index + 1, takenAtMs, isOpen);
      const folder = isOpen
        ? this.openFolder
        : path.join(this.folder, 'tickets', businessDay(takenAtMs, dayEndsAtHour));
      await mkdir(folder, { recursive: true });
      await writeFile(
        path.join(folder, fileOfTicket(ticketName(ticket.id))),
        withChecksum(ticket, newestVersion(ticketMigrations)),
      );
    }
    this.ownFiles = new Set(await readdir(this.openFolder));
  }

  /**
   * Takes out what a round put in, so that each round begins with the same number of tickets. The folder is made
   * anew, as the floor's is: one that was large stays slower when its files are gone.
   */
  async restore(): Promise<void> {
    const fresh = `${this.openFolder}.fresh`;
    await mkdir(fresh);
    for (const file of this.ownFiles)
      await copyFile(path.join(this.openFolder, file), path.join(fresh, file));
    await rm(this.openFolder, { recursive: true });
    await rename(fresh, this.openFolder);
  }
}

function makeTicket(number: number, takenAtMs: number, isOpen: boolean): Ticket {
  const body = freshOrder(number);
  const at = new Date(takenAtMs).toISOString();
  const incoming = newTicket({
    id: body.order.id,
    order: body.order,
    read: orderOfBody(body.order),
    body: JSON.stringify(body),
    at,
    through: 'updates',
    test: false,
  });
  if (isOpen) return { ...incoming, stage: 'preparing', alert: null };
  return { ...incoming, stage: 'done', alert: null, archivedAt: at };
}
