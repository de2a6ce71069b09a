import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { followPresses } from './follow-presses';

/** A value as it was when a finger came down, until it is lifted: what is shown does not move under it. */
export function useFrozenDuringPress<T>(value: T): T {
  const [held, setHeld] = useState<{ readonly value: T } | null>(null);
  const latest = useRef(value);
  // Before anybody can press: what is held must be what is drawn, not what was drawn before.
  useLayoutEffect(() => {
    latest.current = value;
  }, [value]);

  useEffect(() => {
    const hold = (): void => setHeld((last) => last ?? { value: latest.current });
    return followPresses(window, hold, () => setHeld(null));
  }, []);
  return held === null ? value : held.value;
}
