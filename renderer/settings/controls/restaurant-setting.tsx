import { useState } from 'react';
import { texts } from '../../../shared/i18n/texts';
import { choiceBounds } from '../../../shared/settings/choice-bounds';
import { listOf } from '../../printers/printer-draft';
import { TextEntry } from '../../ui/fields/text-entry';

const words = texts.settings;
const { max, maxLength } = choiceBounds.restaurantIds;

interface RestaurantSettingProps {
  readonly ids: readonly string[];
  readonly onSave: (ids: readonly string[]) => void;
}

/** The restaurant ids that orders may have. */
export function RestaurantSetting({ ids, onSave }: RestaurantSettingProps) {
  const kept = ids.join(', ');
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string } | null>(null);
  const shown = typed?.over === kept ? typed.text : kept;
  const list = listOf(shown);
  const valid = list.length <= max && list.every((id) => id.length <= maxLength);
  const keep = (): void => {
    if (valid && list.join(', ') !== kept) onSave(list);
  };
  const { name, effect } = words.entries.restaurantIds;
  return (
    <TextEntry
      label={name}
      hint={effect}
      value={shown}
      failure={valid ? null : words.restaurantFault(String(max), String(maxLength))}
      onChange={(text) => setTyped({ text, over: kept })}
      onLeave={keep}
      onKey={(key) => {
        if (key === 'Enter') keep();
        if (key === 'Escape') setTyped(null);
      }}
    />
  );
}
