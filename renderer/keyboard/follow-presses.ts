/** Somebody who holds longer does not tap. */
const longestTapMs = 1_500;
/** Where a lifted finger was no tap, no click comes. */
const clickAfterMs = 100;
/** A wet or broken screen presses without end; an order that came in meanwhile must be seen all the same. */
const longestHoldMs = 5_000;

/**
 * Follows fingers and mice on a page.
 * @param down is told that one came down
 * @param up is told that it has lifted, and done its click, or that it can be no tap any more
 * @returns what ends it
 */
export function followPresses(page: EventTarget, down: () => void, up: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let heldSince: number | null = null;
  const release = (afterMs: number): void => {
    if (heldSince === null) return;
    clearTimeout(timer);
    const leftMs = heldSince + longestHoldMs - performance.now();
    timer = setTimeout(
      () => {
        heldSince = null;
        up();
      },
      Math.max(0, Math.min(afterMs, leftMs)),
    );
  };
  const pressed = (): void => {
    heldSince ??= performance.now();
    down();
    release(longestTapMs);
  };
  // The click comes a moment after the finger went up, and is to find what it was aimed at.
  const lifted = (): void => release(clickAfterMs);
  const released = (): void => release(0);
  const options = { capture: true, passive: true };
  page.addEventListener('pointerdown', pressed, options);
  page.addEventListener('pointerup', lifted, options);
  page.addEventListener('pointercancel', released, options);
  page.addEventListener('click', released, options);
  return () => {
    clearTimeout(timer);
    page.removeEventListener('pointerdown', pressed, options);
    page.removeEventListener('pointerup', lifted, options);
    page.removeEventListener('pointercancel', released, options);
    page.removeEventListener('click', released, options);
  };
}
