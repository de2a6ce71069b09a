import { useEffect, useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { BoardTicket } from '../../shared/ipc/snapshot';
import { ask } from '../core-client/core-client';
import { tellStaff } from '../core-client/notices';

/** Somebody who types is asked for no letter's sake. */
const pauseMs = 150;

interface Older {
  readonly query: string;
  readonly tickets: readonly BoardTicket[];
}

/**
 * What a query means among the done orders of today that this page does not hold; none until they are found.
 * @param areThere whether there are such orders
 */
export function useOlderDone(query: string, areThere: boolean): readonly BoardTicket[] {
  const [older, setOlder] = useState<Older | null>(null);
  const wanted = areThere ? query.trim() : '';
  useEffect(() => {
    if (wanted === '') return;
    let given = false;
    const timer = setTimeout(() => {
      void ask('findDone', { query: wanted }).then((outcome) => {
        if (given) return;
        setOlder({ query: wanted, tickets: outcome.ok ? outcome.value : [] });
        if (!outcome.ok) tellStaff(texts.notDone('findDone', outcome.code));
      });
    }, pauseMs);
    return () => {
      given = true;
      clearTimeout(timer);
    };
  }, [wanted]);
  return older !== null && older.query === wanted ? older.tickets : [];
}
