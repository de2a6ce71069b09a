import { useRef, useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { Outcome } from '../../shared/ipc/commands';
import type { PrinterStatus } from '../../shared/printing/printer';
import { ask } from '../core-client/core-client';
import { printedWords } from '../printers/printed-words';
import type { PrinterWords } from '../printers/printer-words';
import { StepResult } from '../ui/step-result';
import { SetUpStep, type StepProps } from './set-up-step';
import { SlipMenu } from './slip-menu';

const words = texts.setUp.slip;

type Told = Pick<PrinterWords, 'mood' | 'text'>;

/** Gives what helps when this computer cannot. The core prints it: this page goes on showing orders meanwhile. */
export function SlipStep({ printers, ...step }: StepProps & { readonly printers: readonly PrinterStatus[] }) {
  const [told, setTold] = useState<Told | null>(null);
  const busy = useRef(false);
  const run = async (text: string, work: () => Promise<Told | null>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setTold({ mood: 'careful', text });
    setTold(await work());
    busy.current = false;
  };
  return (
    <SetUpStep {...step} title={words.title} hint={words.hint}>
      <SlipMenu
        printers={printers}
        onPrint={(printerId) =>
          void run(words.printing, async () =>
            printedWords('printEmergencySlip', await ask('printEmergencySlip', { printerId })),
          )
        }
        onSave={() => void run(words.saving, async () => savedWords(await ask('saveEmergencySlip', null)))}
      />
      <StepResult {...(told !== null && { mood: told.mood })}>{told?.text}</StepResult>
    </SetUpStep>
  );
}

/** To have chosen no file is no failure to speak of. */
function savedWords(outcome: Outcome<'saveEmergencySlip'>): Told | null {
  if (outcome.ok) return { mood: 'good', text: words.saved };
  if (outcome.code === 'CANCELLED') return null;
  return { mood: 'bad', text: texts.notDone('saveEmergencySlip', outcome.code) };
}
