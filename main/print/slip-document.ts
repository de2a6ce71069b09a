import { type CanDraw, signsOf } from '../../shared/legible';
import { moneyIn } from '../../shared/money';
import type { PrintJob } from '../../shared/print/print-job-schema';
import type { PrinterSettings } from '../../shared/print/printer';
import { texts } from '../../shared/texts';
import type { Ticket } from '../../shared/ticket/ticket';
import type { Clock } from '../clock';
import { slipPage } from './layout/slip';
import type { SlipPage } from './layout/slip-page';
import type { Paper } from './paper';
import { isGuestCopy, mayBeOut } from './paper-state';
import { type DrawLine, escposOf, printerHas } from './render-escpos';
import { htmlOf } from './render-html';
import type { PrintDocument } from './transport/transport';

export interface SlipRequest {
  readonly ticket: Ticket;
  readonly job: PrintJob;
  /** The printer whose slip it is, and the one that prints it. */
  readonly printer: PrinterSettings;
  readonly via: PrinterSettings;
}

/** A slip as its printer takes it: as many copies as are set, each cut off. Rejects when it cannot be drawn. */
export async function slipDocument(
  request: SlipRequest,
  paper: Paper,
  clock: Clock,
  currency: string,
): Promise<PrintDocument> {
  const pages = slipPages(request, clock, currency, () => true);
  const lacking = await lackingIn(pages, request.via, paper);
  const legible =
    lacking.size === 0 ? pages : slipPages(request, clock, currency, (sign) => !lacking.has(sign));
  return documentOf(legible, request.via, paper);
}

/** What stands on some pages and can be printed neither in the printer's own letters nor as a picture of them. */
async function lackingIn(
  pages: readonly SlipPage[],
  via: PrinterSettings,
  paper: Paper,
): Promise<ReadonlySet<string>> {
  const signs = new Set(pages.flatMap(({ lines }) => lines.flatMap(({ text }) => signsOf(text))));
  const drawn = isPdf(via) ? [...signs] : [...signs].filter((sign) => !printerHas(via, sign));
  return drawn.length === 0 ? new Set() : paper.lackingSigns(drawn);
}

function isPdf({ connection }: PrinterSettings): boolean {
  return connection.kind === 'queue' && connection.format === 'pdf';
}

export async function documentOf(
  pages: readonly SlipPage[],
  via: PrinterSettings,
  paper: Paper,
): Promise<PrintDocument> {
  if (isPdf(via)) return { kind: 'pdf', bytes: await paper.pdf(htmlOf(pages), via.paperMm) };
  return { kind: 'escpos', bytes: await escposOf(pages, via, untilItFails(paper.drawLine)) };
}

/** A ticket does not wait for each of its lines in turn: after the first that cannot be drawn none is tried. */
function untilItFails(drawLine: DrawLine): DrawLine {
  let fails = false;
  return async (line) => {
    if (fails) return null;
    const drawn = await drawLine(line).catch(() => null);
    fails = drawn === null;
    return drawn;
  };
}

/** @param currency of the store's amounts, by ISO 4217. @param canDraw whether a sign can be printed there */
export function slipPages(
  { ticket, job, printer, via }: SlipRequest,
  clock: Clock,
  currency: string,
  canDraw: CanDraw,
): SlipPage[] {
  const money = moneyIn(currency, texts.locale);
  return Array.from({ length: printer.copies }, (_, index) =>
    slipPage({
      ticket,
      job,
      printer: { ...via, showPrices: printer.showPrices, showPhone: printer.showPhone },
      insteadOf: via.id === printer.id ? null : printer.name,
      copy: { number: index + 1, of: printer.copies },
      reprint: reprintNumber(ticket, job),
      changes: ticket.history.slice(coveredBefore(ticket, job)),
      canDraw,
      money,
      nowMs: clock.now(),
      locale: texts.locale,
    }),
  );
}

/** How many times this may have come out already, beside what another slip corrected. */
function reprintNumber({ prints }: Ticket, job: PrintJob): number {
  const copies = prints.filter(
    (one) =>
      one !== job && one.key !== job.key && one.printerId === job.printerId && isCopy(one) && mayBeOut(one),
  );
  return (isCopy(job) ? copies.length + 1 : 0) + job.unsure;
}

function isCopy({ slip }: PrintJob): boolean {
  return slip === 'reprint';
}

/** Up to which entry of the history the paper told before this slip. */
function coveredBefore({ prints }: Ticket, job: PrintJob): number {
  const before = prints.filter(
    (one) => one.printerId === job.printerId && one.key !== job.key && mayBeOut(one) && !isGuestCopy(one),
  );
  return before.at(-1)?.covers ?? 0;
}
