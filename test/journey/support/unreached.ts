import type { Page } from 'playwright-core';

/**
 * What scrolls, and Tab leads neither to it nor to anything in it: axe-core's rule "scrollable-region-focusable", at a
 * hundredth of what a run of axe-core costs.
 */
export function unreached(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
    const hasMore = (element: Element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      return (
        (scrolls(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (scrolls(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    };
    const isReached = (element: Element) =>
      element instanceof HTMLElement && element.tabIndex >= 0 && !element.matches(':disabled');
    return [...document.querySelectorAll('body *')]
      .filter((element) => hasMore(element) && element.checkVisibility())
      .filter((element) => !isReached(element) && ![...element.querySelectorAll('*')].some(isReached))
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 80)}`);
  });
}
