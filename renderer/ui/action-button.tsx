import type { ReactNode } from 'react';
import { type ButtonVariant, buttonVariant } from './button-variant';

interface ActionButtonProps {
  readonly look: ButtonVariant;
  /** Fills the width that is left. */
  readonly wide?: boolean;
  /** Of one that opens and closes something: whether that is open. */
  readonly expanded?: boolean;
  readonly children: ReactNode;
  readonly onAction: () => void;
}

/**
 * The button that does something. Its accessible name is what stands on it. The second half of a double tap
 * does nothing: by then something else may lie under the finger. It is the browser's own button, because each
 * card has some and a flood of orders must be drawn quickly; `TriggerButton` opens menus and dialogs.
 */
export function ActionButton({ look, wide = false, expanded, onAction, children }: ActionButtonProps) {
  return (
    <button
      type="button"
      className={buttonVariant(look, wide)}
      aria-expanded={expanded}
      onClick={(event) => {
        if (event.detail <= 1) onAction();
      }}
    >
      {children}
    </button>
  );
}
