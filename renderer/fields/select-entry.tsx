import { classNamesOf } from '../class-names';
import { DownIcon } from '../icons';
import { Field } from './field';
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
  return (
    <Field label={label} hint={hint} failure={failure}>
      {({ id, describedBy }) => (
        <span className={css('box')}>
          <select
            id={id}
            className={css('select', failure !== null && 'faulty')}
            value={value}
            aria-describedby={describedBy}
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
      )}
    </Field>
  );
}
