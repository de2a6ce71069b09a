import { texts } from '../../shared/i18n/texts';
import type { PrintingStatus } from '../../shared/printing/printer';
import type { OrderingMode } from '../../shared/status/set-up';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { PrinterEntry } from './printer-entry';
import styles from './printer-list.module.css';
import { PrintingRules } from './printing-rules';

const css = classNamesOf(styles);
const words = texts.printing.panel;

interface PrinterListProps {
  readonly printing: PrintingStatus;
  readonly control: OrderingMode;
  /** Null: a new one is to be added. */
  readonly onEdit: (id: string | null) => void;
}

/** The printers that are set up, and what holds for all of them. */
export function PrinterList({ printing, control, onEdit }: PrinterListProps) {
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
          <ActionButton look="strong" wide onAction={() => onEdit(null)}>
            {words.add}
          </ActionButton>
        </div>
      )}
      <PrintingRules printing={printing} control={control} />
    </>
  );
}
