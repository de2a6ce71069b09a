import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

type Checked = Window & { axe?: typeof axe };

/** What is left out is what it would only report besides, at twice the time. */
const violationsAlone: RunOptions = { resultTypes: ['violations'], selectors: false, preload: false };

/** Nothing that they find is serious, and they look at everything. */
const withoutMild: RunOptions = {
  rules: { region: { enabled: false }, 'landmark-unique': { enabled: false } },
};

interface Check {
  /** Rules by their names in axe-core; all where none is named. */
  readonly rules?: readonly string[];
  /** What of the page is not judged, by its selector. */
  readonly except?: string;
}

/** What axe-core finds serious or critical, each with the elements that it is about. */
export async function axeViolations(page: Page, { rules, except }: Check = {}): Promise<string[]> {
  // Not as a script element: the page forbids those.
  if (await page.evaluate(() => (window as Checked).axe === undefined)) await page.evaluate(axe.source);
  const options = { ...violationsAlone, ...(rules === undefined ? withoutMild : { runOnly: [...rules] }) };
  const found = await page.evaluate(
    async ([exclude, wanted]) => (await (window as Checked).axe?.run({ exclude }, wanted))?.violations,
    [except === undefined ? [] : [except], options] as const,
  );
  if (found === undefined) throw new Error('axe-core is not there');
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`));
}
