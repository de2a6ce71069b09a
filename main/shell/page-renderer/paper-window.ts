import { setImmediate as nextTurn } from 'node:timers/promises';
import { log } from '../../core/log';
import type { Bitmap } from '../../core/printing/layout/bitmap';
import type { LineToDraw, PageRenderer } from '../../core/printing/render/paper';
import { reasonOf } from '../../core/storage/storage-error';
import { PaperError } from './paper-error';
import { bitmapsOf, isWhole, linesHtml, pageSize, pagesOf } from './paper-line';
import { PaperSession } from './paper-session';
import { PaperSheet } from './paper-sheet';
import { areAllDrawn, lackingOf, mostSigns, signsHtml, signsSize } from './paper-signs';

const pagePatienceMs = 10_000;
/** Longer than a slip waits for all of its lines: what comes late serves the next one. */
const linesPatienceMs = 4_000;
/** A slip waits to hear which letters are lacking, and can do without. */
const signsPatienceMs = 2_000;
/** After so long without a page the window is closed, so that it costs nothing. */
const restMs = 60_000;
/** A preview is looked at: its dots are about as many as a printer's 203 to the inch. */
const pictureScale = 2;

/** Draws paper in a hidden window, a page at a time. Once the app is ready. */
export function createPaperWindow(): PageRenderer {
  const press = new PaperPress();
  /** Whether the computer has a font for it; one that is installed later is seen after the next start. */
  const known = new Map<string, boolean>();
  return {
    pdf: (html, paperMm) => press.draw((sheet) => sheet.pdf(html, paperMm), pagePatienceMs),
    picture: (html, paperMm) =>
      press.draw(async (sheet) => (await sheet.picture(html, paperMm, pictureScale)).toPNG(), pagePatienceMs),
    drawLines: (lines) => drawLines(press, lines),
    lackingSigns: (signs) => lackingSigns(press, known, signs),
  };
}

/** Null when they cannot be drawn in time. */
async function drawLines(press: PaperPress, lines: readonly LineToDraw[]): Promise<readonly Bitmap[] | null> {
  try {
    const pages = await press.draw((sheet) => drawPages(sheet, lines), linesPatienceMs);
    return pages.every((page) => page !== null) ? pages.flat() : null;
  } catch (error) {
    log.warn({ reason: reasonOf(error), lines: lines.length }, 'lines could not be drawn');
    return null;
  }
}

async function drawPages(
  sheet: PaperSheet,
  lines: readonly LineToDraw[],
): Promise<readonly (readonly Bitmap[] | null)[]> {
  const pages: (readonly Bitmap[] | null)[] = [];
  for (const page of pagesOf(lines)) {
    const { width, height } = pageSize(page);
    const image = await sheet.dots(linesHtml(page), width, height, (drawn) => isWhole(drawn, page));
    pages.push(bitmapsOf(image, page));
  }
  return pages;
}

/** As many of one slip are looked at, so that nobody can keep the printers busy with looking. */
const mostLooks = 4;

async function lackingSigns(
  press: PaperPress,
  known: Map<string, boolean>,
  signs: readonly string[],
): Promise<ReadonlySet<string>> {
  const asked = signs.filter((sign) => !known.has(sign)).slice(0, mostLooks * mostSigns);
  for (let from = 0; from < asked.length; from += mostSigns)
    if (!(await look(press, known, asked.slice(from, from + mostSigns)))) break;
  return new Set(signs.filter((sign) => known.get(sign) === false));
}

/**
 * What cannot be looked at in time is looked at again for the next slip.
 * @returns whether it could be looked at
 */
async function look(
  press: PaperPress,
  known: Map<string, boolean>,
  signs: readonly string[],
): Promise<boolean> {
  const { width, height } = signsSize(signs.length);
  try {
    const image = await press.draw(
      (sheet) => sheet.dots(signsHtml(signs), width, height, (drawn) => areAllDrawn(signs, drawn)),
      signsPatienceMs,
    );
    const lacking = lackingOf(signs, image);
    if (lacking === null) return false;
    for (const sign of signs) known.set(sign, !lacking.includes(sign));
    return true;
  } catch (error) {
    log.warn({ reason: reasonOf(error) }, 'whether there are fonts for some letters could not be found out');
    return false;
  }
}

/** The one window, made at first need, and made anew after it failed. */
class PaperPress {
  readonly #pages = new PaperSession();
  #sheet: PaperSheet | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #rest: NodeJS.Timeout | undefined;

  /** Draws when those before are drawn. Rejects with a PaperError, also when that alone took too long. */
  async draw<T>(work: (sheet: PaperSheet) => Promise<T>, patienceMs: number): Promise<T> {
    const patience = AbortSignal.timeout(patienceMs);
    const drawn = this.#last.then(() => this.#drawNow(work, patience));
    // What comes next waits for the end of this one, however it ends.
    this.#last = drawn.catch(() => undefined);
    return Promise.race([drawn, endOf(patience)]);
  }

  async #drawNow<T>(work: (sheet: PaperSheet) => Promise<T>, patience: AbortSignal): Promise<T> {
    clearTimeout(this.#rest);
    try {
      return await this.#tryToDraw(work, patience).catch((error: unknown) => {
        log.warn({ reason: reasonOf(error) }, 'a page is drawn in another window');
        return this.#tryToDraw(work, patience);
      });
    } finally {
      this.#rest = setTimeout(() => this.#drop(), restMs).unref();
    }
  }

  async #tryToDraw<T>(work: (sheet: PaperSheet) => Promise<T>, patience: AbortSignal): Promise<T> {
    if (patience.aborted) throw new PaperError('timed-out');
    try {
      const sheet = this.#usableSheet();
      return await Promise.race([work(sheet), sheet.ended, endOf(patience)]);
    } catch (error) {
      // Whatever it still does must not show on the next page.
      this.#drop();
      // A window made while another one's end is still told would end with it.
      await nextTurn();
      throw error instanceof PaperError ? error : new PaperError('failed', { cause: error });
    }
  }

  #usableSheet(): PaperSheet {
    if (this.#sheet?.isUsable !== true) {
      this.#drop();
      this.#sheet = new PaperSheet(this.#pages);
    }
    return this.#sheet;
  }

  #drop(): void {
    this.#sheet?.destroy();
    this.#sheet = null;
  }
}

function endOf(patience: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    patience.addEventListener('abort', () => reject(new PaperError('timed-out')), { once: true });
  });
}
