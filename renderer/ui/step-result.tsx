import type { ReactNode } from 'react';
import { classNamesOf } from './class-names';
import styles from './step-result.module.css';

const css = classNamesOf(styles);

interface StepResultProps {
  readonly severity?: 'good' | 'careful' | 'bad';
  readonly children: ReactNode;
}

/** The result of the last action. It has its line from the start, so that nothing moves. */
export function StepResult({ severity = 'good', children }: StepResultProps) {
  return (
    <p role="status" className={css('result', severity)}>
      {children}
    </p>
  );
}
