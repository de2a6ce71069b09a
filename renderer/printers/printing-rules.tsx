import { useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { PrintingStatus } from '../../shared/printing/printer';
import { choiceBounds } from '../../shared/settings/choice-bounds';
import type { OrderingMode } from '../../shared/status/set-up';
import { classNamesOf } from '../ui/class-names';
import { CheckEntry } from '../ui/fields/check-entry';
import { EntryForm } from '../ui/fields/entry-form';
import { numberOf } from '../ui/fields/number-of';
import { TextEntry } from '../ui/fields/text-entry';
import { StepResult } from '../ui/step-result';
import { useAttempt } from '../ui/use-attempt';
import styles from './printing-rules.module.css';

const css = classNamesOf(styles);
const words = texts.printing.rules;

interface PrintingRulesProps {
  readonly printing: PrintingStatus;
  readonly control: OrderingMode;
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
