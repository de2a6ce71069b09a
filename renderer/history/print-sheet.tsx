import { useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { PrinterView } from '../board/banners/printer-views';
import { ask } from '../core-client/core-client';
import { printedWords } from '../printers/printed-words';
import type { PrinterWords } from '../printers/printer-words';
import { SeverityLine } from '../printers/severity-line';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { ChoosePrinter } from './choose-printer';
import styles from './print-sheet.module.css';

const css = classNamesOf(styles);
const words = texts.history.sheet;

interface PrintSheetProps {
  readonly day: string;
  readonly printers: readonly PrinterView[];
}

/** Prints the day's sheet, offers a choice of printers if there are several, and reports the outcome. */
export function PrintSheet({ day, printers }: PrintSheetProps) {
  const [outcome, setOutcome] = useState<PrinterWords | 'printing' | null>(null);
  const print = async (printerId: string): Promise<void> => {
    setOutcome('printing');
    setOutcome(printedWords('printDay', await ask('printDay', { day, printerId })));
  };
  const [first] = printers;
  return (
    <>
      {printers.length === 1 && first !== undefined && (
        <ActionButton variant="plain" wide onAction={() => void print(first.id)}>
          {words.print}
        </ActionButton>
      )}
      {printers.length > 1 && <ChoosePrinter printers={printers} onChoose={(id) => void print(id)} />}
      <p className={css('told')} role="status">
        {printers.length === 0 && words.noPrinter}
        {outcome === 'printing' && words.printing}
        {outcome !== null && outcome !== 'printing' && <SeverityLine {...outcome} />}
      </p>
    </>
  );
}
