import type { AriaAttributes } from 'react';
import { classNamesOf } from '../class-names';
import { DownIcon } from '../icons';
import styles from './select-box.module.css';

const css = classNamesOf(styles);

interface SelectBoxProps extends Pick<AriaAttributes, 'aria-label' | 'aria-describedby'> {
  readonly id?: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly faulty?: boolean;
  readonly onChange: (value: string) => void;
}

/** The browser's own list, in the surrounding font: long ones are searched by typing. */
export function SelectBox({ value, options, faulty = false, onChange, ...rest }: SelectBoxProps) {
  return (
    <span className={css('box')}>
      <select
        {...rest}
        className={css('select', faulty && 'faulty')}
        value={value}
        aria-invalid={faulty}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      <span className={css('arrow')}>
        <DownIcon />
      </span>
    </span>
  );
}
