import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { followPresses } from './follow-presses';

/** A value as of when a finger came down, until it lifts: nothing moves under it. */
export function useFrozenDuringPress<T>(value: T): T {
  const [held, setHeld] = useState<{ readonly value: T } | null>(null);
  const latest = useRef(value);
  // Before anyone can press: the held value must be the one drawn now, not the previous one.
  useLayoutEffect(() => {
    latest.current = value;
  }, [value]);

  useEffect(() => {
    const hold = (): void => setHeld((last) => last ?? { value: latest.current });
    return followPresses(window, hold, () => setHeld(null));
  }, []);
  return held === null ? value : held.value;
}
