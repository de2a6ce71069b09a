import { setImmediate as nextTurn } from 'node:timers/promises';
import { log } from '../../core/log';
import type { Bitmap } from '../../core/printing/layout/bitmap';
import type { LineToDraw, PageRenderer } from '../../core/printing/render/paper';
import { reasonOf } from '../../core/storage/storage-error';
import { PaperError } from './paper-error';
import { bitmapsOf, isWhole, linesHtml, pageSize, pagesOf } from './paper-line';
import { PaperSession } from './paper-session';
import { PaperSheet } from './paper-sheet';
import { areAllDrawn, lackingOf, maxSigns, signsHtml, signsSize } from './paper-signs';

const pageTimeoutMs = 10_000;
/** Longer than a slip waits for all its lines: late ones serve the next slip. */
const linesTimeoutMs = 4_000;
/** A slip waits to learn which letters are lacking, but can do without. */
const signsTimeoutMs = 2_000;
/** After this long without a page the window closes, so that it costs nothing. */
const restMs = 60_000;
/** For previews on screen: about as fine as a printer's 203 dots per inch. */
const pictureScale = 2;

/** Draws paper in a hidden window, one page at a time. Call once the app is ready. */
export function createPaperWindow(): PageRenderer {
  const press = new PaperPress();
  /** Whether the computer has a font for a character; one installed later counts after the next start. */
  const known = new Map<string, boolean>();
  return {
    pdf: (html, paperMm) => press.draw((sheet) => sheet.pdf(html, paperMm), pageTimeoutMs),
    picture: (html, paperMm) =>
      press.draw(async (sheet) => (await sheet.picture(html, paperMm, pictureScale)).toPNG(), pageTimeoutMs),
    drawLines: (lines) => drawLines(press, lines),
    lackingSigns: (signs) => lackingSigns(press, known, signs),
  };
}

/** Null if they cannot be drawn in time. */
async function drawLines(press: PaperPress, lines: readonly LineToDraw[]): Promise<readonly Bitmap[] | null> {
  try {
    const pages = await press.draw((sheet) => drawPages(sheet, lines), linesTimeoutMs);
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

/** Limits the checks per slip, so that no order can keep the printers busy with them. */
const maxChecks = 4;

async function lackingSigns(
  press: PaperPress,
  known: Map<string, boolean>,
  signs: readonly string[],
): Promise<ReadonlySet<string>> {
  const asked = signs.filter((sign) => !known.has(sign)).slice(0, maxChecks * maxSigns);
  for (let from = 0; from < asked.length; from += maxSigns)
    if (!(await checkSigns(press, known, asked.slice(from, from + maxSigns)))) break;
  return new Set(signs.filter((sign) => known.get(sign) === false));
}

/**
 * What cannot be checked in time is checked again for the next slip.
 * @returns whether the check succeeded
 */
async function checkSigns(
  press: PaperPress,
  known: Map<string, boolean>,
  signs: readonly string[],
): Promise<boolean> {
  const { width, height } = signsSize(signs.length);
  try {
    const image = await press.draw(
      (sheet) => sheet.dots(signsHtml(signs), width, height, (drawn) => areAllDrawn(signs, drawn)),
      signsTimeoutMs,
    );
    const lacking = lackingOf(signs, image);
    if (lacking === null) return false;
    for (const sign of signs) known.set(sign, !lacking.includes(sign));
    return true;
  } catch (error) {
    log.warn({ reason: reasonOf(error) }, 'could not check whether some letters have a font');
    return false;
  }
}

/** The one window, created on first use and recreated after it fails. */
class PaperPress {
  readonly #pages = new PaperSession();
  #sheet: PaperSheet | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #rest: NodeJS.Timeout | undefined;

  /** Draws after those queued before. Rejects with a PaperError, even if only the wait took too long. */
  async draw<T>(work: (sheet: PaperSheet) => Promise<T>, timeoutMs: number): Promise<T> {
    const timeout = AbortSignal.timeout(timeoutMs);
    const drawn = this.#last.then(() => this.#drawNow(work, timeout));
    // The next one waits for this to end, however it ends.
    this.#last = drawn.catch(() => undefined);
    return Promise.race([drawn, endOf(timeout)]);
  }

  async #drawNow<T>(work: (sheet: PaperSheet) => Promise<T>, timeout: AbortSignal): Promise<T> {
    clearTimeout(this.#rest);
    try {
      return await this.#tryToDraw(work, timeout).catch((error: unknown) => {
        log.warn({ reason: reasonOf(error) }, 'retrying a page in a new window');
        return this.#tryToDraw(work, timeout);
      });
    } finally {
      this.#rest = setTimeout(() => this.#drop(), restMs).unref();
    }
  }

  async #tryToDraw<T>(work: (sheet: PaperSheet) => Promise<T>, timeout: AbortSignal): Promise<T> {
    if (timeout.aborted) throw new PaperError('timed-out');
    try {
      const sheet = this.#usableSheet();
      return await Promise.race([work(sheet), sheet.ended, endOf(timeout)]);
    } catch (error) {
      // Whatever it is still doing must not show on the next page.
      this.#drop();
      // A window created while another's end is still being reported would end with it.
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

function endOf(timeout: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    timeout.addEventListener('abort', () => reject(new PaperError('timed-out')), { once: true });
  });
}
