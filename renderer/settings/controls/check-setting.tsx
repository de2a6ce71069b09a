import { texts } from '../../../shared/i18n/texts';
import type { UserSettings, YesOrNo } from '../../../shared/settings/choices';
import { CheckEntry } from '../../ui/fields/check-entry';

interface CheckSettingProps {
  readonly id: YesOrNo;
  readonly checked: boolean;
  readonly onSave: (choices: Partial<UserSettings>) => void;
}

/** A yes or no. */
export function CheckSetting({ id, checked, onSave }: CheckSettingProps) {
  const { name, effect } = texts.settings.entries[id];
  return (
    <CheckEntry
      label={name}
      hint={effect}
      checked={checked}
      onChange={(chosen) => onSave({ [id]: chosen })}
    />
  );
}
