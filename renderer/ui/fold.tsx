import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { classNamesOf } from './class-names';
import styles from './fold.module.css';
import { DownIcon } from './icons';

const css = classNamesOf(styles);

/** Rarely needed content, folded under a line that opens it. */
export function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Disclosure className={css('fold')}>
      <Heading level={4} className={css('heading')}>
        <Button slot="trigger" className={css('trigger')}>
          <DownIcon />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className={css('content')}>{children}</DisclosurePanel>
    </Disclosure>
  );
}

/** Steps in order, folded under such a line. */
export function HowTo({ title, steps }: { readonly title: string; readonly steps: readonly string[] }) {
  return (
    <Fold title={title}>
      <ol className={css('list')}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Fold>
  );
}
