import { type RefObject, useEffect, useState } from 'react';
import { useFrozenDuringPress } from '../../keyboard/use-frozen-during-press';

/** How many cards of a scrolled list are out of sight above and below, and whether one is cut off at the bottom. */
interface HiddenCards {
  readonly above: number;
  readonly below: number;
  readonly cut: boolean;
}

const tolerancePx = 4;
/** A card with less than this visible counts as hidden: its number cannot be read. */
const readablePx = 72;
const none: HiddenCards = { above: 0, below: 0, cut: false };

/** Counts the cards a scrolled list hides. The display does not change while a finger is on it. */
export function useHiddenCards(list: RefObject<HTMLElement | null>): HiddenCards {
  const [hidden, setHidden] = useState(none);
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const count = (): void => {
      const next = countHidden(element);
      setHidden((last) => (isSame(last, next) ? last : next));
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
  return useFrozenDuringPress(hidden);
}

function countHidden(element: HTMLElement): HiddenCards {
  const frame = element.getBoundingClientRect();
  if (frame.height === 0) return none;
  let above = 0;
  let below = 0;
  let cut = false;
  for (const card of element.querySelectorAll('article')) {
    const box = card.getBoundingClientRect();
    if (box.bottom < frame.top + readablePx) above += 1;
    else if (box.top > frame.bottom - readablePx) below += 1;
    else if (box.bottom > frame.bottom + tolerancePx) cut = true;
  }
  return { above, below, cut };
}

function isSame(one: HiddenCards, other: HiddenCards): boolean {
  return one.above === other.above && one.below === other.below && one.cut === other.cut;
}
