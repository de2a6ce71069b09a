import type { Page } from 'playwright-core';
import { clippedText } from '../support/clipped-text';

/** The least that a finger hits for sure, in CSS pixels. */
const leastTarget = 44;
/** A page may need so many frames to measure how much room it has. */
const maxFrames = 12;

/** What is wrong with how a page is drawn; empty once it has come to rest without a flaw. */
export async function layoutFlaws(page: Page): Promise<string[]> {
  let flaws: string[] = [];
  for (let frame = 0; frame < maxFrames; frame += 1) {
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    flaws = [...(await page.evaluate(clippedText)), ...(await page.evaluate(smallTargets, leastTarget))];
    if (flaws.length === 0) return [];
  }
  return flaws;
}

/**
 * In a page: what can be pressed and is smaller than a finger needs. A box that is drawn by its label is as large as
 * that. What is there for screen readers alone is clipped to a pixel. No function in it has a name, see `clippedText`.
 */
function smallTargets(least: number): string[] {
  const found: string[] = [];
  const pressed = 'button, [role="tab"], [role="menuitem"], [role="radio"], a[href], input, select, summary';
  for (const element of document.querySelectorAll<HTMLElement>(pressed)) {
    if (element.matches(':disabled') || element.closest('[inert], [aria-hidden="true"]') !== null) continue;
    if (!element.checkVisibility({ checkVisibilityCSS: true })) continue;
    let target: Element = element.matches('input') ? (element.closest('label') ?? element) : element;
    // In a table the whole line is the button, by what stands in front of it.
    while (getComputedStyle(element, '::after').position === 'absolute' && target.parentElement !== null) {
      if (getComputedStyle(target).position !== 'static') break;
      target = target.parentElement;
    }
    let { left, top, right, bottom } = target.getBoundingClientRect();
    let clipped = false;
    let scrolled = false;
    for (let ancestor: Element | null = target; ancestor !== null; ancestor = ancestor.parentElement) {
      const box = ancestor.getBoundingClientRect();
      const { overflowX, overflowY, position } = getComputedStyle(ancestor);
      if (box.width <= 1 || box.height <= 1) clipped = true;
      // What is scrolled out of sight can be scrolled to; what is cut off cannot be pressed there.
      scrolled ||= [overflowX, overflowY].some((value) => value === 'auto' || value === 'scroll');
      if (scrolled || position === 'fixed') continue;
      if (overflowX !== 'visible') [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      if (overflowY !== 'visible') [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
    }
    const [width, height] = [right - left, bottom - top];
    // Rounded as pixels are: 43.99 is what a scaled 44 may come out as.
    if (clipped || (width > least - 0.5 && height > least - 0.5)) continue;
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
    found.push(`too small for a finger: ${name.slice(0, 60)} ${Math.round(width)} × ${Math.round(height)}`);
  }
  return [...new Set(found)];
}
