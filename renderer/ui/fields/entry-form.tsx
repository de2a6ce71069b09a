import type { ReactNode } from 'react';
import { buttonVariant } from '../button-variant';
import { classNamesOf } from '../class-names';
import styles from './field.module.css';

const css = classNamesOf(styles);

interface EntryFormProps {
  readonly submit: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** Fields and the button that submits them; Enter submits too. */
export function EntryForm({ submit, onSubmit, children }: EntryFormProps) {
  return (
    <form
      className={css('form')}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <button type="submit" className={buttonVariant('strong', true)}>
        {submit}
      </button>
    </form>
  );
}
