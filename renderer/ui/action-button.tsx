import type { ReactNode } from 'react';
import { type ButtonVariant, buttonVariant } from './button-variant';

interface ActionButtonProps {
  readonly variant: ButtonVariant;
  /** Fills the remaining width. */
  readonly wide?: boolean;
  /** If it opens and closes something: whether that is open. */
  readonly expanded?: boolean;
  /** Whether it does nothing for a moment. It keeps its looks and the focus. */
  readonly rests?: boolean;
  readonly children: ReactNode;
  readonly onAction: () => void;
}

/**
 * The button for actions. Its accessible name is its label. The second half of a double tap does nothing: something
 * else may be under the finger by then. It is the browser's own button, because each card has several and a flood of
 * orders must draw quickly; `TriggerButton` opens menus and dialogs.
 */
export function ActionButton({
  variant,
  wide = false,
  expanded,
  rests = false,
  onAction,
  children,
}: ActionButtonProps) {
  return (
    <button
      type="button"
      className={buttonVariant(variant, wide)}
      aria-expanded={expanded}
      aria-disabled={rests || undefined}
      onClick={(event) => {
        if (event.detail <= 1) onAction();
      }}
    >
      {children}
    </button>
  );
}
