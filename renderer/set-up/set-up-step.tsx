import type { ReactNode } from 'react';
import { texts } from '../../shared/i18n/texts';
import { classNamesOf } from '../ui/class-names';
import { CheckIcon } from '../ui/icons';
import styles from './set-up-step.module.css';
import { numberOf, type Step } from './set-up-steps';

const css = classNamesOf(styles);

/** The props of every step. `complete` is null if the step is never complete. */
export interface StepProps {
  readonly step: Step;
  readonly complete: boolean | null;
}

interface SetUpStepProps extends StepProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A part of setup under its heading: ticked once it needs nothing more, numbered before that. */
export function SetUpStep({ step, complete, title, hint, children }: SetUpStepProps) {
  const id = `set-up-${step}`;
  return (
    <section className={css('step')} aria-labelledby={id}>
      <div className={css('head')}>
        {complete === true && (
          <span className={css('mark', 'complete')} role="img" aria-label={texts.setUp.complete}>
            <CheckIcon />
          </span>
        )}
        {complete === false && (
          <span className={css('mark', 'open')} aria-hidden="true">
            {numberOf(step)}
          </span>
        )}
        <h3 id={id} className={css('title')} data-step={step} tabIndex={-1}>
          {title}
        </h3>
      </div>
      {hint !== undefined && <p className={css('hint')}>{hint}</p>}
      {children}
    </section>
  );
}
