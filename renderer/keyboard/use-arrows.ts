import { type RefObject, useEffect, useRef } from 'react';
import { type Arrow, cardTowards } from './arrow-target';

const arrows: Readonly<Record<string, Arrow>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Controls that use the arrows themselves. */
const ownArrows = 'input:not([type=checkbox]), textarea, select, [role=menu], [role=dialog], [role=listbox]';

/**
 * Arrow keys pick a ticket, Enter on it calls `onEnter` with its id. They work from among the tickets, and when nothing
 * has the focus, as after a mouse click.
 * @param byRow left and right continue from row to row, in reading order
 */
export function useArrows(
  place: RefObject<HTMLElement | null>,
  byRow: boolean,
  onEnter: (id: string) => void,
): void {
  const enter = useRef(onEnter);
  useEffect(() => {
    enter.current = onEnter;
  }, [onEnter]);

  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const element = place.current;
      if (element === null || event.defaultPrevented || hasModifier(event)) return;
      const focused = focusedIn(element);
      if (focused === null) return;
      const arrow = arrows[event.key];
      if (arrow !== undefined) {
        if (pick(element, focused, arrow, byRow)) event.preventDefault();
      } else if (event.key === 'Enter' && !event.repeat) {
        const id = focused instanceof HTMLElement ? focused.dataset['ticket'] : undefined;
        if (id !== undefined) enter.current(id);
      }
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [place, byRow]);
}

function hasModifier({ ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey || shiftKey;
}

/** The focused element, if the arrows belong to the tickets; null if not, or if no ticket is visible. */
function focusedIn(place: HTMLElement): Element | null {
  if (place.getClientRects().length === 0) return null;
  const focused = document.activeElement ?? document.body;
  if (focused !== document.body && !place.contains(focused)) return null;
  return focused.closest(ownArrows) === null ? focused : null;
}

function pick(place: HTMLElement, focused: Element, arrow: Arrow, byRow: boolean): boolean {
  const cards = [...place.querySelectorAll<HTMLElement>('[data-ticket]')];
  const from = cards.findIndex((card) => card.contains(focused));
  const next = cards[from === -1 ? firstSeen(place, cards) : (nextOf(cards, from, arrow, byRow) ?? -1)];
  if (next === undefined) return cards.length > 0;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}

function nextOf(cards: readonly HTMLElement[], from: number, arrow: Arrow, byRow: boolean): number | null {
  if (byRow && arrow === 'left') return from - 1;
  if (byRow && arrow === 'right') return from + 1;
  return cardTowards(
    cards.map((card) => card.getBoundingClientRect()),
    from,
    arrow,
  );
}

/** The first card whose top is visible, or the first of all. */
function firstSeen(place: HTMLElement, cards: readonly HTMLElement[]): number {
  const { top } = place.getBoundingClientRect();
  return Math.max(
    0,
    cards.findIndex((card) => card.getBoundingClientRect().top >= top),
  );
}
