import type { Clock } from '../../clock';
import type { Bitmap } from '../layout/bitmap';
import type { LineToDraw, PageRenderer } from './paper';
import type { PictureOf } from './render-escpos';

/** Some thousands of bytes each: the dishes of a menu in letters that no printer has, and what guests add to them. */
const maxKept = 1_000;
/** A window that stood still is not waited for again at once: what comes next must come out. In budgets of a slip. */
const restBudgets = 5;

/**
 * Pictures of what printers have no letters for. All of a slip is drawn at once, what was drawn before is remembered, and
 * no slip waits longer than its budget: what draws may hang, and paper must come out.
 */
export class DrawnLetters {
  /** The one that was needed last stands at the end. */
  readonly #kept = new Map<string, Bitmap>();
  /** On the clock that never jumps. */
  #restsUntil = Number.NEGATIVE_INFINITY;

  /** @param budgetMs how long one slip may wait for all of its letters together */
  constructor(
    private readonly paper: Pick<PageRenderer, 'drawLines' | 'lackingSigns'>,
    private readonly clock: Pick<Clock, 'monotonic'>,
    private readonly budgetMs: number,
  ) {}

  /** The letters of a slip that is drawn from now on. */
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

  /** Null where it fails, or takes longer than there is time. */
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

/** What one slip asks, all of it within the slip's budget. */
interface SlipLetters {
  /** Those of some signs that the computer has no font for; null where nobody could say in time. */
  lacking(signs: readonly string[]): Promise<ReadonlySet<string> | null>;
  /** The pictures of some lines; null where they could not be drawn in time. */
  pictures(lines: readonly LineToDraw[]): Promise<PictureOf | null>;
}

function keyOf({ text, heightDots, widthDots, bold }: LineToDraw): string {
  return `${heightDots} ${widthDots} ${bold} ${text}`;
}
