import { isUnconfirmed } from '../../../shared/ticket/standing';
import type { BackgroundWork } from '../background-work';
import { type Clock, isoNow } from '../clock';
import type { AnswerNotes } from './answer-notes';
import { ticketName } from './ticket-name';
import type { Durability } from './ticket-queue';
import type { TicketStore } from './ticket-store';
import { answered, type Change, confirmRepeat, doubt } from './told-changes';

/** What became of the 2XX of each order: a ticket whose answer may not have reached Bbot is no sure order. */
export class TicketAnswers {
  constructor(
    private readonly store: TicketStore,
    private readonly notes: AnswerNotes,
    private readonly background: BackgroundWork,
    private readonly clock: Clock,
    private readonly diskFailed: (error: unknown) => void,
  ) {}

  /** The 2XX was handed to the network: noted on disk, and in the ticket with its next change. */
  sent(id: string): void {
    const ticket = this.store.get(id);
    if (ticket === null) return;
    if (isUnconfirmed(ticket)) {
      this.#change(id, confirmRepeat(isoNow(this.clock)), 'at-once');
    } else if (ticket.assurance === 'answering') {
      this.notes.add(ticketName(ticket.id));
      this.#change(id, answered, 'along');
    }
  }

  /** The connection broke before the 2XX was handed to the network. */
  lost(id: string): void {
    this.#change(id, doubt(isoNow(this.clock), 'answer-lost'), 'at-once');
  }

  /** Without its note, the 2XX of a ticket may never have been sent before the app ended. */
  unknownSinceRestart(id: string): void {
    this.#change(id, doubt(isoNow(this.clock), 'restart'), 'at-once');
  }

  #change(id: string, change: Change, durability: Durability): void {
    this.background.add(this.store.change(id, change, durability), this.diskFailed);
  }
}
