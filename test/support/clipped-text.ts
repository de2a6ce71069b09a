/**
 * In a page: what text is cut off, and which two pieces of text lie on each other. What is cut with "…" on purpose counts
 * too, and so does what is cut as a whole. What is scrolled out of sight does not: it can be scrolled to. No function in
 * it has a name: tsx would wrap it in a helper that the page does not have.
 */
export function clippedText(): string[] {
  const found: string[] = [];
  const boxes: {
    readonly element: Element;
    readonly box: DOMRect;
    /** The box of each of its lines: the last may leave room for the next piece of text. */
    readonly lines: readonly DOMRect[];
    readonly text: string;
    /** What lies above the rest of the page, if it is on such a thing. */
    readonly layer: Element | null;
  }[] = [];
  // A card that is scrolled far away has another size before it comes near.
  for (const card of document.querySelectorAll<HTMLElement>('article'))
    card.style.contentVisibility = 'visible';
  // Hundreds of texts stand in the same places.
  const places = new Map<
    Element,
    Pick<CSSStyleDeclaration, 'overflowX' | 'overflowY' | 'position' | 'clipPath'> & {
      readonly frame: DOMRect;
    }
  >();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const element = node.parentElement;
    if (text === '' || element === null || !element.checkVisibility({ checkVisibilityCSS: true })) continue;
    // Behind what is open above it.
    if (element.closest('[inert], [aria-hidden="true"]') !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    // For screen readers alone.
    if (box.width <= 1 || box.height <= 1) continue;
    let [left, top, right, bottom] = [0, 0, innerWidth, innerHeight];
    let layer = element.closest('[role="dialog"]');
    let [cut, seen, scrolled] = [false, true, false];
    for (let ancestor: Element | null = element; ancestor !== null; ancestor = ancestor.parentElement) {
      let place = places.get(ancestor);
      if (place === undefined) {
        const { overflowX, overflowY, position, clipPath } = getComputedStyle(ancestor);
        place = { overflowX, overflowY, position, clipPath, frame: ancestor.getBoundingClientRect() };
        places.set(ancestor, place);
      }
      const { overflowX, overflowY, position, clipPath, frame } = place;
      if (position === 'sticky') layer ??= ancestor;
      if (clipPath !== 'none' || (frame.width <= 1 && frame.height <= 1)) seen = false;
      const clipsX = overflowX === 'hidden' || overflowX === 'clip';
      const clipsY = overflowY === 'hidden' || overflowY === 'clip';
      if (!scrolled && clipsX && (box.right > frame.right + 1 || box.left < frame.left - 1)) cut = true;
      if (!scrolled && clipsY && (box.bottom > frame.bottom + 2 || box.top < frame.top - 2)) cut = true;
      if (overflowX !== 'visible') [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
      if (overflowY !== 'visible') [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
      // What scrolls shows the rest; what is cut outside of it is another matter.
      scrolled ||= [overflowX, overflowY].some((value) => value === 'auto' || value === 'scroll');
      if (position === 'fixed') break;
    }
    if (!seen) continue;
    if (cut) found.push(`cut off: ${text.slice(0, 60)}`);
    // Out of sight.
    if (box.bottom <= top || box.top >= bottom || box.right <= left || box.left >= right) continue;
    const button = element.closest('button')?.getBoundingClientRect();
    if (
      button !== undefined &&
      (box.left < button.left ||
        box.right > button.right ||
        box.top < button.top - 2 ||
        box.bottom > button.bottom + 2)
    ) {
      found.push(`sticks out of its button: ${text.slice(0, 60)}`);
    }
    const inSight =
      box.left >= left - 1 && box.right <= right + 1 && box.top >= top - 1 && box.bottom <= bottom + 1;
    if (inSight) boxes.push({ element, box, lines: [...range.getClientRects()], text, layer });
  }
  for (const [index, one] of boxes.entries()) {
    let [below, covered] = [false, false];
    for (const line of one.lines) {
      const on = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
      if (on === null || one.element.contains(on) || on.contains(one.element)) continue;
      // What is scrolled passes below what stays, and all does below a dialog or a popover.
      if (on.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null) below = true;
      for (
        let over: Element | null = on;
        over !== null && !over.contains(one.element);
        over = over.parentElement
      ) {
        const { backgroundColor, backgroundImage, position } = getComputedStyle(over);
        if (position === 'sticky' || position === 'fixed') below = true;
        // A box to be ticked lies on its words, and is seen through.
        if (backgroundColor !== 'rgba(0, 0, 0, 0)' || backgroundImage !== 'none') covered = true;
      }
    }
    if (below) continue;
    if (covered) found.push(`covered: ${one.text.slice(0, 60)}`);
    for (const other of boxes.slice(index + 1)) {
      // What is scrolled passes below what stays.
      if (one.layer !== other.layer) continue;
      if (one.box.right <= other.box.left || one.box.left >= other.box.right) continue;
      if (one.box.bottom <= other.box.top || one.box.top >= other.box.bottom) continue;
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      for (const line of one.lines) {
        for (const next of other.lines) {
          const width = Math.min(line.right, next.right) - Math.max(line.left, next.left);
          const height = Math.min(line.bottom, next.bottom) - Math.max(line.top, next.top);
          if (width > 3 && height > Math.min(line.height, next.height) * 0.35)
            found.push(`overlap: ${one.text.slice(0, 30)} / ${other.text.slice(0, 30)}`);
        }
      }
    }
  }
  return [...new Set(found)];
}
