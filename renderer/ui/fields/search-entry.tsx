import { useRef } from 'react';
import { classNamesOf } from '../class-names';
import { CloseIcon } from '../icons';
import clearStyles from './clear-button.module.css';
import styles from './search-entry.module.css';
import textStyles from './text-entry.module.css';

const button = classNamesOf(clearStyles);
const css = classNamesOf(styles);
const text = classNamesOf(textStyles);

interface SearchEntryProps {
  /** Shown in the field while it is empty. */
  readonly label: string;
  /** The name of the clear button. */
  readonly clear: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A search field; Escape or its button clears it. */
export function SearchEntry({ label, clear, value, onChange }: SearchEntryProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <div className={css('box')}>
      <input
        ref={field}
        className={`${text('input')} ${css('input')}`}
        type="text"
        aria-label={label}
        placeholder={label}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onChange('')}
      />
      {value !== '' && (
        <button
          type="button"
          className={button('clear')}
          aria-label={clear}
          onClick={() => {
            onChange('');
            field.current?.focus();
          }}
        >
          <CloseIcon />
        </button>
      )}
    </div>
  );
}
