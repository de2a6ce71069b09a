import { useRef, useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { texts } from '../../shared/i18n/texts';
import type { Outcome } from '../../shared/ipc/commands';
import type { PrinterStatus } from '../../shared/printing/printer';
import menu from '../board/status-bar/board-menu.module.css';
import { ask } from '../core-client/core-client';
import { printedWords } from '../printers/printed-words';
import type { PrinterWords } from '../printers/printer-words';
import { classNamesOf } from '../ui/class-names';
import { StepResult } from '../ui/step-result';
import { TriggerButton } from '../ui/trigger-button';
import { SetUpStep, type StepProps } from './set-up-step';

const words = texts.setUp.slip;
const css = classNamesOf(menu);

type Message = Pick<PrinterWords, 'severity' | 'text'>;

/**
 * Offers the slip that helps when this computer cannot. The core prints it: this page keeps showing orders meanwhile.
 */
export function SlipStep({ printers, ...step }: StepProps & { readonly printers: readonly PrinterStatus[] }) {
  const [message, setMessage] = useState<Message | null>(null);
  const busy = useRef(false);
  const run = async (text: string, work: () => Promise<Message | null>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setMessage({ severity: 'careful', text });
    setMessage(await work());
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
      <StepResult {...(message !== null && { severity: message.severity })}>{message?.text}</StepResult>
    </SetUpStep>
  );
}

/** Choosing no file does not count as a failure to report. */
function savedWords(outcome: Outcome<'saveEmergencySlip'>): Message | null {
  if (outcome.ok) return { severity: 'good', text: words.saved };
  if (outcome.code === 'CANCELLED') return null;
  return { severity: 'bad', text: texts.notDone('saveEmergencySlip', outcome.code) };
}

interface SlipMenuProps {
  readonly printers: readonly PrinterStatus[];
  readonly onPrint: (printerId: string) => void;
  readonly onSave: () => void;
}

/** Asks where to print the emergency slip: on a receipt printer, or as a file for any other one. */
function SlipMenu({ printers, onPrint, onSave }: SlipMenuProps) {
  return (
    <MenuTrigger>
      <TriggerButton variant="plain">{words.print}</TriggerButton>
      <Popover placement="bottom start" className={css('popover')}>
        <Menu className={css('menu')}>
          {printers.map(({ settings: { id, name } }) => (
            <MenuItem key={id} className={css('entry')} onAction={() => onPrint(id)}>
              {words.printAt(name)}
            </MenuItem>
          ))}
          <MenuItem className={css('entry')} onAction={onSave}>
            {words.savePdf}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
