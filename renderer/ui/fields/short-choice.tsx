import { Radio, RadioGroup } from 'react-aria-components';
import { classNamesOf } from '../class-names';
import { Field } from './field';
import styles from './short-choice.module.css';

const css = classNamesOf(styles);

interface ShortChoiceProps<Choice extends number | string> {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly Choice[];
  readonly chosen: Choice;
  readonly text?: (choice: Choice) => string;
  readonly onChoose: (choice: Choice) => void;
}

/** One of a few numbers or short words, side by side. */
export function ShortChoice<Choice extends number | string>(props: ShortChoiceProps<Choice>) {
  const { label, hint, choices, chosen, text = String, onChoose } = props;
  return (
    <Field label={label} hint={hint} group>
      {({ labelId, describedBy }) => (
        <RadioGroup
          className={css('row')}
          orientation="horizontal"
          aria-labelledby={labelId}
          {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
          value={String(chosen)}
          onChange={(value) => {
            const choice = choices.find((known) => String(known) === value);
            if (choice !== undefined && choice !== chosen) onChoose(choice);
          }}
        >
          {choices.map((choice) => (
            <Radio key={choice} value={String(choice)} className={css('choice')}>
              {text(choice)}
            </Radio>
          ))}
        </RadioGroup>
      )}
    </Field>
  );
}
