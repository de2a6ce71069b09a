import { useState } from 'react';

/** The same object until its content has changed: every status from the core is a new object. */
export function useDeepMemo<T>(value: T): T {
  const [kept, setKept] = useState(value);
  if (kept === value || JSON.stringify(kept) === JSON.stringify(value)) return kept;
  setKept(value);
  return value;
}
