import type { PrintJob } from '../../../shared/printing/print-job-schema';
import type { Layout, PrinterSettings } from '../../../shared/printing/printer';
import type { Ticket } from '../../../shared/ticket/ticket';
import type { Change } from '../tickets/bbot-updates';
import { seenOnPaper } from './paper-proof';
import { type NeededView, planSlips, stillFits } from './plan-slips';
import type { PrintOutcome } from './transport/transport';

/* What happens to a ticket's slips, as pure functions from the ticket before to the ticket after. */

/** How often a slip that may have come out is resent automatically, marked; after that staff must look. */
const maxUnsure = 2;

export interface PlanView extends NeededView {
  readonly at: string;
  /** When the ticket came up, ISO; null if it was not wanted later. */
  readonly broughtUpAt: string | null;
  /** The number of a void order from the same checkout, if any. */
  readonly replaces: string | null;
}

/** Withdraws waiting slips that are no longer true, and adds missing ones. */
export function planPrints(view: PlanView): Change {
  return (ticket) => {
    const fitting = dropUnfit(ticket, view);
    const needed = planSlips(fitting, view);
    if (needed.length === 0) return fitting;
    const jobs = needed.map(({ printer, slip, via }): PrintJob => {
      const to = view.printers.find(({ id }) => id === via) ?? printer;
      return {
        ...newJob(fitting, printer, to),
        slip,
        unpaid: view.time.kind === 'now' && view.time.unpaid && slip === 'order',
        replaces: slip === 'order' ? view.replaces : null,
        wantedAt: wantedAt(fitting, view),
        at: view.at,
      };
    });
    return { ...fitting, prints: [...fitting.prints, ...jobs] };
  };
}

/** One more copy, at the request of staff. */
export function addCopy(printer: PrinterSettings, layout: Layout, at: string): Change {
  return (ticket) => {
    const job: PrintJob = { ...newJob(ticket, printer, printer), slip: 'reprint', layout, wantedAt: at, at };
    return { ...ticket, prints: [...ticket.prints, job] };
  };
}

/**
 * The slip is about to be sent by this printer, showing the ticket after its first `covers` history entries. Changes
 * nothing if the slip no longer waits for that printer, or the ticket has changed meanwhile.
 */
export function beginPrint({ key, via }: Pick<PrintJob, 'key' | 'via'>, covers: number, at: string): Change {
  return (ticket) =>
    ticket.history.length === covers
      ? changeJob(ticket, key, ['waiting'], (job) =>
          job.via === via ? { ...job, state: 'sending', covers, at } : job,
        )
      : ticket;
}

/** It was not sent after all: none of it can have come out. */
export function abandonPrint(key: string, at: string): Change {
  return (ticket) => changeJob(ticket, key, ['sending'], (job) => ({ ...job, state: 'waiting', at }));
}

/** Records the outcome of a slip that was sent. @param seen for a kitchen on paper: a proved print counts as seen */
export function endPrint(key: string, outcome: PrintOutcome, seen: boolean, at: string): Change {
  return (ticket) => {
    const ended = changeJob(ticket, key, ['sending'], (job) => afterOutcome(job, outcome, at));
    return seen && ended !== ticket ? seenOnPaper(ended, at) : ended;
  };
}

/** The app ended while slips were being sent: whether they came out is unknown. */
export function interruptPrints(at: string): Change {
  return (ticket) =>
    changeJobs(ticket, (job) =>
      job.state === 'sending' ? afterOutcome(job, { kind: 'unproved', problem: 'interrupted' }, at) : job,
    );
}

/** These slips have waited so long that staff must say whether they are still wanted. */
export function holdPrints(keys: ReadonlySet<string>, at: string): Change {
  return (ticket) =>
    changeJobs(ticket, (job) =>
      keys.has(job.key) && job.state === 'waiting' ? { ...job, state: 'held', at } : job,
    );
}

/** The decision of staff on slips that waited too long. */
export function settleHeld(print: boolean, at: string): Change {
  return (ticket) =>
    changeJobs(ticket, (job) => {
      if (job.state !== 'held') return job;
      return print ? { ...job, state: 'waiting', wantedAt: at, at } : givenUp(job, ticket, at);
    });
}

/** Staff looked whether a slip came out: it did, or it is sent again. @param seen as in `endPrint` */
export function settlePrint(key: string, cameOut: boolean, seen: boolean, at: string): Change {
  return (ticket) => {
    const settled = changeJob(ticket, key, ['unproved'], (job) =>
      cameOut
        ? { ...job, state: 'printed', problem: null, at }
        : { ...job, state: 'waiting', unsure: job.unsure + 1, wantedAt: at, at },
    );
    return seen && cameOut && settled !== ticket ? seenOnPaper(settled, at) : settled;
  };
}

