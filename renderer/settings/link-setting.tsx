import { classNamesOf } from '../ui/class-names';
import { DownIcon } from '../ui/icons';
import styles from './link-setting.module.css';

const css = classNamesOf(styles);

interface LinkSettingProps {
  readonly name: string;
  readonly effect: string;
  /** As it is set now, in a word or two. */
  readonly value?: string;
  readonly onOpen: () => void;
}

/** A setting that has a page of its own. */
export function LinkSetting({ name, effect, value, onOpen }: LinkSettingProps) {
  return (
    <button type="button" className={css('link')} onClick={onOpen}>
      <span className={css('words')}>
        <span className={css('name')}>{name}</span>{' '}
        {value !== undefined && <span className={css('value')}>{value}</span>}{' '}
        <span className={css('effect')}>{effect}</span>
      </span>
      <span className={css('arrow')}>
        <DownIcon />
      </span>
    </button>
  );
}
