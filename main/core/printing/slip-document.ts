import { setImmediate as nextTurn } from 'node:timers/promises';
import { moneyIn } from '../../../shared/i18n/money';
import { texts } from '../../../shared/i18n/texts';
import { takes } from '../../../shared/printing/connection';
import { isGuestCopy } from '../../../shared/printing/guest-copy';
import type { PrintJob } from '../../../shared/printing/print-job-schema';
import type { PrinterSettings } from '../../../shared/printing/printer';
import { type CanDraw, signsOf } from '../../../shared/text/legible';
import type { Ticket } from '../../../shared/ticket/ticket';
import type { Clock } from '../clock';
import { isLarge } from '../large-body';
import { slipPage } from './layout/slip';
import type { SlipPage } from './layout/slip-page';
import { mayBeOut } from './paper-state';
import { DrawnLetters } from './render/drawn-letters';
import type { PageRenderer } from './render/paper';
import { escposOf, linesToDraw, type PictureOf, printerHas } from './render/render-escpos';
import { htmlOf } from './render/render-html';
import type { PrintDocument } from './transport/transport';

/** How long pages other than ticket slips wait for their letters. */
const pageTimeoutMs = 2_500;

export interface SlipRequest {
  readonly ticket: Ticket;
  readonly job: PrintJob;
  /** The slip's own printer, and the one that prints it. */
  readonly printer: PrinterSettings;
  readonly via: PrinterSettings;
}

interface Drawing {
  readonly paper: PageRenderer;
  readonly letters: DrawnLetters;
  readonly clock: Clock;
  /** ISO 4217. */
  readonly currency: string;
}

/**
 * A slip in its printer's format: the configured number of copies, each cut off. Letters that cannot be drawn in time
 * are replaced by words. Rejects if it cannot be drawn at all.
 */
export async function slipDocument(request: SlipRequest, drawing: Drawing): Promise<PrintDocument> {
  const { via, ticket } = request;
  const large = isLarge(ticket.body);
  if (large) await nextTurn();
  const letters = drawing.letters.forSlip();
  const pagesWith = (canDraw: CanDraw): SlipPage[] =>
    slipPages(request, drawing.clock, drawing.currency, canDraw);
  const whole = pagesWith(() => true);
  if (large) await nextTurn();
  const signs = signsOnPages(whole);
  const drawn = isPdf(via) ? signs : signs.filter((sign) => !printerHas(via, sign));
  const lacking = await letters.lacking(drawn);
  const pages = lacking === null || lacking.size === 0 ? whole : pagesWith((sign) => !lacking.has(sign));
  if (isPdf(via)) {
    return documentOf(pages, via, drawing.paper).catch((error: unknown) => {
      // A sign from some other script may be what cannot be drawn.
      if (signs.length === 0) throw error;
      return documentOf(
        pagesWith(() => false),
        via,
        drawing.paper,
      );
    });
  }
  if (large) await nextTurn();
  const pictureOf = lacking === null ? null : await letters.pictures(linesToDraw(pages, via));
  return pictureOf === null
    ? escpos(pagesWith(inLettersOf(via)), via, noPictures)
    : escpos(pages, via, pictureOf);
}

/** The signs on some pages that our own typefaces lack. */
function signsOnPages(pages: readonly SlipPage[]): readonly string[] {
  const different = new Set(pages.flatMap(({ lines }) => lines.flatMap(({ text }) => [...text])));
  return signsOf([...different].join(''));
}

function isPdf({ connection }: PrinterSettings): boolean {
  return takes(connection) === 'pdf';
}

/** What the printer itself has. */
function inLettersOf(via: PrinterSettings): CanDraw {
  return Object.assign((sign: string) => printerHas(via, sign), { knowsOurs: true } as const);
}

const noPictures: PictureOf = () => null;

async function escpos(
  pages: readonly SlipPage[],
  via: PrinterSettings,
  pictureOf: PictureOf,
): Promise<PrintDocument> {
  return { kind: 'escpos', bytes: await escposOf(pages, via, pictureOf) };
}

/** Pages other than ticket slips. What cannot be drawn is "?". */
export async function documentOf(
  pages: readonly SlipPage[],
  via: PrinterSettings,
  paper: PageRenderer,
): Promise<PrintDocument> {
  if (isPdf(via)) return { kind: 'pdf', bytes: await paper.pdf(htmlOf(pages), via.paperMm) };
  const letters = new DrawnLetters(paper, { monotonic: () => performance.now() }, pageTimeoutMs);
  const pictureOf = await letters.forSlip().pictures(linesToDraw(pages, via));
  return escpos(pages, via, pictureOf ?? noPictures);
}

/** @param currency ISO 4217 @param canDraw whether a sign can be printed there */
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

/** How many times this may already be out, not counting what another slip corrected. */
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

/** Up to which history entry the paper before this slip covers. */
function coveredBefore({ prints }: Ticket, job: PrintJob): number {
  const before = prints.filter(
    (one) => one.printerId === job.printerId && one.key !== job.key && mayBeOut(one) && !isGuestCopy(one),
  );
  return before.at(-1)?.covers ?? 0;
}
