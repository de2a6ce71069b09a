import { useId } from 'react';
import { classNamesOf } from '../class-names';
import { DownIcon } from '../icons';
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
  const id = useId();
  return (
    <button
      type="button"
      className={css('link')}
      aria-labelledby={`${id}-name`}
      aria-describedby={value === undefined ? `${id}-effect` : `${id}-value ${id}-effect`}
      onClick={onOpen}
    >
      <span className={css('words')}>
        <span id={`${id}-name`} className={css('name')}>
          {name}
        </span>
        {value !== undefined && (
          <span id={`${id}-value`} className={css('value')}>
            {value}
          </span>
        )}
        <span id={`${id}-effect`} className={css('effect')}>
          {effect}
        </span>
      </span>
      <span className={css('arrow')}>
        <DownIcon />
      </span>
    </button>
  );
}
