import { useId } from 'react';
import { classNamesOf } from '../class-names';
import { DownIcon } from '../icons';
import styles from './select-entry.module.css';

const css = classNamesOf(styles);

interface SelectEntryProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly failure?: string | null;
  readonly onChange: (value: string) => void;
}

/** One of many, by the browser's own list: long ones are searched by typing. */
export function SelectEntry({ label, hint, value, options, failure = null, onChange }: SelectEntryProps) {
  const id = useId();
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(failure === null ? [] : [`${id}-failure`]),
  ];
  return (
    <div className={css('entry')}>
      <label className={css('label')} htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={css('hint')}>
          {hint}
        </span>
      )}
      <span className={css('box')}>
        <select
          id={id}
          className={css('select', failure !== null && 'faulty')}
          value={value}
          aria-describedby={described.join(' ') || undefined}
          aria-invalid={failure !== null}
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
      {failure !== null && (
        <span id={`${id}-failure`} className={css('failure')}>
          {failure}
        </span>
      )}
    </div>
  );
}
