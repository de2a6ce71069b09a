import { isUnconfirmed } from '../../../shared/ticket/ticket-state';
import type { ActivityLog } from '../activity/activity-log';
import type { BackgroundWork } from '../background-work';
import { type Clock, isoNow } from '../clock';
import type { AnswerNotes } from './answer-notes';
import { type Change, confirmByRepeat, markAnswered, markUnconfirmed } from './bbot-updates';
import { ticketName } from './ticket-name';
import type { Durability } from './ticket-queue';
import type { TicketStore } from './ticket-store';

interface TicketAnswersDeps {
  readonly store: Pick<TicketStore, 'get' | 'change'>;
  readonly notes: Pick<AnswerNotes, 'add'>;
  readonly activity: Pick<ActivityLog, 'add'>;
  readonly background: BackgroundWork;
  readonly clock: Clock;
  readonly diskFailed: (error: unknown) => void;
}

/** Tracks the 2XX of each order: a ticket whose answer may not have reached Bbot is not a sure order. */
export class TicketAnswers {
  constructor(private readonly deps: TicketAnswersDeps) {}

  /** The 2XX was handed to the network: noted on disk now, and in the ticket with its next change. */
  sent(id: string): void {
    const { store, notes, activity, clock } = this.deps;
    activity.add({ what: 'answered', orderId: id });
    const ticket = store.get(id);
    if (ticket === null) return;
    if (isUnconfirmed(ticket)) {
      this.#change(id, confirmByRepeat(isoNow(clock)), 'at-once');
    } else if (ticket.payment.kind === 'answering') {
      notes.add(ticketName(ticket.id));
      this.#change(id, markAnswered, 'along');
    }
  }

  /** The connection broke before the 2XX was handed to the network. */
  lost(id: string): void {
    this.#change(id, markUnconfirmed(isoNow(this.deps.clock), 'answer-lost'), 'at-once');
    this.deps.activity.add({ what: 'answer-lost', orderId: id });
  }

  /** Without a note, the ticket's 2XX may never have been sent before the app ended. */
  unknownSinceRestart(id: string): void {
    this.#change(id, markUnconfirmed(isoNow(this.deps.clock), 'restart'), 'at-once');
  }

  #change(id: string, change: Change, durability: Durability): void {
    const { store, background, diskFailed } = this.deps;
    background.add(store.change(id, change, durability), diskFailed);
  }
}
