import { type RefObject, useEffect, useState } from 'react';

/** How many cards of a scrolled list cannot be seen completely, above and below. */
export interface HiddenCards {
  readonly above: number;
  readonly below: number;
}

const tolerancePx = 4;
const none: HiddenCards = { above: 0, below: 0 };

/** Counts the cards that a scrolled list hides, so that it can say so. */
export function useHiddenCards(list: RefObject<HTMLElement | null>): HiddenCards {
  const [hidden, setHidden] = useState(none);
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const count = (): void => {
      const next = countHidden(element);
      setHidden((last) => (last.above === next.above && last.below === next.below ? last : next));
    };
    const sizes = new ResizeObserver(count);
    sizes.observe(element);
    for (const child of element.children) sizes.observe(child);
    element.addEventListener('scroll', count, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', count);
    };
  }, [list]);
  return hidden;
}

function countHidden(element: HTMLElement): HiddenCards {
  const frame = element.getBoundingClientRect();
  if (frame.height === 0) return none;
  let above = 0;
  let below = 0;
  for (const card of element.querySelectorAll('article')) {
    const box = card.getBoundingClientRect();
    if (box.top < frame.top - tolerancePx) above += 1;
    if (box.bottom > frame.bottom + tolerancePx) below += 1;
  }
  return { above, below };
}
