import { texts } from '../../shared/i18n/texts';
import { command } from '../core-client/core-client';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import styles from './remove-printer.module.css';

const css = classNamesOf(styles);
const words = texts.printing.panel;

interface RemovePrinterProps {
  readonly id: string;
  readonly name: string;
  readonly standsInFor: readonly string[];
  readonly onEnd: () => void;
}

/** Asks before a printer goes: what waits for it goes too. */
export function RemovePrinter({ id, name, standsInFor, onEnd }: RemovePrinterProps) {
  const remove = (): void => {
    onEnd();
    void command('removePrinter', { id });
  };
  const question = words.removeQuestion(name);
  const loss = standsInFor.join(', ');
  return (
    <>
      <p className={css('question')}>{loss === '' ? question : words.removeStandIn(question, loss)}</p>
      <div className={css('buttons')}>
        <ActionButton look="plain" wide onAction={onEnd}>
          {words.keep}
        </ActionButton>
        <ActionButton look="danger" wide onAction={remove}>
          {words.removeNow}
        </ActionButton>
      </div>
    </>
  );
}
