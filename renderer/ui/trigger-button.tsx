import type { ReactNode, Ref } from 'react';
import { Button } from 'react-aria-components';
import { type ButtonLook, buttonLook } from './button-look';

interface TriggerButtonProps {
  readonly look: ButtonLook;
  /** What it is called where only a picture stands on it. */
  readonly 'aria-label'?: string;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

/** The button that opens the menu or dialog it stands beside, in its `MenuTrigger` or `DialogTrigger`. */
export function TriggerButton({ look, children, ...rest }: TriggerButtonProps) {
  return (
    <Button {...rest} className={buttonLook(look, false)}>
      {children}
    </Button>
  );
}
