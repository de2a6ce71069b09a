import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { SetUp } from '../../shared/set-up';
import { texts } from '../../shared/texts';
import { ActionButton } from '../action-button';
import { EmergencySlip } from './emergency-slip';
import { SetUpStep, type StepProps } from './set-up-step';

const words = texts.setUp.slip;

/** Prints what helps when this computer cannot. The slip is in the document only for that. */
export function SlipStep({ setUp, ...step }: StepProps & { readonly setUp: SetUp }) {
  const [printedAt, setPrintedAt] = useState<Date | null>(null);
  const print = (): void => {
    window.addEventListener('afterprint', () => setPrintedAt(null), { once: true });
    flushSync(() => setPrintedAt(new Date()));
    window.print();
  };
  return (
    <SetUpStep {...step} title={words.title} hint={words.hint}>
      <ActionButton look="plain" onAction={print}>
        {words.print}
      </ActionButton>
      {printedAt !== null && (
        <EmergencySlip control={setUp.control} address={setUp.address} printedAt={printedAt} />
      )}
    </SetUpStep>
  );
}
