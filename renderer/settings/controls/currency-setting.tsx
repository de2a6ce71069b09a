import { currencies } from '../../../shared/i18n/currencies';
import { texts } from '../../../shared/i18n/texts';
import { SelectEntry } from '../../ui/fields/select-entry';

interface CurrencySettingProps {
  /** A currency of ISO 4217, or `zone`. */
  readonly chosen: string;
  /** What it comes to. */
  readonly currency: string;
  readonly onSave: (currency: string) => void;
}

/** In which the store's amounts are. */
export function CurrencySetting({ chosen, currency, onSave }: CurrencySettingProps) {
  const { name, effect } = texts.settings.entries.currency;
  const byZone = chosen === 'zone' ? texts.settings.currencyByZone(currency) : texts.settings.currencyOfZone;
  // One that somebody wrote into the file by hand may be in no list.
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
