import { useEffect, useRef, useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { PrintingStatus } from '../../shared/printing/printer';
import { choiceBounds } from '../../shared/settings/choice-bounds';
import type { OrderingMode } from '../../shared/status/set-up';
import type { PrintersFrom } from '../board/use-side-panel';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { CheckEntry } from '../ui/fields/check-entry';
import { EntryForm } from '../ui/fields/entry-form';
import { numberOf } from '../ui/fields/number-of';
import { TextEntry } from '../ui/fields/text-entry';
import { PanelTop } from '../ui/panels/panel-top';
import panelStyles from '../ui/panels/side-panel.module.css';
import { StepResult } from '../ui/step-result';
import { useAttempt } from '../ui/use-attempt';
import { PrinterEntry } from './printer-entry';
import { PrinterForm } from './printer-form';
import styles from './printers-panel.module.css';

const panel = classNamesOf(panelStyles);
const css = classNamesOf(styles);
const words = texts.printing.panel;
const ruleWords = texts.printing.rules;

interface PrintersPanelProps {
  readonly printing: PrintingStatus;
  readonly control: OrderingMode;
  /** A new object each time staff ask for the panel. */
  readonly request: { readonly from: PrintersFrom };
  readonly onClose: () => void;
}

/** The printers beside the board. The panel never covers it: orders keep coming in during setup. */
export function PrintersPanel({ printing, control, request, onClose }: PrintersPanelProps) {
  /** The printer being edited, or a new one; null: the list. */
  const [editing, setEditing] = useState<{ readonly id: string | null } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request focuses the heading again
  useEffect(() => heading.current?.focus({ preventScroll: true }), [request]);

  const settings = printing.printers.map((printer) => printer.settings);
  const endEditing = (): void => {
    setEditing(null);
    heading.current?.focus({ preventScroll: true });
  };
  return (
    <section className={panel('panel')} aria-labelledby="printers">
      <PanelTop
        id="printers"
        ref={heading}
        title={words.title}
        close={request.from === null ? texts.close : words.back[request.from]}
        onClose={onClose}
      />
      {/* List and form scroll separately. */}
      <div key={editing === null ? 'list' : 'form'} className={panel('steps')}>
        {editing === null ? (
          <PrinterList printing={printing} control={control} onEdit={(id) => setEditing({ id })} />
        ) : (
          <PrinterForm
            printer={settings.find(({ id }) => id === editing.id) ?? null}
            others={settings.filter(({ id }) => id !== editing.id)}
            onEnd={endEditing}
          />
        )}
      </div>
    </section>
  );
}

interface PrinterListProps {
  readonly printing: PrintingStatus;
  readonly control: OrderingMode;
  /** Null: add a new one. */
  readonly onEdit: (id: string | null) => void;
}

/** The configured printers, and the rules for all of them. */
function PrinterList({ printing, control, onEdit }: PrinterListProps) {
  const { printers } = printing;
  const nameOf = (id: string | null): string | null =>
    printers.find(({ settings }) => settings.id === id)?.settings.name ?? null;
  return (
    <>
      {printers.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul className={css('list')} aria-label={words.list}>
          {printers.map((printer) => (
            <PrinterEntry
              key={printer.settings.id}
              printer={printer}
              backup={nameOf(printer.settings.backupId)}
              standsInFor={printers
                .filter(({ settings }) => settings.backupId === printer.settings.id)
                .map(({ settings }) => settings.name)}
              onChange={() => onEdit(printer.settings.id)}
            />
          ))}
        </ul>
      )}
      {!printers.some(({ fromEnvironment }) => fromEnvironment) && (
        <div className={css('add')}>
          <ActionButton variant="strong" wide onAction={() => onEdit(null)}>
            {words.add}
          </ActionButton>
        </div>
      )}
      <PrintingRules printing={printing} control={control} />
    </>
  );
}

interface PrintingRulesProps {
  readonly printing: PrintingStatus;
  readonly control: OrderingMode;
}

/** The rules for all printers. */
function PrintingRules({ printing, control }: PrintingRulesProps) {
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
      <h3 id="printing-rules" className={css('rules-title')}>
        {ruleWords.title}
      </h3>
      <CheckEntry
        label={ruleWords.block}
        hint={ruleWords.blockHint[control]}
        checked={blockWhilePrintersDown}
        onChange={(blocks) => void run({ holdAfterMinutes, blockWhilePrintersDown: blocks })}
      />
      <EntryForm submit={texts.printing.form.save} onSubmit={() => void save()}>
        <TextEntry
          label={ruleWords.hold}
          value={typed}
          failure={minutes === null ? ruleWords.badMinutes : null}
          onChange={(text) => {
            setTyped(text);
            setSaved(false);
          }}
        />
      </EntryForm>
      <StepResult severity={failure === null ? 'good' : 'bad'}>
        {failure ?? (saved && ruleWords.saved)}
      </StepResult>
    </section>
  );
}
