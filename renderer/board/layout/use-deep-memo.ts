import { useState } from 'react';

/** The very same object until what it holds has changed: each status that comes from the core is a new one. */
export function useDeepMemo<T>(value: T): T {
  const [kept, setKept] = useState(value);
  if (kept === value || JSON.stringify(kept) === JSON.stringify(value)) return kept;
  setKept(value);
  return value;
}
