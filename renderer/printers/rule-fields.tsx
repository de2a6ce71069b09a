import { useId } from 'react';
import { texts } from '../../shared/i18n/texts';
import { classNamesOf } from '../ui/class-names';
import { CheckEntry } from '../ui/fields/check-entry';
import { methodsByName } from '../ui/fields/methods-by-name';
import { Question } from '../ui/fields/question';
import { TextEntry } from '../ui/fields/text-entry';
import { Fold } from '../ui/fold';
import styles from './printer-form.module.css';
import type { FieldsProps } from './use-printer-form';

const css = classNamesOf(styles);
const words = texts.printing.form;
const lists = ['tables', 'items', 'tags'] as const;

/** Which tickets a printer gets. */
export function RuleFields({ draft, faults, set }: FieldsProps) {
  const heading = useId();
  return (
    <Fold title={words.rules}>
      <div className={css('group')}>
        <p className={css('note')}>{words.rulesHint}</p>
        <Question id={heading} level="h5">
          {words.methods}
        </Question>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere */}
        <div role="group" aria-labelledby={heading}>
          {methodsByName.map(({ name, methods }) => (
            <CheckEntry
              key={name}
              label={name}
              checked={methods.some((method) => draft.methods.includes(method))}
              onChange={(checked) => {
                const others = draft.methods.filter((method) => !methods.includes(method));
                set({ methods: checked ? [...others, ...methods] : others });
              }}
            />
          ))}
        </div>
        {lists.map((list) => (
          <TextEntry
            key={list}
            label={words[list]}
            hint={list === 'items' ? words.itemsExample : words.listHint}
            value={draft[list]}
            failure={faults[list] ?? null}
            onChange={(text) => set({ [list]: text })}
          />
        ))}
      </div>
    </Fold>
  );
}
