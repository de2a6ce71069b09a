import { currencyByCountry } from '../../../shared/i18n/currencies';

/** Where a zone lies in no country, such as UTC: Bbot's own. */
const otherwise = 'USD';
/** Asked for their zones before all others, since each takes up to a millisecond and the app is starting. */
const likely = ['US', 'CA', 'PR', 'MX'];

/** Countries whose zones nobody has asked for yet. */
const unasked = [...new Set([...likely, ...currencyByCountry.keys()])];
/** By time zones as ICU spells them, of the countries that were asked for. */
const byZone = new Map<string, string>();

/**
 * The currency of the store's amounts.
 * @param chosen a currency of ISO 4217, or `zone`
 * @param zone the computer's time zone, e.g. "America/Toronto"
 */
export function currencyOf(chosen: string, zone: string): string {
  return chosen === 'zone' ? currencyIn(zone) : chosen;
}

/** ICU knows which zones lie in a country, not the other way round. */
function currencyIn(zone: string): string {
  const known = byZone.get(zone);
  if (known !== undefined) return known;
  const name = canonical(zone);
  const liesSomewhere = name?.includes('/') === true && !name.startsWith('Etc/');
  while (liesSomewhere && !byZone.has(name)) {
    const country = unasked.shift();
    if (country === undefined) break;
    for (const one of zonesOf(country)) byZone.set(one, currencyByCountry.get(country) ?? otherwise);
  }
  const currency = (name === null ? undefined : byZone.get(name)) ?? otherwise;
  byZone.set(zone, currency);
  return currency;
}

/** A method in newer engines, a property in the one that the app ships. */
interface ZonesOfLocale {
  readonly timeZones?: readonly string[] | undefined;
  getTimeZones?(): readonly string[] | undefined;
}

function zonesOf(country: string): readonly string[] {
  const locale = new Intl.Locale('und', { region: country }) as Intl.Locale & ZonesOfLocale;
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/** As ICU spells a zone that has several names: "Asia/Kolkata" is "Asia/Calcutta". Null for what is no zone. */
function canonical(zone: string): string | null {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    // One that this engine does not know.
    return null;
  }
}
