import { timeOfDay } from '../../../shared/i18n/clock-time';
import { currencies } from '../../../shared/i18n/currencies';
import { texts } from '../../../shared/i18n/texts';
import type { UserSettings } from '../../../shared/settings/choices';
import { SelectEntry } from '../../ui/fields/select-entry';

interface CurrencySettingProps {
  /** An ISO 4217 currency, or `zone`. */
  readonly chosen: string;
  /** The currency that results. */
  readonly currency: string;
  readonly onSave: (currency: string) => void;
}

/** The currency of the store's amounts. */
export function CurrencySetting({ chosen, currency, onSave }: CurrencySettingProps) {
  const { name, effect } = texts.settings.entries.currency;
  const byZone = chosen === 'zone' ? texts.settings.currencyByZone(currency) : texts.settings.currencyOfZone;
  // A currency written into the file by hand may be in no list.
  const listed = [...new Set([...currencies, ...(chosen === 'zone' ? [] : [chosen])])].map((code) => ({
    value: code,
    text: `${nameOf(code)} (${code})`,
  }));
  listed.sort((one, other) => one.text.localeCompare(other.text, texts.locale));
  return (
    <SelectEntry
      label={name}
      hint={effect}
      value={chosen}
      options={[{ value: 'zone', text: byZone }, ...listed]}
      onChange={onSave}
    />
  );
}

function nameOf(code: string): string {
  return new Intl.DisplayNames(texts.locale, { type: 'currency' }).of(code) ?? code;
}

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

/** On a day without a clock change. */
function hourWords(hour: number): string {
  return timeOfDay(new Date(2026, 0, 15, hour).toISOString(), texts.locale);
}
