import type { ClipboardEvent } from 'react';
import { classNamesOf } from '../class-names';
import { Field } from './field';
import styles from './text-entry.module.css';

const css = classNamesOf(styles);

interface TextEntryProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** What is wrong with it, or null. */
  readonly failure: string | null;
  readonly secret?: boolean;
  /** For digits: an on-screen keyboard then shows only those. */
  readonly digits?: boolean;
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
  /** Enter or Escape, if no form handles them. */
  readonly onKey?: (key: string) => void;
  readonly onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void;
}

export function TextEntry(props: TextEntryProps) {
  const { label, hint, value, failure, secret = false, digits = false, disabled = false } = props;
  const { onChange, onLeave, onKey, onPaste } = props;
  return (
    <Field label={label} hint={hint} failure={failure}>
      {({ id, describedBy }) => (
        <input
          id={id}
          className={css('input', failure !== null && 'faulty')}
          type={secret ? 'password' : 'text'}
          inputMode={digits ? 'numeric' : undefined}
          value={value}
          disabled={disabled}
          aria-describedby={describedBy}
          aria-invalid={failure !== null}
          autoComplete={secret ? 'new-password' : 'off'}
          autoCorrect="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onLeave}
          onKeyDown={onKey && ((event) => onKey(event.key))}
          onPaste={onPaste}
        />
      )}
    </Field>
  );
}
