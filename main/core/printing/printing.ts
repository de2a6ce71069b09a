import type { Layout, PrinterSettings, PrintingStatus } from '../../../shared/printing/printer';
import type { Settings } from '../../../shared/settings/settings';
import { comesUpAtMs } from '../../../shared/ticket/for-later';
import type { Ticket } from '../../../shared/ticket/ticket';
import { isVoid } from '../../../shared/ticket/ticket-state';
import { isoNow } from '../clock';
import type { TicketStore } from '../tickets/ticket-store';
import { ArchivedCopies } from './archived-copies';
import { mayBeOut } from './paper-state';
import {
  addCopy,
  interruptPrints,
  type PlanView,
  planPrints,
  settleHeld,
  settlePrint,
} from './print-changes';
import { PrintQueues, type PrintQueuesDeps } from './print-queues';
import { printersFor } from './print-route';
import { printTime } from './print-time';
import { Waits } from './waits';

interface PrintingDeps extends PrintQueuesDeps {
  readonly store: Pick<TicketStore, 'all' | 'get' | 'change' | 'idsOfCheckout'>;
  readonly settings: () => Settings;
  /** The configured ones, and whether an environment variable named them. */
  readonly printers: () => {
    readonly printers: readonly PrinterSettings[];
    readonly fromEnvironment: boolean;
  };
}

/** How long after Bbot's last report of a paid checkout tickets keep waiting for one. */
const finishLastsMs = 7 * 24 * 3_600_000;
/** Node fires a longer timer at once; also, the PC's clock may be set meanwhile. */
const maxSleepMs = 60_000;

/**
 * Puts tickets on paper. It checks each committed ticket and determines what its paper lacks; the queues print it. It
 * can neither delay nor fail an answer.
 */
export class Printing {
  readonly #queues: PrintQueues;
  readonly #waits: Waits;
  readonly #archived: ArchivedCopies;
  /** Tickets whose time has not come, with the moment on the monotonic clock. */
  readonly #dueAt = new Map<string, number>();
  readonly #planning = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  #running = false;

  constructor(private readonly parts: PrintingDeps) {
    this.#queues = new PrintQueues(parts);
    this.#waits = new Waits(parts.clock);
    this.#archived = new ArchivedCopies(parts);
  }

  /** Starts printing, with the slips that were being sent when the app last ended. */
  async start(): Promise<void> {
    const { store, clock } = this.parts;
    const sending = store.all().filter(({ prints }) => prints.some(({ state }) => state === 'sending'));
    // Takes effect at once; a disk that refuses it must not keep the app from starting.
    for (const { id } of sending)
      store.change(id, interruptPrints(isoNow(clock)), 'at-once').catch(this.parts.failed);
    this.#running = true;
    await this.printersChanged();
  }

  async stop(): Promise<void> {
    this.#running = false;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#queues.stop();
    await this.#archived.settled();
  }

