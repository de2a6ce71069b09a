import { texts } from '../../shared/i18n/texts';
import { shown } from '../letters/shown';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { FilterIcon } from '../ui/icons';
import { type Filter, isFiltering } from './filter';
import styles from './filter-bar.module.css';

const css = classNamesOf(styles);
const words = texts.tools.filtering;

interface FilterBarProps {
  readonly filter: Filter;
  /** How many orders it hides. */
  readonly hidden: number;
  readonly onShowAll: () => void;
}

/** Makes it obvious that the board does not show everything. */
export function FilterBar({ filter, hidden, onShowAll }: FilterBarProps) {
  if (!isFiltering(filter)) return null;
  const only = [filter.method, filter.table].filter((part) => part !== null).map(shown);
  return (
    <div className={css('bar')} role="status">
      <FilterIcon />
      <p className={css('words')} dir="auto">
        <strong>{words.only(only)}</strong> <span className={css('hidden')}>{words.hidden(hidden)}</span>
      </p>
      <ActionButton variant="plain" onAction={onShowAll}>
        {words.showAll}
      </ActionButton>
    </div>
  );
}
