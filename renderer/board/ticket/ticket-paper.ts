import { timeOfDay } from '../../../shared/i18n/clock-time';
import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { isGuestCopy } from '../../../shared/printing/guest-copy';
import type { PrintJob } from '../../../shared/printing/print-job-schema';
import { comesUpAtMs } from '../../../shared/ticket/for-later';
import { isOpen, isVoid } from '../../../shared/ticket/ticket-state';
import type { PrinterView } from '../banners/printer-views';
import { wantedAtWords } from './ticket-words';

const words = texts.printing.ticket;

/** A slip that staff must know about: it keeps failing, it is unproved, or it waited too long. */
type PaperTrouble = 'not-printed' | 'unproved' | 'held';

/** A strip across a ticket about trouble with its paper. */
export interface PaperMark {
  readonly kind: PaperTrouble;
  readonly text: string;
  /** The slips it is about. */
  readonly keys: readonly string[];
}

/** What is wrong with a slip, or null. */
export function troubleOf(
  ticket: BoardTicket,
  job: PrintJob,
  printers: readonly PrinterView[],
): PaperTrouble | null {
  switch (job.state) {
    case 'waiting':
    case 'sending':
      return printerOf(job, printers)?.failing ? 'not-printed' : null;
    case 'held':
      return isOpen(ticket) ? 'held' : null;
    case 'unproved':
      return isKnownSilent(job, printers) || isSettled(ticket, job) ? null : 'unproved';
    default:
      return null;
  }
}

/**
 * The owner said that this printer never reports back: a doubt about each of its slips would drown out the real ones.
 */
function isKnownSilent(job: PrintJob, printers: readonly PrinterView[]): boolean {
  return printerOf(job, printers)?.answers === false && job.problem === 'silent';
}

function printerOf({ via }: PrintJob, printers: readonly PrinterView[]): PrinterView | undefined {
  return printers.find(({ id }) => id === via);
}

/** A done ticket was made, whatever came out. But a cook may still not know that something is void. */
function isSettled(ticket: BoardTicket, { slip }: PrintJob): boolean {
  return !isOpen(ticket) && slip !== 'void';
}

/** The strips, one per trouble and printer. */
export function paperMarks(ticket: BoardTicket, printers: readonly PrinterView[]): readonly PaperMark[] {
  const marks = new Map<string, PaperMark>();
  for (const job of ticket.prints) {
    const kind = troubleOf(ticket, job, printers);
    if (kind === null) continue;
    const text = markText(kind, job, printers);
    const key = `${kind} ${kind === 'unproved' ? job.via : text}`;
    marks.set(key, { kind, text, keys: [...(marks.get(key)?.keys ?? []), job.key] });
  }
  return [...marks.values()];
}

function markText(kind: PaperTrouble, job: PrintJob, printers: readonly PrinterView[]): string {
  const slip = texts.printing.slips[job.slip];
  if (kind === 'held') return words.markHeld(slip, job.viaName);
  if (kind === 'unproved') return words.markUnproved(slip, job.viaName);
  const problem = printerOf(job, printers)?.problem ?? job.problem;
  if (problem === null) return words.markNotPrinted(slip, job.viaName);
  return words.markNotPrintedFor(slip, job.viaName, texts.printing.problems[problem].is);
}

/**
 * One quiet line saying whether and where a ticket printed: the current state per printer. Leaves out what a strip
 * reports, and guest copies. Null if there is nothing to say about paper.
 * @param laterMinutes how many minutes before it is wanted the kitchen starts an order
 * @param nowMs milliseconds since 1970
 */
export function paperLine(
  ticket: BoardTicket,
  printers: readonly PrinterView[],
  laterMinutes: number,
  nowMs: number,
): string | null {
  const prints = ticket.prints.filter((job) => !isGuestCopy(job));
  if (prints.length === 0) return printers.length === 0 ? null : unprintedWords(ticket, laterMinutes, nowMs);
  const jobs = latestOfEach(prints).filter((job) => troubleOf(ticket, job, printers) === null);
  const parts = jobs.map((job) => partOf(job, printers)).filter((part) => part !== null);
  const printed = printedPart(jobs.filter(({ state }) => state === 'printed'));
  const line = [...(printed === null ? [] : [printed]), ...new Set(parts)].join(' · ');
  return line === '' ? null : line;
}

/** When an order without a slip prints. */
function unprintedWords(ticket: BoardTicket, laterMinutes: number, nowMs: number): string {
  if (!isOpen(ticket) || isVoid(ticket)) return words.not;
  const upAtMs = comesUpAtMs(ticket, laterMinutes);
  if (upAtMs === null || upAtMs <= nowMs) return words.notYet;
  return words.printsAt(wantedAtWords(new Date(upAtMs).toISOString(), nowMs));
}

/** Per printer, the last slip still wanted, or else the last one. */
function latestOfEach(prints: readonly PrintJob[]): readonly PrintJob[] {
  const latest = new Map<string, PrintJob>();
  for (const job of prints) {
    const before = latest.get(job.printerId);
    if (before === undefined || isWanted(job) || !isWanted(before)) latest.set(job.printerId, job);
  }
  return [...latest.values()];
}

export function isWanted({ state }: PrintJob): boolean {
  return state !== 'dropped' && state !== 'withdrawn';
}

/** The text for a slip that was not printed, or not for sure. */
function partOf(job: PrintJob, printers: readonly PrinterView[]): string | null {
  const { state, viaName, problem } = job;
  switch (state) {
    case 'printed':
      return null;
    case 'waiting':
      return problem === null
        ? words.waiting(viaName)
        : words.waitingWith(viaName, texts.printing.problems[problem].is);
    case 'sending':
      return words.printing;
    case 'handed-over':
      return words.handedOver(viaName);
    case 'unproved':
      return isKnownSilent(job, printers) ? words.handedOver(viaName) : words.mayHavePrinted(viaName);
    case 'held':
      return words.held;
    case 'withdrawn':
      return words.not;
    case 'dropped':
      return words.unwanted;
  }
}

/** "Printed · Kitchen, Bar 7:02 PM": printers in the same minute share it. */
function printedPart(jobs: readonly PrintJob[]): string | null {
  if (jobs.length === 0) return null;
  const byTime = new Map<string, string[]>();
  for (const { at, viaName } of jobs) {
    // Keeps a narrow column from separating "7:02" and "PM".
    const time = timeOfDay(at, texts.locale).replaceAll(/\s/g, '\u00a0');
    byTime.set(time, [...(byTime.get(time) ?? []), viaName]);
  }
  return words.printed([...byTime].map(([time, names]) => words.at(names.join(', '), time)).join(', '));
}

/** Tickets with slips that staff must look for. */
export function unprovedTickets(
  tickets: Iterable<BoardTicket>,
  printers: readonly PrinterView[],
): readonly BoardTicket[] {
  return [...tickets].filter((ticket) =>
    ticket.prints.some((job) => troubleOf(ticket, job, printers) === 'unproved'),
  );
}
