import { useEffect, useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { FoundPrinters } from '../../shared/ipc/commands';
import { ask } from '../core-client/core-client';

/** What this computer knows of printers. */
export interface Found {
  /** Null until it is known. */
  readonly printers: FoundPrinters | null;
  /** Why it is not, in words. */
  readonly failure: string | null;
  readonly lookAgain: () => void;
}

/** Looks for printers when the form opens, and on request: somebody may have just plugged one in. */
export function useFoundPrinters(): Found {
  const [round, setRound] = useState(0);
  const [found, setFound] = useState<Omit<Found, 'lookAgain'>>({ printers: null, failure: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round looks anew
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
  return { ...found, lookAgain: () => setRound((last) => last + 1) };
}
