import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

interface Focused {
  readonly id: string;
  readonly index: number;
  /** The card itself had it, not one of its buttons. */
  readonly onCard: boolean;
}

/**
 * When the ticket with the keyboard's focus leaves a list, the focus moves to the ticket that takes its place, or to
 * the list itself; when only its button goes, to another of its buttons. Otherwise the next Tab would start at the top
 * of the page. A finger's or mouse's focus is dropped: the page should not scroll after a tap.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, ids: readonly string[]): void {
  const focused = useRef<Focused | null>(null);
  const latestIds = useRef(ids);

  useLayoutEffect(() => {
    latestIds.current = ids;
    const element = list.current;
    const lost = focused.current;
    if (element === null || lost === null) return;
    const index = ids.indexOf(lost.id);
    if (index === -1) focused.current = null;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const cards = element.querySelectorAll('article');
    const next = index === -1 ? Math.min(lost.index, cards.length - 1) : index;
    const card = cards[next];
    const buttons = card?.querySelectorAll('button');
    ((lost.onCard ? card : buttons?.[buttons.length - 1]) ?? element).focus();
  }, [list, ids]);

  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    let byKeyboard = false;
    const pointed = (): void => {
      byKeyboard = false;
      focused.current = null;
    };
    const typed = (): void => {
      byKeyboard = true;
    };
    const remember = ({ target }: FocusEvent): void => {
      const card = target instanceof Element ? target.closest<HTMLElement>('article') : null;
      const id = byKeyboard ? card?.dataset['ticket'] : undefined;
      focused.current =
        id === undefined ? null : { id, index: latestIds.current.indexOf(id), onCard: target === card };
    };
    const left = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget instanceof Node && !element.contains(relatedTarget)) focused.current = null;
    };
    element.addEventListener('focusin', remember);
    element.addEventListener('focusout', left);
    window.addEventListener('pointerdown', pointed, { capture: true });
    window.addEventListener('keydown', typed, { capture: true });
    return () => {
      element.removeEventListener('focusin', remember);
      element.removeEventListener('focusout', left);
      window.removeEventListener('pointerdown', pointed, { capture: true });
      window.removeEventListener('keydown', typed, { capture: true });
    };
  }, [list]);
}
