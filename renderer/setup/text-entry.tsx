import type { ClipboardEvent } from 'react';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { classNamesOf } from '../class-names';
import styles from './text-entry.module.css';

const css = classNamesOf(styles);

interface TextEntryProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** What is wrong with it, or null. */
  readonly failure: string | null;
  readonly secret?: boolean;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
  readonly onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void;
}

/** A field with its label above it, and below it what is wrong. */
export function TextEntry(props: TextEntryProps) {
  const { label, hint, value, failure, secret = false, onChange, onLeave, onPaste } = props;
  return (
    <TextField
      className={css('entry')}
      type={secret ? 'password' : 'text'}
      value={value}
      onChange={onChange}
      {...(onLeave === undefined ? {} : { onBlur: onLeave })}
      isInvalid={failure !== null}
      autoComplete={secret ? 'new-password' : 'off'}
      autoCorrect="off"
      spellCheck="false"
    >
      <Label className={css('label')}>{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className={css('hint')}>
          {hint}
        </Text>
      )}
      <Input className={css('input')} {...(onPaste === undefined ? {} : { onPaste })} />
      <FieldError className={css('failure')}>{failure}</FieldError>
    </TextField>
  );
}
