import { useEffect, useRef } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { PrinterSettings } from '../../shared/printing/printer';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { EntryForm } from '../ui/fields/entry-form';
import { SelectEntry } from '../ui/fields/select-entry';
import { TextEntry } from '../ui/fields/text-entry';
import { StepResult } from '../ui/step-result';
import { ConnectionFields } from './connection-fields';
import { ModelFields, PaperFields } from './paper-fields';
import { sampleChoices } from './printer-draft';
import styles from './printer-form.module.css';
import { PrinterPreview } from './printer-preview';
import { RuleFields } from './rule-fields';
import { usePrinterForm } from './use-printer-form';

const css = classNamesOf(styles);
const words = texts.printing.form;

interface PrinterFormProps {
  /** Null: a new one. */
  readonly printer: PrinterSettings | null;
  /** The other printers. */
  readonly others: readonly PrinterSettings[];
  readonly onEnd: () => void;
}

/** Everything that is set of one printer, and how its paper will look. */
export function PrinterForm({ printer, others, onEnd }: PrinterFormProps) {
  const form = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { fields, failure, faulty, save } = usePrinterForm(
    printer,
    others.map(({ name }) => name),
  );
  const { draft, faults, set } = fields;
  useEffect(() => heading.current?.focus(), []);

  const submit = async (): Promise<void> => {
    if (await save()) {
      onEnd();
      return;
    }
    const firstFault = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    firstFault?.focus();
  };
  return (
    <div ref={form} className={css('form')}>
      <h3 ref={heading} className={css('title')} tabIndex={-1}>
        {printer === null ? words.addTitle : words.changeTitle(printer.name)}
      </h3>
      <EntryForm submit={printer === null ? words.saveNew : words.save} onSubmit={() => void submit()}>
        <ConnectionFields {...fields} />
        <TextEntry
          label={words.name}
          hint={words.nameHint}
          value={draft.name}
          failure={faults.name ?? null}
          onChange={(name) => set({ name })}
        />
        <PaperFields {...fields} />
        <ModelFields {...fields} />
        <RuleFields {...fields} />
        {others.length > 0 && (
          <SelectEntry
            label={words.backup}
            value={draft.backupId ?? ''}
            options={[
              { value: '', text: words.noBackup },
              ...others.map(({ id, name }) => ({ value: id, text: name })),
            ]}
            onChange={(id) => set({ backupId: id === '' ? null : id })}
          />
        )}
        <PrinterPreview choices={sampleChoices(draft)} />
        <StepResult mood="bad">{failure ?? (faulty && words.faulty)}</StepResult>
      </EntryForm>
      <ActionButton look="quiet" wide onAction={onEnd}>
        {words.cancel}
      </ActionButton>
    </div>
  );
}
