import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { type ButtonLook, buttonLook } from './button-look';

interface TriggerButtonProps {
  readonly look: ButtonLook;
  /** What it is called where only a picture stands on it. */
  readonly 'aria-label'?: string;
  readonly children: ReactNode;
}

/** The button that opens the menu or dialog it stands beside, in its `MenuTrigger` or `DialogTrigger`. */
export function TriggerButton({ look, children, ...label }: TriggerButtonProps) {
  return (
    <Button {...label} className={buttonLook(look, false)}>
      {children}
    </Button>
  );
}
