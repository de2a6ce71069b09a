import type { ReactNode } from 'react';
import { classNamesOf } from './class-names';
import styles from './step-result.module.css';

const css = classNamesOf(styles);

interface StepResultProps {
  readonly mood?: 'good' | 'careful' | 'bad';
  readonly children: ReactNode;
}

/** What came of the last thing that was done. It has its line from the start, so that nothing moves. */
export function StepResult({ mood = 'good', children }: StepResultProps) {
  return (
    <p role="status" className={css('result', mood)}>
      {children}
    </p>
  );
}
