import { useId } from 'react';
import { texts } from '../../shared/i18n/texts';
import { answersItself } from '../../shared/printing/connection';
import { columnCounts, layouts, papers } from '../../shared/printing/printer';
import { classNamesOf } from '../ui/class-names';
import { CheckEntry } from '../ui/fields/check-entry';
import { ChoiceGroup } from '../ui/fields/choice-group';
import { Question } from '../ui/fields/question';
import { SelectEntry } from '../ui/fields/select-entry';
import { ShortChoice } from '../ui/fields/short-choice';
import styles from './printer-form.module.css';
import type { FieldsProps } from './use-printer-form';

const css = classNamesOf(styles);
const words = texts.printing.form;
const copyCounts = [1, 2, 3, 4, 5] as const;
/** What fits on the paper in the letters of nearly all printers. */
const defaultColumns = { 58: 32, 80: 48 } as const;

/** What the printer prints. */
export function PaperFields({ draft, set }: FieldsProps) {
  const heading = useId();
  return (
    <div className={css('group')}>
      <Question id={heading}>{words.layout}</Question>
      <ChoiceGroup
        labelledBy={heading}
        choices={words.layouts}
        order={layouts}
        chosen={draft.layout}
        onChoose={(layout) => set({ layout })}
      />
      {draft.layout === 'kitchen' && (
        <>
          <CheckEntry
            label={words.showPrices}
            checked={draft.showPrices}
            onChange={(showPrices) => set({ showPrices })}
          />
          <CheckEntry
            label={words.showPhone}
            checked={draft.showPhone}
            onChange={(showPhone) => set({ showPhone })}
          />
        </>
      )}
      <ShortChoice
        label={words.copies}
        choices={copyCounts}
        chosen={copyCounts.find((count) => count === draft.copies) ?? 1}
        onChoose={(copies) => set({ copies })}
      />
      <ShortChoice
        label={words.paper}
        choices={papers}
        chosen={draft.paperMm}
        text={words.paperWidth}
        onChoose={(paperMm) => set({ paperMm, columns: defaultColumns[paperMm] })}
      />
      <ShortChoice
        label={words.columns}
        hint={words.columnsHint}
        choices={columnCounts}
        chosen={draft.columns}
        onChoose={(columns) => set({ columns })}
      />
    </div>
  );
}

/** The printer's model, if the app speaks its own language. */
export function ModelFields({ draft, found: { printers }, set }: FieldsProps) {
  if (draft.kind === 'queue' && draft.format === 'pdf') return null;
  const profiles = printers?.profiles ?? [];
  const pages = profiles.find(({ id }) => id === draft.profile)?.codePages ?? [];
  return (
    <div className={css('group')}>
      {profiles.length > 0 && (
        <>
          <SelectEntry
            label={words.profile}
            value={draft.profile}
            options={profiles.map(({ id, name }) => ({ value: id, text: name }))}
            onChange={(profile) => set({ profile, codePage: 'auto' })}
          />
          <SelectEntry
            label={words.codePage}
            value={draft.codePage}
            options={[
              { value: 'auto', text: words.autoCodePage },
              ...pages.map((page) => ({ value: page, text: page })),
            ]}
            onChange={(codePage) => set({ codePage })}
          />
        </>
      )}
      {answersItself(draft) && (
        <CheckEntry
          label={words.answers}
          hint={words.answersHint}
          checked={draft.answers}
          onChange={(answers) => set({ answers })}
        />
      )}
    </div>
  );
}
