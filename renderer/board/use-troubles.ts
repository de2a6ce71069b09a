import { useState } from 'react';
import type { Status } from '../../shared/contract';
import { type Trouble, troublesOf } from './troubles';

export interface Troubles {
  /** Those that nobody has said "I know" to. */
  readonly unknown: ReadonlySet<Trouble['kind']>;
  readonly know: (kind: Trouble['kind']) => void;
}

/** The troubles that sound. The next outage sounds again, whatever was said to the one before. */
export function useTroubles(status: Status): Troubles {
  const [known, setKnown] = useState<readonly string[]>([]);
  const troubles = troublesOf(status);
  return {
    unknown: new Set(troubles.filter(({ key }) => !known.includes(key)).map(({ kind }) => kind)),
    know: (kind) =>
      setKnown((last) => {
        const now = troubles.filter((trouble) => trouble.kind === kind || last.includes(trouble.key));
        return now.map(({ key }) => key);
      }),
  };
}
