import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Somebody who holds longer does not tap. */
const longestTapMs = 1_500;
/** Where a lifted finger was no tap, no click comes. */
const clickAfterMs = 100;

/** A value as it was when a finger came down, until it is lifted: what is shown does not move under it. */
export function useSteady<T>(value: T): T {
  const [held, setHeld] = useState<{ readonly value: T } | null>(null);
  const latest = useRef(value);
  // Before anybody can press: what is held must be what is drawn, not what was drawn before.
  useLayoutEffect(() => {
    latest.current = value;
  }, [value]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const release = (afterMs: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setHeld(null), afterMs);
    };
    const pressed = (): void => {
      setHeld((last) => last ?? { value: latest.current });
      release(longestTapMs);
    };
    // The click comes a moment after the finger went up, and is to find what it was aimed at.
    const lifted = (): void => release(clickAfterMs);
    const released = (): void => release(0);
    const options = { capture: true, passive: true };
    window.addEventListener('pointerdown', pressed, options);
    window.addEventListener('pointerup', lifted, options);
    window.addEventListener('pointercancel', released, options);
    window.addEventListener('click', released, options);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerdown', pressed, options);
      window.removeEventListener('pointerup', lifted, options);
      window.removeEventListener('pointercancel', released, options);
      window.removeEventListener('click', released, options);
    };
  }, []);
  return held === null ? value : held.value;
}
