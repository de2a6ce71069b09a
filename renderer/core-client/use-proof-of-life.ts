import { useEffect, useLayoutEffect, useRef } from 'react';
import { ask } from './core-client';

const everyMs = 1_000;
/** A minimized window may get no frames, and still rings: after this long the page reports without one. */
const withoutFrameMs = 3_000;

/**
 * Reports to the core about once a second up to which sequence the board has been drawn: in a task after an animation
 * frame, or without one if no frame comes.
 */
export function useProofOfLife(sequence: number | null): void {
  const drawn = useRef(sequence);
  useLayoutEffect(() => {
    drawn.current = sequence;
  }, [sequence]);

  useEffect(() => {
    let frame = 0;
    let task: ReturnType<typeof setTimeout> | undefined;
    let lastSaidAt = performance.now();
    const say = (): void => {
      if (drawn.current === null) return;
      lastSaidAt = performance.now();
      // The core takes orders while staff could see them; the shell restarts a page that draws nothing.
      void ask('boardIsAlive', { sequence: drawn.current });
      void ask('pageDrew', null);
    };
    const timer = setInterval(() => {
      if (performance.now() - lastSaidAt > withoutFrameMs) say();
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        task = setTimeout(say);
      });
    }, everyMs);
    return () => {
      clearInterval(timer);
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, []);
}
