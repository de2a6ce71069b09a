import axe from 'axe-core';
import type { Page } from 'playwright-core';

type Checked = Window & { axe?: typeof axe };

/** What axe-core finds serious or critical, each with the elements that it is about. */
export async function axeViolations(page: Page): Promise<string[]> {
  // Not as a script element: the page forbids those.
  if (await page.evaluate(() => (window as Checked).axe === undefined)) await page.evaluate(axe.source);
  const found = await page.evaluate(() => (window as Checked).axe?.run());
  if (found === undefined) throw new Error('axe-core is not there');
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`));
}
