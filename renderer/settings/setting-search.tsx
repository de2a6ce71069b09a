import { texts } from '../../shared/i18n/texts';
import { classNamesOf } from '../ui/class-names';
import { SearchEntry } from '../ui/fields/search-entry';
import styles from './settings-panel.module.css';

const css = classNamesOf(styles);
const words = texts.settings;

interface SettingSearchProps {
  readonly typed: string;
  /** What was found, or what was kept last. */
  readonly said: string;
  readonly onType: (text: string) => void;
}

/** Stays on top of the page. */
export function SettingSearch({ typed, said, onType }: SettingSearchProps) {
  return (
    <div className={css('search')}>
      <SearchEntry label={words.search} clear={words.clearSearch} value={typed} onChange={onType} />
      <p className={css('said')} role="status">
        {said}
      </p>
    </div>
  );
}
