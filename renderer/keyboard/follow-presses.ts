/** A longer hold is not a tap. */
const maxTapMs = 1_500;
/** If a lifted finger was not a tap, no click comes. */
const clickAfterMs = 100;
/** A wet or broken screen presses endlessly; an order that came in meanwhile must still be seen. */
const maxHoldMs = 5_000;

/**
 * Follows fingers and mice on a page.
 * @param down called when one comes down
 * @param up called when it has lifted and clicked, or can no longer be a tap
 * @returns what stops it
 */
export function followPresses(page: EventTarget, down: () => void, up: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let heldSince: number | null = null;
  const release = (afterMs: number): void => {
    if (heldSince === null) return;
    clearTimeout(timer);
    const leftMs = heldSince + maxHoldMs - performance.now();
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
    release(maxTapMs);
  };
  // The click comes a moment after the finger lifts, and must hit its target.
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
