import { texts } from '../../shared/i18n/texts';
import { classNamesOf } from '../ui/class-names';
import styles from './find-in-day.module.css';

const css = classNamesOf(styles);
const words = texts.history.find;

interface FindInDayProps {
  readonly query: string;
  readonly onChange: (query: string) => void;
}

/** Finds an order of the day as people ask for it at the counter. */
export function FindInDay({ query, onChange }: FindInDayProps) {
  return (
    <input
      type="search"
      className={css('find')}
      aria-label={words.label}
      placeholder={words.hint}
      value={query}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
