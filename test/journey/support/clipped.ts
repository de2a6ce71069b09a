import type { Page } from 'playwright-core';

/** What is wider than its place and cut off there, and buttons that their words leave; each with its words. */
export function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cuts = ({ overflowX }: CSSStyleDeclaration) => overflowX === 'hidden' || overflowX === 'clip';
    const isSeen = (element: Element) => element.clientWidth > 1 && element.checkVisibility();
    const leavesItsPlace = (element: Element) => element.scrollWidth > element.clientWidth + 1;
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.matches('button, [role="tab"], header') || cuts(getComputedStyle(element)))
      .filter((element) => isSeen(element) && leavesItsPlace(element))
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 80)}`);
  });
}
