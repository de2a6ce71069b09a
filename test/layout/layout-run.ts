import fc from 'fast-check';
import { anyCase, anyName } from './layout-arbitrary';
import { difference, type LayoutCase } from './layout-case';
import { layoutExamples } from './layout-examples';
import type { LayoutPage } from './layout-page';

/** A case whose page is drawn wrongly. */
export interface LayoutFailure {
  /** How it is told: as it can be kept as an example. */
  readonly drawn: string;
  readonly flaws: readonly string[];
}

export interface LayoutRun {
  readonly seed: number;
  readonly cases: number;
  /** Of so many failures a smaller one is looked for. */
  readonly shrunk: number;
}

/** So many orders of a day that is over fill a screen. */
const namesOfHistory = 30;

/** The names in the history of a run of this seed. */
export function namesOf(seed: number): readonly string[] {
  return fc.sample(anyName, { seed, numRuns: namesOfHistory });
}

/** At the most for each. */
const shrinkMs = 30_000;

/** A failure as people read it. */
export function failureWords({ drawn, flaws }: LayoutFailure): string {
  return `\n${drawn}\n  ${flaws.join('\n  ')}`;
}

/** Draws what was drawn wrongly once; returns what is again. */
export async function drawExamples(page: LayoutPage): Promise<readonly LayoutFailure[]> {
  const failures: LayoutFailure[] = [];
  for (const { name, drawn } of inOrder(layoutExamples)) {
    const flaws = await page.inspect(drawn);
    if (flaws.length > 0) failures.push({ drawn: name, flaws });
  }
  return failures;
}

/** Those that are alike one after the other. */
export function inOrder<Drawn extends { readonly drawn: LayoutCase }>(
  drawnCases: readonly Drawn[],
): readonly Drawn[] {
  return drawnCases.toSorted((one, other) => (keyOf(one.drawn) < keyOf(other.drawn) ? -1 : 1));
}

/** So many cases of a seed. */
export function drawCases(seed: number, cases: number): readonly LayoutCase[] {
  return fc.sample(anyCase, { seed, numRuns: cases });
}

/** Draws so many cases of a seed; returns those that are drawn wrongly, the first ones as small as could be found. */
export async function runLayout(
  page: LayoutPage,
  { seed, cases, shrunk }: LayoutRun,
  tell: (words: string) => void,
): Promise<readonly LayoutFailure[]> {
  const drawnCases = drawCases(seed, cases).map((drawn, index) => ({ drawn, index }));
  const failed: { readonly drawn: LayoutCase; readonly index: number; readonly flaws: readonly string[] }[] =
    [];
  for (const [count, drawnCase] of inOrder(drawnCases).entries()) {
    const flaws = await page.inspect(drawnCase.drawn);
    if (flaws.length > 0) {
      failed.push({ ...drawnCase, flaws });
      tell(failureWords({ drawn: difference(drawnCase.drawn), flaws }));
    }
    if ((count + 1) % 100 === 0) tell(`${count + 1} of ${cases}, ${failed.length} drawn wrongly`);
  }
  const failures: LayoutFailure[] = [];
  for (const [at, { drawn, index, flaws }] of failed.entries()) {
    const smallest = at < shrunk ? await smallerThan(page, seed, index) : null;
    failures.push(smallest ?? { drawn: difference(drawn), flaws });
    if (smallest !== null) tell(`\nA smaller one:${failureWords(smallest)}`);
  }
  return failures;
}

/** A smaller case that fails as well, or null where none was found in time. */
async function smallerThan(page: LayoutPage, seed: number, index: number): Promise<LayoutFailure | null> {
  let last: LayoutFailure | null = null;
  const isDrawnRight = fc.asyncProperty(anyCase, async (one) => {
    const flaws = await page.inspect(one);
    if (flaws.length > 0) last = { drawn: difference(one), flaws };
    return flaws.length === 0;
  });
  await fc.check(isDrawnRight, { seed, path: String(index), numRuns: 1, interruptAfterTimeLimit: shrinkMs });
  return last;
}

/** Alike for cases of one page load, one place, one size: changing these costs most. */
function keyOf({ language, clock, place, textSize, width, typeface }: LayoutCase): string {
  const isKitchen = place === 'kitchen';
  return [language, clock, isKitchen, place, textSize, String(width).padStart(4, '0'), typeface].join(' ');
}
