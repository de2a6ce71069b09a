import { createContext, type ReactNode } from 'react';
import type { AgeChoices } from '../../../shared/settings/age-limits';
import { useDeepMemo } from '../layout/use-deep-memo';

/** The ages at which cards show a ticket as slow and late. */
export const AgeChoicesContext = createContext<AgeChoices>({
  ageLimits: { slowMinutes: 10, lateMinutes: 20 },
  ageLimitsByMethod: {},
});

interface WithAgeChoicesProps {
  readonly choices: AgeChoices;
  readonly children: ReactNode;
}

/** Provides them to all cards inside; cards redraw only when the settings change. */
export function WithAgeChoices({ choices: { ageLimits, ageLimitsByMethod }, children }: WithAgeChoicesProps) {
  return (
    <AgeChoicesContext value={useDeepMemo({ ageLimits, ageLimitsByMethod })}>{children}</AgeChoicesContext>
  );
}
