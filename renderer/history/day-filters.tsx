import { Radio, RadioGroup } from 'react-aria-components';
import { texts } from '../../shared/i18n/texts';
import { classNamesOf } from '../ui/class-names';
import styles from './day-filters.module.css';
import { type DayFilter, dayFilters } from './filter-day';

const css = classNamesOf(styles);
const words = texts.history.filters;

interface DayFiltersProps {
  readonly counts: Readonly<Record<DayFilter, number>>;
  readonly filter: DayFilter;
  readonly onChange: (filter: DayFilter) => void;
}

/** What of the day is listed, each with how much there is of it. */
export function DayFilters({ counts, filter, onChange }: DayFiltersProps) {
  return (
    <RadioGroup
      className={css('filters')}
      orientation="horizontal"
      aria-label={words.label}
      value={filter}
      onChange={(value) => onChange(dayFilters.find((known) => known === value) ?? 'all')}
    >
      {dayFilters.map((one) => (
        <Radio key={one} value={one} className={css('choice')}>
          {words[one](counts[one])}
        </Radio>
      ))}
    </RadioGroup>
  );
}
