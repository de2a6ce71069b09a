import { classNamesOf } from '../class-names';
import styles from './text-entry.module.css';

const css = classNamesOf(styles);

interface SearchEntryProps {
  /** Stands in the field while it is empty. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field for words to look for; Escape empties it. */
export function SearchEntry({ label, value, onChange }: SearchEntryProps) {
  return (
    <input
      className={css('input')}
      type="text"
      aria-label={label}
      placeholder={label}
      value={value}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={({ key }) => key === 'Escape' && onChange('')}
    />
  );
}