/** Moves waiting slips to another printer. */
export function reroutePrints(
  which: (job: PrintJob) => boolean,
  to: Pick<PrinterSettings, 'id' | 'name'>,
): Change {
  return (ticket) =>
    changeJobs(ticket, (job) =>
      job.state === 'waiting' && which(job) ? { ...job, via: to.id, viaName: to.name } : job,
    );
}

/** The ticket moves to the history: its slips are no longer needed. */
export function dropPending(at: string): Change {
  return (ticket) => changeJobs(ticket, (job) => (isToCome(job) ? givenUp(job, ticket, at) : job));
}

/** The slip is no longer needed. */
export function dropPrint(key: string, at: string): Change {
  return (ticket) => changeJob(ticket, key, ['waiting'], (job) => givenUp(job, ticket, at));
}

/** Later changes to the ticket may call for a new slip. */
function givenUp(job: PrintJob, { history }: Ticket, at: string): PrintJob {
  return { ...job, state: 'dropped', givenUpAfter: history.length, at };
}

function afterOutcome(job: PrintJob, outcome: PrintOutcome, at: string): PrintJob {
  switch (outcome.kind) {
    case 'printed':
    case 'handed-over':
      return { ...job, state: outcome.kind, problem: null, at };
    case 'failed':
      return { ...job, state: 'waiting', problem: outcome.problem, at };
    case 'unproved': {
      const { problem } = outcome;
      // A broken connection is a sign of trouble; silence may be normal for the printer.
      const again = (problem === 'cut-off' || problem === 'interrupted') && job.unsure < maxUnsure;
      if (!again) return { ...job, state: 'unproved', problem, at };
      return { ...job, state: 'waiting', unsure: job.unsure + 1, problem, at };
    }
  }
}

/** Waiting slips that are no longer true, or for a removed printer, and those of a done ticket. */
function dropUnfit(ticket: Ticket, { time, printers, at }: PlanView): Ticket {
  const exists = (id: string): boolean => printers.some((printer) => printer.id === id);
  return changeJobs(ticket, (job) => {
    if (!isToCome(job)) return job;
    if (!exists(job.printerId)) return givenUp(job, ticket, at);
    if (!stillFits(job, ticket, time)) return { ...job, state: 'withdrawn', at };
    if (ticket.stage === 'done' && tellsToMake(job)) return givenUp(job, ticket, at);
    if (exists(job.via)) return job;
    // The printer that stood in is gone; the slip's own printer is not.
    const { name } = printers.find(({ id }) => id === job.printerId) ?? { name: job.viaName };
    return { ...job, via: job.printerId, viaName: name };
  });
}

function isToCome({ state }: PrintJob): boolean {
  return state === 'waiting' || state === 'held';
}

function tellsToMake({ slip }: PrintJob): boolean {
  return slip === 'order' || slip === 'update' || slip === 'confirmed' || slip === 'again';
}

function newJob(ticket: Ticket, printer: PrinterSettings, to: PrinterSettings): PrintJob {
  const count = ticket.prints.filter(({ printerId }) => printerId === printer.id).length;
  return {
    key: `${printer.id} ${count + 1}`,
    printerId: printer.id,
    via: to.id,
    viaName: to.name,
    slip: 'order',
    layout: printer.layout,
    unpaid: false,
    replaces: null,
    covers: null,
    wantedAt: ticket.takenAt,
    state: 'waiting',
    unsure: 0,
    problem: null,
    at: ticket.takenAt,
    givenUpAfter: null,
  };
}

/** When a slip was first wanted: not when it was noted, which may be hours later, after a night without power. */
function wantedAt(ticket: Ticket, { broughtUpAt }: PlanView): string {
  const reportedAt = ticket.history.flatMap(({ what, at }) => (tellsPaper.has(what) ? [at] : []));
  const moments = [ticket.takenAt, ...reportedAt, ...(broughtUpAt === null ? [] : [broughtUpAt])];
  return moments.sort().at(-1) ?? ticket.takenAt;
}

const tellsPaper: ReadonlySet<Ticket['history'][number]['what']> = new Set([
  'updated',
  'cancelled',
  'discarded',
  'confirmed',
  'restored',
  'doubted',
]);

function changeJob(
  ticket: Ticket,
  key: string,
  states: readonly PrintJob['state'][],
  change: (job: PrintJob) => PrintJob,
): Ticket {
  return changeJobs(ticket, (job) => (job.key === key && states.includes(job.state) ? change(job) : job));
}

/** Returns the very ticket if no job changes. */
function changeJobs(ticket: Ticket, change: (job: PrintJob) => PrintJob): Ticket {
  const prints = ticket.prints.map(change);
  return prints.every((job, index) => job === ticket.prints[index]) ? ticket : { ...ticket, prints };
}
