import { useEffect, useLayoutEffect, useRef } from 'react';
import { command } from '../relay';

const everyMs = 1_000;

/**
 * Tells the core about once a second up to which sequence the board has been drawn. It is said in a task
 * after an animation frame, so that a page which runs but draws nothing any more falls silent.
 */
export function useProofOfLife(sequence: number | null): void {
  const drawn = useRef(sequence);
  useLayoutEffect(() => {
    drawn.current = sequence;
  }, [sequence]);

  useEffect(() => {
    let frame = 0;
    let task: ReturnType<typeof setTimeout> | undefined;
    const timer = setInterval(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const inThisFrame = drawn.current;
        if (inThisFrame === null) return;
        task = setTimeout(() => void command('boardIsAlive', { sequence: inThisFrame }));
      });
    }, everyMs);
    return () => {
      clearInterval(timer);
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, []);
}
