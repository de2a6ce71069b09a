import { useId, useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import { answersItself } from '../../shared/printing/connection';
import type { PrinterStatus } from '../../shared/printing/printer';
import { ask, command } from '../core-client/core-client';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { KeptFocus } from '../ui/kept-focus';
import { connectionWords } from './connection-draft';
import styles from './printer-entry.module.css';
import { type PrinterWords, paperWords, stateWords, testWords } from './printer-words';
import { SeverityLine } from './severity-line';

const css = classNamesOf(styles);
const words = texts.printing.panel;

interface PrinterEntryProps {
  readonly printer: PrinterStatus;
  /** The name of its stand-in, or null. */
  readonly backup: string | null;
  /** The names of the printers it stands in for. */
  readonly standsInFor: readonly string[];
  readonly onChange: () => void;
}

/** One configured printer: its state, and its actions. */
export function PrinterEntry({ printer, backup, standsInFor, onChange }: PrinterEntryProps) {
  const { settings, fromEnvironment, state, waiting, held } = printer;
  const [tested, setTested] = useState<'printing' | PrinterWords | null>(null);
  const [asking, setAsking] = useState(false);
  const heading = useId();
  const test = async (): Promise<void> => {
    setTested('printing');
    setTested(testWords(await ask('testPrinter', { id: settings.id }), printer));
  };
  return (
    <li className={css('entry')} aria-labelledby={heading}>
      <h3 id={heading} className={css('name')} dir="auto">
        {settings.name}
      </h3>
      <p className={css('place')}>
        {[texts.printing.form.layouts[settings.layout].name, connectionWords(settings.connection)].join(
          ' · ',
        )}
      </p>
      <p className={css('place')} dir="auto">
        {paperWords(settings)}
      </p>
      <p role="status">
        <SeverityLine {...stateWords(state)} />
      </p>
      {waiting > 0 && <p className={css('waiting')}>{words.waiting(waiting)}</p>}
      {held > 0 && <p className={css('waiting')}>{words.held(held)}</p>}
      {!settings.answers && answersItself(settings.connection) && (
        <p className={css('place')}>{words.cannotTell}</p>
      )}
      {backup !== null && <p className={css('place')}>{words.standIn(backup)}</p>}
      {fromEnvironment && <p className={css('place')}>{words.environment}</p>}
      <KeptFocus className={css('part')}>
        {asking ? (
          <RemovePrinter
            id={settings.id}
            name={settings.name}
            standsInFor={standsInFor}
            onEnd={() => setAsking(false)}
          />
        ) : (
          <div className={css('buttons')}>
            <ActionButton variant="plain" wide onAction={() => void (tested === 'printing' || test())}>
              {words.testPrint}
            </ActionButton>
            {!fromEnvironment && (
              <>
                <ActionButton variant="plain" wide onAction={onChange}>
                  {words.change}
                </ActionButton>
                <ActionButton variant="plain" wide onAction={() => setAsking(true)}>
                  {words.remove}
                </ActionButton>
              </>
            )}
          </div>
        )}
      </KeptFocus>
      <p role="status">
        {tested === 'printing' ? words.testing : tested !== null && <SeverityLine {...tested} />}
      </p>
    </li>
  );
}

interface RemovePrinterProps {
  readonly id: string;
  readonly name: string;
  readonly standsInFor: readonly string[];
  readonly onEnd: () => void;
}

/** Asks before removing a printer: its waiting slips go too. */
function RemovePrinter({ id, name, standsInFor, onEnd }: RemovePrinterProps) {
  const remove = (): void => {
    onEnd();
    void command('removePrinter', { id });
  };
  const question = words.removeQuestion(name);
  const loss = standsInFor.join(', ');
  return (
    <>
      <p className={css('question')}>{loss === '' ? question : words.removeStandIn(question, loss)}</p>
      <div className={css('answers')}>
        <ActionButton variant="plain" wide onAction={onEnd}>
          {words.keep}
        </ActionButton>
        <ActionButton variant="danger" wide onAction={remove}>
          {words.removeNow}
        </ActionButton>
      </div>
    </>
  );
}
