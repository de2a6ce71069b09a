import { useState } from 'react';
import type { BoardTicket, Status } from '../../../shared/ipc/snapshot';
import { type TroubleId, troublesOf } from './troubles';

export interface Troubles {
  /** Those staff have not answered with "I know". */
  readonly unknown: ReadonlySet<TroubleId>;
  readonly know: (id: TroubleId) => void;
}

/** The troubles that sound. A new outage sounds again, whatever staff answered before. */
export function useTroubles(status: Status, unproved: readonly BoardTicket[]): Troubles {
  const [known, setKnown] = useState<readonly string[]>([]);
  const troubles = troublesOf(status, unproved);
  return {
    unknown: new Set(troubles.filter(({ key }) => !known.includes(key)).map(({ id }) => id)),
    know: (id) =>
      setKnown((last) => {
        const now = troubles.filter((trouble) => trouble.id === id || last.includes(trouble.key));
        return now.map(({ key }) => key);
      }),
  };
}
