import { useId } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { classNamesOf } from '../class-names';
import styles from './choice-group.module.css';

const css = classNamesOf(styles);

interface ChoiceGroupProps<Choice extends string> {
  /** The id of the heading with the question. */
  readonly labelledBy: string;
  readonly choices: Readonly<Record<Choice, { readonly name: string; readonly hint: string }>>;
  readonly order: readonly Choice[];
  readonly chosen: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** One of a few choices, each with a sentence explaining it. */
export function ChoiceGroup<Choice extends string>(props: ChoiceGroupProps<Choice>) {
  const { labelledBy, choices, order, chosen, onChoose } = props;
  const id = useId();
  return (
    <RadioGroup
      className={css('group')}
      aria-labelledby={labelledBy}
      value={chosen}
      onChange={(value) => {
        const choice = order.find((known) => known === value);
        if (choice !== undefined && choice !== chosen) onChoose(choice);
      }}
    >
      {order.map((choice) => (
        <Radio
          key={choice}
          value={choice}
          className={css('choice')}
          aria-labelledby={`${id}-${choice}`}
          aria-describedby={`${id}-${choice}-hint`}
        >
          <span className={css('dot')} aria-hidden="true" />
          <span>
            <span id={`${id}-${choice}`} className={css('name')}>
              {choices[choice].name}
            </span>
            <span id={`${id}-${choice}-hint`} className={css('hint')}>
              {choices[choice].hint}
            </span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
