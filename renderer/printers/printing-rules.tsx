import { useState } from 'react';
import { choiceBounds } from '../../shared/choice-bounds';
import type { PrintingStatus } from '../../shared/print/printer';
import type { Control } from '../../shared/set-up';
import { texts } from '../../shared/texts';
import { classNamesOf } from '../class-names';
import { CheckEntry } from '../fields/check-entry';
import { EntryForm } from '../fields/entry-form';
import { numberOf } from '../fields/number-of';
import { TextEntry } from '../fields/text-entry';
import { StepResult } from '../setup/step-result';
import { useAttempt } from '../setup/use-attempt';
import styles from './printing-rules.module.css';

const css = classNamesOf(styles);
const words = texts.printing.rules;

interface PrintingRulesProps {
  readonly printing: PrintingStatus;
  readonly control: Control;
}

/** What holds for all printers. */
export function PrintingRules({ printing, control }: PrintingRulesProps) {
  const { holdAfterMinutes, blockWhilePrintersDown } = printing;
  const [typed, setTyped] = useState(String(holdAfterMinutes));
  const [saved, setSaved] = useState(false);
  const { failure, run } = useAttempt('changePrinting');
  const minutes = numberOf(typed, choiceBounds.holdAfterMinutes);
  const save = async (): Promise<void> => {
    if (minutes !== null) setSaved(await run({ holdAfterMinutes: minutes, blockWhilePrintersDown }));
  };
  return (
    <section className={css('rules')} aria-labelledby="printing-rules">
      <h3 id="printing-rules" className={css('title')}>
        {words.title}
      </h3>
      <CheckEntry
        label={words.block}
        hint={words.blockHint[control]}
        checked={blockWhilePrintersDown}
        onChange={(blocks) => void run({ holdAfterMinutes, blockWhilePrintersDown: blocks })}
      />
      <EntryForm submit={texts.printing.form.save} onSubmit={() => void save()}>
        <TextEntry
          label={words.hold}
          value={typed}
          failure={minutes === null ? words.badMinutes : null}
          onChange={(text) => {
            setTyped(text);
            setSaved(false);
          }}
        />
      </EntryForm>
      <StepResult mood={failure === null ? 'good' : 'bad'}>{failure ?? (saved && words.saved)}</StepResult>
    </section>
  );
}
