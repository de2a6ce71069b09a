import { useEffect, useId, useRef, useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { CommandResult } from '../../shared/ipc/commands';
import type { PrinterSettings } from '../../shared/printing/printer';
import type { PrinterChoices } from '../../shared/printing/printer-input';
import { ask } from '../core-client/core-client';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { CheckEntry } from '../ui/fields/check-entry';
import { EntryForm } from '../ui/fields/entry-form';
import { methodsByName } from '../ui/fields/methods-by-name';
import { Question } from '../ui/fields/question';
import { SelectEntry } from '../ui/fields/select-entry';
import { TextEntry } from '../ui/fields/text-entry';
import { Fold } from '../ui/fold';
import { StepResult } from '../ui/step-result';
import { ConnectionFields } from './connection-fields';
import { ModelFields, PaperFields } from './paper-fields';
import { sampleChoices } from './printer-draft';
import styles from './printer-form.module.css';
import { type FieldsProps, usePrinterForm } from './use-printer-form';

const css = classNamesOf(styles);
const words = texts.printing.form;

interface PrinterFormProps {
  /** Null: a new one. */
  readonly printer: PrinterSettings | null;
  /** The other printers. */
  readonly others: readonly PrinterSettings[];
  readonly onEnd: () => void;
}

/** All settings of one printer, and how its paper will look. */
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
        <StepResult severity="bad">{failure ?? (faulty && words.faulty)}</StepResult>
      </EntryForm>
      <ActionButton variant="quiet" wide onAction={onEnd}>
        {words.cancel}
      </ActionButton>
    </div>
  );
}

const lists = ['tables', 'items', 'tags'] as const;

/** Which tickets a printer gets. */
function RuleFields({ draft, faults, set }: FieldsProps) {
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

/** The real layout, about as large as on paper. */
function PrinterPreview({ choices }: { readonly choices: PrinterChoices }) {
  const { drawn, failed } = usePreview(choices);
  const heading = useId();
  return (
    <div className={css('preview')}>
      <h4 id={heading} className={css('preview-title')}>
        {words.preview}
      </h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled picture must be reached by keyboard */}
      <section className={css('desk')} tabIndex={0} aria-labelledby={heading}>
        {drawn === null ? (
          <p className={css('preview-note')}>{failed ? words.noPreview : words.drawing}</p>
        ) : (
          <img
            className={css('paper')}
            style={{ width: `${drawn.paperMm}mm` }}
            src={drawn.picture}
            alt={words.previewAlt(choices.name)}
          />
        )}
      </section>
      {failed && drawn !== null && <p className={css('preview-note')}>{words.noPreview}</p>}
    </div>
  );
}

interface Preview {
  /** The latest preview; null before the first. */
  readonly drawn: CommandResult<'previewPrinter'> | null;
  /** Whether the latest one could not be drawn. */
  readonly failed: boolean;
}

/** How long typing must have paused before a preview is drawn. */
const restMs = 400;

/** A preview of a sample ticket from such a printer; the old one stays until the new one is ready. */
function usePreview(choices: PrinterChoices): Preview {
  const [preview, setPreview] = useState<Preview>({ drawn: null, failed: false });
  const wanted = JSON.stringify(choices);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` stands for the choices, which are new each time
  useEffect(() => {
    let latest = true;
    const timer = setTimeout(async () => {
      const outcome = await ask('previewPrinter', { choices });
      if (!latest) return;
      setPreview(({ drawn }) =>
        outcome.ok ? { drawn: outcome.value, failed: false } : { drawn, failed: true },
      );
    }, restMs);
    return () => {
      latest = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  return preview;
}
