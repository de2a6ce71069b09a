import { useId } from 'react';
import { Checkbox } from 'react-aria-components';
import { classNamesOf } from '../class-names';
import { CheckIcon } from '../icons';
import styles from './check-entry.module.css';

const css = classNamesOf(styles);

interface CheckEntryProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A checkbox with its meaning below. */
export function CheckEntry({ label, hint, checked, onChange }: CheckEntryProps) {
  const id = useId();
  return (
    <Checkbox
      className={css('entry')}
      isSelected={checked}
      onChange={onChange}
      aria-labelledby={`${id}-label`}
      {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
    >
      <span className={css('box')} aria-hidden="true">
        {checked && <CheckIcon />}
      </span>
      <span>
        <span id={`${id}-label`} className={css('label')}>
          {label}
        </span>
        {hint !== undefined && (
          <span id={`${id}-hint`} className={css('hint')}>
            {hint}
          </span>
        )}
      </span>
    </Checkbox>
  );
}
