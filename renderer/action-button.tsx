import type { ReactNode } from 'react';
import { Button, type ButtonProps } from 'react-aria-components';
import styles from './action-button.module.css';
import { classNamesOf } from './class-names';

const css = classNamesOf(styles);

interface ActionButtonProps
  extends Omit<ButtonProps, 'className' | 'children' | 'style' | 'onPress' | 'onClick'> {
  readonly look: 'plain' | 'quiet' | 'strong' | 'danger' | 'new' | 'preparing' | 'ready';
  /** Fills the width that is left. */
  readonly wide?: boolean;
  readonly children: ReactNode;
  readonly onAction?: () => void;
}

/**
 * The app's one button. Its accessible name is what stands on it. The second half of a double tap does
 * nothing: by then something else may lie under the finger.
 */
export function ActionButton({ look, wide = false, onAction, children, ...rest }: ActionButtonProps) {
  return (
    <Button
      {...rest}
      className={css('button', look, wide && 'wide')}
      onClick={(event) => {
        if (event.detail <= 1) onAction?.();
      }}
    >
      {children}
    </Button>
  );
}
