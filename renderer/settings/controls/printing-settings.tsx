import { texts } from '../../../shared/i18n/texts';
import type { PrintingStatus } from '../../../shared/printing/printer';
import { choiceBounds } from '../../../shared/settings/choice-bounds';
import type { OrderingMode } from '../../../shared/status/set-up';
import { CheckEntry } from '../../ui/fields/check-entry';
import { NumberSetting } from './number-setting';

const { entries } = texts.settings;

export type PrintingRules = Pick<PrintingStatus, 'holdAfterMinutes' | 'blockWhilePrintersDown'>;

interface SavedRules {
  readonly onSave: (rules: Partial<PrintingRules>) => void;
}

/** From what age staff are asked about old slips. */
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
  readonly control: OrderingMode;
}

/** Whether guests are blocked while nothing can be printed. */
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
