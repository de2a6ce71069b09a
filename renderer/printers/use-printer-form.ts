import { useEffect, useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { FoundPrinters } from '../../shared/ipc/commands';
import type { PrinterSettings } from '../../shared/printing/printer';
import { ask } from '../core-client/core-client';
import { useAttempt } from '../ui/use-attempt';
import { choicesOf, type DraftFaults, draftOf, faultsOf, newDraft, type PrinterDraft } from './printer-draft';

/** The props of each part of the form. */
export interface FieldsProps {
  readonly draft: PrinterDraft;
  /** For fields that were typed in, or for all after an attempt to save. */
  readonly faults: DraftFaults;
  readonly found: Found;
  readonly set: (change: Partial<PrinterDraft>) => void;
}

interface PrinterForm {
  readonly fields: FieldsProps;
  /** Why it could not be saved, or null. */
  readonly failure: string | null;
  /** Whether a reported fault remains. */
  readonly faulty: boolean;
  /** Resolves to whether it was saved. */
  readonly save: () => Promise<boolean>;
}

/**
 * The state of one printer's form.
 * @param printer null: a new one
 * @param others the names of the other printers
 */
export function usePrinterForm(printer: PrinterSettings | null, others: readonly string[]): PrinterForm {
  const [draft, setDraft] = useState(() => (printer === null ? newDraft(others) : draftOf(printer)));
  const [touched, setTouched] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const found = useFoundPrinters();
  const add = useAttempt('addPrinter');
  const change = useAttempt('changePrinter');

  const all = faultsOf(draft, others);
  const shown = Object.entries(all).filter(([field]) => tried || touched.includes(field));
  return {
    fields: {
      draft,
      faults: Object.fromEntries(shown),
      found,
      set: (part) => {
        setDraft((last) => ({ ...last, ...part }));
        setTouched((last) => [...new Set([...last, ...Object.keys(part)])]);
        add.say(null);
        change.say(null);
      },
    },
    failure: add.failure ?? change.failure,
    faulty: tried && shown.length > 0,
    save: async () => {
      setTried(true);
      const choices = choicesOf(draft, others);
      if (choices === null) return false;
      return printer === null ? add.run({ choices }) : change.run({ id: printer.id, choices });
    },
  };
}

/** What this computer knows about printers. */
interface Found {
  /** Null until it is known. */
  readonly printers: FoundPrinters | null;
  /** Why it is unknown, in words. */
  readonly failure: string | null;
  readonly searchAgain: () => void;
}

/** Looks for printers when the form opens, and on request: one may have just been plugged in. */
function useFoundPrinters(): Found {
  const [round, setRound] = useState(0);
  const [found, setFound] = useState<Omit<Found, 'searchAgain'>>({ printers: null, failure: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round looks again
  useEffect(() => {
    let latest = true;
    void ask('findPrinters', null).then((outcome) => {
      if (!latest) return;
      if (outcome.ok) setFound({ printers: outcome.value, failure: null });
      else setFound((last) => ({ ...last, failure: texts.notDone('findPrinters', outcome.code) }));
    });
    return () => {
      latest = false;
    };
  }, [round]);
  return { ...found, searchAgain: () => setRound((last) => last + 1) };
}
