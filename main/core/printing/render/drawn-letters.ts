import type { Clock } from '../../clock';
import type { Bitmap } from '../layout/bitmap';
import type { LineToDraw, PageRenderer } from './paper';
import type { PictureOf } from './render-escpos';

/** A few thousand bytes each: the dishes of a menu in letters no printer has, and what guests add to them. */
const maxKept = 1_000;
/** After a window hangs, it is not waited for again right away: the next slips must come out. In slip budgets. */
const restBudgets = 5;

/**
 * Pictures of lines the printers have no letters for. A slip is drawn all at once, earlier drawings are remembered, and
 * no slip waits past its budget: drawing may hang, and paper must come out.
 */
export class DrawnLetters {
  /** Most recently used last. */
  readonly #kept = new Map<string, Bitmap>();
  /** On the monotonic clock. */
  #restsUntil = Number.NEGATIVE_INFINITY;

  /** @param budgetMs how long one slip may wait for all its letters together */
  constructor(
    private readonly paper: Pick<PageRenderer, 'drawLines' | 'lackingSigns'>,
    private readonly clock: Pick<Clock, 'monotonic'>,
    private readonly budgetMs: number,
  ) {}

  /** The letters of a slip whose drawing starts now. */
  forSlip(): SlipLetters {
    const endsAt = this.clock.monotonic() + this.budgetMs;
    return {
      lacking: async (signs) =>
        signs.length === 0 ? new Set() : this.#inTime(() => this.paper.lackingSigns(signs), endsAt),
      pictures: (lines) => this.#pictures(lines, endsAt),
    };
  }

  async #pictures(lines: readonly LineToDraw[], endsAt: number): Promise<PictureOf | null> {
    const wanted = new Map(lines.map((line) => [keyOf(line), line]));
    const pictures = new Map<string, Bitmap>();
    for (const key of wanted.keys()) {
      const kept = this.#kept.get(key);
      if (kept === undefined) continue;
      pictures.set(key, kept);
      wanted.delete(key);
    }
    if (wanted.size > 0) {
      const drawn = await this.#inTime(() => this.#draw(wanted), endsAt);
      if (drawn === null) return null;
      for (const [key, picture] of drawn) pictures.set(key, picture);
    }
    this.#keep(pictures);
    return (line) => pictures.get(keyOf(line)) ?? null;
  }

  /** What comes too late for one slip serves the next. */
  async #draw(wanted: ReadonlyMap<string, LineToDraw>): Promise<ReadonlyMap<string, Bitmap> | null> {
    const drawn = await this.paper.drawLines([...wanted.values()]);
    if (drawn === null) return null;
    const pictures = new Map<string, Bitmap>();
    [...wanted.keys()].forEach((key, index) => {
      const picture = drawn[index];
      if (picture !== undefined) pictures.set(key, picture);
    });
    this.#keep(pictures);
    return pictures;
  }

  #keep(pictures: ReadonlyMap<string, Bitmap>): void {
    for (const [key, picture] of pictures) {
      this.#kept.delete(key);
      this.#kept.set(key, picture);
    }
    for (const key of this.#kept.keys()) {
      if (this.#kept.size <= maxKept) break;
      this.#kept.delete(key);
    }
  }

  /** Null if it fails or runs out of time. */
  async #inTime<T>(work: () => Promise<T | null>, endsAt: number): Promise<T | null> {
    const now = this.clock.monotonic();
    if (now < this.#restsUntil || now >= endsAt) return null;
    const late = Symbol('late');
    let timer: NodeJS.Timeout | undefined;
    const timesUp = new Promise<typeof late>((resolve) => {
      timer = setTimeout(() => resolve(late), endsAt - now);
    });
    const worked = work().then(
      (result) => {
        this.#restsUntil = Number.NEGATIVE_INFINITY;
        return result;
      },
      () => null,
    );
    const first = await Promise.race([worked, timesUp]);
    clearTimeout(timer);
    if (first !== late) return first;
    this.#restsUntil = this.clock.monotonic() + restBudgets * this.budgetMs;
    return null;
  }
}

/** What one slip asks for, all within its budget. */
interface SlipLetters {
  /** The given signs the computer has no font for; null if that was not known in time. */
  lacking(signs: readonly string[]): Promise<ReadonlySet<string> | null>;
  /** The pictures of the given lines; null if they could not be drawn in time. */
  pictures(lines: readonly LineToDraw[]): Promise<PictureOf | null>;
}

function keyOf({ text, heightDots, widthDots, bold }: LineToDraw): string {
  return `${heightDots} ${widthDots} ${bold} ${text}`;
}
