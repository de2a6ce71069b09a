import { setImmediate as nextTurn } from 'node:timers/promises';
import { log } from './log';
import { PaperError } from './paper-error';
import { bitmapOf, type LineToDraw, lineHtml } from './paper-line';
import { PaperSession } from './paper-session';
import { PaperSheet } from './paper-sheet';
import { lackingOf, mostSigns, signsHtml, signsSize } from './paper-signs';
import type { Bitmap } from './print/layout/bitmap';
import type { Paper } from './print/paper';
import { reasonOf } from './storage/storage-error';

const pagePatienceMs = 10_000;
/** A ticket waits for its lines, and can do without. */
const linePatienceMs = 2_000;
/** After so long without a page the window is closed, so that it costs nothing. */
const restMs = 60_000;
/** A preview is looked at: its dots are about as many as a printer's 203 to the inch. */
const pictureScale = 2;

/** Draws paper in a hidden window, a page at a time. Once the app is ready. */
export function createPaperWindow(): Paper {
  const press = new PaperPress();
  /** Whether the computer has a font for it; one that is installed later is seen after the next start. */
  const known = new Map<string, boolean>();
  return {
    pdf: (html, paperMm) => press.draw((sheet) => sheet.pdf(html, paperMm), pagePatienceMs),
    picture: (html, paperMm) =>
      press.draw(async (sheet) => (await sheet.picture(html, paperMm, pictureScale)).toPNG(), pagePatienceMs),
    drawLine: (line) => drawLine(press, line),
    lackingSigns: (signs) => lackingSigns(press, known, signs),
  };
}

/** Null when it cannot be drawn in time. */
async function drawLine(press: PaperPress, line: LineToDraw): Promise<Bitmap | null> {
  const { widthDots, heightDots } = line;
  try {
    const image = await press.draw(
      (sheet) => sheet.dots(lineHtml(line), widthDots, heightDots),
      linePatienceMs,
    );
    return bitmapOf(image, widthDots, heightDots);
  } catch (error) {
    log.warn({ reason: reasonOf(error) }, 'a line could not be drawn');
    return null;
  }
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
    await look(press, known, asked.slice(from, from + mostSigns));
  return new Set(signs.filter((sign) => known.get(sign) === false));
}

/** What cannot be looked at in time is looked at again for the next slip. */
async function look(press: PaperPress, known: Map<string, boolean>, signs: readonly string[]): Promise<void> {
  const { width, height } = signsSize(signs.length);
  try {
    const image = await press.draw((sheet) => sheet.dots(signsHtml(signs), width, height), linePatienceMs);
    const lacking = lackingOf(signs, image);
    if (lacking === null) return;
    for (const sign of signs) known.set(sign, !lacking.includes(sign));
  } catch (error) {
    log.warn({ reason: reasonOf(error) }, 'whether there are fonts for some letters could not be found out');
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
