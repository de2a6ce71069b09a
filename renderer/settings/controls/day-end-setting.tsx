import { timeOfDay } from '../../../shared/i18n/clock-time';
import { texts } from '../../../shared/i18n/texts';
import type { UserSettings } from '../../../shared/settings/choices';
import { SelectEntry } from '../../ui/fields/select-entry';

interface DayEndSettingProps {
  readonly hour: number;
  readonly onSave: (choices: Partial<UserSettings>) => void;
}

/** The hour at which a business day ends. */
export function DayEndSetting({ hour, onSave }: DayEndSettingProps) {
  const { name, effect } = texts.settings.entries.dayEndsAtHour;
  return (
    <SelectEntry
      label={name}
      hint={effect}
      value={String(hour)}
      options={Array.from({ length: 24 }, (_, one) => ({ value: String(one), text: hourWords(one) }))}
      onChange={(value) => onSave({ dayEndsAtHour: Number(value) })}
    />
  );
}

/** On a day on which no clock is changed. */
function hourWords(hour: number): string {
  return timeOfDay(new Date(2026, 0, 15, hour).toISOString(), texts.locale);
}
