import { useId } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { classNamesOf } from '../class-names';
import styles from './short-choice.module.css';

const css = classNamesOf(styles);

interface ShortChoiceProps<Choice extends number> {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly Choice[];
  readonly chosen: Choice;
  readonly text?: (choice: Choice) => string;
  readonly onChoose: (choice: Choice) => void;
}

/** One of a few numbers, side by side. */
export function ShortChoice<Choice extends number>(props: ShortChoiceProps<Choice>) {
  const { label, hint, choices, chosen, text = String, onChoose } = props;
  const id = useId();
  return (
    <div className={css('entry')}>
      <span id={id} className={css('label')}>
        {label}
      </span>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={css('hint')}>
          {hint}
        </span>
      )}
      <RadioGroup
        className={css('row')}
        orientation="horizontal"
        aria-labelledby={id}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        value={String(chosen)}
        onChange={(value) => {
          const choice = choices.find((known) => String(known) === value);
          if (choice !== undefined) onChoose(choice);
        }}
      >
        {choices.map((choice) => (
          <Radio key={choice} value={String(choice)} className={css('choice')}>
            {text(choice)}
          </Radio>
        ))}
      </RadioGroup>
    </div>
  );
}
