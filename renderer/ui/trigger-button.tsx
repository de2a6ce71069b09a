import type { ReactNode, Ref } from 'react';
import { Button } from 'react-aria-components';
import { type ButtonVariant, buttonVariant } from './button-variant';

interface TriggerButtonProps {
  readonly variant: ButtonVariant;
  /** Its name if it only has an icon. */
  readonly 'aria-label'?: string;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

/** The button that opens the adjacent menu or dialog, in its `MenuTrigger` or `DialogTrigger`. */
export function TriggerButton({ variant, children, ...rest }: TriggerButtonProps) {
  return (
    <Button {...rest} className={buttonVariant(variant, false)}>
      {children}
    </Button>
  );
}
