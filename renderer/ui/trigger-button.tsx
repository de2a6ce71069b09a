import type { ReactNode, Ref } from 'react';
import { Button } from 'react-aria-components';
import { type ButtonVariant, buttonVariant } from './button-variant';

interface TriggerButtonProps {
  readonly look: ButtonVariant;
  /** What it is called where only a picture stands on it. */
  readonly 'aria-label'?: string;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

/** The button that opens the menu or dialog it stands beside, in its `MenuTrigger` or `DialogTrigger`. */
export function TriggerButton({ look, children, ...rest }: TriggerButtonProps) {
  return (
    <Button {...rest} className={buttonVariant(look, false)}>
      {children}
    </Button>
  );
}
