import { texts } from '../../shared/texts';
import { classNamesOf } from '../class-names';
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
      <input
        className={css('input')}
        type="text"
        aria-label={words.search}
        placeholder={words.search}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onType('')}
      />
      <p className={css('said')} role="status">
        {said}
      </p>
    </div>
  );
}
