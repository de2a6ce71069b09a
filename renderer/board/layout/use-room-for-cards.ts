import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** What stands between two cards, in pixels; `--space-3`. */
const gapPx = 12;

/** How many cards fit beside each other into a list. `ruler` is an element as wide as a card must be. */
export function useRoomForCards(list: RefObject<HTMLElement | null>) {
  const ruler = useRef<HTMLDivElement>(null);
  const [columns, setColumns] = useState(1);
  useLayoutEffect(() => {
    const element = list.current;
    const measure = ruler.current;
    if (element === null || measure === null) return;
    const count = (): void => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      const room = element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      const card = measure.getBoundingClientRect().width;
      // A board that is not shown has no width; what stood there then still does.
      if (room > 0 && card > 0) setColumns(Math.max(1, Math.floor((room + gapPx) / (card + gapPx))));
    };
    count();
    const sizes = new ResizeObserver(count);
    sizes.observe(element);
    sizes.observe(measure);
    return () => sizes.disconnect();
  }, [list]);
  return { ruler, columns };
}