  /** Call when a ticket was taken or changed. Returns at once. */
  ticketCommitted({ id }: Ticket): void {
    if (this.#running) this.#check(id);
  }

  /** Checks every ticket again: time has passed, the PC slept, or the disk works again. */
  checkAll(): void {
    if (!this.#running) return;
    const ids = this.parts.store.all().map((ticket) => ticket.id);
    this.#waits.keepOnly(new Set(ids));
    this.#queues.tidy();
    for (const id of ids) this.#check(id);
    this.#queues.wake();
  }

  /** Like `checkAll`, and tries failed printers at once. */
  wokeUp(): void {
    this.checkAll();
    this.#queues.tryNow();
  }

  /** Call when printers were added, changed or removed. */
  async printersChanged(): Promise<void> {
    await this.#queues.use(this.parts.printers().printers);
    this.checkAll();
    this.parts.changed();
  }

  /** Whether there are printers, and none can print. */
  get down(): boolean {
    return this.#queues.down;
  }

  get status(): PrintingStatus {
    const { holdAfterMinutes, blockWhilePrintersDown } = this.parts.settings();
    const held = this.parts.store.all().filter(({ prints }) => prints.some(({ state }) => state === 'held'));
    return {
      printers: this.#queues.status(this.parts.printers().fromEnvironment),
      heldTickets: held.length,
      holdAfterMinutes,
      blockWhilePrintersDown,
    };
  }

  /** The printer's queue, for printing something other than a ticket. */
  queue(printerId: string) {
    return this.#queues.queue(printerId);
  }

  /** One more copy, marked. @returns what is missing or failed, or null. @throws StorageError */
  async reprint(
    id: string,
    printerId: string | null,
    layout: Layout,
  ): Promise<'NO_SUCH_TICKET' | 'NO_SUCH_PRINTER' | 'NOT_PRINTED' | null> {
    const ticket = this.parts.store.get(id);
    const printers = this.#printersFor(ticket, printerId);
    if (printers.length === 0) return 'NO_SUCH_PRINTER';
    if (ticket === null) return this.#reprintArchived(id, printers, layout);
    for (const printer of printers)
      await this.parts.store.change(id, addCopy(printer, layout, isoNow(this.parts.clock)));
    this.#queues.tryNow();
    return null;
  }

  /** `printerId` null: those the ticket goes to, or all if none of them exists any longer. */
  #printersFor(ticket: Ticket | null, printerId: string | null): readonly PrinterSettings[] {
    const all = this.#queues.printers;
    if (printerId !== null) return all.filter((one) => one.id === printerId);
    const routed = ticket === null ? [] : printersFor(ticket, all, isoNow(this.parts.clock));
    return routed.length > 0 ? routed : all;
  }

  async #reprintArchived(id: string, printers: readonly PrinterSettings[], layout: Layout) {
    const queues = printers.map(({ id: printerId }) => this.#queues.queue(printerId));
    const outcomes = await Promise.all(
      queues.map((queue) => (queue === null ? null : this.#archived.print(id, queue, layout))),
    );
    if (outcomes.includes(null)) return 'NO_SUCH_TICKET';
    return outcomes.some((outcome) => outcome?.kind === 'failed') ? 'NOT_PRINTED' : null;
  }

  /** Staff looked whether a slip came out. @throws StorageError */
  async settlePrint(id: string, key: string, cameOut: boolean): Promise<boolean> {
    const { store, clock, paperIsSeen } = this.parts;
    const ticket = await store.change(id, settlePrint(key, cameOut, paperIsSeen(), isoNow(clock)));
    this.#queues.tryNow();
    return ticket !== null;
  }

  /** Staff decided on the slips that waited too long. @throws StorageError */
  async settleHeld(print: boolean): Promise<void> {
    await this.#changeAll(settleHeld(print, isoNow(this.parts.clock)));
    this.parts.changed();
    this.#queues.tryNow();
  }

  async #changeAll(change: (ticket: Ticket) => Ticket): Promise<void> {
    const { store } = this.parts;
    const touched = store.all().filter((ticket) => change(ticket) !== ticket);
    await Promise.all(touched.map(({ id }) => store.change(id, change)));
  }

  /** Determines what a ticket's paper lacks, and notes it in the ticket. */
  #check(id: string): void {
    const { store, failed } = this.parts;
    this.#dueAt.delete(id);
    const ticket = store.get(id);
    if (ticket === null || (this.#queues.printers.length === 0 && ticket.prints.length === 0)) return;
    const { time } = this.#viewOf(ticket);
    if (time.kind === 'later') this.#wakeIn(id, time.inMs);
    if (planPrints(this.#viewOf(ticket))(ticket) === ticket) {
      if (ticket.prints.some(({ state }) => state === 'waiting')) this.#queues.wake();
      return;
    }
    if (this.#planning.has(id)) return;
    this.#planning.add(id);
    // The commit of this change comes back here, and wakes the queues.
    store
      .change(id, (latest) => planPrints(this.#viewOf(latest))(latest))
      .catch(failed)
      .finally(() => {
        this.#planning.delete(id);
        this.parts.changed();
      });
  }

  #viewOf(ticket: Ticket): PlanView {
    const { clock, settings } = this.parts;
    const { laterMinutes, finishSeenAt } = settings();
    const now = clock.now();
    const upAtMs = comesUpAtMs(ticket, laterMinutes);
    const finishExpected = finishSeenAt !== null && now - Date.parse(finishSeenAt) < finishLastsMs;
    const age = this.#waits.age(`${ticket.id}\n`, ticket.takenAt);
    return {
      printers: this.#queues.printers,
      time: printTime(ticket, { now, age, finishExpected, laterMinutes }),
      at: isoNow(clock),
      broughtUpAt: upAtMs === null ? null : new Date(upAtMs).toISOString(),
      replaces: this.#replacedBy(ticket),
    };
  }

  /** The number of an order that was canceled and retried: what was made for it may serve. */
  #replacedBy({ id, order: { checkoutId } }: Ticket): string | null {
    if (checkoutId === null) return null;
    const { store } = this.parts;
    const others = store.idsOfCheckout(checkoutId).filter((other) => other !== id);
    const before = others
      .map((other) => store.get(other))
      .filter((other) => other !== null)
      .filter((other) => isVoid(other) && (other.stage !== 'new' || other.prints.some(mayBeOut)));
    return before.at(-1)?.order.number ?? null;
  }

  #wakeIn(id: string, inMs: number): void {
    this.#dueAt.set(id, this.parts.clock.monotonic() + inMs);
    this.#setTimer();
  }

  #setTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#dueAt.size === 0) return;
    const soonest = Math.min(...this.#dueAt.values()) - this.parts.clock.monotonic();
    this.#timer = setTimeout(() => this.#checkDue(), Math.min(Math.max(Math.ceil(soonest), 1), maxSleepMs));
  }

  #checkDue(): void {
    const now = this.parts.clock.monotonic();
    for (const [id, dueAt] of [...this.#dueAt]) if (dueAt <= now) this.#check(id);
    this.#setTimer();
  }
}
