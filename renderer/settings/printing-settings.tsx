import { choiceBounds } from '../../shared/choice-bounds';
import type { PrintingStatus } from '../../shared/print/printer';
import type { Control } from '../../shared/set-up';
import { texts } from '../../shared/texts';
import { CheckEntry } from '../fields/check-entry';
import { NumberSetting } from './number-setting';

const { entries } = texts.settings;

export type PrintingRules = Pick<PrintingStatus, 'holdAfterMinutes' | 'blockWhilePrintersDown'>;

interface SavedRules {
  readonly onSave: (rules: Partial<PrintingRules>) => void;
}

/** From when on old slips are asked about. */
export function HoldSetting({ minutes, onSave }: SavedRules & { readonly minutes: number }) {
  const { name, effect } = entries.holdAfterMinutes;
  return (
    <NumberSetting
      name={name}
      effect={effect}
      value={minutes}
      bounds={choiceBounds.holdAfterMinutes}
      onSave={(typed) => typed !== null && onSave({ holdAfterMinutes: typed })}
    />
  );
}

interface PrinterBlockProps extends SavedRules {
  readonly blocks: boolean;
  readonly control: Control;
}

/** Whether guests are stopped while nothing can be printed. */
export function PrinterBlockSetting({ blocks, control, onSave }: PrinterBlockProps) {
  return (
    <CheckEntry
      label={entries.blockWhilePrintersDown.name}
      hint={texts.printing.rules.blockHint[control]}
      checked={blocks}
      onChange={(checked) => onSave({ blockWhilePrintersDown: checked })}
    />
  );
}
